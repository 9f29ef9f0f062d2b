/** Levels of one leg as columns to draw: a ring of the newest `size`, each the loudest of some 20 ms blocks. */
export class LevelHistory {
  readonly #peaks: Float32Array;
  readonly #loudness: Float32Array;
  readonly #blocks: number;
  #written = 0;
  #filled = 0;

  /** @param size columns kept @param blocks 20 ms blocks in a column */
  constructor(size: number, blocks: number) {
    this.#peaks = new Float32Array(size);
    this.#loudness = new Float32Array(size);
    this.#blocks = blocks;
  }

  get size(): number {
    return this.#peaks.length;
  }

  /** Columns complete so far, also those that have been overwritten. */
  get columns(): number {
    return this.#written;
  }

  /** Adds one block, linear 0 to 1; true when it completes a column. */
  push(peak: number, rms: number): boolean {
    const at = this.#written % this.size;
    const first = this.#filled === 0;
    this.#peaks[at] = first ? peak : Math.max(this.#peaks[at] ?? 0, peak);
    this.#loudness[at] = first ? rms : Math.max(this.#loudness[at] ?? 0, rms);
    this.#filled += 1;
    if (this.#filled < this.#blocks) return false;
    this.#filled = 0;
    this.#written += 1;
    return true;
  }

  /** Peak of the complete column `back` columns before the newest (0); 0 where there is none. */
  peak(back: number): number {
    return this.#at(this.#peaks, back);
  }

  rms(back: number): number {
    return this.#at(this.#loudness, back);
  }

  clear(): void {
    this.#peaks.fill(0);
    this.#loudness.fill(0);
    this.#written = 0;
    this.#filled = 0;
  }

  #at(values: Float32Array, back: number): number {
    const index = this.#written - 1 - back;
    // The column being filled has taken the place of the oldest.
    if (index < 0 || back >= this.size - 1) return 0;
    return values[index % this.size] ?? 0;
  }
}

/** Decibels at the bottom of a meter: what is softer counts as silence. */
export const FLOOR_DB = -60;

/** Decibels below full scale, whole, FLOOR_DB at least. */
export const decibelsOf = (level: number): number =>
  Math.round(Math.max(FLOOR_DB, Math.min(0, 20 * Math.log10(Math.max(level, 1e-6)))));

/** Height of a level, 0 to 1: as a power, so that soft speech is seen and loud speech still has a shape. */
export const heightOf = (level: number): number => Math.min(1, Math.max(0, level)) ** 0.6;
