import { XMLParser } from 'fast-xml-parser';

/** An element as read, with its namespace resolved. */
export interface XmlNode {
  /** Namespace URI, empty for none. */
  readonly namespace: string;
  /** Name without prefix. */
  readonly name: string;
  /** Attributes by name, prefix included; namespace declarations left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Own character data, not trimmed. */
  readonly text: string;
}

/** Longest document read, in UTF-16 code units. */
export const XML_LIMIT = 262_144;

/** One item of fast-xml-parser's ordered form: one key names the element or text, `:@` holds the attributes. */
type Item = Readonly<Record<string, unknown>>;
type Scope = ReadonlyMap<string, string>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 32,
});

/**
 * Reads an XML document. Only the five predefined entities and character references are resolved; a document type
 * declaration is refused (it could define entities that expand without end). Never throws.
 */
export function readXml(text: string): { readonly root: XmlNode } | { readonly problems: readonly string[] } {
  if (text.length > XML_LIMIT) {
    return { problems: [`document: ${text.length} characters; at most ${XML_LIMIT} are read`] };
  }
  if (/<!DOCTYPE/i.test(text)) return { problems: ['document: a document type declaration is not allowed'] };
  try {
    const items = parser.parse(text.replace(/^\ufeff/, '').trim(), true) as unknown;
    const roots = elementsOf(items, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
    const [root] = roots;
    return root && roots.length === 1
      ? { root }
      : { problems: [`document: ${roots.length} root elements, not one`] };
  } catch (error) {
    return {
      problems: [`document: not well-formed XML (${error instanceof Error ? error.message : error})`],
    };
  }
}

/** Children of `node` in its own namespace, by name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name && child.namespace === node.namespace);
}

const itemsOf = (value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : []);

function elementsOf(value: unknown, scope: Scope): XmlNode[] {
  return itemsOf(value).flatMap((item) => {
    const tag = Object.keys(item).find((key) => key !== ':@');
    return tag === undefined || tag.startsWith('#') ? [] : [nodeOf(tag, item, scope)];
  });
}

function nodeOf(tag: string, item: Item, outer: Scope): XmlNode {
  const raw = Object.entries((item[':@'] ?? {}) as Record<string, unknown>).map(
    ([name, value]) => [name, decode(String(value))] as const,
  );
  const scope = new Map(outer);
  const attributes = new Map<string, string>();
  for (const [name, value] of raw) {
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
    else attributes.set(name, value);
  }
  const colon = tag.indexOf(':');
  return {
    namespace: scope.get(tag.slice(0, Math.max(colon, 0))) ?? '',
    name: tag.slice(colon + 1),
    attributes,
    children: elementsOf(item[tag], scope),
    text: textOf(item[tag]),
  };
}

function textOf(value: unknown): string {
  return itemsOf(value)
    .map((item) => {
      if ('#text' in item) return decode(String(item['#text']));
      return itemsOf(item['#cdata'])
        .map((part) => String(part['#text'] ?? ''))
        .join('');
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves references in one pass, so that `&amp;lt;` stays the text `&lt;`. Others stand as they are. */
function decode(text: string): string {
  return text.replace(
    /&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (_, decimal?: string, hex?: string, name?: string) =>
      name ? (ENTITIES[name] ?? '') : characterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
  );
}

function characterOf(code: number): string {
  const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return character ? String.fromCodePoint(code) : '\ufffd';
}
