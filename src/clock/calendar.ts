import type { Clock, Milliseconds } from './clock.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMilliseconds = number;

const DAY: Milliseconds = 24 * 60 * 60 * 1000;

/** The date of a simulator: its clock plus an epoch. It alone can jump ("30 days later"); alarms and calls do not notice. */
export class Calendar {
  readonly #clock: Clock;
  /** Date at clock time 0, without jumps. */
  readonly #epoch: EpochMilliseconds;
  #jumped = 0;

  /** `epoch`: the date when `clock` read 0. */
  constructor(clock: Clock, epoch: EpochMilliseconds) {
    this.#clock = clock;
    this.#epoch = epoch;
  }

  /** Days jumped so far. */
  get jumped(): number {
    return this.#jumped;
  }

  /** The date at a time of the clock; without one, now. Jumps made since count. */
  date(at: Milliseconds = this.#clock.now()): EpochMilliseconds {
    return this.#epoch + this.#jumped * DAY + at;
  }

  /**
   * Jumps on by days of 24 hours.
   * @throws RangeError if `days` is negative or not finite
   */
  later(days: number): void {
    if (!(days >= 0 && Number.isFinite(days))) throw new RangeError(`0 days or more, not ${days}`);
    this.#jumped += days;
  }

  /** Takes back all jumps. */
  reset(): void {
    this.#jumped = 0;
  }
}

/** ISO 8601 in UTC with milliseconds: `2026-11-22T08:00:00.000Z` (RFC 3339, as RFC 7865 section 6.9 wants it). */
export const isoDate = (date: EpochMilliseconds): string => new Date(date).toISOString();
