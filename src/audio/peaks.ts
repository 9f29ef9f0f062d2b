import type { Frames } from './units.ts';

/**
 * Peaks of one channel as it comes: one min and one max, Int8 from -127 to 127 with 127 as full scale, for each
 * `framesPerPeak` frames. How the samples are cut does not matter.
 */
export class PeakMeter {
  readonly #framesPerPeak: Frames;
  #pairs = new Int8Array(256);
  #full = 0;
  #filled: Frames = 0;
  #min = 0;
  #max = 0;

  constructor(framesPerPeak: Frames) {
    this.#framesPerPeak = framesPerPeak;
  }

  /** Takes samples in: all of a mono buffer, or one channel of an interleaved one. */
  push(samples: Int16Array, channels = 1, channel = 0): void {
    for (let n = channel; n < samples.length; n += channels) {
      const sample = samples[n] as number;
      if (this.#filled === 0) {
        this.#min = sample;
        this.#max = sample;
      } else if (sample < this.#min) this.#min = sample;
      else if (sample > this.#max) this.#max = sample;
      this.#filled += 1;
      if (this.#filled === this.#framesPerPeak) this.#finishPair();
    }
  }

  /** The peaks so far, a copy: min, max, min, max ... The last pair may stand for fewer frames. */
  peaks(): Int8Array {
    const partial = this.#filled > 0 ? 2 : 0;
    const out = this.#pairs.slice(0, this.#full + partial);
    if (partial > 0) this.#put(out, this.#full);
    return out;
  }

  #finishPair(): void {
    if (this.#full + 2 > this.#pairs.length) {
      const larger = new Int8Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#put(this.#pairs, this.#full);
    this.#full += 2;
    this.#filled = 0;
  }

  #put(pairs: Int8Array, at: number): void {
    pairs[at] = Math.round((this.#min * 127) / 32768);
    pairs[at + 1] = Math.round((this.#max * 127) / 32768);
  }
}

/** Peaks of a whole channel at once: what a PeakMeter would give. */
export function peaksOf(samples: Int16Array, framesPerPeak: Frames, channels = 1, channel = 0): Int8Array {
  const meter = new PeakMeter(framesPerPeak);
  meter.push(samples, channels, channel);
  return meter.peaks();
}
