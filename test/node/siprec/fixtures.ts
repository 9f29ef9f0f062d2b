import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { mergeMetadata } from '../../../src/siprec/metadata-merge.ts';
import { parseMetadata } from '../../../src/siprec/metadata-parser.ts';
import type { ParsedMetadata } from '../../../src/siprec/parsed-metadata.ts';
import type { SessionMetadata } from '../../../src/siprec/session-metadata.ts';
import type { SrcDialog } from '../../../src/siprec/src-messages.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
export const example = (name: string): string => read(`examples/${name}.xml`);

const schema = read('schema/rfc7865.xsd').replace('https://www.w3.org/2001/xml.xsd', 'xml-lang.xsd');
const preload = [{ fileName: 'xml-lang.xsd', contents: read('schema/xml-lang.xsd') }];

/** What xmllint says against the schema of RFC 7865 section 9, one list per document; empty for valid. */
export async function schemaErrors(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents }));
  const result = await validateXML({ xml, schema: { fileName: 'rfc7865.xsd', contents: schema }, preload });
  return result.valid ? [] : result.errors.map((error) => error.rawMessage);
}

export function parsed(xml: string): ParsedMetadata {
  const result = parseMetadata(xml);
  if ('problems' in result) throw new Error(result.problems.join('; '));
  return result.metadata;
}

/** When the tests' updates are made. */
export const TOLD = '2025-01-15T10:01:00.000Z';

export const merged = (base: ParsedMetadata, update: ParsedMetadata, at = TOLD): ParsedMetadata =>
  mergeMetadata(base, update, at);

export const idOf = (byte: number): string => Buffer.alloc(16, byte).toString('base64');

export const CALL: SessionMetadata = {
  datamode: 'complete',
  groupId: idOf(1),
  sessionId: idOf(2),
  sipSessionId: 'ab30317f1a784dc48ff824d0d3715d86;remote=47755a9de7794ba387653f2099600ef2',
  startTime: '2025-01-15T10:00:00.000Z',
  participants: [
    { id: idOf(3), aor: 'sip:2001@example.com', name: 'Nora Near', sends: '1' },
    { id: idOf(4), aor: 'tel:+14085550123', name: 'Fred Far', sends: '2' },
  ],
  streamIds: { '1': idOf(5), '2': idOf(6) },
  sending: ['1', '2'],
  mode: 'On Demand',
  kept: false,
  direction: 'inbound',
  owner: {
    provider: 'dubber',
    user: 'user-nora',
    serviceProvider: 'org-1',
    externalGroup: 'loc-1',
    externalIdentifier: 'nora@example.com',
  },
  notices: [{ sound: 'prompt.recording-started', kind: 'start', frame: 320, length: 16_000 }],
};

export const DIALOG: SrcDialog = {
  callId: 'rs-1@phone.example',
  from: '<sip:2001@phone.example>;tag=a1',
  to: '<sip:recorder@recorder.example>',
  address: '192.0.2.10',
  ports: { '1': 20_000, '2': 20_002 },
  sdpSessionId: '1736935200',
};
