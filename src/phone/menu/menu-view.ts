import type { Milliseconds } from '../../clock/clock.ts';
import { type ShownSoftkeys, softkeys } from '../../softkeys/softkeys.ts';
import type { PhoneContext } from '../phone-context.ts';
import type { PhoneState } from '../phone-state.ts';
import { changeLevel, frontLevel, goBack } from './levels.ts';
import type { MenuField, MenuItem, MenuPage, MenuSoftkey, MenuWorld } from './menu-page.ts';
import { screenNamed } from './menu-page.ts';
import type { MenuLevel, MenuRow, MenuView } from './menu-state.ts';
import { changeMode, erase, modeOf, moveCaret, textOf } from './typing.ts';

/** The screen in front with its keys: what the view is drawn from and the keys act on. */
export interface FrontMenu {
  readonly level: MenuLevel;
  readonly page: MenuPage;
  readonly cursor: number;
  /** Row with the cursor. */
  readonly item: MenuItem | undefined;
  readonly softkeys: readonly MenuSoftkey[];
}

/** The menu that is in front of home and calls; undefined: none is. */
export function frontMenu(
  context: PhoneContext,
  state: PhoneState,
  now: Milliseconds,
): FrontMenu | undefined {
  const level = frontLevel(context);
  const screen = level && screenNamed(level.screen);
  if (!level || !screen) return undefined;
  const world: MenuWorld = { context, state, now };
  const page = screen(world, level);
  const cursor = Math.max(0, Math.min(level.cursor, page.items.length - 1));
  const item = page.items[cursor];
  return { level, page, cursor, item, softkeys: keysOf(context, level, page, item) };
}

function keysOf(
  context: PhoneContext,
  level: MenuLevel,
  page: MenuPage,
  item: MenuItem | undefined,
): readonly MenuSoftkey[] {
  const own = [...(item?.softkeys ?? []), ...(page.softkeys ?? [])];
  const typing = item?.field ? typingKeys(context, level, item.field) : [];
  const back = own.some(({ keyword }) => keyword === 'back' || keyword === 'exit' || keyword === 'cancel');
  const root = context.menu?.levels.length === 1;
  // On the first page in any case: not every model has a Back key.
  const position = own.length + typing.length < 4 ? 4 : 3;
  const leave: MenuSoftkey = { keyword: root ? 'exit' : 'back', position, act: () => [goBack(context)] };
  return [...(back ? [] : [leave]), ...own, ...typing];
}

function typingKeys(context: PhoneContext, level: MenuLevel, field: MenuField): readonly MenuSoftkey[] {
  const to = (next: MenuLevel) => () => [changeLevel(context, next)];
  const mode: MenuSoftkey = { keyword: level.mode, act: to(changeMode(level)) };
  return [
    { keyword: 'delchar', position: 2, act: to(erase(level, field)) },
    ...(field.kind === 'text' ? [mode] : []),
    { keyword: 'left', act: to(moveCaret(level, field, -1)) },
    { keyword: 'right', act: to(moveCaret(level, field, 1)) },
  ];
}

/** The row of softkeys under a menu. */
export const menuSoftkeys = (menu: FrontMenu, page: number): ShownSoftkeys =>
  softkeys({ items: menu.softkeys }, () => true, page);

/** The menu as plain data. */
export const menuView = ({ level, page, cursor }: FrontMenu): MenuView => ({
  title: page.title,
  rows: page.items.map((item) => rowOf(level, item)),
  cursor,
  ...(page.empty && page.items.length === 0 && { empty: page.empty }),
});

function rowOf(level: MenuLevel, { field, select: _, softkeys: __, ...look }: MenuItem): MenuRow {
  if (!field) return look;
  const text = textOf(level, field);
  const caret = Math.max(0, text.length - level.afterCaret);
  return { ...look, field: { text, caret, mode: modeOf(field.kind, level.mode) } };
}
