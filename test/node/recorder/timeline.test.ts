import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKET_FRAMES, SAMPLE_RATE } from '../../../src/audio/units.ts';
import { Timeline } from '../../../src/recorder/timeline.ts';
import type { Packet } from '../../../src/siprec/messages.ts';
import { cutInto, FakeFile, far, near, ramp } from './legs.ts';

/** Both legs of `frames` frames from `start`, packet after packet. */
const bothLegs = (start: number, frames: number): Packet[] =>
  [...cutInto('1', start, near(frames)), ...cutInto('2', start, far(frames))].sort(
    (a, b) => a.timestamp - b.timestamp,
  );

const record = (start: number, packets: readonly Packet[], stop: number): FakeFile => {
  const file = new FakeFile();
  const timeline = new Timeline(start, file.sink);
  for (const packet of packets) timeline.write(packet);
  timeline.stop(stop);
  return file.close(timeline);
};

describe('the timeline', () => {
  it('keeps two full-scale signals apart, bit for bit', () => {
    const frames = 3 * SAMPLE_RATE + 77;
    const file = record(0, bothLegs(0, frames), frames);
    expect(file.leg('1')).toEqual(near(frames));
    expect(file.leg('2')).toEqual(far(frames));
    expect(file.gaps).toEqual([]);
  });

  it('starts at a frame that is no multiple of a packet', () => {
    const file = record(12_345, bothLegs(12_160, 2 * SAMPLE_RATE), 12_345 + 20_000);
    expect(file.leg('1')).toEqual(near(2 * SAMPLE_RATE).subarray(185, 20_185));
    expect(file.leg('2')).toEqual(far(2 * SAMPLE_RATE).subarray(185, 20_185));
  });

  it('cuts a pause to the frame, though packets beyond it came first', () => {
    const file = new FakeFile();
    const timeline = new Timeline(0, file.sink);
    const signal = ramp(4 * SAMPLE_RATE);
    const packets = [...cutInto('1', 0, signal), ...cutInto('2', 0, signal)].sort(
      (a, b) => a.timestamp - b.timestamp,
    );
    for (const packet of packets.filter((p) => p.timestamp < 40_000)) timeline.write(packet);
    timeline.pause(20_001);
    for (const packet of packets.filter((p) => p.timestamp >= 40_000 && p.timestamp < 50_000))
      timeline.write(packet);
    timeline.resume(44_444);
    for (const packet of packets.filter((p) => p.timestamp >= 50_000)) timeline.write(packet);
    timeline.stop(60_000);
    file.close(timeline);
    const kept = Int16Array.of(...signal.subarray(0, 20_001), ...signal.subarray(44_444, 60_000));
    expect(file.leg('1')).toEqual(kept);
    expect(file.leg('2')).toEqual(kept);
    expect(timeline.pauses).toEqual([{ at: 20_001, from: 20_001, to: 44_444 }]);
    expect(file.gaps).toEqual([]);
  });

  it('takes a cut back out of the store even if it is older than memory', () => {
    const file = new FakeFile();
    const timeline = new Timeline(0, file.sink);
    for (const packet of bothLegs(0, 20 * SAMPLE_RATE)) timeline.write(packet);
    timeline.pause(1.5 * SAMPLE_RATE);
    timeline.stop(20 * SAMPLE_RATE);
    file.close(timeline);
    expect(file.leg('1').length).toBe(1.5 * SAMPLE_RATE);
    expect(file.leg('1').subarray(0, SAMPLE_RATE)).toEqual(near(SAMPLE_RATE));
    expect(
      file
        .leg('1')
        .subarray(SAMPLE_RATE)
        .every((sample) => sample === 0),
    ).toBe(true);
    expect(file.gaps).toContainEqual({ label: '1', from: SAMPLE_RATE, to: 1.5 * SAMPLE_RATE });
  });

  it('lists a pause that was never resumed', () => {
    const file = new FakeFile();
    const timeline = new Timeline(100, file.sink);
    for (const packet of bothLegs(100, 8_000)) timeline.write(packet);
    timeline.pause(4_100);
    timeline.stop(9_000);
    expect(timeline.frames).toBe(4_000);
    expect(timeline.pauses).toEqual([{ at: 4_000, from: 4_100, to: 9_000 }]);
  });

  it('makes silence and a gap of what never came, per leg', () => {
    const lost = bothLegs(0, SAMPLE_RATE).filter(
      (p) => !(p.label === '2' && p.timestamp >= 3_200 && p.timestamp < 4_160) && p.timestamp < 12_800,
    );
    const file = record(0, lost, SAMPLE_RATE);
    expect(file.gaps).toEqual([
      { label: '2', from: 3_200, to: 4_160 },
      { label: '1', from: 12_800, to: 16_000 },
      { label: '2', from: 12_800, to: 16_000 },
    ]);
    expect(
      file
        .leg('2')
        .subarray(3_200, 4_160)
        .every((sample) => sample === 0),
    ).toBe(true);
    expect(file.leg('2').subarray(4_160, 12_800)).toEqual(far(SAMPLE_RATE).subarray(4_160, 12_800));
  });

  it('makes the same file of the same packets in any order, duplicates and overlaps included', () => {
    const frames = 2 * SAMPLE_RATE;
    const signals = { '1': near(frames + 1_000), '2': far(frames + 1_000) };
    const packets = fc
      .array(
        fc.record({
          leg: fc.constantFrom('1' as const, '2' as const),
          from: fc.integer({ min: -400, max: frames }),
          length: fc.integer({ min: 1, max: PACKET_FRAMES }),
        }),
        { maxLength: 80 },
      )
      .chain((spans) =>
        fc.tuple(fc.constant(spans), fc.shuffledSubarray(spans, { minLength: spans.length })),
      );
    fc.assert(
      fc.property(
        packets,
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        (orders, cut, length) => {
          const [one, other] = orders.map((spans) => {
            const file = new FakeFile();
            const timeline = new Timeline(0, file.sink);
            const all = spans.map(({ leg, from, length }) => ({
              label: leg,
              seq: 0,
              timestamp: from,
              marker: false,
              payload: signals[leg].slice(from + 400, from + 400 + length),
            }));
            // The control messages come wherever they come.
            const half = Math.floor(all.length / 2);
            for (const packet of all.slice(0, half)) timeline.write(packet);
            timeline.pause(cut);
            for (const packet of all.slice(half)) timeline.write(packet);
            timeline.resume(cut + length);
            timeline.stop(frames);
            return file.close(timeline);
          });
          // Faster than toEqual over all samples.
          expect(other?.samples.findIndex((sample, i) => sample !== one?.samples[i])).toBe(-1);
          expect(other?.gaps).toEqual(one?.gaps);
          expect(other?.peaks).toEqual(one?.peaks);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('rewrites a chunk that was handed out when a packet comes late', () => {
    const file = new FakeFile();
    const timeline = new Timeline(0, file.sink);
    const packets = bothLegs(0, 3 * SAMPLE_RATE);
    const late = packets.splice(20, 1)[0] as Packet;
    for (const packet of packets) timeline.write(packet);
    expect(timeline.gaps()).toHaveLength(1);
    timeline.write(late);
    timeline.stop(3 * SAMPLE_RATE);
    expect(file.close(timeline).leg('1')).toEqual(near(3 * SAMPLE_RATE));
    expect(file.gaps).toEqual([]);
  });

  it('hands a chunk out at the latest half a second after one leg fell silent', () => {
    const file = new FakeFile();
    const timeline = new Timeline(0, file.sink);
    for (const packet of cutInto('1', 0, near(2 * SAMPLE_RATE))) timeline.write(packet);
    expect(timeline.handedOut).toBe(1.5 * SAMPLE_RATE);
    expect(timeline.gaps()).toEqual([{ label: '2', from: 0, to: 1.5 * SAMPLE_RATE }]);
  });

  it('reckons peaks that hold every sample', () => {
    const file = record(0, bothLegs(0, SAMPLE_RATE), SAMPLE_RATE);
    expect(file.peaks.near).toHaveLength(100);
    expect([...file.peaks.near.subarray(0, 2)]).toEqual([-127, 127]);
  });

  it('ignores a packet whose timestamp is damaged', () => {
    const bad: Packet = {
      label: '1',
      seq: 0,
      timestamp: 2 ** 40,
      marker: false,
      payload: new Int16Array(320),
    };
    const file = record(0, [...bothLegs(0, 640), bad], 640);
    expect(file.leg('1')).toEqual(near(640));
  });

  it('holds a few chunks over an hour', () => {
    const timeline = new Timeline(0, () => {});
    const payload = near(PACKET_FRAMES);
    let most = 0;
    for (let at = 0, seq = 0; at < 3_600 * SAMPLE_RATE; at += PACKET_FRAMES, seq++) {
      // One far packet in a hundred is lost.
      timeline.write({ label: '1', seq, timestamp: at, marker: false, payload });
      if (seq % 100 !== 0) timeline.write({ label: '2', seq, timestamp: at, marker: false, payload });
      most = Math.max(most, timeline.keptChunks);
    }
    timeline.stop(3_600 * SAMPLE_RATE);
    expect(most).toBeLessThanOrEqual(10);
    expect(timeline.gaps()).toHaveLength(1_800);
    expect(timeline.keptChunks).toBe(0);
  });
});
