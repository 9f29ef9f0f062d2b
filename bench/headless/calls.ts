import { computedSounds } from '../../src/all-sounds.ts';
import { createHeadless, type Headless, type HeadlessOptions } from '../../src/headless.ts';
import { DEFAULT_SETTINGS, type RecordingSettings } from '../../src/policy/settings.ts';
import type { Sounds } from '../../src/sounds.ts';
import { numberedSound } from '../numbered-sound.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export const ON_DEMAND: RecordingSettings = {
  ...DEFAULT_SETTINGS,
  mode: 'On Demand with User Initiated Start',
  pauseResumeNotice: 'none',
};

/** Both legs say their own sample numbers; beeps are the product's, announcements silent. */
export const numberedSounds = (): Sounds =>
  new Map([...computedSounds(), ['clip.near', numberedSound('near')], ['clip.far', numberedSound('far')]]);

/** A simulator for measuring: numbered legs, recording on demand. */
export const benchPhone = (options: HeadlessOptions = {}): Headless =>
  createHeadless({ sounds: numberedSounds(), settings: ON_DEMAND, ...options });

/** The other party calls, and the phone answers after a second. */
export function answeredCall({ clock, driver }: Headless): void {
  driver.party.call();
  clock.advance(SECOND);
  driver.press('answer');
  clock.advance(SECOND);
}

/** Hangs up, and lets everything settle. */
export function hangUp({ clock, driver }: Headless): void {
  driver.press('endcall');
  clock.advance(5 * SECOND);
}
