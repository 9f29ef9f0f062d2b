import { describe, expect, test } from 'vitest';
import { CUT_HEADER, type SipRequest, TIME_HEADER } from '../../../src/siprec/messages.ts';
import { leftAt } from '../../../src/siprec/parsed-metadata.ts';
import { answerSdp, type Sdp, writeSdp } from '../../../src/siprec/sdp.ts';
import { parseSdp } from '../../../src/siprec/sdp-parser.ts';
import { parseSip } from '../../../src/siprec/sip-parser.ts';
import { formatSip } from '../../../src/siprec/sip-text.ts';
import { byeRequest, inviteRequest, reInvite, updateRequest } from '../../../src/siprec/src-messages.ts';
import { isRecordingSession, reasonOf, responseTo, srsByeRequest } from '../../../src/siprec/srs-messages.ts';
import { CALL, DIALOG, parsed, schemaErrors } from './fixtures.ts';

const time = 1_736_935_200_000;
const partial = { ...CALL, datamode: 'partial', notices: [] } as const;
const invite = inviteRequest(DIALOG, { cseq: 1, time, version: 1, cut: 320 }, CALL);
const pause = reInvite(DIALOG, { cseq: 2, time: time + 1000, version: 2, cut: 16_320 }, 'inactive');
const update = updateRequest(DIALOG, { cseq: 3, time: time + 1100 }, partial);
const resume = reInvite(DIALOG, { cseq: 4, time: time + 2000, version: 3, cut: 32_320 }, 'sendonly');
const bye = byeRequest(
  DIALOG,
  { cseq: 5, time: time + 3000, cut: 48_320 },
  { ...partial, stopTime: '2025-01-15T10:00:03.000Z' },
);
const session: readonly SipRequest[] = [invite, pause, update, resume, bye];

function sdpOf(message: { readonly sdp?: string }): Sdp {
  const result = parseSdp(message.sdp ?? '');
  if ('problems' in result) throw new Error(result.problems.join('; '));
  return result.sdp;
}

describe('what a recording client says', () => {
  test('meets the assertions recorders make on a client (RFC 7866 sections 6.1.1, 7.1.1, 9.1; RFC 3264 section 8)', async () => {
    for (const message of session) expect(parseSip(formatSip(message))).toEqual({ message });

    for (const message of [invite, pause, update, resume]) {
      expect(message.headers.Require).toBe('siprec');
      expect(message.headers.Contact).toMatch(/^<sip:[^<>]+>;\+sip\.src$/);
      expect(message.headers.Accept).toContain('application/sdp');
    }
    expect(formatSip(invite)).toMatch(/\r\nContent-Type: multipart\/mixed;boundary=/);
    expect(formatSip(invite)).toContain(
      'Content-Type: application/rs-metadata+xml\r\nContent-Disposition: recording-session\r\n',
    );

    const flows = [invite, pause, resume].map((message) => sdpOf(message).streams);
    expect(flows.map((streams) => streams.map(({ label, direction }) => `${label} ${direction}`))).toEqual([
      ['1 sendonly', '2 sendonly'],
      ['1 inactive', '2 inactive'],
      ['1 sendonly', '2 sendonly'],
    ]);
    for (const message of [pause, resume]) expect(message.metadata).toBeUndefined();
    expect([invite, pause, resume].map((message) => sdpOf(message).version)).toEqual([1, 2, 3]);
    expect(new Set([invite, pause, resume].map((message) => sdpOf(message).sessionId)).size).toBe(1);

    expect(update.sdp).toBeUndefined();
    expect(parsed(update.metadata ?? '').datamode).toBe('partial');
    const labels = parsed(invite.metadata ?? '').streams.map(({ label }) => label);
    expect(labels).toEqual(flows[0]?.map(({ label }) => label));
    const documents = session.flatMap(({ metadata }) => (metadata === undefined ? [] : [metadata]));
    expect(await schemaErrors(documents)).toEqual([]);
    for (const document of documents) {
      for (const [, id = ''] of document.matchAll(/_id="([^"]*)"/g))
        expect(Buffer.from(id, 'base64')).toHaveLength(16);
      for (const [, aor] of document.matchAll(/aor="([^"]*)"/g)) expect(aor).toMatch(/^(sips?|tel):/);
    }
  });

  test('says at which media frame each cut falls and when each message was made', () => {
    expect(session.map(({ headers }) => headers[CUT_HEADER])).toEqual([
      '320',
      '16320',
      undefined,
      '32320',
      '48320',
    ]);
    expect(session.map(({ headers }) => Number(headers[TIME_HEADER]) - time)).toEqual([
      0, 1000, 1100, 2000, 3000,
    ]);
    expect(session.map(({ cseq }) => cseq)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(session.map(({ headers }) => headers.Via)).size).toBe(5);
  });

  test('ends with the stop time and both parties gone (RFC 8068 section 3.2.4)', () => {
    const last = parsed(bye.metadata ?? '');
    expect(last.sessions[0]?.stopTime).toBe('2025-01-15T10:00:03.000Z');
    expect(CALL.participants.map(({ id }) => leftAt(last, id))).toEqual([
      '2025-01-15T10:00:03.000Z',
      '2025-01-15T10:00:03.000Z',
    ]);
  });
});

