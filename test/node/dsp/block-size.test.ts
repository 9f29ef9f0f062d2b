import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DspCommand, MediaGraph, MixEntry } from '../../../src/audio/media-graph.ts';
import { digestOf, GOLDEN_SHA256, noise, renderGolden } from '../../support/dsp-golden.ts';
import { DspRun } from '../../support/dsp-run.ts';

const SOUNDS = ['a', 'b', 'lost'];
const mix: fc.Arbitrary<readonly MixEntry[]> = fc.array(
  fc.record({
    source: fc.constantFrom('mic', 'a', 'b', 'tone', 'none'),
    gain: fc.constantFrom(1, 0.5, 1.7),
    duck: fc.boolean(),
  }),
  { maxLength: 3 },
);
const graph: fc.Arbitrary<MediaGraph> = fc.record({
  sources: fc.record(
    {
      mic: fc.constant({ kind: 'microphone' as const }),
      a: fc.record({ kind: fc.constant('sound' as const), sound: fc.constant('a'), loop: fc.boolean() }),
      b: fc.constant({ kind: 'sound' as const, sound: 'b', loop: true }),
      tone: fc.constant({ kind: 'tone' as const, script: '440@-10;1(.1/.1/1)' }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<MediaGraph['sources']>,
  ears: fc.dictionary(fc.constantFrom('x', 'y'), mix, { maxKeys: 2 }),
  taps: fc.dictionary(fc.constantFrom('near', 'far'), mix, { maxKeys: 2 }),
  buses: fc.dictionary(fc.constantFrom('1', '2'), fc.subarray(['x', 'y']), { maxKeys: 2 }),
});
const bus = fc.constantFrom('1', '2');
const sound = fc.constantFrom(...SOUNDS);
const command: fc.Arbitrary<DspCommand> = fc.oneof(
  { weight: 4, arbitrary: graph.map((value): DspCommand => ({ type: 'graph', graph: value })) },
  fc.record({ type: fc.constant('notice' as const), bus, sound }),
  fc.record({
    type: fc.constant('recurring' as const),
    bus,
    sound,
    every: fc.integer({ min: -1, max: 900 }),
  }),
  fc.record({ type: fc.constant('recurring-stop' as const), bus }),
  fc.record({ type: fc.constant('hear' as const), ear: fc.constantFrom('x', 'y', undefined) }),
  fc.record({ type: fc.constant('capture' as const), ears: fc.subarray(['x', 'y']) }),
);
const END = 4_800;
const script = fc.array(fc.tuple(fc.integer({ min: 0, max: END }), command), { maxLength: 30 });

function play(
  commands: readonly (readonly [number, DspCommand])[],
  block: number,
): DspRun & { heard: Float32Array } {
  const run = new DspRun({ block, levels: true });
  run.at(0, { type: 'sound', sound: 'a', samples: noise(1_000, 1) });
  run.at(0, { type: 'sound', sound: 'b', samples: noise(333, 2) });
  for (const [frame, each] of commands) run.at(frame, each);
  return Object.assign(run, { heard: run.until(END) });
}

describe('the DSP and the size of its blocks', () => {
  const whole = renderGolden(64_000);

  it.each([1, 64, 128, 160, 320, 777, 960])('gives the same bytes in blocks of %i', async (block) => {
    const { frames, notices, output } = renderGolden(block);
    expect(await digestOf(frames)).toBe(GOLDEN_SHA256);
    expect(notices).toEqual(whole.notices);
    expect(Buffer.from(output.buffer).equals(Buffer.from(whole.output.buffer))).toBe(true);
  });

  it('gives the same whatever it is told and when', () => {
    fc.assert(
      fc.property(script, fc.integer({ min: 1, max: 1_000 }), (commands, block) => {
        const one = play(commands, END);
        const many = play(commands, block);
        const byTap = (run: DspRun) =>
          run.frames.toSorted((a, b) => a.tap.localeCompare(b.tap) || a.frame - b.frame);
        expect(byTap(many)).toEqual(byTap(one));
        expect(many.notices).toEqual(one.notices);
        expect(many.levels).toEqual(one.levels);
        expect(many.heard).toEqual(one.heard);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('cuts frames at multiples of 20 ms of media time, the first and the last shorter', () => {
    const near = whole.frames.filter(({ tap }) => tap === 'call-1.near');
    expect([near[0]?.frame, near[0]?.samples.length]).toEqual([777, 960 - 777]);
    const last = near.findIndex(({ frame, samples }) => frame + samples.length === 45_007);
    expect(near[last]?.samples.length).toBe(45_007 % 320);
    expect(near[last + 1]?.frame).toBe(50_021);
    for (const { frame, samples } of near.slice(1, last)) {
      expect([frame % 320, samples.length]).toEqual([0, 320]);
    }
  });

  it('gives frames in order of media time, each with its own buffer', () => {
    const ends = whole.frames.map(({ frame, samples }) => frame + samples.length);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    for (const { samples } of whole.frames) expect(samples.buffer.byteLength).toBe(samples.byteLength);
  });
});
