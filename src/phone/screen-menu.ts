import type { PhoneLanguage } from './dictionary/index.ts';
import { phoneText } from './dictionary/index.ts';
import type { MenuIcon, MenuRow, MenuView, Words } from './menu/menu-state.ts';
import type { PhoneState } from './phone-state.ts';
import type { CallWindow } from './screen-calls.ts';
import type { ScreenLayout } from './screen-layout.ts';
import type { NamedIcon } from './screen-text.ts';
import type { ClockFormat } from './time-format.ts';
import { momentText } from './time-format.ts';

/** One row of a menu in the phone's words. */
export interface MenuLine {
  /** 1 for the first row of the list, seen or not; the digit that chooses it, as far as there is one. */
  readonly number: number;
  readonly label: string;
  readonly value?: string;
  readonly icon?: NamedIcon<MenuIcon>;
  /** One of a choice, and whether it is in force. */
  readonly chosen?: boolean;
  readonly fresh: boolean;
  /** The cursor is on it. */
  readonly focused: boolean;
  /** Text before and after the caret. */
  readonly field?: { readonly before: string; readonly after: string; readonly mode: string };
}

/** A menu as a screen shows it: the rows for which there is room, the call that goes on under it. */
export interface MenuPicture {
  readonly title: string;
  readonly lines: readonly MenuLine[];
  /** Rows before the first that is seen. */
  readonly above: number;
  readonly total: number;
  readonly empty?: string;
  /** The call under the menu, and how many there are beside it. */
  readonly call?: CallWindow;
  readonly otherCalls: number;
}

/** The words of a text. */
export const wordsText = (language: PhoneLanguage, words: Words): string =>
  typeof words === 'string' ? phoneText(language, words) : phoneText(language, words[0], words[1]);

/** The part of a menu that is seen: the row with the cursor stays in the middle, as far as the ends let it. */
export function menuPicture(
  state: PhoneState,
  menu: MenuView,
  { menuRows }: ScreenLayout,
  calls: readonly CallWindow[],
  clock: ClockFormat | undefined,
): MenuPicture {
  const call = calls.find(({ selected }) => selected) ?? calls[0];
  const room = Math.max(1, call ? menuRows - 1 : menuRows);
  const total = menu.rows.length;
  const above = Math.max(0, Math.min(menu.cursor - Math.floor((room - 1) / 2), total - room));
  const lines = menu.rows
    .slice(above, above + room)
    .map((row, index) => line(state, row, above + index, menu.cursor, clock));
  return {
    title: wordsText(state.language, menu.title),
    lines,
    above,
    total,
    ...(menu.empty && { empty: wordsText(state.language, menu.empty) }),
    ...(call && { call }),
    otherCalls: Math.max(0, state.appearances.length - 1),
  };
}

function line(
  { language, time, timeZone }: PhoneState,
  { label, value, time: at, icon, chosen, fresh, field }: MenuRow,
  index: number,
  cursor: number,
  clock: ClockFormat | undefined,
): MenuLine {
  const moment = at === undefined ? undefined : momentText(language, at, time, timeZone, clock);
  const right = [value === undefined ? '' : wordsText(language, value), moment ?? '']
    .filter(Boolean)
    .join(' ');
  return {
    number: index + 1,
    label: wordsText(language, label),
    ...(right && { value: right }),
    ...(icon && { icon: { icon, name: phoneText(language, `icon.${icon}`) } }),
    ...(chosen !== undefined && { chosen }),
    fresh: fresh ?? false,
    focused: index === cursor,
    ...(field && {
      field: {
        before: field.text.slice(0, field.caret),
        after: field.text.slice(field.caret),
        mode: phoneText(language, `softkey.${field.mode}`),
      },
    }),
  };
}
