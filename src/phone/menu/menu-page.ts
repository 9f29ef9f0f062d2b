import type { Milliseconds } from '../../clock/clock.ts';
import type { Keyword } from '../../softkeys/keywords.ts';
import type { MenuKeyword } from '../../softkeys/slots.ts';
import type { PhoneContext } from '../phone-context.ts';
import type { PhoneState } from '../phone-state.ts';
import type { Step } from '../step.ts';
import type { MenuLevel, MenuLook, Words } from './menu-state.ts';

/** What choosing something comes to; `at`: the moment of the finger. */
export type MenuAct = (at: Milliseconds) => readonly Step[];

/** A softkey of a screen. Without a position it takes the first free cell. */
export interface MenuSoftkey {
  readonly keyword: Keyword | MenuKeyword;
  readonly position?: number;
  readonly act: MenuAct;
}

/** What the keypad types into a field: a text in three modes, or digits and + alone. */
export type FieldKind = 'text' | 'number';

/** A place for typing. What was typed is kept in the level, by id. */
export interface MenuField {
  readonly id: string;
  readonly kind: FieldKind;
  /** What stands there before anything was typed. */
  readonly text: string;
}

/** One row of a screen. */
export interface MenuItem extends MenuLook {
  readonly field?: MenuField;
  /** What the Select key and the row's digit do; else the first of `softkeys`. */
  readonly select?: MenuAct;
  /** What can be done with the row while it has the cursor. */
  readonly softkeys?: readonly MenuSoftkey[];
}

/** What a screen shows, and what its keys do: values that are made anew from the phone's state for every look. */
export interface MenuPage {
  readonly title: Words;
  readonly items: readonly MenuItem[];
  /** After those of the row; Back or Exit, and the keys for typing, come of themselves. */
  readonly softkeys?: readonly MenuSoftkey[];
  /** In place of rows, when there are none. */
  readonly empty?: Words;
}

/** What a screen is made from. */
export interface MenuWorld {
  readonly context: PhoneContext;
  readonly now: Milliseconds;
  /** The phone without its menu; softkeys and key list are those of the calls under it. */
  readonly state: PhoneState;
}

/** A screen of the phone: a pure function of the phone and of how it was opened. */
export type MenuScreen = (world: MenuWorld, level: MenuLevel) => MenuPage;

const screens = new Map<string, MenuScreen>();

/** Teaches all phones screens, by name: a page may fetch them when the phone is in use already. */
export function addScreens(more: Readonly<Record<string, MenuScreen>>): void {
  for (const [name, screen] of Object.entries(more)) screens.set(name, screen);
}

/** The screen of that name; undefined: no phone knows it (yet). */
export const screenNamed = (name: string): MenuScreen | undefined => screens.get(name);

/** Names of all screens. */
export const screenNames = (): readonly string[] => [...screens.keys()];
