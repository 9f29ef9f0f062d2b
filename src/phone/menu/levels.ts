import type { PhoneContext } from '../phone-context.ts';
import { type Step, set } from '../step.ts';
import type { MenuLevel, OpenMenu } from './menu-state.ts';

/** A screen as it is when it opens. */
export const newLevel = (screen: string, of = ''): MenuLevel => ({
  screen,
  of,
  cursor: 0,
  typed: {},
  afterCaret: 0,
  mode: 'letters',
});

const show = (menu: OpenMenu | undefined): Step => set({ menu, page: 0 });

/** A screen from its root: what was open is closed. */
export const openAt = (screen: string, of = ''): Step =>
  show({ levels: [newLevel(screen, of)], covered: false });

/** One level further. `start`: what is not as usual on it. */
export const goTo = ({ menu }: PhoneContext, screen: string, of = '', start: Partial<MenuLevel> = {}): Step =>
  show({ levels: [...(menu?.levels ?? []), { ...newLevel(screen, of), ...start }], covered: false });

/** One level up, or several; from the root, home. */
export function goBack({ menu }: PhoneContext, levels = 1): Step {
  const left = menu?.levels.slice(0, -levels) ?? [];
  return show(left.length > 0 ? { levels: left, covered: false } : undefined);
}

/** Home, or to the call. */
export const closeMenu: Step = show(undefined);

/** Another level in place of the one that is seen. */
export const changeLevel = ({ menu }: PhoneContext, level: MenuLevel): Step =>
  show({ levels: [...(menu?.levels.slice(0, -1) ?? []), level], covered: false });

/** The level that is seen; undefined: none, or a call is in front. */
export const frontLevel = ({ menu }: PhoneContext): MenuLevel | undefined =>
  menu?.covered ? undefined : menu?.levels.at(-1);

/** A call comes to the front: the menu waits under it. */
export const underCall = (menu: OpenMenu | undefined): OpenMenu | undefined =>
  menu && { ...menu, covered: true };

/** No call is left: the menu is seen again. */
export const uncovered = (menu: OpenMenu | undefined): OpenMenu | undefined =>
  menu && { ...menu, covered: false };
