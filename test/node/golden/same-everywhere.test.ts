import { expect, test } from 'vitest';
import { fileClips } from '../../../src/audio/file-clips.ts';
import { GOLDEN, goldenCall } from '../../support/golden-call.ts';

const clips = fileClips(new URL('../../../public/', import.meta.url));

test.each([1, 7, 20, 1000, 60_000])(
  'a scripted call gives the same trace and the same bytes when the clock goes %d ms at a time',
  async (step) => {
    expect(await goldenCall(clips, step)).toEqual(GOLDEN);
  },
);
