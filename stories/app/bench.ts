import { computedSounds } from '../../src/all-sounds.ts';
import { administer } from '../../src/app/administration.ts';
import { Bench } from '../../src/app/bench.ts';
import { configure } from '../../src/app/configuration-desk.ts';
import { clipFromFile, type Decode } from '../../src/audio/clip.ts';
import type { MicrophoneResult } from '../../src/audio/microphone.ts';
import { createHeadless, type Headless, type HeadlessOptions } from '../../src/headless.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/settings.ts';

export interface VirtualBench extends Headless {
  readonly bench: Bench;
}

/** Decodes nothing: only WAV files are read. */
const decode: Decode = () => Promise.reject(new Error('not decoded here'));

/** A bench on a virtual clock and a virtual sound device: as the page's, and the same on every run. */
export function virtualBench(
  microphone: MicrophoneResult = { ok: true },
  options: HeadlessOptions = {},
): VirtualBench {
  const headless = createHeadless({
    sounds: computedSounds(),
    settings: { ...DEFAULT_SETTINGS, mode: 'On Demand with User Initiated Start' },
    ...options,
  });
  const bench = new Bench({
    simulator: headless.simulator,
    sounds: headless.sounds,
    hardware: {
      state: 'running',
      resume: async () => ({ ok: true }),
      setVolume: () => {},
      useMicrophone: async () => microphone,
      releaseMicrophone: () => {},
    },
    loader: { load: async () => new Int16Array(1600) },
    readClip: (file, id) => clipFromFile(file, decode, id),
  });
  configure(bench, { getItem: () => null, setItem: () => {} });
  administer(bench, { getItem: () => null, setItem: () => {} });
  return { ...headless, bench };
}
