import type { Milliseconds } from '../clock/clock.ts';
import { FRAMES_PER_MS, type Frames } from './units.ts';

interface Pair {
  readonly frame: Frames;
  readonly at: Milliseconds;
}

/** Pairs the line is drawn through: newer ones push older ones out. */
const KEPT = 40;
/** Pairs nearer in time than this tell nothing new. */
const APART: Milliseconds = 100;
/** A pair this far off the line is not noise: the audio clock has stood still, or jumped. */
const JUMP: Milliseconds = 20;
/** Pairs in a row off the line that make a new line. */
const JUMP_PAIRS = 3;
/** How far a sound card's clock may be off: 1000 ppm, ten times what they are. Steeper slopes are noise. */
const STEEPEST = 0.001;

/**
 * Which media frame was heard at which moment: a straight line through pairs of (frame, clock time), in the manner of
 * Theil and Sen (median of slopes, then of offsets), so that a late pair does not bend it. The pairs come from
 * AudioContext.getOutputTimestamp(), which the audio thread stamps: they are right however late the page reads them.
 * What the offset means: docs/decisions/002-a-cut-is-where-the-finger-was.md.
 */
export class FrameClock {
  #pairs: Pair[] = [];
  #strays: Pair[] = [];
  #slope = FRAMES_PER_MS;
  /** A point of the line; undefined until there is a pair. */
  #origin: Pair | undefined;
  /** Pairs have come since the line was drawn. */
  #stale = false;
  /** The frame that is told while there is no line. */
  #floor: Frames = 0;
  #held: Frames | undefined;
  /** Pairs from before this moment belong to an earlier run. */
  #since: Milliseconds = Number.NEGATIVE_INFINITY;
  #lateness: Milliseconds = 0;

  /** Milliseconds by which the audio clock has fallen behind the clock in jumps while it was running. */
  get lateness(): Milliseconds {
    return this.#lateness;
  }

  /** A frame and the clock time at which it was heard. Times go up; a pair too near the last one is ignored. */
  observe(frame: Frames, at: Milliseconds): void {
    const last = this.#strays.at(-1) ?? this.#pairs.at(-1);
    if (at < this.#since || (last && at < last.at + APART)) return;
    const pair = { frame, at };
    if (!this.#origin || Math.abs(frame - this.#on(at)) <= JUMP * FRAMES_PER_MS) {
      this.#strays = [];
      this.#keep(pair);
      return;
    }
    this.#strays.push(pair);
    if (this.#strays.length >= JUMP_PAIRS) this.#jump();
  }

  /** The audio stops: no frame after this one is told until `run`. */
  hold(frame: Frames): void {
    this.#held ??= frame;
  }

  /** The audio runs again, from this moment: along a new line, since the time in between is lost to the frames. */
  run(at: Milliseconds): void {
    if (this.#held === undefined) return;
    this.#since = at;
    this.#floor = this.#held;
    this.#held = undefined;
    this.#pairs = [];
    this.#strays = [];
    this.#origin = undefined;
  }

  /** The frame heard at a moment: whole, never below 0, and none after the one it is held at. */
  frameAt(at: Milliseconds): Frames {
    const frame = this.#origin ? Math.max(Math.round(this.#on(at)), 0) : this.#floor;
    return this.#held === undefined ? frame : Math.min(frame, this.#held);
  }

  /** The moment at which a frame is heard. Without a line yet: as if frames ran from clock time 0. */
  timeOf(frame: Frames): Milliseconds {
    const { frame: first, at } = this.#line();
    return at + (frame - first) / this.#slope;
  }

  #on(at: Milliseconds): number {
    const origin = this.#line();
    return origin.frame + (at - origin.at) * this.#slope;
  }

  #keep(pair: Pair): void {
    this.#pairs.push(pair);
    if (this.#pairs.length > KEPT) this.#pairs.shift();
    this.#origin ??= pair;
    this.#stale = true;
  }

  #jump(): void {
    const off = this.#strays.map(({ frame, at }) => (this.#on(at) - frame) / this.#slope);
    this.#lateness += Math.max(median(off), 0);
    this.#pairs = [];
    for (const pair of this.#strays) this.#keep(pair);
    this.#strays = [];
  }

  /** The line, drawn anew when pairs have come. */
  #line(): Pair {
    if (this.#stale) this.#draw();
    return this.#origin ?? { frame: this.#floor, at: 0 };
  }

  #draw(): void {
    this.#stale = false;
    const pairs = this.#pairs;
    const middle = pairs[pairs.length >> 1];
    if (!middle) return;
    this.#slope = FRAMES_PER_MS * (1 + driftOf(pairs));
    const offsets = pairs.map(({ frame, at }) => frame - middle.frame - (at - middle.at) * this.#slope);
    this.#origin = { frame: middle.frame + median(offsets), at: middle.at };
  }
}

/** Median drift of the audio clock against the clock, over pairs at least half the span apart; 0 while that is short. */
function driftOf(pairs: readonly Pair[]): number {
  const half = pairs.length >> 1;
  if (half < KEPT / 4) return 0;
  const drifts = pairs.slice(half).map((late, i) => {
    const early = pairs[i] as Pair;
    return (late.frame - early.frame) / ((late.at - early.at) * FRAMES_PER_MS) - 1;
  });
  return Math.max(-STEEPEST, Math.min(STEEPEST, median(drifts)));
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const half = ordered.length >> 1;
  const high = ordered[half] ?? 0;
  return ordered.length % 2 === 1 ? high : (high + (ordered[half - 1] ?? high)) / 2;
}
