import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeRanges,
  alignmentOf,
  decibelsOf,
  dominantFrequency,
  goertzelLevel,
  isSilent,
  offsetOf,
  peakOf,
  rmsOf,
} from '../../../src/audio/measure.ts';
import { resample } from '../../../src/audio/resample.ts';

const sine = (hz: number, amplitude: number, length = 16_000, rate = 16_000): Float32Array =>
  Float32Array.from({ length }, (_, n) => amplitude * Math.sin((2 * Math.PI * hz * n) / rate));
const noise = (length: number, seed = 1): Int16Array => {
  let state = seed;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >> 18;
  });
};

describe('levels', () => {
  test('a full-scale sine peaks at 0 dBFS and has an RMS 3.01 dB below', () => {
    const tone = sine(1000, 1);
    expect(decibelsOf(peakOf(tone))).toBeCloseTo(0, 3);
    expect(decibelsOf(rmsOf(tone))).toBeCloseTo(-3.01, 2);
  });
  test('Int16 and float samples measure alike', () => {
    const ints = sine(1000, 16_384).map(Math.round);
    expect(goertzelLevel(Int16Array.from(ints), 1000)).toBeCloseTo(0.5, 3);
  });
  test('one tone is found beside a louder one', () => {
    const both = sine(1000, 0.8).map(
      (sample, n) => sample + 0.01 * Math.sin((2 * Math.PI * 1400 * n) / 16_000),
    );
    expect(goertzelLevel(both, 1400)).toBeCloseTo(0.01, 4);
    expect(goertzelLevel(both, 2000)).toBeLessThan(1e-5);
  });
  test('silence is silent, has no frequency and no level', () => {
    const nothing = new Int16Array(100);
    expect([isSilent(nothing), dominantFrequency(nothing), rmsOf(new Int16Array(0))]).toEqual([true, 0, 0]);
    expect(isSilent(Int16Array.of(0, 1))).toBe(false);
    expect(isSilent(Int16Array.of(0, 1), 0.001)).toBe(true);
  });
});

test('the dominant frequency is told to a fraction of a bin', () => {
  fc.assert(
    fc.property(fc.double({ min: 100, max: 7500, noNaN: true }), (hz) => {
      expect(Math.abs(dominantFrequency(sine(hz, 0.3, 1600)) - hz)).toBeLessThan(1);
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('active ranges bridge short gaps only', () => {
  const samples = new Int16Array(1000);
  samples.fill(9, 100, 200);
  samples.fill(9, 250, 300);
  samples.fill(-9, 600, 700);
  expect(activeRanges(samples, 50)).toEqual([
    { from: 100, to: 300 },
    { from: 600, to: 700 },
  ]);
  expect(activeRanges(samples, 49).length).toBe(3);
  expect(activeRanges(samples, 50, 0.001)).toEqual([]);
});

describe('alignment', () => {
  test('finds a piece at its sample, wherever it was cut', () => {
    const haystack = noise(20_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_000 }), fc.integer({ min: 100, max: 1000 }), (at, length) => {
        expect(offsetOf(haystack.slice(at, at + length), haystack)).toBe(at);
      }),
      { seed: 1, numRuns: 30 },
    );
  });
  test('finds it when it is quieter and lies under another sound', () => {
    const needle = noise(2000, 7);
    const haystack = noise(20_000, 3).map((sample) => sample >> 2);
    needle.forEach((sample, n) => {
      haystack[5678 + n] = (haystack[5678 + n] ?? 0) + (sample >> 1);
    });
    expect(alignmentOf(needle, haystack)?.offset).toBe(5678);
  });
  test('says so when it is not there', () => {
    expect(offsetOf(noise(2000, 7), noise(20_000, 3))).toBeUndefined();
    expect(offsetOf(new Int16Array(10), noise(100))).toBeUndefined();
    expect(offsetOf(noise(100), noise(10))).toBeUndefined();
  });
});

describe('resampling to 16 kHz', () => {
  test.each([8000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000, 44_101])(
    '%i Hz keeps tones at their level',
    (rate) => {
      for (const hz of [100, 1000, 3000, ...(rate > 16_000 ? [6800] : [])]) {
        const out = resample(sine(hz, 0.5, rate / 4, rate), rate);
        expect(Math.abs(out.length - 4000)).toBeLessThanOrEqual(1);
        const middle = out.slice(800, 3200);
        expect(Math.abs(decibelsOf(goertzelLevel(middle, hz) / 0.5))).toBeLessThan(0.05);
      }
    },
  );
  test.each([32_000, 44_100, 48_000, 96_000])('%i Hz lets nothing above 8 kHz fold back', (rate) => {
    for (const hz of [8000, 8200, 9000, 12_000, 15_000]) {
      const out = resample(sine(hz, 1, rate / 4, rate), rate).slice(800, 3200);
      expect(decibelsOf(peakOf(out))).toBeLessThan(-70);
    }
  });
  test('8 kHz gives no mirror image above 4 kHz', () => {
    const out = resample(sine(3000, 1, 4000, 8000), 8000).slice(800, 7200);
    expect(decibelsOf(goertzelLevel(out, 5000))).toBeLessThan(-75);
  });
  test('nothing is delayed', () => {
    const click = new Float32Array(4800);
    click[2400] = 1;
    const out = resample(click, 48_000);
    expect(out.indexOf(out.reduce((a, b) => Math.max(a, b)))).toBe(800);
  });
  test('equal rates give the samples themselves', () => {
    const samples = sine(440, 1, 100);
    expect(resample(samples, 16_000)).toBe(samples);
  });
});
