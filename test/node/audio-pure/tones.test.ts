import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  activeRanges,
  decibelsOf,
  dominantFrequency,
  goertzelLevel,
  peakOf,
  rmsOf,
} from '../../../src/audio/measure.ts';
import { RINGTONES, type RingtoneName, renderRing } from '../../../src/audio/ringtone.ts';
import { renderTone } from '../../../src/audio/tone.ts';
import { formatToneScript, parseCadence, parseToneScript } from '../../../src/audio/tone-script.ts';
import {
  DTMF_DIGITS,
  dtmfScript,
  EUROPEAN_TONES,
  NORTH_AMERICAN_TONES,
  RECORDING_BEEP,
  RING_CADENCES,
  TONE_TAGS,
  type ToneTag,
} from '../../../src/audio/tones.ts';

const read = <T>(parsed: { value: T } | { problems: unknown }): T => {
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const play = (text: string, frames: number): Int16Array => renderTone(read(parseToneScript(text)), frames);
/** Level in dBm of one frequency: full scale is 3.17 dBm (G.711). */
const dBmAt = (samples: Int16Array, hz: number): number => decibelsOf(goertzelLevel(samples, hz)) + 3.17;

describe.each([
  ['North American', NORTH_AMERICAN_TONES],
  ['European', EUROPEAN_TONES],
])('%s tones', (_, plan) => {
  test.each(TONE_TAGS)('%s is read, written and read again', (tag: ToneTag) => {
    const script = read(parseToneScript(plan[tag]));
    expect(read(parseToneScript(formatToneScript(script)))).toEqual(script);
  });
});

test('there are the 20 tones of the phone', () => {
  expect(Object.keys(NORTH_AMERICAN_TONES)).toEqual([...TONE_TAGS]);
  expect(TONE_TAGS.length).toBe(20);
});

test.each(TONE_TAGS)('%s sounds its frequencies at their levels', (tag) => {
  const { frequencies, sections } = read(parseToneScript(NORTH_AMERICAN_TONES[tag]));
  const samples = play(formatToneScript({ frequencies, sections }), 16_000 * 5);
  let position = 0;
  let measured = 0;
  for (const segment of sections[0]?.segments ?? []) {
    const length = Math.min(segment.on * 16, 16_000);
    const inside = samples.slice(position + 64, position + length - 64);
    if (inside.length > 600) {
      for (const index of segment.frequencies) {
        const { hz = 0, level = 0 } = frequencies[index - 1] ?? {};
        expect(Math.abs(dBmAt(inside, hz) - level)).toBeLessThan(0.2);
        measured += 1;
      }
    }
    position += (segment.on + segment.off) * 16;
  }
  expect(measured).toBeGreaterThan(0);
});

test.each([
  ['Busy_Tone', NORTH_AMERICAN_TONES.Busy_Tone, 500, 500],
  ['Reorder_Tone', NORTH_AMERICAN_TONES.Reorder_Tone, 250, 250],
  ['European Busy_Tone', EUROPEAN_TONES.Busy_Tone, 480, 480],
  ['European Reorder_Tone', EUROPEAN_TONES.Reorder_Tone, 240, 240],
  ['European Ring_Back_Tone', EUROPEAN_TONES.Ring_Back_Tone, 1000, 4000],
  ['Ring_Back_Tone', NORTH_AMERICAN_TONES.Ring_Back_Tone, 2000, 4000],
])('%s keeps its cadence', (_, text, on, off) => {
  const ranges = activeRanges(play(text, (on + off) * 16 * 2), 100);
  expect(ranges.length).toBe(2);
  ranges.forEach(({ from, to }, cycle) => {
    // The ramps begin and end at 0: the outermost few samples of a segment round to silence.
    expect(from - cycle * (on + off) * 16).toBeGreaterThanOrEqual(0);
    expect(from - cycle * (on + off) * 16).toBeLessThan(8);
    expect((cycle * (on + off) + on) * 16 - to).toBeGreaterThanOrEqual(0);
    expect((cycle * (on + off) + on) * 16 - to).toBeLessThan(8);
  });
});

test('the recording beep is 200 ms of 1400 Hz at -16 dBm', () => {
  const beep = play(RECORDING_BEEP, 16_000);
  expect(beep.length).toBe(3200);
  expect(dominantFrequency(beep)).toBeCloseTo(1400, 0);
  expect(Math.abs(dBmAt(beep.slice(64, -64), 1400) + 16)).toBeLessThan(0.1);
});

test('each digit sounds its own row and column of Q.23', () => {
  const pairs = DTMF_DIGITS.map((digit) => {
    const samples = play(dtmfScript(digit), 1600);
    const heard = [697, 770, 852, 941, 1209, 1336, 1477, 1633].filter((hz) => dBmAt(samples, hz) > -20);
    return `${digit}:${heard.join('+')}`;
  });
  expect(pairs).toContain('1:697+1209');
  expect(pairs).toContain('5:770+1336');
  expect(pairs).toContain('0:941+1336');
  expect(pairs).toContain('*:941+1209');
  expect(pairs).toContain('#:941+1477');
  expect(pairs).toContain('D:941+1633');
  expect(new Set(pairs.map((pair) => pair.slice(2))).size).toBe(16);
});

describe.each(Object.keys(RINGTONES) as RingtoneName[])('the ringtone %s', (name) => {
  test.each(Object.entries(RING_CADENCES))('rings to %s', (_, text) => {
    const cadence = read(parseCadence(text));
    const ring = renderRing(name, cadence);
    let start = 0;
    for (const { on, off } of cadence[0]?.segments ?? []) {
      expect(rmsOf(ring.subarray(start * 16, (start + on) * 16))).toBeGreaterThan(0.03);
      expect(peakOf(ring.subarray((start + on) * 16, (start + on + off) * 16))).toBe(0);
      start += on + off;
    }
    expect(ring.length).toBe(start * 16);
    expect(decibelsOf(peakOf(ring))).toBeCloseTo(-9, 1);
  });
});

test('tones and ringtones have the same bits everywhere', () => {
  const hash = createHash('sha256');
  for (const tag of TONE_TAGS) hash.update(play(NORTH_AMERICAN_TONES[tag], 32_000));
  const cadence = read(parseCadence(RING_CADENCES.Cadence_1));
  for (const name of Object.keys(RINGTONES) as RingtoneName[]) hash.update(renderRing(name, cadence));
  // Chromium gives it too. A change of tone or melody changes it: paste the new one.
  expect(hash.digest('hex')).toMatchInlineSnapshot(
    `"5b9a2efdf1184703ed6abbe5f6a16650ac27f3fe5620e6bd5d9f50cc2d4cff5e"`,
  );
});
