import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahead, misplaced, numberedSound, numberOf } from '../../../bench/numbered-sound.ts';

const stereoOf = (from: number, frames: number): Int16Array => {
  const [near, far] = [numberedSound('near', from + frames), numberedSound('far', from + frames)];
  return Int16Array.from({ length: 2 * frames }, (_, i) => (i % 2 === 0 ? near : far)[from + (i >> 1)] ?? 0);
};

describe('samples that say their own number', () => {
  test.each(['near', 'far'] as const)('each of 65,536 samples of the %s leg says its number', (leg) => {
    expect(numberedSound(leg, 65_536).every((sample, i) => numberOf(leg, sample) === i)).toBe(true);
    expect(new Set(numberedSound(leg, 65_536)).size).toBe(65_536);
  });

  test('the difference of two numbers goes the shorter way round', () => {
    const number = fc.integer({ min: 0, max: 65_535 });
    fc.assert(
      fc.property(number, fc.integer({ min: -32_768, max: 32_767 }), (from, by) => {
        expect(ahead((from + by) & 0xffff, from)).toBe(by);
      }),
      { seed: 1 },
    );
  });

  test('a recording in its place has nothing misplaced', () => {
    const stereo = stereoOf(70_000, 2_000);
    for (const leg of ['near', 'far'] as const)
      expect(misplaced(leg, stereo, { from: 0, to: 2_000, first: 70_000 })).toBe(0);
  });

  test('what is lost, silent, or missing at the end is counted, in its leg only', () => {
    const stereo = stereoOf(0, 1_000);
    stereo.fill(0, 2 * 100, 2 * 120);
    expect(misplaced('near', stereo, { from: 0, to: 1_000, first: 0 })).toBe(20);
    const shifted = stereoOf(0, 1_000);
    for (let i = 500; i < 1_000; i++) shifted[2 * i] = i + 1;
    expect(misplaced('near', shifted, { from: 0, to: 1_000, first: 0 })).toBe(500);
    expect(misplaced('far', shifted, { from: 0, to: 1_000, first: 0 })).toBe(0);
    expect(misplaced('far', stereoOf(0, 1_000), { from: 0, to: 1_010, first: 0 })).toBe(10);
  });
});
