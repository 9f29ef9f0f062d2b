import { afterEach, expect, test, vi } from 'vitest';

// The example as it stands, on the sources: the built package runs it in npm test as well (npm run example).
vi.mock('mpp-phone-simulator', () => import('../../../src/index.ts'));

afterEach(() => vi.restoreAllMocks());

test('the documented example records a call, pauses it, and tells the length of the file and of the pause', async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
  // @ts-expect-error: a script without exports
  await import('../../../examples/record-a-call.mjs');
  expect(printed).toEqual([
    'stopped: Jana Novak (left) with Robert Miles (right)',
    'WAV: 2 channels, 16000 Hz, 9.000 s',
    'paused for 3.000 s, cut out at 5.000 s',
  ]);
});
