import { describe, expect, test } from 'vitest';
import { builtInSounds, fileClips, loadSounds, PROMPTS, SAMPLE_RATE } from '../../../src/index.ts';

describe('the sounds the package brings along', () => {
  test.each(['en', 'cs'] as const)(
    'hold both sides of a call, beeps, the ring and the announcements (%s)',
    async (language) => {
      const sounds = await builtInSounds(language);
      const names = [
        ...['clip.near', 'clip.far', 'ring', 'beep.pause', 'beep.resume', 'beep.tone'],
        'prompt.voicemail-greeting',
        ...PROMPTS.map((name) => `prompt.${name}`),
      ];
      expect([...sounds.keys()].sort()).toEqual(names.sort());
      for (const [name, samples] of sounds)
        expect(
          samples.some((sample) => sample !== 0),
          name,
        ).toBe(true);
      expect(sounds.get('clip.near')?.length).toBeGreaterThan(10 * SAMPLE_RATE);
    },
  );

  test('a folder that lacks a file is refused with the path of that file', async () => {
    const nowhere = new URL('./nowhere/', import.meta.url);
    await expect(loadSounds(fileClips(nowhere))).rejects.toThrow(/nowhere\/clips\/(near|far)\.wav/);
  });
});
