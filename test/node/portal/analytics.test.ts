import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/recorder/analytics.ts';

/** Peaks of a leg that speaks in the given seconds, at a height. */
const speaking = (seconds: number, height: number, ...turns: readonly (readonly [number, number])[]) =>
  Int8Array.from({ length: seconds * 100 }, (_, index) => {
    const at = Math.floor(index / 2) / 50;
    const speaks = turns.some(([from, to]) => at >= from && at < to);
    return speaks ? (index % 2 === 0 ? -height : height) : 0;
  });
const seconds = (frames: number) => frames / 16_000;

test('talk time, silence and overlap are counted from the sound of both sides', () => {
  const figures = figuresOf(
    { frames: 160_000 },
    { near: speaking(10, 64, [0, 3]), far: speaking(10, 127, [2, 5], [8, 9]) },
  );
  expect(seconds(figures.legs.near.talk)).toBe(3);
  expect(seconds(figures.legs.far.talk)).toBe(4);
  expect(seconds(figures.overlap)).toBe(1);
  expect(seconds(figures.silence)).toBe(4);
  expect(seconds(figures.longestSilence)).toBe(3);
});

test('who begins while the other speaks interrupts', () => {
  const { legs } = figuresOf(
    { frames: 160_000 },
    { near: speaking(10, 64, [0, 4]), far: speaking(10, 64, [2, 3], [6, 7]) },
  );
  expect([legs.near.interruptions, legs.far.interruptions]).toEqual([0, 1]);
});

test('the level is that of speech in dB below full scale, and absent for who says nothing', () => {
  const { legs } = figuresOf({ frames: 32_000 }, { near: speaking(2, 127, [0, 1]), far: speaking(2, 0) });
  expect(legs.near.level).toBe(0);
  expect(legs.far).toEqual({ talk: 0, level: undefined, interruptions: 0 });
});

test('an empty recording has no figures but zeros', () => {
  const none = { near: new Int8Array(), far: new Int8Array() };
  expect(figuresOf({ frames: 0 }, none)).toMatchObject({ silence: 0, overlap: 0, longestSilence: 0 });
});
