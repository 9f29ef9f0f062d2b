import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import type { NoticeStarted, TapFrame } from '../../../src/audio/media-graph.ts';
import { framesOf, PACKET_FRAMES } from '../../../src/audio/units.ts';
import { parseWav } from '../../../src/audio/wav.ts';
import { OTHER_PARTY } from '../../../src/calling/directory.ts';
import type { Headless, HeadlessOptions } from '../../../src/headless.ts';
import type { RecordingMode } from '../../../src/policy/mode.ts';
import type { RecordingSettings } from '../../../src/policy/settings.ts';
import { connectInProcess } from '../../../src/recorder/in-process.ts';
import type { RecorderPort } from '../../../src/recorder/port.ts';
import { LABELS, type Packet } from '../../../src/siprec/messages.ts';
import { ON_DEMAND, onDemandPhone } from '../../support/headless.ts';

/** A phone in a call from the other party, answered 1 s after it rang, with the given settings. */
function inCall(settings: Partial<RecordingSettings> = {}, options: HeadlessOptions = {}): Headless {
  const phone = onDemandPhone({ settings: { ...ON_DEMAND, ...settings }, ...options });
  phone.driver.party.call();
  phone.clock.advance(1000);
  phone.driver.press('answer');
  phone.clock.advance(1000);
  return phone;
}

const recordingState = ({ driver }: Headless) => driver.window?.recording.state;

/** Announcements and tones from now on, by sound and moment in milliseconds. */
function heard({ simulator }: Headless): NoticeStarted[] {
  const notices: NoticeStarted[] = [];
  simulator.media.listen({ notice: (notice) => notices.push(notice) });
  return notices;
}

/** What an ear hears from now on, as one buffer of samples. */
function listenTo({ simulator }: Headless, ...ears: string[]): Map<string, Int16Array[]> {
  const captured = new Map(ears.map((ear) => [`ear:${ear}`, [] as Int16Array[]]));
  simulator.media.listen({
    taps: (frames: readonly TapFrame[]) => {
      for (const { tap, samples } of frames) captured.get(tap)?.push(samples);
    },
  });
  simulator.media.apply({ type: 'capture', ears });
  return captured;
}

/** The same recorder, with everything sent to it also put into `packets`. */
function overheard(port: RecorderPort, packets: Packet[]): RecorderPort {
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
        if (message.kind === 'packets') packets.push(...message.packets);
        send(message);
      };
      return transport;
    },
  };
}

async function samplesOf({ driver }: Headless, index = 0): Promise<Int16Array> {
  const parsed = parseWav(await driver.recorder.wav(driver.recorder.recordings()[index]?.id ?? ''));
  if (!('wav' in parsed)) throw new Error(parsed.problem);
  return parsed.wav.samples;
}

