import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import type { Headless } from '../../../src/headless.ts';
import { connectInProcess } from '../../../src/recorder/in-process.ts';
import type { RecorderPort } from '../../../src/recorder/port.ts';
import type { SipRequest } from '../../../src/siprec/messages.ts';
import { responseTo } from '../../../src/siprec/srs-messages.ts';
import { rampSounds } from '../../support/headless.ts';
import { fileOf, inRecordableCall, statuses } from '../../support/phone-scenes.ts';

const state = ({ driver }: Headless) => driver.window?.recording.state;
const recordings = ({ driver }: Headless) => driver.recorder.recordings();
const sounds = rampSounds();
/** What a leg says between two moments of the call (ms since the answer). */
const said = (leg: 'near' | 'far', from: number, to: number) =>
  sounds.get(`clip.${leg}`)?.slice(framesOf(from), framesOf(to)) ?? new Int16Array();
/** Both legs as they must be in a file: spans of the call, in milliseconds since the answer. */
const spoken = (...spans: readonly (readonly [number, number])[]) => {
  const leg = (name: 'near' | 'far') =>
    Int16Array.from(spans.flatMap(([from, to]) => [...said(name, from, to)]));
  return { near: leg('near'), far: leg('far') };
};
const part = (leg: Int16Array, from: number, to: number) => leg.subarray(framesOf(from), framesOf(to));
/** The call was answered at 1 s, and a second of it is over when a test begins. */
const slow = (phone: Headless, milliseconds: number) =>
  phone.driver.recorder.fail({ kind: 'slow', milliseconds });

/** A recorder that answers 488 to requests that a test picks. */
function refusing(port: RecorderPort, refuses: (request: SipRequest) => boolean): RecorderPort {
  return {
    library: port.library,
    get fault() {
      return port.fault;
    },
    setFault: (fault) => port.setFault(fault),
    dispose: () => port.dispose(),
    connect: () => {
      const transport = port.connect();
      const send = transport.send.bind(transport);
      transport.send = (message) => {
        if (message.kind === 'request' && refuses(message)) {
          transport.onMessage?.(responseTo(message, 488, 'Not Acceptable Here'));
        } else send(message);
      };
      return transport;
    },
  };
}

describe('a recorded call that the user holds', () => {
  test('is recorded on: both legs are silent, the icon and the state stay, no recording key is shown', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('hold');
    phone.clock.advance(2000);
    expect(state(phone)).toBe('started');
    expect(phone.driver.state.lines[0]).toMatchObject({ status: 'held', recording: 'started' });
    expect(phone.driver.keywords().filter((key) => key.startsWith('crd'))).toEqual([]);
    phone.driver.press('resume');
    phone.clock.advance(1000);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    expect(recordings(phone)).toMatchObject([
      { state: 'stopped', frames: framesOf(4000), pauses: [], gaps: [] },
    ]);
    const { near, far } = await fileOf(phone);
    for (const leg of [near, far]) {
      expect(isSilent(part(leg, 1000, 3000))).toBe(true);
      expect(isSilent(part(leg, 0, 1000))).toBe(false);
    }
    expect(part(near, 0, 1000)).toEqual(said('near', 1000, 2000));
    expect(isSilent(part(far, 3000, 4000))).toBe(false);
  });

  test('the recorder is told which legs flow', () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    const before = phone.driver.trace.length;
    phone.driver.press('hold');
    phone.clock.advance(100);
    phone.driver.press('resume');
    phone.clock.advance(100);
    phone.driver.party.hold();
    phone.clock.advance(100);
    const updates = phone.driver.trace
      .slice(before)
      .filter(({ from, what }) => from === 'src' && what === 'UPDATE');
    expect(updates).toHaveLength(3);
  });

  test('while it is paused stays paused, and is resumed after', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdpause');
    phone.clock.advance(1000);
    phone.driver.press('hold');
    phone.clock.advance(1000);
    expect([state(phone), phone.driver.state.lines[0]?.recording]).toEqual(['paused', 'paused']);
    phone.driver.press('resume');
    phone.clock.advance(100);
    phone.driver.press('crdresume');
    phone.clock.advance(900);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    expect(recordings(phone)[0]).toMatchObject({
      frames: framesOf(1900),
      pauses: [{ at: framesOf(1000), from: framesOf(3000), to: framesOf(5100) }],
    });
  });

  test('and hangs up while it is held: the recording ends there', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('hold');
    phone.clock.advance(500);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1500), gaps: [] }]);
  });

  test('before Record: the recording starts after resume', () => {
    const phone = inRecordableCall();
    phone.driver.press('hold');
    phone.clock.advance(500);
    phone.driver.press('resume');
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    expect(state(phone)).toBe('started');
  });
});

