import type { Milliseconds } from '../clock/clock.ts';
import { FRAMES_PER_MS, type Frames } from './units.ts';

/** Of so many milliseconds of reports one is passed on. */
const WINDOW: Milliseconds = 1_000;

/**
 * Stands in for getOutputTimestamp() where there is none: of the messages that say "rendered up to this frame" it
 * passes on, once a second, the one that was least under way. Messages come late, never early.
 */
export class FrameArrivals {
  #since: Milliseconds | undefined;
  #best: { readonly frame: Frames; readonly at: Milliseconds } | undefined;

  /** Takes the arrival of a report; calls `pass` with the best of a window when that is over. */
  arrived(frame: Frames, at: Milliseconds, pass: (frame: Frames, at: Milliseconds) => void): void {
    this.#since ??= at;
    if (!this.#best || leadOf(frame, at) > leadOf(this.#best.frame, this.#best.at))
      this.#best = { frame, at };
    if (at - this.#since < WINDOW) return;
    pass(this.#best.frame, this.#best.at);
    this.#since = at;
    this.#best = undefined;
  }
}

const leadOf = (frame: Frames, at: Milliseconds): number => frame / FRAMES_PER_MS - at;
