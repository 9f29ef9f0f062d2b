import { gainOf } from './level.ts';
import type { Decibels } from './units.ts';

/** Highest volume step of the phone: full level. 0 is silent. */
export const MAX_VOLUME = 15;
const STEP: Decibels = 3;
/** Time constant of a volume change, in seconds: 60 ms until it is done, and no zipper noise. */
const GLIDE = 0.015;

/** Linear gain of a volume step, 0 to MAX_VOLUME; 3 dB a step. Steps outside count as the nearest. */
export function gainOfVolume(step: number): number {
  const within = Math.min(Math.max(step, 0), MAX_VOLUME);
  return within === 0 ? 0 : gainOf((within - MAX_VOLUME) * STEP);
}

/** The way from the DSP to the loudspeaker: one gain, after the taps. */
export class AudioOutput {
  readonly #context: BaseAudioContext;
  readonly #volume: GainNode;

  constructor(context: BaseAudioContext, source: AudioNode, volume: number) {
    this.#context = context;
    this.#volume = context.createGain();
    this.#volume.gain.setValueAtTime(gainOfVolume(volume), context.currentTime);
    source.connect(this.#volume);
    this.#volume.connect(context.destination);
  }

  setVolume(step: number): void {
    this.#volume.gain.setTargetAtTime(gainOfVolume(step), this.#context.currentTime, GLIDE);
  }

  dispose(): void {
    this.#volume.disconnect();
  }
}
