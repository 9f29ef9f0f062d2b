import type { Milliseconds } from '../clock/clock.ts';

/** One line of the trace: who told whom what, when. Plain data, the same on every run with the same seed. */
export interface TraceEntry {
  readonly at: Milliseconds;
  /** Actor ids, e.g. `phone`, `call-1`, `recording-1`, `srs`. */
  readonly from: string;
  readonly to: string;
  /** Dotted event name, or a SIP start line. */
  readonly what: string;
  /** Few small values, or the SIP text. */
  readonly detail?: Readonly<Record<string, unknown>>;
}
