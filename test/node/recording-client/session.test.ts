import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { RecordingSession } from '../../../src/recording-client/session.ts';
import type { SrsEvent } from '../../../src/recording-client/srs-events.ts';
import {
  CUT_HEADER,
  type Packet,
  type SipRequest,
  type SipResponse,
  TIME_HEADER,
} from '../../../src/siprec/messages.ts';
import { parseMetadata } from '../../../src/siprec/metadata-parser.ts';
import { parseSdp } from '../../../src/siprec/sdp-parser.ts';
import { responseTo, srsByeRequest } from '../../../src/siprec/srs-messages.ts';
import type { Transport } from '../../../src/siprec/transport.ts';
import { FakeLegs, spans } from './legs.ts';

/** A recorder that says what the test tells it to, and a session to it. */
function scripted(epoch = 1_736_935_200_000) {
  const clock = new VirtualClock();
  const legs = new FakeLegs();
  const requests: SipRequest[] = [];
  const responses: SipResponse[] = [];
  const packets: Packet[] = [];
  const events: SrsEvent[] = [];
  let ids = 0;
  let closed = false;
  const wire: Transport = {
    onMessage: undefined,
    onClose: undefined,
    send: (message) => {
      if (closed) return;
      if (message.kind === 'packets') packets.push(...message.packets);
      else if (message.kind === 'request') requests.push(message);
      else responses.push(message);
    },
    close: () => {
      closed = true;
    },
  };
  const world = {
    clock,
    connect: () => wire,
    date: (at: number) => epoch + at,
    id: () => `aWQ${ids++}`,
    soundLength: () => 16_000,
    patience: 8000,
  };
  const input = {
    leg: legs.leg,
    mode: 'On Demand',
    account: 'ready' as const,
    kept: true,
    startAt: 0,
    flow: { near: true, far: true },
    session: 1,
  };
  const session = new RecordingSession(world, input, (event) => events.push(event));
  legs.leg.listen({ pieces: (pieces) => session.push(pieces), notice: (notice) => session.heard(notice) });
  const last = () => requests.at(-1) as SipRequest;
  const send = (status: number, reason: string, request = last()) =>
    wire.onMessage?.(responseTo(request, status, reason));
  return {
    clock,
    legs,
    session,
    requests,
    responses,
    packets,
    events,
    wire,
    last,
    answer: send,
    accept: (request = last()) => send(200, 'OK', request),
    closed: () => closed,
    /** Time and sound go on together. */
    wait: (ms: number) => {
      clock.advance(ms);
      legs.playTo(framesOf(clock.now()));
    },
    begin: () => {
      session.invite(0);
      send(200, 'OK');
    },
  };
}

const methods = (requests: readonly SipRequest[]) => requests.map(({ method }) => method);
const types = (events: readonly SrsEvent[]) => events.map(({ type }) => type);
const directionOf = ({ sdp }: SipRequest) => {
  const parsed = parseSdp(sdp ?? '');
  return 'sdp' in parsed ? parsed.sdp.streams[0]?.direction : undefined;
};
const metadataOf = ({ metadata }: SipRequest) => {
  const parsed = parseMetadata(metadata ?? '');
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.metadata;
};

