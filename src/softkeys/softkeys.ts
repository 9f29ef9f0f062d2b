import type { SlotKeyword, SoftkeyRow, SoftkeySlot } from './slots.ts';

/** Cells above the four buttons. */
const CELLS = 4;
const MORE: SoftkeySlot = { keyword: 'more' };

/** What the four buttons are at one moment. */
export interface ShownSoftkeys {
  readonly row: SoftkeyRow;
  /** 1 or more; More goes to the next and, from the last, back to the first. */
  readonly pages: number;
}

/**
 * The four softkeys of a page of a list. `visible` says which functions apply now; the others take no place.
 *
 * Up to four visible keys fill one page: a position above 4 gives way to the free cells. With more, the fourth cell
 * of every page is More. The first visible key that asks for a position gets it (1 to 4 first page, 5 to 8 second
 * ...); all others (no position, taken, or under More) go to the first free cell, in the order of the list. Pages
 * without a key are left out.
 *
 * @param page counted from 0; wraps, so a counter that only goes up will do
 */
export function softkeys<K extends SlotKeyword>(
  list: { readonly items: readonly { readonly keyword: K; readonly position?: number }[] },
  visible: (keyword: K) => boolean,
  page: number,
): ShownSoftkeys {
  const items = list.items.filter(({ keyword }) => visible(keyword));
  const paged = items.length > CELLS;
  const isFree = (position: number): boolean =>
    !placed.has(position) && (paged ? position % CELLS !== 0 : position <= CELLS);

  const placed = new Map<number, K>();
  const floating: K[] = [];
  for (const { keyword, position } of items) {
    if (position !== undefined && isFree(position)) placed.set(position, keyword);
    else floating.push(keyword);
  }
  let free = 1;
  for (const keyword of floating) {
    while (!isFree(free)) free++;
    placed.set(free, keyword);
  }

  const starts = [...new Set([...placed.keys()].map(pageStart))].sort((a, b) => a - b);
  const pages = Math.max(1, starts.length);
  const start = starts[((page % pages) + pages) % pages] ?? 1;
  const cell = (offset: number): SoftkeySlot => {
    const keyword = placed.get(start + offset);
    return keyword && { keyword };
  };
  return { row: [cell(0), cell(1), cell(2), paged ? MORE : cell(3)], pages };
}

/** First position of the page that a position is on. */
const pageStart = (position: number): number => position - ((position - 1) % CELLS);