describe('call recording rules on the phone', () => {
  test('REC-24 a mode saved during a call counts from the next call', () => {
    const phone = inCall();
    phone.driver.configureRecording({ ...ON_DEMAND, mode: 'Always' });
    phone.clock.advance(1000);
    expect(phone.driver.keywords()).toContain('crdstart');
    expect(recordingState(phone)).toBe('none');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(500);
    expect(recordingState(phone)).toBe('started');
  });

  test('REC-30 Never offers no recording and makes none', () => {
    const phone = inCall({ mode: 'Never' });
    expect(phone.driver.keywords().filter((key) => key.startsWith('crd'))).toEqual([]);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });

  test('REC-30 plain On Demand shows nothing until Record, then keeps the call from its connect', async () => {
    const phone = inCall({ mode: 'On Demand' });
    expect(phone.driver.window?.recording).toMatchObject({ kept: false });
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
    expect(phone.driver.keywords()).toContain('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    expect(phone.driver.window?.recording).toMatchObject({ state: 'started', kept: true });
    expect(phone.driver.keywords()).toContain('crdpause');
    expect(phone.driver.keywords()).not.toContain('crdstop');
    phone.clock.advance(900);
    phone.driver.press('endcall');
    phone.clock.advance(1000);
    expect(phone.driver.recorder.recordings()).toMatchObject([{ kept: true, frames: framesOf(3000) }]);
  });

  test('REC-30 plain On Demand without Record leaves nothing behind', () => {
    const phone = inCall({ mode: 'On Demand' });
    phone.clock.advance(2000);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });

  test('REC-31 On Demand: each start is a recording of its own', () => {
    const phone = inCall();
    for (let i = 0; i < 2; i++) {
      phone.driver.press('crdstart');
      phone.clock.advance(1000);
      phone.driver.press('crdstop');
      phone.clock.advance(1000);
    }
    expect(phone.driver.recorder.recordings()).toMatchObject([
      { state: 'stopped', frames: framesOf(1000) },
      { state: 'stopped', frames: framesOf(1000) },
    ]);
  });

  test.each(['inbound', 'outbound'] as const)(
    'REC-32 Always: an %s call is recorded whole, without a key',
    (direction) => {
      const phone = onDemandPhone({ settings: { ...ON_DEMAND, mode: 'Always' } });
      if (direction === 'inbound') phone.driver.party.call();
      else phone.driver.call(OTHER_PARTY.internal.number);
      phone.clock.advance(1000);
      if (direction === 'inbound') phone.driver.press('answer');
      else phone.driver.party.answer();
      phone.clock.advance(4000);
      expect(phone.driver.keywords().filter((key) => key.startsWith('crd'))).toEqual([]);
      phone.driver.press('endcall');
      phone.clock.advance(1000);
      expect(phone.driver.recorder.recordings()).toMatchObject([
        { direction, state: 'stopped', mode: 'Always', frames: framesOf(4000), gaps: [] },
      ]);
    },
  );

  test('REC-33 Always with Pause/Resume: the user pauses and resumes, and cannot start or stop', () => {
    const phone = inCall({ mode: 'Always with Pause/Resume' });
    const recordingKeys = () => phone.driver.keywords().filter((key) => key.startsWith('crd'));
    expect(recordingKeys()).toEqual(['crdpause']);
    phone.driver.press('crdpause');
    phone.clock.advance(500);
    expect(recordingKeys()).toEqual(['crdresume']);
    phone.driver.press('crdresume');
    phone.clock.advance(500);
    expect(recordingKeys()).toEqual(['crdpause']);
  });

  test.each(['internal', 'public'] as const)(
    'REC-35 the start and stop announcement of %s calls is heard by both and is in neither leg',
    async (network) => {
      const settings = {
        ...ON_DEMAND,
        startStopAnnouncement: { internal: false, public: false, [network]: true },
      };
      const phone = onDemandPhone({ settings });
      const notices = heard(phone);
      phone.driver.party.call(OTHER_PARTY[network]);
      phone.clock.advance(1000);
      phone.driver.press('answer');
      phone.clock.advance(1000);
      const silent = { near: { kind: 'sound', sound: 'silence', loop: true } as const };
      phone.simulator.setLegs({ near: silent.near, far: silent.near });
      phone.clock.advance(1000);
      const ears = listenTo(phone, 'near', 'far.call-1');
      phone.driver.press('crdstart');
      phone.clock.advance(3000);
      phone.driver.press('crdstop');
      phone.clock.advance(3000);
      expect(notices.map(({ sound }) => sound)).toEqual([
        'prompt.recording-started',
        'prompt.recording-stopped',
      ]);
      for (const pieces of ears.values()) expect(pieces.every((piece) => isSilent(piece))).toBe(false);
      expect(isSilent(await samplesOf(phone))).toBe(true);
    },
  );

  test('REC-35 a call of the other network is not announced', () => {
    const phone = inCall({ startStopAnnouncement: { internal: false, public: true } });
    const notices = heard(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(2000);
    expect(notices).toEqual([]);
  });

  test.each([
    ['beep', 'beep.pause', 'beep.resume'],
    ['announcement', 'prompt.recording-paused', 'prompt.recording-resumed'],
    ['none', undefined, undefined],
  ] as const)('REC-36 pause and resume notice: %s', (pauseResumeNotice, pause, resume) => {
    const phone = inCall({ pauseResumeNotice });
    const notices = heard(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdpause');
    phone.clock.advance(3000);
    phone.driver.press('crdresume');
    phone.clock.advance(3000);
    expect(notices.map(({ sound }) => sound)).toEqual([pause, resume].filter((sound) => sound !== undefined));
  });

  test('REC-37 the recurring tone sounds every N seconds of recording, not while paused or held, and again N after resume', () => {
    const phone = inCall({ recurringTone: { enabled: true, seconds: 10 } });
    const notices = heard(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(25_000); // confirmed after 40 ms: tones at 10.04 and 20.04 s
    phone.driver.press('crdpause');
    phone.clock.advance(20_000);
    phone.driver.press('crdresume'); // at 45 s: tone at 55.04 s
    phone.clock.advance(15_000);
    phone.driver.press('hold'); // at 60 s
    phone.clock.advance(20_000);
    phone.driver.press('resume'); // at 80 s: tone at 90 s
    phone.clock.advance(12_000);
    const started = 2000;
    const at = (ms: number) => ({ sound: 'beep.tone', frame: framesOf(started + ms) });
    expect(notices).toMatchObject([at(10_040), at(20_040), at(55_040), at(90_000)]);
  });

  test('REC-40 the icon shows what the recorder confirmed, on the call and on the line key', () => {
    const phone = inCall();
    phone.driver.press('crdstart');
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
    phone.clock.advance(100);
    expect(phone.driver.state.lines[0]?.recording).toBe('started');
    expect(phone.driver.state.toast?.text).toBe('toast.recording.started');
    phone.driver.press('crdpause');
    expect(phone.driver.state.lines[0]?.recording).toBe('started');
    phone.clock.advance(100);
    expect(phone.driver.state.lines[0]?.recording).toBe('paused');
    phone.driver.press('crdstop');
    phone.clock.advance(100);
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
  });

  test('REC-41 a connected call in On Demand shows Record on the first page', () => {
    expect(inCall().driver.softkeys()[0]).toEqual({ keyword: 'crdstart', label: 'Record' });
  });

  test('REC-42 only keys that can act are shown: pause and stop while started, resume and stop while paused, none while held', () => {
    const phone = inCall();
    const recordingKeys = () => phone.driver.keywords().filter((key) => key.startsWith('crd'));
    phone.driver.press('crdstart');
    expect(recordingKeys()).toEqual(['crdstop']);
    phone.clock.advance(100);
    expect(recordingKeys()).toEqual(['crdpause', 'crdstop']);
    phone.driver.press('crdpause');
    phone.clock.advance(100);
    expect(recordingKeys()).toEqual(['crdresume', 'crdstop']);
    phone.driver.press('hold');
    phone.clock.advance(100);
    expect(recordingKeys()).toEqual([]);
    phone.driver.press('resume');
    phone.clock.advance(100);
    expect(recordingKeys()).toEqual(['crdresume', 'crdstop']);
  });

  test('REC-42 SIPINFO offers Record, then StopRec alone', () => {
    const phone = inCall({ protocol: 'SIPINFO' });
    const recordingKeys = () => phone.driver.keywords().filter((key) => key.startsWith('crd'));
    expect(recordingKeys()).toEqual(['crdstart']);
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    expect(recordingKeys()).toEqual(['crdstop']);
  });

  test('REC-43 both directions arrive as two streams for the whole recording: 20 ms packets of label 1 and 2, in step', () => {
    const packets: Packet[] = [];
    const phone = inCall(
      {},
      { recorder: (clock) => overheard(connectInProcess({ clock, delay: 20 }), packets) },
    );
    phone.driver.press('crdstart');
    phone.clock.advance(2000);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    const [near, far] = LABELS.map((label) => packets.filter((packet) => packet.label === label));
    const shape = (of: Packet[] = []) =>
      of.map(({ seq, timestamp, payload }) => [seq, timestamp, payload.length]);
    expect(shape(near)).toEqual(shape(far));
    expect(shape(near)).toEqual(
      Array.from({ length: 100 }, (_, i) => [i, framesOf(2000) + i * PACKET_FRAMES, PACKET_FRAMES]),
    );
    expect(near?.map(({ marker }) => marker).indexOf(true)).toBe(0);
    expect(near?.filter(({ marker }) => marker)).toHaveLength(1);
  });

  test('REC-44 the recorder is told of every announcement, and the recording lists it as heard', () => {
    const phone = inCall({
      startStopAnnouncement: { internal: true, public: false },
      pauseResumeNotice: 'announcement',
    });
    phone.driver.press('crdstart');
    phone.clock.advance(4000);
    phone.driver.press('crdpause');
    phone.clock.advance(4000);
    phone.driver.press('crdresume');
    phone.clock.advance(4000);
    phone.driver.press('crdstop');
    phone.clock.advance(4000);
    const updates = phone.driver.trace.filter(({ from, what }) => from === 'src' && what === 'UPDATE');
    expect(updates).toHaveLength(3);
    const [recording] = phone.driver.recorder.recordings();
    expect(recording?.notices.map(({ kind }) => kind)).toEqual(['start', 'pause', 'resume', 'stop']);
  });

  test('REC-45 media optimisation and recording each delay the first sound, and the delays add up', () => {
    const delayed = (ice: number, recording: number, mode: RecordingMode) => {
      const phone = onDemandPhone({ delays: { ice, recording }, settings: { ...ON_DEMAND, mode } });
      const ears = listenTo(phone, 'near');
      phone.driver.party.call();
      phone.driver.press('answer');
      phone.clock.advance(3000);
      phone.simulator.media.frameAt(3000);
      const frames = (ears.get('ear:near') ?? []).flatMap((piece) => [...piece]);
      return frames.findIndex((sample) => Math.abs(sample) > 100);
    };
    const both = delayed(300, 200, 'Always');
    expect(delayed(0, 0, 'Always')).toBeLessThan(framesOf(1));
    expect(both - delayed(300, 0, 'Always')).toBe(framesOf(200));
    expect(both - delayed(0, 200, 'Always')).toBe(framesOf(300));
    expect(delayed(300, 200, 'Never')).toBe(delayed(300, 0, 'Never'));
  });

  describe('REC-46 when the recorder fails the call goes on, the icon does not lie, and the user is told', () => {
    test('refused', () => {
      const phone = inCall();
      phone.driver.recorder.fail({ kind: 'refuse', status: 603 });
      phone.driver.press('crdstart');
      phone.clock.advance(500);
      expect(phone.driver.window).toMatchObject({
        status: 'connected',
        recording: { state: 'failed', reason: 'refused' },
      });
      expect(phone.driver.state.toast).toMatchObject({
        text: 'toast.recording.failed',
        detail: expect.stringContaining('603'),
      });
      expect(phone.driver.state.lines[0]?.recording).toBe('none');
      phone.driver.recorder.fail({ kind: 'none' });
      phone.driver.press('crdstart');
      phone.clock.advance(500);
      expect(recordingState(phone)).toBe('started');
    });

    test.each([
      ['killed', 'killed'],
      ['full', 'full'],
    ] as const)('%s in the middle: what was captured before is kept and plays', async (kind, reason) => {
      const phone = inCall();
      phone.driver.press('crdstart');
      phone.clock.advance(5000);
      phone.driver.recorder.fail({ kind });
      phone.clock.advance(3000);
      await Promise.resolve();
      phone.clock.advance(3000);
      await Promise.resolve();
      phone.clock.advance(1000);
      expect(phone.driver.window).toMatchObject({
        status: 'connected',
        recording: { state: 'failed', reason },
      });
      phone.driver.recorder.fail({ kind: 'none' });
      phone.clock.advance(1000);
      await Promise.resolve();
      const [recording] = phone.driver.recorder.recordings();
      expect(recording?.state).toBe('failed');
      expect(recording?.frames).toBeGreaterThanOrEqual(framesOf(4000));
      expect((await samplesOf(phone)).length).toBe(2 * (recording?.frames ?? 0));
    });

    test('slow: pending until it answers, and nothing of the beginning is lost', () => {
      const phone = inCall();
      phone.driver.recorder.fail({ kind: 'slow', milliseconds: 4000 });
      phone.driver.press('crdstart');
      phone.clock.advance(3000);
      expect(recordingState(phone)).toBe('pending');
      phone.clock.advance(2000);
      expect(recordingState(phone)).toBe('started');
      phone.driver.press('endcall');
      phone.clock.advance(10_000);
      expect(phone.driver.recorder.recordings()).toMatchObject([
        { state: 'stopped', frames: framesOf(5000), gaps: [] },
      ]);
    });
  });
});
