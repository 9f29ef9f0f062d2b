import type { Milliseconds } from '../../clock/clock.ts';
import type { SlotKeyword } from '../../softkeys/slots.ts';
import { seen } from '../call-log.ts';
import { type Digit, isDigit, type PhoneKey } from '../keys.ts';
import type { PhoneContext } from '../phone-context.ts';
import type { PhoneState } from '../phone-state.ts';
import { type Step, set } from '../step.ts';
import { changeLevel, closeMenu, goBack, openAt, uncovered } from './levels.ts';
import { screenNamed } from './menu-page.ts';
import type { MenuLevel } from './menu-state.ts';
import { type FrontMenu, frontMenu } from './menu-view.ts';
import { moveCaret, type } from './typing.ts';

/** A key that a menu in front takes: of the ring, of the keypad, or a softkey by what it says. */
export type MenuKey = 'up' | 'down' | 'left' | 'right' | 'select' | 'back' | Digit | SlotKeyword;

const RING: readonly PhoneKey[] = ['up', 'down', 'left', 'right', 'select', 'back'];

/** What a key of the case is to a menu in front; undefined: it does what it always does. */
export function menuKey(key: PhoneKey, { softkeys }: PhoneState): MenuKey | undefined {
  if (isDigit(key) || RING.includes(key)) return key as MenuKey;
  return key.startsWith('softkey') ? softkeys[Number(key.slice(7)) - 1]?.keyword : undefined;
}

/** Opens a screen: as it waits under a call, else from its root. Nobody knows it: it is not available. */
export function openMenu({ menu, log }: PhoneContext, screen: string): Step[] {
  if (!screenNamed(screen)) return [{ do: 'toast', toast: { text: 'toast.unavailable', tone: 'info' } }];
  const waiting = menu?.covered && menu.levels[0]?.screen === screen;
  return [
    ...(screen === 'missed' ? [set({ log: seen(log), missedNotice: false })] : []),
    waiting ? set({ menu: uncovered(menu), page: 0 }) : openAt(screen),
  ];
}

/** What a key does in the menu in front. `state`: the phone as it is without the menu. */
export function menuPressed(
  context: PhoneContext,
  state: PhoneState,
  key: MenuKey,
  at: Milliseconds,
): readonly Step[] {
  const menu = frontMenu(context, state, at);
  if (!menu) return [closeMenu];
  if (isDigit(key)) return digitPressed(context, state, menu, key, at);
  const softkey = menu.softkeys.find(({ keyword }) => keyword === key);
  switch (key) {
    case 'up':
      return moved(context, menu, menu.cursor - 1);
    case 'down':
      return moved(context, menu, menu.cursor + 1);
    case 'select':
      return chosen(menu, at);
    case 'left':
    case 'right': {
      const field = menu.item?.field;
      return field ? [changeLevel(context, moveCaret(menu.level, field, key === 'left' ? -1 : 1))] : [];
    }
    case 'back':
      return softkey ? softkey.act(at) : [goBack(context)];
    default:
      return softkey?.act(at) ?? [];
  }
}

function chosen({ item, page, softkeys }: FrontMenu, at: Milliseconds): readonly Step[] {
  const first = item?.select ?? item?.softkeys?.[0]?.act ?? page.softkeys?.[0]?.act;
  return (first ?? softkeys.find(({ keyword }) => keyword === 'select')?.act)?.(at) ?? [];
}

function moved(context: PhoneContext, { level, page }: FrontMenu, cursor: number): readonly Step[] {
  if (cursor < 0 || cursor >= page.items.length) return [];
  return [changeLevel(context, cursorAt(level, cursor))];
}

function cursorAt(level: MenuLevel, cursor: number): MenuLevel {
  const { tap: _, ...rest } = level;
  return { ...rest, cursor, afterCaret: 0 };
}

/** In a field a digit types; elsewhere 1 to 9 choose that row, and 0 the tenth. */
function digitPressed(
  context: PhoneContext,
  state: PhoneState,
  { level, page, item }: FrontMenu,
  digit: Digit,
  at: Milliseconds,
): readonly Step[] {
  if (item?.field) return [changeLevel(context, type(level, item.field, digit, at))];
  const index = '1234567890'.indexOf(digit);
  if (index < 0 || !page.items[index]) return [];
  const moved: PhoneContext = context.menu
    ? {
        ...context,
        menu: { ...context.menu, levels: [...context.menu.levels.slice(0, -1), cursorAt(level, index)] },
      }
    : context;
  const menu = frontMenu(moved, state, at);
  return [changeLevel(context, cursorAt(level, index)), ...(menu ? chosen(menu, at) : [])];
}