describe('what a recorder says', () => {
  const sdp = writeSdp(
    answerSdp(sdpOf(invite), { sessionId: '7', version: 1, address: '192.0.2.20', firstPort: 30_000 }),
  );

  test('accepts with +sip.srs and SDP, in the dialog of the request (RFC 7866 section 6.2)', () => {
    const ok = responseTo(invite, 200, 'OK', { sdp });
    expect(ok).toMatchObject({ status: 200, method: 'INVITE', callId: DIALOG.callId, cseq: 1 });
    expect(ok.headers.Contact).toBe('<sip:recorder@recorder.example>;+sip.srs');
    expect(ok.headers).toMatchObject({
      From: invite.from,
      To: `${invite.to};tag=srs-rs-1phoneexample`,
      Via: invite.headers.Via,
    });
    expect(sdpOf(ok).streams.map(({ direction }) => direction)).toEqual(['recvonly', 'recvonly']);
    expect(parseSip(formatSip(ok))).toEqual({ message: ok });
    const later = responseTo({ ...pause, to: ok.headers.To ?? '' }, 200, 'OK', { sdp });
    expect(later.headers.To).toBe(ok.headers.To);
  });

  test('refuses without a contact; 420 names what it lacks (RFC 3261 section 8.2.2.3)', () => {
    expect(responseTo(invite, 503, 'Service Unavailable').headers.Contact).toBeUndefined();
    expect(responseTo(invite, 420, 'Bad Extension').headers.Unsupported).toBe('siprec');
  });

  test('ends a session with a reason that comes through whole (RFC 3326)', () => {
    const end = srsByeRequest(invite, 1, { cause: 503, text: 'disk "D:\\" full' });
    expect(end.headers.Reason).toBe('SIP ;cause=503 ;text="disk \\"D:\\\\\\" full"');
    const result = parseSip(formatSip(end));
    expect(result).toEqual({ message: end });
    expect(reasonOf(end)).toBe('disk "D:\\" full');
    expect([end.from, end.to]).toEqual([`${invite.to};tag=srs-rs-1phoneexample`, invite.from]);
    expect(reasonOf(bye)).toBeUndefined();
  });

  test.each([
    ['Require: siprec', { headers: { Require: 'timer, siprec' }, metadata: undefined }, true],
    ['+sip.src', { headers: { Contact: '<sip:a>;+sip.src' }, metadata: undefined }, true],
    ['a metadata part', { headers: {} }, true],
    ['nothing', { headers: {}, metadata: undefined }, false],
  ])('knows a recording session by %s', (_, change, known) => {
    const { metadata, ...rest } = { ...invite, ...change };
    expect(isRecordingSession(metadata === undefined ? rest : { ...rest, metadata })).toBe(known);
  });
});
