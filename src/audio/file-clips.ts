import { readFile } from 'node:fs/promises';
import { type ClipLoader, clipFromWav } from './clip.ts';

/** Loads built-in sounds from the folder (a file: URL ending in /) that holds `clips/` and `prompts/`. Node only. */
export function fileClips(folder: URL): ClipLoader {
  return {
    async load(path) {
      const outcome = clipFromWav(await readFile(new URL(`${path}.wav`, folder)), path);
      if ('problem' in outcome) throw new Error(outcome.problem);
      return outcome.clip.samples;
    },
  };
}
