import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelOf } from '../../src/audio/pcm.ts';
import { VirtualClock } from '../../src/clock/virtual-clock.ts';
import { WallClock } from '../../src/clock/wall-clock.ts';
import { IdbStore } from '../../src/recorder/idb-store.ts';
import type { RecordingLibrary } from '../../src/recorder/library.ts';
import type { Recording } from '../../src/recorder/recording.ts';
import { stereoPeaks } from '../../src/recorder/stereo-peaks.ts';
import type { WorkerRecorder } from '../../src/recorder/worker-link.ts';
import { connectWorkerRecorder } from '../../src/recorder/worker-link.ts';
import type { Packet } from '../../src/siprec/messages.ts';
import { reasonOf } from '../../src/siprec/srs-messages.ts';
import { FakeClient, KEY, TIME } from '../node/recorder/client.ts';
import { cutInto, far, near } from '../node/recorder/legs.ts';

const DATABASE = 'recorder-test';
const problems: string[] = [];
const open: { dispose(): void }[] = [];

const start = async (): Promise<WorkerRecorder> => {
  const recorder = connectWorkerRecorder({
    clock: new VirtualClock(),
    database: DATABASE,
    onProblem: (message) => problems.push(message),
  });
  open.push(recorder);
  await recorder.ready;
  return recorder;
};

const bothLegs = (from: number, frames: number): Packet[] =>
  [...cutInto('1', from, near(frames)), ...cutInto('2', from, far(frames))].sort(
    (a, b) => a.timestamp - b.timestamp,
  );

/** Packets by the tenth of a second they begin in. */
const tenths = (packets: readonly Packet[]): Packet[][] => {
  const groups: Packet[][] = [];
  for (const packet of packets) {
    const tenth = Math.floor(packet.timestamp / 1600);
    groups[tenth] = [...(groups[tenth] ?? []), packet];
  }
  return groups;
};

const first = (library: RecordingLibrary): Recording | undefined => library.recordings()[0];

const stored = (change: Partial<Recording> = {}): Recording => ({
  id: 'one',
  state: 'stopped',
  startedAt: TIME,
  near: { name: 'Near', aor: 'sip:2001@phone.example' },
  far: { name: 'Far', aor: 'tel:+1' },
  direction: 'inbound',
  mode: 'Always',
  kept: true,
  startFrame: 0,
  frames: 20_000,
  pauses: [],
  gaps: [],
  notices: [],
  metadata: '',
  ...change,
});

const stereo = (frames: number): Int16Array =>
  Int16Array.from({ length: 2 * frames }, (_, i) => (i % 2 === 0 ? i % 30_000 : -(i % 30_000)));

beforeEach(async () => {
  problems.length = 0;
  await deleteDB(DATABASE);
});

afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

describe('the store in IndexedDB', () => {
  const openStore = (): IdbStore => {
    const store = new IdbStore(DATABASE);
    open.push({ dispose: () => void store.close() });
    return store;
  };

  it('gives back what was put in, also after it was closed', async () => {
    const store = openStore();
    const samples = stereo(20_000);
    await store.put(stored());
    await store.putChunk('one', 0, samples.slice(0, 32_000), stereoPeaks(samples.slice(0, 32_000)));
    await store.putChunk('one', 1, samples.slice(32_000), stereoPeaks(samples.slice(32_000)));
    await store.put(stored({ id: 'two', startedAt: TIME + 1 }));
    await store.close();
    expect((await store.list()).map(({ id }) => id)).toEqual(['two', 'one']);
    expect((await store.list())[1]).toEqual(stored());
    expect(await store.extent('one')).toBe(20_000);
    expect(await store.samples('one')).toEqual(samples);
    expect(await store.peaks('one')).toEqual(stereoPeaks(samples));
    await store.delete('one');
    expect((await store.list()).map(({ id }) => id)).toEqual(['two']);
    expect(await store.extent('one')).toBe(0);
  });

  it('reads a chunk that is missing or was taken out as silence', async () => {
    const store = openStore();
    const samples = stereo(16_000);
    await store.put(stored({ frames: 48_000 }));
    await store.putChunk('one', 0, samples, stereoPeaks(samples));
    await store.putChunk('one', 2, samples, stereoPeaks(samples));
    await store.putChunk('one', 2, new Int16Array(0), stereoPeaks(new Int16Array(0)));
    const read = await store.samples('one');
    expect(read).toHaveLength(96_000);
    expect(read.subarray(0, 32_000)).toEqual(samples);
    expect(read.subarray(32_000).every((sample) => sample === 0)).toBe(true);
    expect(await store.extent('one')).toBe(16_000);
  });

  it('lists a damaged value as failed, and its sound still plays', async () => {
    const store = openStore();
    const samples = stereo(16_000);
    await store.put(stored({ id: 'well' }));
    await store.putChunk('bad', 0, samples, stereoPeaks(samples));
    const db = await openDB(DATABASE);
    await db.put('recordings', { id: 'bad', frames: 'many', pauses: [{}] }, 'bad');
    await db.put('recordings', 42, 'worse');
    await db.put('chunks', 'no samples', ['well', 0]);
    db.close();
    const list = await store.list();
    expect(list.map(({ id, state }) => [id, state])).toEqual([
      ['well', 'stopped'],
      ['bad', 'failed'],
      ['worse', 'failed'],
    ]);
    expect(list[1]?.reason).toMatch(/^damaged in the store: .*frames is damaged/);
    expect(list[2]?.reason).toBe('damaged in the store: not a recording');
    expect(await store.samples('bad')).toEqual(samples);
    expect((await store.samples('well')).every((sample) => sample === 0)).toBe(true);
    await store.delete('worse');
    expect(await store.list()).toHaveLength(2);
  });
});

