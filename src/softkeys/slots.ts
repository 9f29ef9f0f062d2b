import type { Keyword } from './keywords.ts';

/** Softkeys of the phone's own menus: no key list can ask for them. */
export const MENU_KEYWORDS = [
  'select',
  'exit',
  'set',
  'save',
  'add',
  'edit',
  'delete',
  'clear',
  'details',
  'play',
  'stop',
  'yes',
  'no',
  /** Letters, capitals, digits: what the keypad types now; pressing goes on to the next. */
  'letters',
  'capitals',
  'digits',
] as const;
export type MenuKeyword = (typeof MENU_KEYWORDS)[number];

/** Everything that a softkey can be; `more` pages on. */
export type SlotKeyword = Keyword | MenuKeyword | 'more';

/** One of the four cells above the softkeys, with a label in place of the keyword's word; undefined is an empty cell. */
export type SoftkeySlot = { readonly keyword: SlotKeyword; readonly label?: string } | undefined;

/** The four cells, left to right, of the page shown. */
export type SoftkeyRow = readonly [SoftkeySlot, SoftkeySlot, SoftkeySlot, SoftkeySlot];
