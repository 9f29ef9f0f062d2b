import type { Voice } from './dsp-voices.ts';
import { gainOf } from './level.ts';
import { int16OfSample } from './pcm.ts';
import { type Frames, PACKET_FRAMES } from './units.ts';

/** One ingredient of a mix, its voice found. `gain` is linear. */
export interface MixVoice {
  readonly voice: Voice;
  readonly gain: number;
  readonly duck: boolean;
}

/** What speech is lowered to under an announcement. */
const DUCKED = gainOf(-12);
/** Length of the fade into and out of the lowered level: 20 ms. */
const DUCK_RAMP: Frames = PACKET_FRAMES;
const DUCK_GAINS = Float32Array.from(
  { length: DUCK_RAMP + 1 },
  (_, step) => 1 - ((1 - DUCKED) * step) / DUCK_RAMP,
);

/** How far an ear's speech is lowered: a step count that moves by one a frame, so that it does not depend on blocks. */
export class Ducking {
  /** Whether an announcement plays in this ear. */
  down = false;
  #step = 0;

  get idle(): boolean {
    return this.#step === 0 && !this.down;
  }

  /** Linear gain `ahead` frames from here. */
  gain(ahead: Frames): number {
    return DUCK_GAINS[this.#at(ahead)] as number;
  }

  advance(count: Frames): void {
    this.#step = this.#at(count);
  }

  #at(ahead: Frames): number {
    return this.down ? Math.min(this.#step + ahead, DUCK_RAMP) : Math.max(this.#step - ahead, 0);
  }
}

/**
 * The adding-up of voices over one span of at most PACKET_FRAMES, in Int16 units held as floats. One for the whole DSP:
 * clear, add, read. Audio thread; does not allocate.
 */
export class Mixer {
  readonly #sum = new Float32Array(PACKET_FRAMES);
  readonly #voice = new Int16Array(PACKET_FRAMES);

  clear(count: Frames): void {
    this.#sum.fill(0, 0, count);
  }

  add({ voice, gain, duck }: MixVoice, frame: Frames, count: Frames, ducking?: Ducking): void {
    const sum = this.#sum;
    const samples = this.#voice;
    voice.copy(samples, 0, frame, count);
    if (duck && ducking && !ducking.idle) {
      for (let i = 0; i < count; i++)
        sum[i] = (sum[i] as number) + (samples[i] as number) * gain * ducking.gain(i);
    } else {
      for (let i = 0; i < count; i++) sum[i] = (sum[i] as number) + (samples[i] as number) * gain;
    }
  }

  /** Adds samples as they are. */
  addSamples(samples: Int16Array, from: number, count: Frames): void {
    const sum = this.#sum;
    for (let i = 0; i < count; i++) sum[i] = (sum[i] as number) + (samples[from + i] ?? 0);
  }

  /** The sum as Int16, rounded and clamped. */
  toInt16(out: Int16Array, at: number, count: Frames): void {
    const sum = this.#sum;
    for (let i = 0; i < count; i++) out[at + i] = int16OfSample((sum[i] as number) / 32_768);
  }

  /** The sum as floats, full scale 1, clamped to it. */
  toFloat32(out: Float32Array, at: number, count: Frames): void {
    const sum = this.#sum;
    for (let i = 0; i < count; i++) {
      const sample = (sum[i] as number) / 32_768;
      out[at + i] = sample > 1 ? 1 : sample < -1 ? -1 : sample;
    }
  }
}