describe('a recorded call that the other party holds', () => {
  test('has silence in both legs for as long: the near leg does not flow, the far side sends nothing', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.party.hold();
    phone.clock.advance(1000);
    expect(state(phone)).toBe('started');
    expect(phone.driver.keywords()).toContain('crdpause');
    phone.driver.party.resume();
    phone.clock.advance(1000);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    const { near, far } = await fileOf(phone);
    for (const leg of [near, far]) {
      expect(leg.length).toBe(framesOf(3000));
      expect(isSilent(part(leg, 1000, 2000))).toBe(true);
      expect(isSilent(part(leg, 2000, 3000))).toBe(false);
    }
  });
});

test('a muted user is silent in the near leg; the far leg goes on', async () => {
  const phone = inRecordableCall();
  phone.driver.press('crdstart');
  phone.clock.advance(1000);
  phone.driver.press('mute');
  phone.clock.advance(1000);
  phone.driver.press('mute');
  phone.clock.advance(1000);
  phone.driver.press('crdstop');
  phone.clock.advance(500);
  const { near, far } = await fileOf(phone);
  expect(isSilent(part(near, 1000, 2000))).toBe(true);
  expect(part(near, 2000, 3000)).toEqual(said('near', 3000, 4000));
  expect(far).toEqual(said('far', 1000, 4000));
});

describe('two calls', () => {
  test('each has its own recording: the first goes on in silence while the second is recorded', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('hold');
    phone.driver.press('newcall');
    phone.driver.call('3001');
    phone.clock.advance(3000);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    expect(state(phone)).toBe('none');
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    expect(phone.driver.state.appearances.map(({ recording }) => recording.state)).toEqual([
      'started',
      'started',
    ]);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.press('resume');
    phone.clock.advance(1000);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    const second = recordings(phone).findIndex(({ far }) => far.name === 'Answers');
    const first = 1 - second;
    expect(recordings(phone)[second]).toMatchObject({
      direction: 'outbound',
      frames: framesOf(1000),
      gaps: [],
    });
    expect(recordings(phone)[first]).toMatchObject({
      direction: 'inbound',
      frames: framesOf(9000),
      gaps: [],
    });
    const file = await fileOf(phone, first);
    expect(isSilent(part(file.near, 1000, 8000))).toBe(true);
    expect(isSilent(part(file.near, 8000, 9000))).toBe(false);
    // The second call's conversation began with its own answer, a second before Record.
    expect((await fileOf(phone, second)).near).toEqual(said('near', 1000, 2000));
  });
});

describe('the other party hangs up first', () => {
  test.each([
    ['started', [] as const, framesOf(2000)],
    ['paused', ['crdpause'] as const, framesOf(1000)],
  ] as const)('while the recording is %s: it ends there and is kept whole', async (_, keys, frames) => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    for (const key of keys) phone.driver.press(key);
    phone.clock.advance(1000);
    phone.driver.party.hangUp();
    phone.clock.advance(3000);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames, gaps: [] }]);
    expect(await fileOf(phone)).toEqual(spoken([1000, 1000 + frames / framesOf(1)]));
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('with a recorder that takes four seconds to answer: the call is over for both at once, its recording later', () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    slow(phone, 4000);
    phone.driver.party.hangUp();
    phone.clock.advance(3000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().value).toBe('idle');
    expect(phone.simulator.calls()).toHaveLength(1);
    phone.clock.advance(2000);
    expect(phone.simulator.calls()).toEqual([]);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1000) }]);
  });
});

