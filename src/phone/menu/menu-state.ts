import type { Milliseconds } from '../../clock/clock.ts';
import type { Digit } from '../keys.ts';

/** A key of the phone's dictionary, or one with what stands for its `{0}`. A text that is no key (a name) stands for itself. */
export type Words = string | readonly [key: string, detail: string];

/** Pictures before a row. */
export type MenuIcon =
  | 'placed'
  | 'received'
  | 'missed'
  | 'contact'
  | 'favourite'
  | 'voicemail'
  | 'settings'
  | 'recents'
  | 'directory'
  | 'status';

/** How a row looks, but for its field. Plain data. */
export interface MenuLook {
  readonly label: Words;
  /** Beside the label, to the right. */
  readonly value?: Words;
  /** Wall time to the right, epoch milliseconds. */
  readonly time?: number;
  readonly icon?: MenuIcon;
  /** One of a choice: whether it is the one in force. */
  readonly chosen?: boolean;
  /** New: not seen or heard yet. */
  readonly fresh?: boolean;
}

/** What the keypad types. */
export type TypingMode = 'letters' | 'capitals' | 'digits';

/** One screen on the way from the root, and where the user is on it. */
export interface MenuLevel {
  readonly screen: string;
  /** What it is about: the id of an entry, the name of a list; empty where there is nothing to say. */
  readonly of: string;
  /** Row with the cursor, from 0; past the end it is the last. */
  readonly cursor: number;
  /** Texts of fields, by id; absent: as the field had it. */
  readonly typed: Readonly<Record<string, string>>;
  /** Characters right of the caret. */
  readonly afterCaret: number;
  readonly mode: TypingMode;
  /** The key typed last: pressed again soon, it changes its letter. */
  readonly tap?: { readonly digit: Digit; readonly at: Milliseconds };
}

/** The open menu: levels from the root to the one that is seen. */
export interface OpenMenu {
  readonly levels: readonly MenuLevel[];
  /** A call took the screen; the menu comes back when no call is left. */
  readonly covered: boolean;
}

/** One row, as the phone shows it. */
export interface MenuRow extends MenuLook {
  readonly field?: { readonly text: string; readonly caret: number; readonly mode: TypingMode };
}

/** The menu in front, as plain data. */
export interface MenuView {
  readonly title: Words;
  readonly rows: readonly MenuRow[];
  /** Row with the cursor, from 0. */
  readonly cursor: number;
  readonly empty?: Words;
}
