import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amplitudeOf } from '../../../src/audio/level.ts';
import { SINE, sineOfTurns } from '../../../src/audio/sine.ts';
import { compileTone, RAMP_FRAMES, renderTone } from '../../../src/audio/tone.ts';
import { parseToneScript, type ToneScript } from '../../../src/audio/tone-script.ts';
import type { Frames } from '../../../src/audio/units.ts';

const script = (text: string): ToneScript => {
  const parsed = parseToneScript(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const whole = (text: string, frames: Frames): Float32Array => {
  const out = new Float32Array(frames);
  compileTone(script(text)).render(out, 0, frames, 0);
  return out;
};

const silentIn = (samples: Float32Array, from: Frames, to: Frames): boolean =>
  samples.subarray(from, to).every((sample) => sample === 0);

test('the sine of turns is the sine to 15 digits', () => {
  for (let n = -5000; n <= 5000; n++) {
    expect(Math.abs(sineOfTurns(n / 1234) - Math.sin((n / 1234) * 2 * Math.PI))).toBeLessThan(1e-14);
  }
  expect(SINE[4000]).toBe(1);
});

test('0 dBm is 3.17 dB under a full-scale sine, and decibels are decibels', () => {
  expect(amplitudeOf(3.17)).toBe(1);
  expect(amplitudeOf(0)).toBeCloseTo(10 ** (-3.17 / 20), 12);
  expect(amplitudeOf(-16)).toBeCloseTo(10 ** (-19.17 / 20), 12);
});

test('a cadence is on and off at exact frames', () => {
  const busy = whole('480@-19,620@-19;10(.5/.5/1+2)', 176_000);
  for (let cycle = 0; cycle < 10; cycle++) {
    const start = cycle * 16_000;
    expect(silentIn(busy, start + 1, start + 8)).toBe(false);
    expect(silentIn(busy, start + 7992, start + 8000)).toBe(false);
    expect(silentIn(busy, start + 8000, start + 16_000)).toBe(true);
  }
  expect(silentIn(busy, 160_000, 176_000)).toBe(true);
});

test('a section that ends in the middle of a segment falls silent there, on a ramp', () => {
  const tone = whole('1000@0;.05(.02/.02/1)', 1600);
  expect(silentIn(tone, 641, 799)).toBe(false);
  expect(silentIn(tone, 800, 1600)).toBe(true);
  expect(Math.abs(tone[797] ?? 1)).toBeLessThan(0.02);
});

test('the second section follows the first', () => {
  const tone = whole('350@-19,440@-19;2(.1/.1/1+2);10(*/0/1+2)', 200_000);
  expect(silentIn(tone, 1600, 3200)).toBe(true);
  expect(silentIn(tone, 32_000, 32_008)).toBe(false);
  expect(silentIn(tone, 191_990, 192_000)).toBe(false);
  expect(silentIn(tone, 192_000, 200_000)).toBe(true);
  expect(compileTone(script('350@-19,440@-19;2(.1/.1/1+2);10(*/0/1+2)')).length).toBe(192_000);
});

test('a tone without an end goes on', () => {
  const tone = compileTone(script('425@-10;*(*/0/1)'));
  expect(tone.length).toBe(Infinity);
  const out = new Float32Array(16);
  tone.render(out, 0, 16, 57_600_000_000);
  expect(out.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
});

test('no step between two samples is larger than the tone itself makes', () => {
  const tone = whole('1400@-16;*(.2/.1/1)', 48_000);
  const steepest = amplitudeOf(-16) * 2 * Math.sin((Math.PI * 1400) / 16_000) * 1.01;
  for (let n = 1; n < tone.length; n++) {
    expect(Math.abs((tone[n] ?? 0) - (tone[n - 1] ?? 0))).toBeLessThanOrEqual(steepest);
  }
});

test('how the calls are cut does not change a bit', () => {
  const text = '480@-10,620@0,1001@-7.3;.7(.125/.063/1+2,.033/0/3);*(.3/.01/1+3)';
  const expected = whole(text, 24_000);
  const tone = compileTone(script(text));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 977 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const out = new Float32Array(24_000 + 3);
      for (let frame = 0, n = 0; frame < 24_000; n++) {
        const count = Math.min(sizes[n % sizes.length] ?? 1, 24_000 - frame);
        tone.render(out, frame + 3, count, frame);
        frame += count;
      }
      expect(out.subarray(3)).toEqual(expected);
    }),
    { seed: 1, numRuns: 30 },
  );
});

test('render leaves the rest of the buffer alone', () => {
  const out = new Float32Array(300).fill(7);
  compileTone(script('425@-10;*(*/0/1)')).render(out, 100, 100, 5);
  expect(out.subarray(0, 100).every((v) => v === 7)).toBe(true);
  expect(out.subarray(200).every((v) => v === 7)).toBe(true);
});

test('a segment shorter than two ramps still sounds', () => {
  const tone = whole('1000@0;1(.003/.1/1)', 1600);
  expect(tone.subarray(0, 48).some((sample) => Math.abs(sample) > 0.4)).toBe(true);
  expect(RAMP_FRAMES).toBeGreaterThan(24);
});

test('a one-shot sound ends where its tone ends, or where it is told to', () => {
  expect(renderTone(script('1400@-16;.2(.2/0/1)'), 16_000).length).toBe(3200);
  expect(renderTone(script('425@-10;*(*/0/1)'), 16_000).length).toBe(16_000);
});