describe('with a slow recorder', () => {
  test('Stop while it is pending keeps what was said from press to stop', async () => {
    const phone = inRecordableCall();
    slow(phone, 2000);
    phone.driver.press('crdstart');
    phone.clock.advance(1500);
    expect(phone.driver.keywords()).toContain('crdstop');
    phone.driver.press('crdstop');
    phone.clock.advance(6000);
    expect(state(phone)).toBe('stopped');
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1500), gaps: [] }]);
    expect(await fileOf(phone)).toEqual(spoken([1000, 2500]));
  });

  test.each([
    ['pending', [] as const, [[1000, 2000]]],
    ['pausing', ['crdpause'] as const, [[1000, 2000]]],
  ] as const)(
    'hanging up while it is %s keeps what was said up to the last cut',
    async (what, keys, spans) => {
      const phone = inRecordableCall();
      if (what === 'pending') slow(phone, 3000);
      phone.driver.press('crdstart');
      phone.clock.advance(1000);
      if (what === 'pausing') slow(phone, 3000);
      for (const key of keys) phone.driver.press(key);
      phone.clock.advance(what === 'pausing' ? 500 : 0);
      phone.driver.press('endcall');
      phone.clock.advance(20_000);
      expect(recordings(phone)).toMatchObject([{ state: 'stopped', gaps: [] }]);
      expect(await fileOf(phone)).toEqual(spoken(...spans));
      expect(phone.simulator.calls()).toEqual([]);
    },
  );

  test('hanging up while it is resuming keeps what was said since the press', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdpause');
    phone.clock.advance(1000);
    slow(phone, 3000);
    phone.driver.press('crdresume');
    phone.clock.advance(700);
    expect(state(phone)).toBe('paused');
    phone.driver.press('endcall');
    phone.clock.advance(20_000);
    expect(await fileOf(phone)).toEqual(spoken([1000, 2000], [3000, 3700]));
  });

  test('hanging up while it is stopping changes nothing', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    slow(phone, 3000);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    phone.driver.press('endcall');
    phone.clock.advance(20_000);
    expect(await fileOf(phone)).toEqual(spoken([1000, 2000]));
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('Pause pressed twice pauses once', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    slow(phone, 1000);
    phone.driver.press('crdpause');
    phone.clock.advance(500);
    phone.driver.press('crdpause');
    phone.clock.advance(2000);
    expect(state(phone)).toBe('paused');
    const invites = phone.driver.trace.filter(({ from, what }) => from === 'src' && what === 'INVITE');
    expect(invites).toHaveLength(2);
    slow(phone, 0);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(await fileOf(phone)).toEqual(spoken([1000, 2000]));
  });

  test('slower than the client has patience: failed for no answer, and the user is told', () => {
    const phone = inRecordableCall();
    slow(phone, 20_000);
    phone.driver.press('crdstart');
    phone.clock.advance(8000);
    expect(phone.driver.window).toMatchObject({
      status: 'connected',
      recording: { state: 'failed', reason: 'timeout' },
    });
    expect(phone.driver.state.toast).toMatchObject({
      text: 'toast.recording.failed',
      detail: 'no answer from recorder',
    });
  });
});

describe('a recorder that refuses', () => {
  const isPause = ({ method, sdp }: SipRequest) => method === 'INVITE' && /a=inactive/.test(sdp ?? '');

  test('a pause: what was withheld goes out late, nothing is missing, and the user is told', async () => {
    const phone = inRecordableCall(
      {},
      { recorder: (clock) => refusing(connectInProcess({ clock, delay: 20 }), isPause) },
    );
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdpause');
    phone.clock.advance(1000);
    expect(state(phone)).toBe('started');
    expect(phone.driver.state.toast).toMatchObject({ text: 'toast.recording.refused', tone: 'error' });
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    expect(recordings(phone)).toMatchObject([
      { state: 'stopped', frames: framesOf(2000), gaps: [], pauses: [] },
    ]);
    expect(await fileOf(phone)).toEqual(spoken([1000, 3000]));
  });

  test('metadata: the recording goes on, and a pause that is on its way is not taken for refused', () => {
    const phone = inRecordableCall(
      { pauseResumeNotice: 'beep' },
      {
        recorder: (clock) =>
          refusing(connectInProcess({ clock, delay: 20 }), ({ method }) => method === 'UPDATE'),
      },
    );
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.party.hold();
    phone.driver.press('crdpause');
    phone.clock.advance(1000);
    expect(state(phone)).toBe('paused');
    expect(phone.driver.state.toast?.text).toBe('toast.recording.paused');
  });
});

describe('a call whose recorder is gone', () => {
  test('goes on, ends as any other, and what was captured is kept as failed', async () => {
    const phone = inRecordableCall();
    phone.driver.press('crdstart');
    phone.clock.advance(5000);
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({
      status: 'connected',
      recording: { state: 'failed', reason: 'killed' },
    });
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    expect(phone.driver.window?.recording).toMatchObject({ state: 'failed', reason: 'unreachable' });
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(phone.simulator.calls()).toEqual([]);
    phone.driver.recorder.fail({ kind: 'none' });
    await Promise.resolve();
    expect(recordings(phone)).toMatchObject([{ state: 'failed' }]);
    const { near } = await fileOf(phone);
    expect(near.length).toBeGreaterThanOrEqual(framesOf(4000));
    expect(near).toEqual(said('near', 1000, 1000 + near.length / framesOf(1)));
  });

  test('every reason for a failure has its words in both languages', async () => {
    const { EN } = await import('../../../src/phone/dictionary/en.ts');
    const { CS } = await import('../../../src/phone/dictionary/cs.ts');
    for (const reason of ['refused', 'unreachable', 'timeout', 'killed', 'full', 'ended']) {
      expect(EN).toHaveProperty([`failure.${reason}`]);
      expect(CS).toHaveProperty([`failure.${reason}`]);
    }
    for (const what of ['started', 'paused', 'resumed', 'stopped', 'failed', 'refused']) {
      expect(EN).toHaveProperty([`toast.recording.${what}`]);
      expect(CS).toHaveProperty([`toast.recording.${what}`]);
    }
  });
});
