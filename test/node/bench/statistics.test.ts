import { describe, expect, test } from 'vitest';
import { deviation, mean, median, nominally, quantile } from '../../../bench/statistics.ts';

describe('the arithmetic of the bench', () => {
  test('a quantile is the value that so many of a hundred do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile(hundred, 0)).toBe(1);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('a median lies between the two middle values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('a deviation is that of a sample', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(deviation([3])).toBe(0);
  });

  test('a place on a line of known slope is told by the points around it, whatever one of them or others further away say', () => {
    const points = Array.from({ length: 21 }, (_, i) => ({ x: i, y: 16 * i + (i > 15 ? 4000 : 0) }));
    points[9] = { x: 9, y: 9999 };
    expect(nominally(points, 9.5, { slope: 16, reach: 4 })).toBeCloseTo(152, 9);
    expect(nominally(points, 100, { slope: 16, reach: 4 })).toBeNaN();
  });
});
