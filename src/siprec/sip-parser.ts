import type { SipMethod, SipRequest, SipResponse } from './messages.ts';
import { splitBody } from './sip-body.ts';

const METHODS = ['INVITE', 'UPDATE', 'BYE'] as const satisfies readonly SipMethod[];
/** Longest message read, in UTF-16 code units. */
const SIP_LIMIT = 1_048_576;

/** Compact forms (RFC 3261 section 7.3.3) and the spelling of the headers we ask for. */
const NAMES: Readonly<Record<string, string>> = {
  f: 'From',
  t: 'To',
  i: 'Call-ID',
  v: 'Via',
  m: 'Contact',
  c: 'Content-Type',
  l: 'Content-Length',
  k: 'Supported',
  ...Object.fromEntries(
    [
      'Accept',
      'Call-ID',
      'Contact',
      'Content-Disposition',
      'Content-Length',
      'Content-Type',
      'CSeq',
      'From',
      'Max-Forwards',
      'MIME-Version',
      'Reason',
      'Require',
      'Supported',
      'To',
      'Unsupported',
      'Via',
      'X-Media-Frame',
      'X-Media-Time',
    ].map((name) => [name.toLowerCase(), name]),
  ),
};
/** Headers that have fields of their own in a message. */
const FIELDS = ['Call-ID', 'CSeq', 'Content-Type', 'Content-Length', 'Content-Disposition', 'MIME-Version'];

type Problems = { readonly problems: readonly string[] };
type Headers = ReadonlyMap<string, string>;

/**
 * Reads a SIP message with the body of a recording session. Takes compact and folded headers, any case, a repeated
 * header (values joined by a comma), and body parts in any order. Never throws.
 */
export function parseSip(text: string): { readonly message: SipRequest | SipResponse } | Problems {
  if (text.length > SIP_LIMIT) return { problems: [`SIP: ${text.length} characters; at most ${SIP_LIMIT}`] };
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return { problems: ['SIP: no empty line (CRLF CRLF) after the headers'] };
  const [first = '', ...lines] = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const read = readHeaders(lines);
  if ('problems' in read) return read;
  const body = bodyOf(read.headers, text.slice(end + 4));
  if ('problems' in body) return body;
  const common = commonOf(read.headers);
  if ('problems' in common) return common;
  return messageOf(first, common, read.headers, body.parts);
}

function readHeaders(lines: readonly string[]): { readonly headers: Headers } | Problems {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const match = /^([\w\-.!%*+`'~]+)[ \t]*:(.*)$/.exec(line);
    if (!match)
      return { problems: [`SIP header: "${line.slice(0, 40)}"; a header is a name, a colon and a value`] };
    const written = match[1] ?? '';
    const key = written.toLowerCase();
    const name = Object.hasOwn(NAMES, key) ? (NAMES[key] ?? written) : written;
    const value = (match[2] ?? '').trim();
    const before = headers.get(name);
    // An empty second Content-Type is sent by a known client; it says nothing.
    if (before === undefined || before === '') headers.set(name, value);
    else if (value !== '') headers.set(name, `${before}, ${value}`);
  }
  return { headers };
}

function bodyOf(headers: Headers, text: string) {
  const declared = headers.get('Content-Length');
  if (declared !== undefined && !/^\d{1,9}$/.test(declared)) {
    return { problems: [`Content-Length: "${declared}"; allowed: a count of bytes`] };
  }
  const bytes = new TextEncoder().encode(text);
  const length = declared === undefined ? bytes.length : Number(declared);
  if (length > bytes.length) {
    return {
      problems: [`body: ${bytes.length} bytes, Content-Length says ${length}; the message is cut off`],
    };
  }
  const body = length === bytes.length ? text : new TextDecoder().decode(bytes.subarray(0, length));
  return splitBody(headers.get('Content-Type') ?? '', body);
}

interface Common {
  readonly method: SipMethod;
  readonly cseq: number;
  readonly callId: string;
}

function commonOf(headers: Headers): Common | Problems {
  const callId = headers.get('Call-ID');
  if (!callId) return { problems: ['SIP: no Call-ID'] };
  const match = /^(\d{1,10})\s+(\S+)$/.exec(headers.get('CSeq') ?? '');
  const method = METHODS.find((one) => one === match?.[2]);
  if (!match || !method) {
    return {
      problems: [`CSeq: "${headers.get('CSeq') ?? ''}"; allowed: a number and ${METHODS.join(', ')}`],
    };
  }
  return { method, cseq: Number(match[1]), callId };
}

function messageOf(
  first: string,
  common: Common,
  headers: Headers,
  { sdp, metadata }: { readonly sdp?: string; readonly metadata?: string },
): { readonly message: SipRequest | SipResponse } | Problems {
  const rest = (...taken: readonly string[]) =>
    Object.fromEntries([...headers].filter(([name]) => !FIELDS.includes(name) && !taken.includes(name)));
  const withSdp = sdp === undefined ? {} : { sdp };
  const answer = /^SIP\/2\.0 ([1-6]\d\d) ?(.*)$/.exec(first);
  if (answer) {
    const [, status, reason = ''] = answer;
    const message = {
      kind: 'response',
      status: Number(status),
      reason,
      ...common,
      headers: rest(),
      ...withSdp,
    } as const;
    return { message };
  }
  const request = /^(\S+) (\S*) SIP\/2\.0$/.exec(first);
  if (request?.[1] !== common.method) {
    return {
      problems: [
        `SIP first line: "${first.slice(0, 40)}"; allowed: ${common.method} uri SIP/2.0, or a status line`,
      ],
    };
  }
  const [from, to] = [headers.get('From'), headers.get('To')];
  if (!from || !to) return { problems: ['SIP: From and To are both needed'] };
  const withMetadata = metadata === undefined ? {} : { metadata };
  const parts = { ...withSdp, ...withMetadata };
  return { message: { kind: 'request', ...common, from, to, headers: rest('From', 'To'), ...parts } };
}
