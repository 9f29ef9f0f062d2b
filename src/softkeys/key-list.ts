import type { KeyListName } from './key-lists.ts';
import { KEYWORDS, type Keyword } from './keywords.ts';
import { legalKeywords, legalLists } from './legal-states.ts';

/** One entry of a key list. */
export interface KeyListItem {
  readonly keyword: Keyword;
  /** 1 to 4: cell of the first page from the left; 5 to 8: second page ... Without one, the first free cell. */
  readonly position?: number;
}

/** A checked key list: every keyword is known and legal in it. */
export interface KeyList {
  readonly name: KeyListName;
  readonly items: readonly KeyListItem[];
}

/** Highest position an item may ask for. */
export const MAX_POSITION = 99;

/** One thing wrong with the text of a key list. */
export interface KeyListProblem {
  /** Which item, counted from 1. */
  readonly item: number;
  /** The item as typed, without the blanks around it. */
  readonly text: string;
  readonly kind: 'syntax' | 'unknown-keyword' | 'illegal-keyword' | 'position';
  /** What is wrong, in one English sentence. */
  readonly message: string;
  /** What could stand there. */
  readonly allowed: readonly string[];
}

export type ParsedKeyList = { readonly list: KeyList } | { readonly problems: readonly KeyListProblem[] };

const KNOWN: ReadonlySet<string> = new Set(KEYWORDS);
const isKeyword = (text: string): text is Keyword => KNOWN.has(text);

type Complaint = Omit<KeyListProblem, 'item' | 'text'>;

/**
 * A key list in Cisco's syntax: `keyword|position` items parted by `;`. Keywords are compared without case; the
 * position may be empty or left out; blanks and empty items (the usual trailing `;`) do not count. One wrong item
 * refuses the whole list (Cisco administration guide, "Programmable Softkeys"), and every wrong item is named.
 * Never throws; linear in the length of the text.
 */
export function parseKeyList(name: KeyListName, text: string): ParsedKeyList {
  const legal = legalKeywords(name);
  const items: KeyListItem[] = [];
  const problems: KeyListProblem[] = [];
  for (const [index, part] of text.split(';').entries()) {
    const itemText = part.trim();
    if (itemText === '') continue;
    const complaints: Complaint[] = [];
    const item = parseItem(name, itemText, legal, complaints);
    if (item) items.push(item);
    for (const complaint of complaints) problems.push({ item: index + 1, text: itemText, ...complaint });
  }
  return problems.length > 0 ? { problems } : { list: { name, items } };
}

/** The text of a list; parsing it gives the list back. */
export const formatKeyList = (list: KeyList): string =>
  list.items
    .map(({ keyword, position }) => (position === undefined ? `${keyword};` : `${keyword}|${position};`))
    .join('');

function parseItem(
  name: KeyListName,
  text: string,
  legal: readonly Keyword[],
  complaints: Complaint[],
): KeyListItem | undefined {
  const bar = text.indexOf('|');
  const place = bar < 0 ? '' : text.slice(bar + 1).trim();
  if (place.includes('|')) {
    complaints.push({
      kind: 'syntax',
      message: 'An item has one bar at most.',
      allowed: ['keyword', 'keyword|position'],
    });
    return undefined;
  }
  const keyword = parseKeyword(name, bar < 0 ? text : text.slice(0, bar).trim(), legal, complaints);
  const position = parsePosition(place, complaints);
  if (keyword === undefined) return undefined;
  return position === undefined ? { keyword } : { keyword, position };
}

function parseKeyword(
  name: KeyListName,
  typed: string,
  legal: readonly Keyword[],
  complaints: Complaint[],
): Keyword | undefined {
  const keyword = typed.toLowerCase();
  if (!isKeyword(keyword)) {
    const message = typed === '' ? 'The keyword is missing.' : `There is no keyword "${typed}".`;
    complaints.push({ kind: 'unknown-keyword', message, allowed: legal });
    return undefined;
  }
  const lists = legalLists(keyword);
  if (lists.includes(name)) return keyword;
  const where = lists.length > 0 ? `only in ${lists.join(', ')}` : 'in none of these lists';
  const message = `"${keyword}" may not stand in ${name}, ${where}.`;
  complaints.push({ kind: 'illegal-keyword', message, allowed: legal });
  return undefined;
}

function parsePosition(typed: string, complaints: Complaint[]): number | undefined {
  if (typed === '') return undefined;
  const position = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (position >= 1 && position <= MAX_POSITION) return position;
  complaints.push({
    kind: 'position',
    message: `"${typed}" is not a position.`,
    allowed: [`whole number from 1 to ${MAX_POSITION}`, 'nothing'],
  });
  return undefined;
}
