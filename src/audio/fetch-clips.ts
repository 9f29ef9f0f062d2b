import { type ClipLoader, clipFromWav } from './clip.ts';

/** Loads built-in sounds over HTTP from the folder that holds `clips/` and `prompts/`. */
export function fetchClips(base: URL | string): ClipLoader {
  return {
    async load(path) {
      const response = await fetch(new URL(`${path}.wav`, base));
      if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
      const outcome = clipFromWav(new Uint8Array(await response.arrayBuffer()), path);
      if ('problem' in outcome) throw new Error(outcome.problem);
      return outcome.clip.samples;
    },
  };
}
