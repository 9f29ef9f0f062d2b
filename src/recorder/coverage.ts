import type { Frames } from '../audio/units.ts';

/** A stretch of file frames, `to` excluded. */
export interface Stretch {
  readonly from: Frames;
  readonly to: Frames;
}

/**
 * Which frames of one leg have come: everything before `end` but the holes. As big as the number of holes, whatever
 * the length of the call.
 */
export class Coverage {
  #end: Frames = 0;
  /** Ascending, apart from each other, all before `end`. */
  #holes: Stretch[] = [];

  /** First frame after the last one that came. */
  get end(): Frames {
    return this.#end;
  }

  /** Frames `from` up to `to` have come. */
  cover(from: Frames, to: Frames): void {
    if (from > this.#end) this.#holes.push({ from: this.#end, to: from });
    else if (from < this.#end) this.#fill(from, to);
    if (to > this.#end) this.#end = to;
  }

  /** Forgets everything from `at` on. */
  truncate(at: Frames): void {
    if (at >= this.#end) return;
    this.#end = at;
    this.#holes = this.#holes
      .filter((hole) => hole.from < at)
      .map((hole) => (hole.to > at ? { from: hole.from, to: at } : hole));
  }

  /** What is missing of the first `length` frames. */
  missing(length: Frames): readonly Stretch[] {
    const holes = this.#holes
      .filter((hole) => hole.from < length)
      .map((hole) => (hole.to > length ? { from: hole.from, to: length } : hole));
    if (this.#end < length) holes.push({ from: this.#end, to: length });
    return joined(holes);
  }

  #fill(from: Frames, to: Frames): void {
    for (let i = this.#holes.length - 1; i >= 0; i--) {
      const hole = this.#holes[i] as Stretch;
      if (hole.to <= from) return;
      if (hole.from >= to) continue;
      const left: Stretch[] = [];
      if (hole.from < from) left.push({ from: hole.from, to: from });
      if (to < hole.to) left.push({ from: to, to: hole.to });
      this.#holes.splice(i, 1, ...left);
    }
  }
}

/** Neighbours that touch become one. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && last.to === stretch.from)
      result[result.length - 1] = { from: last.from, to: stretch.to };
    else result.push(stretch);
  }
  return result;
};
