import { describe, expect, test } from 'vitest';
import { missed, reached, shortNumber, table } from '../../../bench/figure.ts';
import { initialFiles } from '../../../bench/initial-files.ts';
import { numberedSound } from '../../../bench/numbered-sound.ts';
import { checkRecording } from '../../../bench/page/recording-check.ts';
import type { Recording } from '../../../src/recorder/recording.ts';

const skew = { name: 'skew', measured: 1, unit: 'samples', aim: { atMost: 0 } };
const speed = { name: 'speed', measured: 5200, unit: 'x', aim: { atLeast: 5000 }, note: 'shortest' };
const told = { name: 'told', measured: 0.01234, unit: 'ms' };

describe('a figure beside its bound', () => {
  test('reaches it, misses it, or has none', () => {
    expect([skew, speed, told].map(reached)).toEqual([false, true, undefined]);
    expect(reached({ ...skew, measured: Number.NaN })).toBe(false);
    expect(missed([{ title: 'all', figures: [skew, speed, told] }])).toEqual([skew]);
  });

  test('is printed as a row with its verdict', () => {
    const text = table([
      { title: 'all', figures: [skew, speed, told] },
      { title: 'none', figures: [], problem: 'no browser' },
    ]);
    expect(text).toMatch(/skew\s+1 samples\s+0\s+MISSED/);
    expect(text).toMatch(/speed\s+5,200 x\s+>= 5,000\s+ok\s+shortest/);
    expect(text).toMatch(/told\s+0\.0123 ms$/m);
    expect(text).toContain('not measured: no browser');
  });

  test('numbers have the digits that tell something', () => {
    expect([12_345.6, 12.345, 0.012345, 7].map(shortNumber)).toEqual(['12,346', '12.3', '0.0123', '7']);
  });
});

test('the initial files are the entry, what it imports at once, and their styles, each once', () => {
  const manifest = {
    'index.html': {
      file: 'a.js',
      isEntry: true,
      imports: ['_b.js', '_c.js'],
      dynamicImports: ['d.ts'],
      css: ['a.css'],
    },
    '_b.js': { file: 'b.js', imports: ['_c.js'] },
    '_c.js': { file: 'c.js', css: ['c.css'] },
    'd.ts': { file: 'd.js' },
  };
  expect(initialFiles(manifest, 'index.html')).toEqual(['a.js', 'a.css', 'b.js', 'c.js', 'c.css']);
});

test('a recording is held against the frames computed for its cuts', () => {
  const zero = 40_000; // number said at media frame 0
  const [near, far] = [numberedSound('near', 65_536), numberedSound('far', 65_536)];
  const media = [...Array(300).keys()]
    .map((i) => 1_000 + i)
    .concat([...Array(200).keys()].map((i) => 2_000 + i));
  const samples = Int16Array.from(
    media.flatMap((frame) => {
      const number = (zero + frame) & 0xffff;
      return [near[number] ?? 0, far[number] ?? 0];
    }),
  );
  const recording = {
    frames: 500,
    pauses: [{ at: 300, from: 1_300, to: 2_000 }],
    gaps: [],
  } as unknown as Recording;
  const right = checkRecording(recording, samples, [1_000, 1_300, 2_000, 2_200], zero);
  expect(right).toMatchObject({ misplaced: 0, skews: [0, 0, 0, 0], errors: [0, 0, 0, 0] });
  const wrong = checkRecording(recording, samples, [1_000, 1_300, 2_003, 2_203], zero);
  expect(wrong.errors).toEqual([0, 0, -3, -3]);
  expect(wrong.misplaced).toBe(400);
});
