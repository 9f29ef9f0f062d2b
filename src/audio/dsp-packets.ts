import type { Level, TapFrame, TapId } from './media-graph.ts';
import { type Frames, PACKET_FRAMES, SAMPLE_RATE } from './units.ts';

/** Makes room for the samples of one tap frame, all zero. */
export type Allocate = (frames: Frames) => Int16Array;

/** Each tap frame with a buffer of its own, which can be transferred. */
export const oneByOne: Allocate = (frames) => new Int16Array(frames);

/** Tap frames as views of a buffer for a second at a time: a quarter of the cost, where nobody transfers them. */
export function fromBlocks(size: Frames = SAMPLE_RATE): Allocate {
  let block = new Int16Array(0);
  let used = 0;
  return (frames) => {
    if (used + frames > block.length) {
      block = new Int16Array(size);
      used = 0;
    }
    used += frames;
    return block.subarray(used - frames, used);
  };
}

/**
 * Cuts one tap into frames at multiples of PACKET_FRAMES of media time: the first and the last may be shorter. Audio
 * thread. Allocates one Int16Array a frame, since the receiver owns it.
 */
export class Packets {
  readonly tap: TapId;
  /** Where the span being rendered goes: from index `filled` on. Zeros until written. */
  samples: Int16Array = new Int16Array(0);
  filled: Frames = 0;
  readonly #allocate: Allocate;
  #start: Frames = 0;

  constructor(tap: TapId, allocate: Allocate) {
    this.tap = tap;
    this.#allocate = allocate;
  }

  /**
   * Makes room for the span at `frame`, which does not cross a multiple of PACKET_FRAMES. A rest that does not reach
   * up to `frame` is dropped.
   */
  open(frame: Frames): void {
    if (this.filled > 0 && this.#start + this.filled === frame) return;
    this.filled = 0;
    this.samples = this.#allocate(PACKET_FRAMES - (frame % PACKET_FRAMES));
    this.#start = frame;
  }

  /** Counts the span as written; gives the frame it completes. */
  close(count: Frames): TapFrame | undefined {
    this.filled += count;
    return this.filled === this.samples.length ? this.flush() : undefined;
  }

  /** What is written so far, if anything. */
  flush(): TapFrame | undefined {
    if (this.filled === 0) return undefined;
    const samples = this.filled < this.samples.length ? this.samples.slice(0, this.filled) : this.samples;
    this.filled = 0;
    return { tap: this.tap, frame: this.#start, samples };
  }
}

/** Peak and RMS of samples, full scale 1. */
export function levelOf(id: string, frame: Frames, samples: Int16Array): Level {
  let peak = 0;
  let squares = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] as number;
    const size = sample < 0 ? -sample : sample;
    if (size > peak) peak = size;
    squares += sample * sample;
  }
  return { id, frame, peak: peak / 32_768, rms: Math.sqrt(squares / samples.length) / 32_768 };
}
