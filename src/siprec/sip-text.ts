import type { SipRequest, SipResponse } from './messages.ts';
import { joinBody } from './sip-body.ts';

/** Headers that the printer makes from the other fields of a message; in `headers` they are ignored. */
const MADE = ['call-id', 'cseq', 'content-type', 'content-length', 'content-disposition', 'mime-version'];
const MADE_IN_REQUESTS = ['from', 'to', ...MADE];
const TOKEN = /^[\w\-.!%*+`'~]+$/;

/**
 * Prints a message as it would stand on the wire (RFC 3261 section 7): CRLF, body parts with their types, a byte
 * count. Line breaks and other control characters of a value become spaces, so that no value can add a header.
 * The Request-URI is the URI of `to`. Throws if a header's name is not a token: names are constants, not input.
 */
export function formatSip(message: SipRequest | SipResponse): string {
  const request = message.kind === 'request';
  const body = joinBody(message.sdp, request ? message.metadata : undefined, message.cseq);
  const made = request ? MADE_IN_REQUESTS : MADE;
  const own = Object.entries(message.headers).filter(([name]) => !made.includes(name.toLowerCase()));
  const headers: (readonly [string, string])[] = [
    ...(request
      ? ([
          ['From', message.from],
          ['To', message.to],
        ] as const)
      : []),
    ['Call-ID', message.callId],
    ['CSeq', `${message.cseq} ${message.method}`],
    ...own,
    ...body.headers,
    ['Content-Length', String(new TextEncoder().encode(body.text).length)],
  ];
  const first = request
    ? `${message.method} ${uriIn(message.to)} SIP/2.0`
    : `SIP/2.0 ${message.status} ${oneLine(message.reason)}`;
  return `${[first, ...headers.map(headerLine)].join('\r\n')}\r\n\r\n${body.text}`;
}

/** The URI of a From, To or Contact value: what stands in <>, else what stands before the first parameter. */
export function uriIn(nameAddress: string): string {
  const value = oneLine(nameAddress);
  return (/<([^<>]*)>/.exec(value)?.[1] ?? value.split(';')[0] ?? '').replace(/\s/g, '');
}

function headerLine([name, value]: readonly [string, string]): string {
  if (!TOKEN.test(name)) throw new Error(`not a header name: ${JSON.stringify(name)}`);
  return `${name}: ${oneLine(value)}`;
}

function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass
  return value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}