describe('a recording session', () => {
  test('puts whole milliseconds on the wire where the clock has fractions', () => {
    const { session, requests, accept, wait, clock, last } = scripted(1_736_935_200_000.25);
    session.invite(0);
    expect(parseSdp(last().sdp ?? '')).toHaveProperty('sdp');
    expect(last().sdp).toContain('o=- 1736935200000 ');
    accept();
    wait(1000);
    clock.advance(20.5);
    session.pause(framesOf(1000));
    expect(requests.map(({ headers }) => headers[TIME_HEADER])).toEqual(['1736935200000', '1736935201020']);
  });

  test('sends nothing before the recorder accepts, then everything since the cut', () => {
    const { session, accept, packets, events, wait } = scripted();
    session.invite(framesOf(500));
    wait(5000);
    expect(packets).toEqual([]);
    accept();
    wait(100);
    expect(spans(packets)).toEqual([[framesOf(500), framesOf(5100)]]);
    expect(types(events)).toEqual(['srs.accepted']);
  });

  test('pauses and resumes at the cuts, whenever the answers come', () => {
    const { session, begin, accept, packets, wait, last } = scripted();
    begin();
    wait(1000);
    session.pause(framesOf(1000));
    wait(2000);
    expect([directionOf(last()), last().headers[CUT_HEADER]]).toEqual(['inactive', '16000']);
    accept();
    session.resume(framesOf(3000));
    wait(1500);
    expect(directionOf(last())).toBe('sendonly');
    accept();
    wait(500);
    expect(spans(packets)).toEqual([
      [0, framesOf(1000)],
      [framesOf(3000), framesOf(5000)],
    ]);
  });

  test('sends late what it withheld when a pause is refused', () => {
    const { session, begin, answer, packets, events, wait } = scripted();
    begin();
    wait(1000);
    session.pause(framesOf(1000));
    wait(4000);
    answer(488, 'Not Acceptable Here');
    wait(100);
    expect(spans(packets)).toEqual([[0, framesOf(5100)]]);
    expect(events.at(-1)).toEqual({ type: 'srs.refused', reason: '488 Not Acceptable Here' });
  });

  test('sends what it withheld only up to the stop, if a stop came before the refusal', () => {
    const { session, begin, answer, accept, packets, wait, requests } = scripted();
    begin();
    wait(1000);
    session.pause(framesOf(1000));
    wait(1000);
    session.stop(framesOf(2000), undefined);
    wait(3000);
    answer(488, 'Not Acceptable Here');
    wait(100);
    expect(spans(packets)).toEqual([[0, framesOf(2000)]]);
    expect(methods(requests)).toEqual(['INVITE', 'INVITE', 'BYE']);
    accept();
  });

  test('stays paused when a resume is refused', () => {
    const { session, begin, accept, answer, packets, events, wait } = scripted();
    begin();
    session.pause(0);
    accept();
    wait(1000);
    session.resume(framesOf(1000));
    answer(500, 'Server Internal Error');
    wait(1000);
    expect(packets).toEqual([]);
    expect(types(events)).toEqual(['srs.accepted', 'srs.paused', 'srs.refused']);
  });

  test('stopped while it is pending, it keeps what was said from start to stop', () => {
    const { session, accept, packets, requests, events, wait } = scripted();
    session.invite(0);
    wait(1000);
    session.stop(framesOf(1000), undefined);
    wait(3000);
    expect(methods(requests)).toEqual(['INVITE']);
    accept();
    expect(spans(packets)).toEqual([[0, framesOf(1000)]]);
    expect(methods(requests)).toEqual(['INVITE', 'BYE']);
    accept();
    expect(types(events)).toEqual(['srs.accepted', 'srs.stopped']);
  });

  test('says BYE when all sound before the stop has gone out, and half a second later at the latest', () => {
    const { session, begin, legs, clock, requests, packets } = scripted();
    begin();
    legs.playTo(15_000);
    session.stop(16_000, undefined);
    expect(methods(requests)).toEqual(['INVITE']);
    legs.playTo(16_100);
    expect(methods(requests)).toEqual(['INVITE', 'BYE']);
    expect(spans(packets)).toEqual([[0, 16_000]]);
    const stuck = scripted();
    stuck.begin();
    stuck.session.stop(16_000, undefined);
    stuck.clock.advance(500);
    expect(methods(stuck.requests)).toEqual(['INVITE', 'BYE']);
    expect(clock.now()).toBe(0);
  });

  test('is stopped whatever the recorder says to BYE', () => {
    const { session, begin, answer, events } = scripted();
    begin();
    session.stop(0, undefined);
    answer(481, 'Call/Transaction Does Not Exist');
    expect(types(events)).toEqual(['srs.accepted', 'srs.stopped']);
  });

  describe('has one request on its way at a time', () => {
    test('and the next waits for its answer; CSeq and o= version rise on the wire', () => {
      const { session, begin, accept, requests } = scripted();
      begin();
      session.flow({ near: false, far: true });
      session.pause(16_000);
      session.keep();
      expect(methods(requests)).toEqual(['INVITE', 'UPDATE']);
      accept();
      expect(methods(requests)).toEqual(['INVITE', 'UPDATE', 'INVITE']);
      accept();
      accept();
      expect(methods(requests)).toEqual(['INVITE', 'UPDATE', 'INVITE', 'UPDATE']);
      expect(requests.map(({ cseq }) => cseq)).toEqual([1, 2, 3, 4]);
      const version = ({ sdp = '' }: SipRequest) => /^o=\S+ \S+ (\d+)/m.exec(sdp)?.[1];
      expect(requests.map(version)).toEqual(['1', undefined, '2', undefined]);
    });

    test('late, foreign and provisional answers change nothing', () => {
      const { session, begin, answer, requests, events } = scripted();
      begin();
      session.pause(0);
      answer(200, 'OK', requests[0]);
      answer(180, 'Ringing');
      expect(types(events)).toEqual(['srs.accepted']);
    });

    test('491 sends it again 2.1 s later, as a new request, with the same cut', () => {
      const { session, begin, answer, accept, requests, events, packets, wait, last } = scripted();
      begin();
      wait(1000);
      session.pause(framesOf(1000));
      answer(491, 'Request Pending');
      wait(2099);
      expect(requests).toHaveLength(2);
      wait(1);
      expect(requests.map(({ cseq }) => cseq)).toEqual([1, 2, 3]);
      expect([directionOf(last()), last().headers[CUT_HEADER]]).toEqual(['inactive', '16000']);
      accept();
      expect(types(events)).toEqual(['srs.accepted', 'srs.paused']);
      expect(spans(packets)).toEqual([[0, framesOf(1000)]]);
    });
  });

  describe('fails', () => {
    test.each([
      ['no answer to INVITE', (s: ReturnType<typeof scripted>) => s.session.invite(0)],
      [
        'no answer to a pause',
        (s: ReturnType<typeof scripted>) => {
          s.begin();
          s.session.pause(0);
        },
      ],
      [
        'no answer to BYE',
        (s: ReturnType<typeof scripted>) => {
          s.begin();
          s.session.stop(0, undefined);
        },
      ],
    ] as const)('for %s within its patience: timeout', (_, act) => {
      const s = scripted();
      act(s);
      s.clock.advance(7999);
      expect(types(s.events)).not.toContain('srs.failed');
      s.clock.advance(1);
      expect(s.events.at(-1)).toEqual({ type: 'srs.failed', reason: 'timeout' });
      expect(s.clock.pending).toBe(0);
    });

    test('refused, with the status', () => {
      const { session, answer, events } = scripted();
      session.invite(0);
      answer(603, 'Decline');
      expect(events).toEqual([{ type: 'srs.failed', reason: 'refused', status: 603 }]);
    });

    test('without a recorder: unreachable; when the connection breaks later: killed', () => {
      const early = scripted();
      early.session.invite(0);
      early.wire.onClose?.('recorder gone');
      expect(early.events).toEqual([{ type: 'srs.failed', reason: 'unreachable' }]);
      const late = scripted();
      late.begin();
      late.wire.onClose?.('recorder gone');
      expect(late.events.at(-1)).toEqual({ type: 'srs.failed', reason: 'killed' });
    });

    test.each([
      ['recorder full', 'full'],
      ['maintenance', 'ended'],
    ] as const)('when the recorder says BYE with "%s": %s, and it answers', (text, reason) => {
      const { begin, requests, responses, events, wire, session } = scripted();
      begin();
      session.pause(0); // on its way: its answer will not come
      wire.onMessage?.(srsByeRequest(requests[0] as SipRequest, 1, { cause: 503, text }));
      expect(responses).toMatchObject([{ status: 200, method: 'BYE' }]);
      expect(events.at(-1)).toEqual({ type: 'srs.failed', reason });
    });

    test('once: what comes after changes nothing', () => {
      const { session, requests, accept, wire, events, clock } = scripted();
      session.invite(0);
      wire.onClose?.('gone');
      accept(requests[0]);
      session.pause(0);
      session.keep();
      clock.advance(60_000);
      expect(types(events)).toEqual(['srs.failed']);
      expect(clock.pending).toBe(0);
    });
  });

  describe('tells the recorder', () => {
    const notice = (sound: string, frame: number) => ({ bus: 'call-1', sound, frame, length: 1000 });

    test('of an announcement at once, of recurring tones with the next message', () => {
      const { session, begin, accept, requests, legs, last } = scripted();
      begin();
      legs.leg.hear(notice('beep.tone', 100));
      legs.leg.hear(notice('something else', 150));
      expect(requests).toHaveLength(1);
      legs.leg.hear(notice('prompt.recording-started', 200));
      expect(metadataOf(last()).notices.map(({ kind, frame }) => [kind, frame])).toEqual([
        ['tone', 100],
        ['start', 200],
      ]);
      accept();
      session.stop(0, 'prompt.recording-stopped');
      expect(metadataOf(last()).notices.map(({ kind }) => kind)).toEqual(['stop']);
    });

    test('of a refused one again, with the next message', () => {
      const { session, begin, answer, events, legs, last } = scripted();
      begin();
      legs.leg.hear(notice('beep.pause', 100));
      answer(488, 'Not Acceptable Here');
      expect(types(events)).toEqual(['srs.accepted']);
      session.stop(0, undefined);
      expect(metadataOf(last()).notices.map(({ kind }) => kind)).toEqual(['pause']);
    });

    test('everything anew when it asks for a snapshot, with the SDP of the moment', () => {
      const { session, begin, accept, legs, requests, responses, wire, last } = scripted();
      begin();
      legs.leg.hear(notice('beep.pause', 100));
      accept();
      session.pause(0);
      accept();
      const [invite] = requests;
      const { headers, ...bye } = srsByeRequest(invite as SipRequest, 1, { cause: 0, text: '' });
      const metadata =
        '<requestsnapshot xmlns="urn:ietf:params:xml:ns:recording:1"><requestreason>restart</requestreason></requestsnapshot>';
      wire.onMessage?.({ ...bye, headers, method: 'UPDATE', metadata });
      expect(responses.at(-1)).toMatchObject({ status: 200, method: 'UPDATE' });
      expect(responses.at(-1)?.headers.Contact).toContain('+sip.src');
      expect([last().method, directionOf(last())]).toEqual(['INVITE', 'inactive']);
      const told = metadataOf(last());
      expect(told.datamode).toBe('complete');
      expect(told.sessions).toEqual(metadataOf(invite as SipRequest).sessions);
      expect(told.notices.map(({ kind }) => kind)).toEqual(['pause']);
    });

    test('that media are not the recorder’s to offer: 488, or 491 while a request of its own is on its way', () => {
      const { session, begin, requests, responses, wire } = scripted();
      begin();
      const { headers, ...bye } = srsByeRequest(requests[0] as SipRequest, 1, { cause: 0, text: '' });
      const offer = { ...bye, headers, method: 'INVITE', sdp: requests[0]?.sdp ?? '' } as const;
      wire.onMessage?.(offer);
      session.pause(0);
      wire.onMessage?.({ ...offer, cseq: 2 });
      expect(responses.map(({ status }) => status)).toEqual([488, 491]);
    });
  });

  test('disposed of, it closes its connection and leaves no alarm and no hold on the tape', () => {
    const { session, begin, clock, legs, closed, wire } = scripted();
    begin();
    session.pause(0);
    session.dispose();
    expect([closed(), clock.pending, wire.onMessage]).toEqual([true, 0, undefined]);
    legs.playTo(framesOf(10_000));
    expect(legs.leg.tape.since('1', 0)[0]?.frame).toBeGreaterThan(framesOf(6000));
  });
});
