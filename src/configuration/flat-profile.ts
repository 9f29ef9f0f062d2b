import { XMLParser } from 'fast-xml-parser';
import { decodeXml, xmlText } from './xml-text.ts';

/** Attributes of a parameter as written: `ua` (na, ro, rw), `preserve-value`, `user-pref`, `um`, and any other. */
export type Attributes = Readonly<Record<string, string>>;

/** One parameter of a file. */
export interface ProfileEntry {
  readonly tag: string;
  /** Trimmed, newlines as spaces. Undefined: `<Tag/>`, which leaves the value; empty: `<Tag></Tag>`, which empties it. */
  readonly value: string | undefined;
  readonly attributes: Attributes;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** What is wrong with a place in a file: the tag (empty: none), what stands there, why it is wrong, what may stand there. */
export interface ProfileProblem {
  readonly tag: string;
  readonly value: string;
  readonly reason: string;
  readonly allowed: string;
  /** Line of the file, from 1; 0: the file as a whole. */
  readonly line: number;
}

/** A configuration file as read. Entries in the order of the file, duplicates and unknown tags among them. */
export interface FlatProfile {
  readonly entries: readonly ProfileEntry[];
  /** Text between the parameters: a slip, or what a template has there. */
  readonly strays: readonly { readonly text: string; readonly line: number }[];
  readonly problems: readonly ProfileProblem[];
}

/** Longest file read, in bytes and in UTF-16 code units. */
export const PROFILE_LIMIT = 2 * 1024 * 1024;

/** Name of the root element (Cisco administration guide, "Open profile format"). */
export const ROOT = 'flat-profile';

const ALLOWED = {
  size: `at most ${PROFILE_LIMIT} characters`,
  xml: 'well-formed XML without a document type',
  root: `one <${ROOT}> element with parameters in it`,
  tag: 'letters, digits, _ and -, as in <Station_Name>',
  leaf: 'text only inside a parameter',
  attribute: 'a value in quotes',
} as const;

const TAG = /^[A-Za-z_][\w.-]*$/;
const NAME = /^[A-Za-z_][\w.:-]*$/;

/** One item of fast-xml-parser's ordered form: one key names the element or text, `:@` holds the attributes. */
type Item = Readonly<Record<string | symbol, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 16,
  captureMetaData: true,
  onDangerousProperty: (name) => name,
});
const PLACE = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** The text of a file: UTF-8, or UTF-16 if its byte order mark says so. Wrong bytes become U+FFFD. */
export function decodeProfile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, PROFILE_LIMIT + 1));
}

/**
 * Reads the `<flat-profile>` XML of a phone (Cisco administration guide, "Open profile format"). A file that is not
 * well-formed has no entries and one problem. Never throws; linear in the length of the file; no entity is expanded.
 */
export function readFlatProfile(text: string): FlatProfile {
  if (text.length > PROFILE_LIMIT) return refused(`the file has ${text.length} characters`, ALLOWED.size);
  const source = text.replace(/^\ufeff/, '');
  const doctype = source.search(/<!DOCTYPE/i);
  if (doctype >= 0) return refused('there is a document type', ALLOWED.xml, lineCounter(source)(doctype));
  let items: readonly Item[];
  try {
    items = itemsOf(parser.parse(source));
  } catch (error) {
    return refused(`not well-formed XML: ${error instanceof Error ? error.message : error}`, ALLOWED.xml);
  }
  const roots = items.filter(isElement);
  const root = roots[0];
  if (root === undefined || roots.length > 1) return refused(`${roots.length} root elements`, ALLOWED.root);
  const broken = unclosed(root, source);
  if (broken) return broken;
  const [tag] = nameOf(root);
  if (tag !== ROOT) return refused(`the root element is <${tag}>`, ALLOWED.root, lineOf(root, source));
  return readEntries(root, source);
}

