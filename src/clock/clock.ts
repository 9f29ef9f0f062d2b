/** Time in milliseconds since the simulator was made (not an epoch). May have a fraction. */
export type Milliseconds = number;

/** Names one alarm of one clock. Opaque. */
export type AlarmId = number;

/**
 * The one source of time of a simulator. Also fits XState's `clock` option (setTimeout, clearTimeout), so that
 * every `after` of every machine runs on it.
 */
export interface Clock {
  /** Milliseconds since the simulator was made; never goes back. While an alarm runs: the alarm's own time. */
  now(): Milliseconds;
  /** Runs `alarm` once, `delay` milliseconds from now. Equal times run in the order they were set. */
  setTimeout(alarm: () => void, delay: Milliseconds): AlarmId;
  /** Takes an alarm back. Unknown and past ids are ignored. */
  clearTimeout(id: AlarmId): void;
}