describe('the recorder in a worker', () => {
  it('records a call and gives it back', async () => {
    const recorder = await start();
    const client = new FakeClient(recorder.connect());
    client.invite(0);
    await expect.poll(() => client.answers.length).toBe(1);
    const packets = bothLegs(0, 40_000);
    client.packets(packets);
    expect(packets[0]?.payload).toHaveLength(320);
    client.bye(40_000);
    await expect.poll(() => first(recorder.library)?.state).toBe('stopped');
    expect(first(recorder.library)).toMatchObject({ id: KEY, frames: 40_000, gaps: [] });
    const samples = await recorder.library.samples(KEY);
    expect(channelOf(samples, 2, 0)).toEqual(near(40_000));
    expect(channelOf(samples, 2, 1)).toEqual(far(40_000));
    expect((await recorder.library.wav(KEY)).size).toBe(44 + 160_000);
    await recorder.library.delete(KEY);
    expect(recorder.library.recordings()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('loses less than a second when it is killed, and the rest plays', async () => {
    const recorder = await start();
    const client = new FakeClient(recorder.connect());
    client.invite(0);
    await expect.poll(() => client.answers.length).toBe(1);
    const frames = 5.3 * 16_000;
    // As fast as people talk: a tenth of a second each tenth of a second, and then at once the end.
    const clock = new WallClock();
    open.push(clock);
    for (const packets of tenths(bothLegs(0, frames))) {
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 100));
      client.packets(packets);
    }
    recorder.setFault({ kind: 'killed' });
    expect(client.closed).toBe('recorder gone');
    await expect.poll(() => first(recorder.library)?.state).toBe('failed');
    const recording = first(recorder.library);
    expect(recording?.reason).toBe('interrupted');
    expect(recording?.frames).toBeGreaterThan(frames - 16_000);
    const samples = await recorder.library.samples(KEY);
    expect(channelOf(samples, 2, 1)).toEqual(far(frames).subarray(0, recording?.frames));

    recorder.setFault({ kind: 'none' });
    const second = new FakeClient(recorder.connect());
    second.invite(0, { sessionId: 'AAAAAAAAAAAAAAAAAAAAAA==' });
    await expect.poll(() => second.answers.length).toBe(1);
    expect(second.answers[0]?.status).toBe(200);
    await expect.poll(() => recorder.library.recordings().length).toBe(2);
    expect(problems).toEqual([]);
  });

  it('leaves a live recording of another tab alone, until that tab dies', async () => {
    const recorder = await start();
    const client = new FakeClient(recorder.connect());
    client.invite(0);
    client.packets(bothLegs(0, 40_000));
    await expect.poll(() => first(recorder.library)?.frames ?? 0).toBeGreaterThan(0);
    const second = await start();
    expect(first(second.library)).toMatchObject({ id: KEY, state: 'started' });
    recorder.dispose();
    await expect
      .poll(async () => (await navigator.locks.query()).held?.some(({ name }) => name?.includes(KEY)))
      .toBe(false);
    const third = await start();
    expect(first(third.library)).toMatchObject({ id: KEY, state: 'failed', reason: 'interrupted' });
  });

  it('ends a session when it is full', async () => {
    const recorder = await start();
    const client = new FakeClient(recorder.connect());
    client.invite(0);
    client.packets(bothLegs(0, 40_000));
    await expect.poll(() => first(recorder.library)?.frames ?? 0).toBeGreaterThan(0);
    recorder.setFault({ kind: 'full' });
    await expect.poll(() => client.requests.map(reasonOf)).toEqual(['recorder full']);
    await expect.poll(() => first(recorder.library)?.reason).toBe('recorder full');
    expect(await recorder.library.samples(KEY)).toHaveLength(2 * (first(recorder.library)?.frames ?? 0));
  });
});
