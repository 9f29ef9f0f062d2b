import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SipRequest, SipResponse } from '../../../src/siprec/messages.ts';
import { parseSip } from '../../../src/siprec/sip-parser.ts';
import { formatSip } from '../../../src/siprec/sip-text.ts';

function read(text: string): SipRequest | SipResponse {
  const result = parseSip(text);
  if ('problems' in result) throw new Error(result.problems.join('; '));
  return result.message;
}
const REQUEST: SipRequest = {
  kind: 'request',
  method: 'INVITE',
  callId: 'c1',
  cseq: 1,
  from: '<sip:a@a.example>;tag=1',
  to: '<sip:b@b.example>',
  headers: { Require: 'siprec' },
  sdp: 'v=0\r\n',
  metadata: '<recording/>\n',
};

const value = fc.stringMatching(/^[!-~]([ -~é😀]{0,20}[!-~])?$/u);
const headers = fc.dictionary(fc.stringMatching(/^X-[A-Z][a-z0-9]{0,8}$/), value, { maxKeys: 4 });
const common = {
  method: fc.constantFrom('INVITE', 'UPDATE', 'BYE'),
  callId: value,
  cseq: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  headers,
};
const part = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\r\n', '--', 'recording-session-1-0', '😀'),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
});

describe('SIP text', () => {
  test('prints SDP, then metadata, as multipart/mixed (RFC 7866 section 9.1, RFC 9806)', () => {
    expect(formatSip(REQUEST).split('\r\n')).toEqual([
      'INVITE sip:b@b.example SIP/2.0',
      'From: <sip:a@a.example>;tag=1',
      'To: <sip:b@b.example>',
      'Call-ID: c1',
      'CSeq: 1 INVITE',
      'Require: siprec',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;boundary=recording-session-1-0',
      'Content-Length: 217',
      '',
      '--recording-session-1-0',
      'Content-Type: application/sdp',
      '',
      'v=0',
      '',
      '--recording-session-1-0',
      'Content-Type: application/rs-metadata+xml',
      'Content-Disposition: recording-session',
      '',
      '<recording/>\n',
      '--recording-session-1-0--',
      '',
    ]);
  });

  test('a request comes back as it was, even when a part holds the boundary', () => {
    const request = fc.record(
      { kind: fc.constant('request' as const), ...common, from: value, to: value, sdp: part, metadata: part },
      { requiredKeys: ['kind', 'method', 'callId', 'cseq', 'headers', 'from', 'to'] },
    );
    fc.assert(
      fc.property(request, (message) => {
        expect(read(formatSip(message))).toEqual(message);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('a response comes back as it was', () => {
    const response = fc.record(
      {
        kind: fc.constant('response' as const),
        ...common,
        status: fc.integer({ min: 100, max: 699 }),
        reason: fc.oneof(fc.constant(''), value),
        sdp: part,
      },
      { requiredKeys: ['kind', 'method', 'callId', 'cseq', 'headers', 'status', 'reason'] },
    );
    fc.assert(
      fc.property(response, (message) => {
        expect(read(formatSip(message))).toEqual(message);
      }),
      { seed: 1 },
    );
  });

  test('no value can add a header or a body', () => {
    const evil = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('\r\n', '\n', '\r', '\u0000', 'Evil: 1', 'Content-Length: 0'),
          fc.string({ minLength: 1, maxLength: 2 }),
        ),
      })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(evil, evil, evil, evil, (from, to, callId, header) => {
        const message = read(formatSip({ ...REQUEST, from, to, callId, headers: { 'X-Name': header } }));
        expect(Object.keys(message.headers)).toEqual(['X-Name']);
        expect(message).toMatchObject({ sdp: REQUEST.sdp, metadata: REQUEST.metadata });
      }),
      { seed: 1 },
    );
  });

  test('reads what other clients send: metadata first, compact and folded headers, no space, an empty second type', () => {
    const body =
      '--UniqueBroadWorksBoundary\r\nContent-Type:application/rs-metadata\r\n\r\n<recording/>\r\n--UniqueBroadWorksBoundary\r\nContent-Type:application/sdp\r\n\r\nv=0\r\n\r\n--UniqueBroadWorksBoundary--';
    const message = read(
      `INVITE sip:b SIP/2.0\r\nf: <sip:a>\r\nt: <sip:b>\r\ni: 9\r\nCSEQ: 4 INVITE\r\nm: <sip:a>\r\n ;+sip.src\r\nc:multipart/mixed;boundary=UniqueBroadWorksBoundary\r\nContent-Type:\r\nl: ${body.length}\r\n\r\n${body}`,
    );
    expect(message).toMatchObject({
      callId: '9',
      cseq: 4,
      headers: { Contact: '<sip:a> ;+sip.src' },
      sdp: 'v=0\r\n',
      metadata: '<recording/>',
    });
  });

  test.each([
    ['', 'empty line'],
    ['INVITE sip:b SIP/2.0\r\n\r\n', 'Call-ID'],
    ['INVITE sip:b SIP/2.0\r\nnot a header\r\n\r\n', 'not a header'],
    ['ACK sip:b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 ACK\r\n\r\n', 'INVITE, UPDATE, BYE'],
    ['BYE sip:b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n', 'first line'],
    ['BYE sip:b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\n\r\n', 'From and To'],
    ['BYE sip:b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nContent-Length: 5\r\n\r\nabc', 'cut off'],
    ['BYE sip:b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nContent-Type: multipart/mixed\r\n\r\n', 'boundary'],
  ])('says what is wrong with %j', (text, why) => {
    const result = parseSip(text);
    expect('problems' in result ? result.problems.join() : 'accepted').toContain(why);
  });

  test('is read without throwing, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'INVITE a SIP/2.0',
        'Call-ID: 1',
        'CSeq: 1 INVITE',
        'From: a',
        'To: b',
        '',
        '__proto__: 1',
        'Content-Type: multipart/mixed;boundary=b',
        '--b',
        '--b--',
        'Content-Type: application/sdp',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        parseSip(lines.join('\r\n'));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
