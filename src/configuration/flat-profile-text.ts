import { type Attributes, type ProfileEntry, ROOT } from './flat-profile.ts';
import { escapeXml } from './xml-text.ts';

/** The text of a file with these parameters, in this order: read again it gives them back, attributes included. */
export function formatFlatProfile(entries: readonly Omit<ProfileEntry, 'line'>[]): string {
  const lines = entries.map(({ tag, value, attributes }) => {
    const opening = `  <${tag}${formatAttributes(attributes)}`;
    return value === undefined ? `${opening}/>` : `${opening}>${escapeXml(value)}</${tag}>`;
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${ROOT}>`, ...lines, `</${ROOT}>`, ''].join('\n');
}

const formatAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
