import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { A_LAW, aLawOf, MU_LAW, muLawOf } from '../../../src/audio/g711.ts';
import { channelOf, floatOfInt16, int16OfFloat, interleave, mixdown } from '../../../src/audio/pcm.ts';
import { PeakMeter, peaksOf } from '../../../src/audio/peaks.ts';

const EVERY_INT16 = Int16Array.from({ length: 65_536 }, (_, n) => n - 32_768);
const int16s = fc
  .array(fc.integer({ min: -32768, max: 32767 }), { maxLength: 2000 })
  .map((s) => Int16Array.from(s));

describe('PCM', () => {
  test('every Int16 value survives float bit for bit', () => {
    expect(int16OfFloat(floatOfInt16(EVERY_INT16))).toEqual(EVERY_INT16);
  });
  test('what is above full scale is clipped, and what is no number is silence', () => {
    const samples = Float32Array.of(1, 1.5, -1.5, Infinity, -Infinity, Number.NaN);
    expect([...int16OfFloat(samples)]).toEqual([32767, 32767, -32768, 32767, -32768, 0]);
  });
  test('channels interleave and come apart again', () => {
    const left = Int16Array.of(1, 2, 3);
    const right = Int16Array.of(-1, -2, -3);
    const both = interleave([left, right]);
    expect([...both]).toEqual([1, -1, 2, -2, 3, -3]);
    expect(channelOf(both, 2, 0)).toEqual(left);
    expect(channelOf(both, 2, 1)).toEqual(right);
  });
  test('a mix-down is the mean, and leaves one channel as it is', () => {
    const left = Float32Array.of(1, 0.5);
    expect([...mixdown([left, Float32Array.of(0, -0.5)])]).toEqual([0.5, 0]);
    expect(mixdown([left])).toEqual(left);
  });
});

describe.each([
  ['mu-law', MU_LAW, muLawOf],
  ['A-law', A_LAW, aLawOf],
])('G.711 %s', (name, table, codeOf) => {
  const decoded = EVERY_INT16.map((sample) => table[codeOf(sample)] ?? Number.NaN);
  test('is monotonic', () => {
    for (let n = 1; n < decoded.length; n++) {
      if ((decoded[n] ?? 0) < (decoded[n - 1] ?? 0)) throw new Error(`falls at ${EVERY_INT16[n]}`);
    }
  });
  test('coded again it stays the same', () => {
    expect(decoded.map((sample) => table[codeOf(sample)] ?? 0)).toEqual(decoded);
  });
  test('every code is a value of its own; mu-law has a second zero', () => {
    expect(new Set(table).size).toBe(name === 'mu-law' ? 255 : 256);
  });
  test('codes of either sign mirror each other', () => {
    for (let code = 0; code < 128; code++) expect((table[code] ?? 0) + (table[code + 128] ?? 1)).toBe(0);
  });
  test('the error is under a sixteenth of the value, and small near 0', () => {
    for (let n = 0; n < decoded.length; n++) {
      const sample = EVERY_INT16[n] ?? 0;
      const error = Math.abs((decoded[n] ?? 0) - sample);
      if (error > Math.abs(sample) / 16 + 12) throw new Error(`${sample} becomes ${decoded[n]}`);
    }
  });
});

test('known codes of G.711', () => {
  expect(MU_LAW[0xff]).toBe(0);
  expect(MU_LAW[0x7f]).toBe(0);
  expect(MU_LAW[0x80]).toBe(32124);
  expect(MU_LAW[0x00]).toBe(-32124);
  expect(MU_LAW[0xfe]).toBe(8);
  expect(A_LAW[0xd5]).toBe(8);
  expect(A_LAW[0x55]).toBe(-8);
  expect(A_LAW[0xaa]).toBe(32256);
  expect([muLawOf(0), aLawOf(0), aLawOf(-1)]).toEqual([0xff, 0xd5, 0x55]);
});

describe('peaks', () => {
  test('one min and one max for each stretch, the last one shorter', () => {
    expect([...peaksOf(Int16Array.of(0, 32767, -32768, -258, 516, 258), 4)]).toEqual([-127, 127, 1, 2]);
    expect([...peaksOf(Int16Array.of(), 4)]).toEqual([]);
  });
  test('how the samples come does not matter', () => {
    fc.assert(
      fc.property(int16s, fc.array(fc.integer({ min: 1, max: 333 }), { minLength: 1 }), (samples, cuts) => {
        const meter = new PeakMeter(320);
        for (let at = 0, n = 0; at < samples.length; n++) {
          const next = at + (cuts[n % cuts.length] ?? 1);
          meter.push(samples.subarray(at, next));
          meter.peaks();
          at = next;
        }
        expect(meter.peaks()).toEqual(peaksOf(samples, 320));
      }),
      { seed: 1 },
    );
  });
  test('a channel of interleaved samples has the peaks of that channel', () => {
    fc.assert(
      fc.property(int16s, (samples) => {
        const other = samples.map((sample) => ~sample);
        const stereo = interleave([samples, other]);
        expect(peaksOf(stereo, 7, 2, 0)).toEqual(peaksOf(samples, 7));
        expect(peaksOf(stereo, 7, 2, 1)).toEqual(peaksOf(other, 7));
      }),
      { seed: 1, numRuns: 50 },
    );
  });
  test('an hour of silence makes an hour of peaks', () => {
    const meter = new PeakMeter(320);
    const second = new Int16Array(16_000);
    for (let n = 0; n < 3600; n++) meter.push(second);
    expect(meter.peaks().length).toBe(360_000);
  });
});
