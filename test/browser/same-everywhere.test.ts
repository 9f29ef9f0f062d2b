import { expect, test } from 'vitest';
import { fetchClips } from '../../src/audio/fetch-clips.ts';
import { GOLDEN, goldenCall } from '../support/golden-call.ts';

test('a scripted call gives the same trace and the same bytes in a browser as in Node', async () => {
  expect(await goldenCall(fetchClips(new URL('/', location.href)), 20)).toEqual(GOLDEN);
});
