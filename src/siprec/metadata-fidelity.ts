import { writeParsed } from './metadata.ts';
import type { ParsedMetadata } from './parsed-metadata.ts';
import { readXml, type XmlNode } from './xml-reader.ts';

/**
 * True if `metadata`, read from the document `xml`, holds all of it: printed again it differs in nothing but order and
 * white space. Extensions of other vendors, names of draft age and the like are read over, and would be lost.
 */
export function isFaithful(xml: string, metadata: ParsedMetadata): boolean {
  const [original, copy] = [readXml(xml), readXml(writeParsed(metadata))];
  return 'root' in original && 'root' in copy && contentOf(original.root) === contentOf(copy.root);
}

/** One line per element, with all that stands above it: the order of the lines tells nothing. */
const contentOf = (root: XmlNode): string => linesOf(root, '').sort().join('\n');

function linesOf({ namespace, name, attributes, text, children }: XmlNode, above: string): string[] {
  const path = above + JSON.stringify([namespace, name, [...attributes].sort()]);
  return [`${path} ${text.trim()}`, ...children.flatMap((child) => linesOf(child, path))];
}
