/** What an element may hold. `undefined` and `false` print nothing, so that a condition can stand in a list of children. */
export type XmlContent = XmlElement | string | undefined | false;

/** An element to be printed. Names are written as they stand (constants of ours); values and text are escaped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlContent[];
}

/** Builds an element. An attribute whose value is undefined is left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly XmlContent[]
): XmlElement {
  return { name, attributes, children };
}

/**
 * Prints a document in one line after the declaration: blank lines inside a body break the multipart splitters of
 * some recorders. TAB, CR and LF of a value are printed as character references and so survive; what XML 1.0 cannot
 * hold (section 2.2: other control characters, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root)}\n`;
}

function print(node: XmlElement): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
  const content = node.children
    .map((child) => (child ? (typeof child === 'string' ? escapeXml(child) : print(child)) : ''))
    .join('');
  return content ? `<${node.name}${attributes}>${content}</${node.name}>` : `<${node.name}${attributes}/>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text an XML reader hands back for `value`: itself, with U+FFFD for what XML 1.0 cannot hold. */
export function xmlText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

function escapeXml(value: string): string {
  return xmlText(value).replace(/[&<>"'\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}
