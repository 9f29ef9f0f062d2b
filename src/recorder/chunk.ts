import type { Frames } from '../audio/units.ts';
import type { Label } from '../siprec/messages.ts';
import type { Peaks } from './recording.ts';
import { PEAK_FRAMES } from './recording.ts';
import { interleave } from './stereo-peaks.ts';
import { CHUNK_FRAMES } from './store.ts';

const PEAKS = 2 * (CHUNK_FRAMES / PEAK_FRAMES);

/** One second of the file while it may still change: silent where nothing was put. */
export class Chunk {
  readonly #legs: Readonly<Record<Label, Int16Array>> = {
    '1': new Int16Array(CHUNK_FRAMES),
    '2': new Int16Array(CHUNK_FRAMES),
  };
  readonly #stereo = new Int16Array(2 * CHUNK_FRAMES);
  readonly #peaks: Peaks = { near: new Int8Array(PEAKS), far: new Int8Array(PEAKS) };
  /** Frames interleaved and measured: a chunk is handed out twice, half full and full, but most are worked out once. */
  #done: Frames = 0;

  /** Puts samples of a leg at frame `at` of the chunk. */
  put(label: Label, samples: Int16Array, at: Frames): void {
    this.#legs[label].set(samples, at);
    this.#done = Math.min(this.#done, at);
  }

  /** Silences everything from frame `at` on. */
  cut(at: Frames): void {
    this.#legs['1'].fill(0, at);
    this.#legs['2'].fill(0, at);
    this.#done = Math.min(this.#done, at);
  }

  /** The first `frames` frames, interleaved, with their peaks; in arrays of their own. */
  copy(frames: Frames): { readonly samples: Int16Array; readonly peaks: Peaks } {
    const { near, far } = this.#peaks;
    const from = this.#done - (this.#done % PEAK_FRAMES);
    interleave(this.#legs['1'], this.#legs['2'], this.#stereo, this.#peaks, { from, to: frames });
    this.#done = frames;
    const pairs = 2 * Math.ceil(frames / PEAK_FRAMES);
    return {
      samples: this.#stereo.slice(0, 2 * frames),
      peaks: { near: near.slice(0, pairs), far: far.slice(0, pairs) },
    };
  }
}
