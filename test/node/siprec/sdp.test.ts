import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSdp, type Sdp, writeSdp } from '../../../src/siprec/sdp.ts';
import { parseSdp } from '../../../src/siprec/sdp-parser.ts';

const OWN = { sessionId: '7', version: 1, address: '192.0.2.20', firstPort: 30_000 };
const OFFER: Sdp = {
  sessionId: '12',
  version: 3,
  address: '192.0.2.10',
  streams: [
    { label: '1', port: 20_000, direction: 'sendonly' },
    { label: '2', port: 20_002, direction: 'inactive' },
  ],
};
function read(text: string): Sdp {
  const result = parseSdp(text);
  if ('problems' in result) throw new Error(result.problems.join('; '));
  return result.sdp;
}

describe('SDP of a recording session', () => {
  test('is printed with a session-level c=, labels and L16 at 16 kHz (RFC 8866, RFC 4574, RFC 3551 section 4.5.11)', () => {
    expect(writeSdp({ ...OFFER, streams: OFFER.streams.slice(0, 1) }).split('\r\n')).toEqual([
      'v=0',
      'o=- 12 3 IN IP4 192.0.2.10',
      's=-',
      'c=IN IP4 192.0.2.10',
      't=0 0',
      'm=audio 20000 RTP/AVP 96',
      'a=rtpmap:96 L16/16000/1',
      'a=ptime:20',
      'a=sendonly',
      'a=label:1',
      '',
    ]);
  });

  test('comes back as it was', () => {
    const stream = fc.record({
      label: fc.stringMatching(/^[\w.-]{0,12}$/),
      port: fc.integer({ min: 0, max: 65_535 }),
      direction: fc.constantFrom('sendrecv', 'sendonly', 'recvonly', 'inactive'),
    });
    const sdp = fc.record({
      sessionId: fc.maxSafeNat().map(String),
      version: fc.maxSafeNat(),
      address: fc.oneof(fc.ipV4(), fc.ipV6()),
      streams: fc.array(stream, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(sdp, (value) => {
        expect(read(writeSdp(value))).toEqual(value);
      }),
      { seed: 1 },
    );
  });

  test('is answered line by line: recvonly to sendonly, inactive to inactive, labels echoed (RFC 7866 section 7.2)', () => {
    const answer = read(writeSdp(answerSdp(OFFER, OWN)));
    expect(answer).toEqual({
      sessionId: '7',
      version: 1,
      address: '192.0.2.20',
      streams: [
        { label: '1', port: 30_000, direction: 'recvonly' },
        { label: '2', port: 30_002, direction: 'inactive' },
      ],
    });
  });

  test('refuses by port 0 what is removed or not L16 audio, in its place and its own words (RFC 3264 section 6)', () => {
    const offer = read(
      'v=0\no=- 1 1 IN IP4 a\ns=-\nt=0 0\na=sendonly\nm=video 9 RTP/AVP 31\nc=IN IP4 a\na=label:5\nm=audio 0 RTP/AVP 96\na=rtpmap:96 L16/16000\nm=audio 8 RTP/AVP 0 97\na=rtpmap:97 l16/16000/1\na=label:6\n',
    );
    const answer = writeSdp(answerSdp(offer, OWN)).split('\r\n');
    expect(answer.filter((line) => /^(m=|a=label|a=rtpmap|a=(recvonly|inactive))/.test(line))).toEqual([
      'm=video 0 RTP/AVP 31',
      'a=inactive',
      'a=label:5',
      'm=audio 0 RTP/AVP 96',
      'a=rtpmap:96 L16/16000/1',
      'a=inactive',
      'm=audio 30004 RTP/AVP 97',
      'a=rtpmap:97 L16/16000/1',
      'a=recvonly',
      'a=label:6',
    ]);
  });

  test.each([
    ['', 'v=0'],
    ['v=0\r\nhello', 'line 2'],
    ['v=0\r\no=- x 1 IN IP4 a\r\nc=IN IP4 a', 'o= line'],
    ['v=0\r\no=- 1 1 IN IP4 a', 'c= line'],
    ['v=0\r\no=- 1 1 IN IP4 a\r\nc=IN IP4 a\r\nm=audio 70000 RTP/AVP 96', 'line 4'],
  ])('says what is wrong with %j', (text, why) => {
    const result = parseSdp(text);
    expect('problems' in result ? result.problems.join() : 'accepted').toContain(why);
  });

  test('is read without throwing, whatever it holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'v=0',
        'o=- 1 1 IN IP4 a',
        'c=IN IP4 a',
        'm=audio 1 RTP/AVP 96',
        'a=label:',
        'm=',
        'a=rtpmap:96 L16/16000',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        parseSdp(lines.join('\n'));
      }),
      { seed: 1 },
    );
  });
});
