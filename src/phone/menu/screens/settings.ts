import { goTo } from '../levels.ts';
import type { MenuItem, MenuScreen, MenuWorld } from '../menu-page.ts';
import type { MenuIcon, Words } from '../menu-state.ts';

/** A row that leads to another screen. */
export const leadsTo = (
  { context }: MenuWorld,
  screen: string,
  label: Words,
  look: Pick<MenuItem, 'value' | 'icon'> = {},
): MenuItem => ({
  label,
  ...look,
  softkeys: [{ keyword: 'select', position: 1, act: () => [goTo(context, screen)] }],
});

const ENTRIES: readonly (readonly [screen: string, icon: MenuIcon])[] = [
  ['recents', 'recents'],
  ['directories', 'directory'],
  ['status', 'status'],
  ['preferences', 'settings'],
];

/** What the Applications key opens. */
export const settings: MenuScreen = (world) => ({
  title: 'menu.settings',
  items: ENTRIES.map(([screen, icon]) => leadsTo(world, screen, `menu.${screen}`, { icon })),
});
