import type { Milliseconds } from '../../clock/clock.ts';
import type { Digit } from '../keys.ts';
import type { FieldKind, MenuField } from './menu-page.ts';
import type { MenuLevel, TypingMode } from './menu-state.ts';

/** How soon the same key has to be pressed again to change its letter. */
export const SAME_LETTER: Milliseconds = 1000;

/** Most characters in a field. */
export const FIELD_LENGTH = 40;

/** Letters of each key in the order in which pressing again goes through them; the digit itself comes last. */
const LETTERS: Readonly<Record<Digit, string>> = {
  '1': ".,-'@/:_&1",
  '2': 'abcáč2',
  '3': 'defďéě3',
  '4': 'ghií4',
  '5': 'jkl5',
  '6': 'mnoňó6',
  '7': 'pqrsřš7',
  '8': 'tuvťúů8',
  '9': 'wxyzýž9',
  '0': ' 0',
  '*': '*+',
  '#': '#',
};

const MODES = ['letters', 'capitals', 'digits'] as const satisfies readonly TypingMode[];

/** What the key for the typing mode goes on to. */
export const nextMode = (mode: TypingMode): TypingMode => MODES[(MODES.indexOf(mode) + 1) % 3] ?? 'letters';

/** What a field takes: a number is typed in digits, whatever the mode. */
export const modeOf = (kind: FieldKind, mode: TypingMode): TypingMode =>
  kind === 'number' ? 'digits' : mode;

/** All characters that a key can type in a mode, in their order. */
export function lettersOf(digit: Digit, mode: TypingMode): string {
  if (mode === 'digits') return digit === '*' ? LETTERS['*'] : digit;
  return mode === 'capitals' ? LETTERS[digit].toUpperCase() : LETTERS[digit];
}

/** What a field of this level reads. */
export const textOf = ({ typed }: MenuLevel, { id, text }: MenuField): string => typed[id] ?? text;

const split = (level: MenuLevel, field: MenuField): readonly [string, string] => {
  const text = textOf(level, field);
  const caret = Math.max(0, text.length - level.afterCaret);
  return [text.slice(0, caret), text.slice(caret)];
};

const withText = (level: MenuLevel, { id }: MenuField, before: string, after: string): MenuLevel => {
  const { tap: _, ...rest } = level;
  return { ...rest, typed: { ...level.typed, [id]: before + after }, afterCaret: after.length };
};

/** A key of the keypad: its first letter goes in at the caret; pressed again soon, the letter gives way to the next. */
export function type(level: MenuLevel, field: MenuField, digit: Digit, at: Milliseconds): MenuLevel {
  const [before, after] = split(level, field);
  const letters = lettersOf(digit, modeOf(field.kind, level.mode));
  const { tap } = level;
  const again = letters.length > 1 && tap?.digit === digit && at - tap.at < SAME_LETTER && before !== '';
  const last = again ? letters.indexOf(before.at(-1) ?? '') : -1;
  if (last < 0 && before.length + after.length >= FIELD_LENGTH) return level;
  const letter = letters[(last + 1) % letters.length] ?? '';
  const kept = last < 0 ? before : before.slice(0, -1);
  return { ...withText(level, field, kept + letter, after), tap: { digit, at } };
}

/** The character left of the caret goes. */
export function erase(level: MenuLevel, field: MenuField): MenuLevel {
  const [before, after] = split(level, field);
  return withText(level, field, before.slice(0, -1), after);
}

/** The caret goes one character to the left or right; right at the end of the text, the letter typed last is kept. */
export function moveCaret(level: MenuLevel, field: MenuField, step: 1 | -1): MenuLevel {
  const { tap: _, ...rest } = level;
  const length = textOf(level, field).length;
  const afterCaret = Math.min(length, Math.max(0, level.afterCaret - step));
  return { ...rest, afterCaret };
}

/** Letters, capitals, digits, and round. */
export function changeMode(level: MenuLevel): MenuLevel {
  const { tap: _, ...rest } = level;
  return { ...rest, mode: nextMode(level.mode) };
}
