import { afterEach, expect, test } from 'vitest';
import { decibelsOf, heightOf, LevelHistory } from '../../src/ui/level-history.ts';
import '../../src/ui/live-levels.ts';

afterEach(() => document.body.replaceChildren());

test('a column is the loudest of its blocks, the newest first', () => {
  const history = new LevelHistory(4, 2);
  expect([0.1, 0.3, 0.2].map((peak) => history.push(peak, peak / 2))).toEqual([false, true, false]);
  expect(history.peak(0)).toBeCloseTo(0.3);
  history.push(0.5, 0.1);
  expect([history.peak(0), history.peak(1), history.rms(1), history.peak(2)]).toEqual(
    [0.5, 0.3, 0.15, 0].map((value) => expect.closeTo(value, 5)),
  );
});

test('a full ring forgets the oldest column and never shows the unfinished one', () => {
  const history = new LevelHistory(3, 1);
  for (const peak of [0.1, 0.2, 0.3, 0.4]) history.push(peak, 0);
  expect([history.peak(0), history.peak(1), history.peak(2)]).toEqual(
    [0.4, 0.3, 0].map((v) => expect.closeTo(v, 5)),
  );
});

test('levels are told in decibels and drawn by a curve', () => {
  expect([0, 0.001, 0.5, 1, 2].map(decibelsOf)).toEqual([-60, -60, -6, 0, 0]);
  expect([0, 1, 2].map(heightOf)).toEqual([0, 1, 1]);
});

test('the meter of a leg changes once a second and carries the name', async () => {
  const levels = document.createElement('live-levels');
  levels.near = 'Alice Carter';
  document.body.append(levels);
  await levels.updateComplete;
  const meter = levels.renderRoot.querySelector('.near.leg');
  expect(meter?.getAttribute('aria-label')).toBe('Level of Alice Carter');
  for (let block = 0; block < 49; block += 1) levels.push('near', 0.5, 0.2);
  expect(meter?.getAttribute('aria-valuetext')).toBe('silent');
  levels.push('near', 0.5, 0.2);
  expect(meter?.getAttribute('aria-valuetext')).toBe('-6 decibels');
  levels.clear();
  expect(meter?.getAttribute('aria-valuetext')).toBe('silent');
});

test('draws what came in, each leg in its own lane', async () => {
  const levels = document.createElement('live-levels');
  document.body.append(levels);
  await levels.updateComplete;
  for (let block = 0; block < 200; block += 1) levels.push('far', 0.9, 0.4);
  const canvas = levels.renderRoot.querySelector('canvas') as HTMLCanvasElement;
  const inked = (from: number, to: number) => {
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
      0,
      from,
      canvas.width,
      to - from,
    );
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) count += 1;
    return count;
  };
  const half = () => Math.floor(canvas.height / 2);
  await expect
    .poll(() => inked(half() + 1, canvas.height) > 5 * inked(0, half()), { timeout: 3000 })
    .toBe(true);
});
