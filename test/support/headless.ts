import { computedSounds } from '../../src/all-sounds.ts';
import { framesOf, SAMPLE_RATE } from '../../src/audio/units.ts';
import { createHeadless, type HeadlessOptions } from '../../src/headless.ts';
import { DEFAULT_SETTINGS, type RecordingSettings } from '../../src/policy/settings.ts';

/** Two sources that no one can mistake for each other: full-scale ramps, upwards for near, downwards for far. */
export function rampSounds(seconds = 60): Map<string, Int16Array> {
  const length = seconds * SAMPLE_RATE;
  const near = Int16Array.from({ length }, (_, i) => (i % 65_535) - 32_767);
  const far = Int16Array.from({ length }, (_, i) => 32_767 - ((i * 7) % 65_535));
  const prompt = new Int16Array(framesOf(1500)).fill(8000);
  return new Map([
    ...computedSounds(),
    ['clip.near', near],
    ['clip.far', far],
    ['prompt.recording-started', prompt],
    ['prompt.recording-stopped', prompt],
    ['prompt.recording-paused', prompt],
    ['prompt.recording-resumed', prompt],
    ['prompt.recording-failed', prompt],
    ['prompt.recording-failed-ending', prompt],
    ['prompt.this-call-may-be-recorded', prompt],
  ]);
}

export const ON_DEMAND: RecordingSettings = {
  ...DEFAULT_SETTINGS,
  mode: 'On Demand with User Initiated Start',
};

/** A headless simulator whose legs say the ramps, in On Demand with User Initiated Start. */
export const onDemandPhone = (options: HeadlessOptions = {}) =>
  createHeadless({ sounds: rampSounds(), settings: ON_DEMAND, ...options });

/** One channel of interleaved stereo: 0 near, 1 far. */
export const channel = (samples: Int16Array, which: 0 | 1): Int16Array =>
  samples.filter((_, i) => i % 2 === which);
