import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peaksOf } from '../../../src/audio/peaks.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { delayLine } from '../../../src/recorder/delay-line.ts';
import { storeError } from '../../../src/recorder/idb-store.ts';
import type { RecordingLocks } from '../../../src/recorder/locks.ts';
import { MemoryStore } from '../../../src/recorder/memory-store.ts';
import { Recorder } from '../../../src/recorder/recorder.ts';
import { PEAK_FRAMES, type Recording } from '../../../src/recorder/recording.ts';
import { recover } from '../../../src/recorder/recovery.ts';
import { stereoPeaks } from '../../../src/recorder/stereo-peaks.ts';
import { changesBetween, pack, unpack } from '../../../src/recorder/worker-messages.ts';
import { loopback } from '../../../src/siprec/loopback.ts';
import { LABELS, type Packet } from '../../../src/siprec/messages.ts';
import { FakeClient, KEY } from './client.ts';
import { cutInto, near } from './legs.ts';

/** Locks of one origin without a browser. */
const fakeLocks = (): RecordingLocks => {
  const held = new Set<string>();
  return {
    hold(id) {
      held.add(id);
      return () => held.delete(id);
    },
    ifFree: (id, task) => (held.has(id) ? Promise.resolve() : task()),
    whenFree: (_id, task) => task(),
  };
};

describe('recovery', () => {
  const setUp = () => {
    const clock = new VirtualClock();
    const store = new MemoryStore();
    const locks = fakeLocks();
    const recorder = new Recorder({ store, locks });
    const [left, right] = loopback(clock, { delay: 0 });
    recorder.accept(right);
    const client = new FakeClient(left);
    client.invite(0);
    clock.advance(1);
    client.packets(cutInto('1', 0, near(40_000)));
    return { clock, store, locks, recorder, client };
  };

  it('leaves a recording alone that a recorder still makes', async () => {
    const { store, locks } = setUp();
    await recover(store, locks);
    expect(store.listNow()).toMatchObject([{ id: KEY, state: 'started' }]);
  });

  it('lists one that nobody makes as interrupted, as long as its chunks are', async () => {
    const { store, locks, recorder } = setUp();
    recorder.setFault({ kind: 'killed' });
    expect(recorder.recordings).toEqual([]);
    await recover(store, locks);
    expect(store.listNow()).toMatchObject([
      {
        id: KEY,
        state: 'failed',
        reason: 'interrupted',
        frames: store.extentNow(KEY),
        gaps: [{ label: '2', from: 0, to: store.extentNow(KEY) }],
      },
    ]);
  });

  it('lets the lock go once the end is stored', async () => {
    const { clock, store, locks, client } = setUp();
    client.bye(40_000);
    clock.advance(1);
    await Promise.resolve();
    await Promise.resolve();
    let free = false;
    await locks.ifFree(KEY, async () => {
      free = true;
    });
    expect(free).toBe(true);
    expect(store.listNow()).toMatchObject([{ state: 'stopped', frames: 40_000 }]);
  });
});

describe('the parts of the recorder', () => {
  it('reckons the same peaks as the peak meter', () => {
    const samples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 2_000 });
    fc.assert(
      fc.property(samples, (values) => {
        const stereo = Int16Array.from(values.slice(0, values.length - (values.length % 2)));
        expect(stereoPeaks(stereo)).toEqual({
          near: peaksOf(stereo, PEAK_FRAMES, 2, 0),
          far: peaksOf(stereo, PEAK_FRAMES, 2, 1),
        });
      }),
      { seed: 1 },
    );
  });

  it('packs packets for a worker without touching theirs, and unpacks them again', () => {
    const packet: fc.Arbitrary<Packet> = fc.record({
      label: fc.constantFrom(...LABELS),
      seq: fc.integer({ min: 0, max: 65_535 }),
      timestamp: fc.maxSafeNat(),
      marker: fc.boolean(),
      payload: fc.int16Array({ maxLength: 320 }),
    });
    fc.assert(
      fc.property(fc.array(packet), (packets) => {
        expect(unpack(pack('rs', packets))).toEqual({ kind: 'packets', callId: 'rs', packets });
      }),
      { seed: 1 },
    );
  });

  it('tells of what changed only', () => {
    const base = { id: 'a', startedAt: 0 } as Recording;
    const next = { ...base, id: 'b' };
    expect(changesBetween([base], [base, next])).toEqual({ kind: 'changed', recordings: [next], gone: [] });
    expect(changesBetween([base, next], [next])).toEqual({ kind: 'changed', recordings: [], gone: ['a'] });
  });

  it('keeps the order of what a delay line lets through when the delay shrinks', () => {
    const clock = new VirtualClock();
    let delay = 100;
    const done: [string, number][] = [];
    const line = delayLine(clock, () => delay);
    line(() => done.push(['first', clock.now()]));
    delay = 0;
    line(() => done.push(['second', clock.now()]));
    clock.advance(200);
    line(() => done.push(['third', clock.now()]));
    expect(done).toEqual([
      ['first', 100],
      ['second', 100],
      ['third', 200],
    ]);
  });

  it('says in words that the quota is used up', () => {
    expect(storeError(new DOMException('', 'QuotaExceededError')).message).toBe('recorder full');
    expect(storeError(new DOMException('boom', 'AbortError')).message).toBe('recorder store: boom');
  });
});