function readEntries(root: Item, source: string): FlatProfile {
  const entries: ProfileEntry[] = [];
  const strays: { text: string; line: number }[] = [];
  const problems: ProfileProblem[] = [];
  const lineAt = lineCounter(source);
  let line = lineAt(startOf(root));
  for (const item of itemsOf(root[ROOT])) {
    if (isElement(item)) {
      line = lineAt(startOf(item));
      const entry = readEntry(item, source, line, problems);
      if (entry) entries.push(entry);
      continue;
    }
    const text = oneLine(textOf([item]));
    if (text !== '') strays.push({ text: text.slice(0, QUOTED), line });
  }
  return { entries, strays, problems };
}

function readEntry(
  item: Item,
  source: string,
  line: number,
  problems: ProfileProblem[],
): ProfileEntry | undefined {
  const [tag, content] = nameOf(item);
  const text = oneLine(textOf(content));
  if (!TAG.test(tag)) {
    problems.push(problem(tag, text, 'this is not the name of a parameter', ALLOWED.tag, line));
    return undefined;
  }
  if (content.some(isElement)) {
    problems.push(problem(tag, text, 'there are elements inside the parameter', ALLOWED.leaf, line));
    return undefined;
  }
  const attributes: [string, string][] = [];
  for (const [name, value] of Object.entries((item[':@'] ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' && NAME.test(name)) attributes.push([name, oneLine(decodeXml(value))]);
    else problems.push(problem(tag, name, 'the attribute has no value', ALLOWED.attribute, line));
  }
  const value = isSelfClosed(item, source) ? undefined : text;
  return { tag, value, attributes: Object.fromEntries(attributes), line };
}

const oneLine = (text: string): string => xmlText(text.replace(/\r\n|[\r\n]/g, ' ')).trim();

const itemsOf = (value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : []);
const nameOf = (item: Item): readonly [string, readonly Item[]] => {
  const tag = Object.keys(item).find((key) => key !== ':@') ?? '';
  return [tag, itemsOf(item[tag])];
};
/** `#text` and `#cdata` are none; the parser renames `<__proto__>`. */
const isElement = (item: Item): boolean => !/^#(text|cdata)$/.test(nameOf(item)[0]);

function textOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if ('#text' in item) return decodeXml(String(item['#text']));
      return itemsOf(item['#cdata'])
        .map((part) => String(part['#text'] ?? ''))
        .join('');
    })
    .join('');
}

interface Place {
  readonly startIndex?: number;
  readonly endIndex?: number;
}
const placeOf = (item: Item): Place => (item[PLACE] ?? {}) as Place;
const startOf = (item: Item): number => placeOf(item).startIndex ?? 0;
const lineOf = (item: Item, source: string): number => lineCounter(source)(startOf(item));

const isSelfClosed = (item: Item, source: string): boolean => {
  const { endIndex = 0 } = placeOf(item);
  return source.slice(endIndex - 2, endIndex) === '/>';
};

/** The parser lets any closing tag close any element: finds the first that its own does not close. */
function unclosed(item: Item, source: string): FlatProfile | undefined {
  const [tag, content] = nameOf(item);
  for (const child of content) {
    const broken = isElement(child) ? unclosed(child, source) : undefined;
    if (broken) return broken;
  }
  const { endIndex } = placeOf(item);
  if (endIndex !== undefined) {
    if (isSelfClosed(item, source)) return undefined;
    const closing = source.lastIndexOf('</', endIndex - 1);
    if (source.slice(closing + 2, endIndex - 1).trim() === tag) return undefined;
  }
  return refused(`<${tag}> is not closed by </${tag}>`, ALLOWED.xml, lineOf(item, source));
}

const refused = (reason: string, allowed: string, line = 0): FlatProfile => ({
  entries: [],
  strays: [],
  problems: [problem('', '', reason, allowed, line)],
});

/** Longest piece of a file quoted in a problem. */
const QUOTED = 200;
const problem = (
  tag: string,
  value: string,
  reason: string,
  allowed: string,
  line: number,
): ProfileProblem => ({
  tag: tag.slice(0, QUOTED),
  value: value.slice(0, QUOTED),
  reason,
  allowed,
  line,
});

/** Lines of places that are asked for in order: the text is gone through once. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (index) => {
    while (next >= 0 && next < index) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
