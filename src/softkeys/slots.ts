import type { Keyword } from './keywords.ts';

/** One of the four cells above the softkeys. `more` pages on; undefined is an empty cell. */
export type SoftkeySlot = { readonly keyword: Keyword } | { readonly keyword: 'more' } | undefined;

/** The four cells, left to right, of the page shown. */
export type SoftkeyRow = readonly [SoftkeySlot, SoftkeySlot, SoftkeySlot, SoftkeySlot];
