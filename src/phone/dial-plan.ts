/** One step of a sequence. Times in seconds. */
export type DialStep =
  /** One of these keys; `repeats`: none or any number of them; `drops`: dialled but not sent. */
  | { readonly kind: 'key'; readonly keys: string; readonly repeats: boolean; readonly drops: boolean }
  /** Sent without being dialled. */
  | { readonly kind: 'send'; readonly digits: string }
  /** Dial tone of an outside line sounds here until the next key. */
  | { readonly kind: 'tone' }
  /** From here on the short or long interdigit timer; a pause completes what stands before it by itself. */
  | { readonly kind: 'short' | 'long' | 'pause'; readonly seconds: number };

export interface DialSequence {
  readonly steps: readonly DialStep[];
  /** Ends with `!`: a number that fits is refused. */
  readonly barred: boolean;
}

/** A dial plan (Cisco administration guide, "Dial Plan"). Without sequences every number is dialled after the long timer. */
export interface DialPlan {
  readonly sequences: readonly DialSequence[];
  /** Interdigit timers for the whole plan (`L:8,S:4,(...)`), seconds. */
  readonly long?: number;
  readonly short?: number;
}

/** Every number is dialled. */
export const FREE_DIALLING: DialPlan = { sequences: [] };

/** Interdigit_Long_Timer and Interdigit_Short_Timer, seconds. */
export interface InterdigitTimers {
  readonly long: number;
  readonly short: number;
}

export interface DialPlanMatch {
  /**
   * incomplete: sequences wait for more keys; match: complete, but more keys could follow; matchNow: dial;
   * barred: refuse; none: no sequence fits.
   */
  readonly kind: 'incomplete' | 'match' | 'matchNow' | 'barred' | 'none';
  /** What is to be sent, substitutions done; without a match the keys as dialled. Empty after a bare pause: reorder tone. */
  readonly number: string;
  /** How long to wait for another key; then a match is dialled and what is incomplete is done with. 0: do not wait. */
  readonly timeoutSeconds: number;
  /** Dial tone of the outside line sounds now. */
  readonly outsideTone: boolean;
}

/** A way through a sequence: where it stands and what it has met. */
interface Path {
  readonly at: number;
  readonly sent: string;
  readonly long?: number;
  readonly short?: number;
  readonly pause?: number | undefined;
  readonly tone: boolean;
}
/** All the ways the keys so far lead through a sequence. */
interface Progress {
  readonly waiting: readonly Path[];
  readonly complete: Path | undefined;
}

const DEFAULT_TIMERS: InterdigitTimers = { long: 10, short: 3 };

/**
 * What a dial plan makes of the keys dialled so far. A sequence that bars goes before all others, whatever its place
 * (Cisco's example has it behind the one it restricts); then the first complete one in the order of the plan.
 * Time: keys × steps of the plan.
 */
export function matchDialPlan(plan: DialPlan, keys: string, timers = DEFAULT_TIMERS): DialPlanMatch {
  const long = plan.long ?? timers.long;
  const short = plan.short ?? timers.short;
  if (plan.sequences.length === 0) {
    const kind = keys === '' ? 'incomplete' : 'match';
    return { kind, number: keys, timeoutSeconds: long, outsideTone: false };
  }
  const all = plan.sequences.map((sequence) => ({ sequence, ...progress(sequence, keys) }));
  const waiting = all.flatMap((each) => each.waiting);
  const outsideTone = waiting.some(({ tone }) => tone);
  // Before the first key only a sequence that begins with a pause (hot line, warm line) is complete.
  const complete = all.filter((each) => each.complete && (keys !== '' || each.complete.pause !== undefined));
  if (complete.some(({ sequence }) => sequence.barred)) return refusal('barred', keys);
  const [winner] = complete;
  if (winner?.complete) {
    const { sent, pause } = winner.complete;
    const wait = pause ?? (waiting.length === 0 ? 0 : (winner.complete.short ?? short));
    return { kind: wait === 0 ? 'matchNow' : 'match', number: sent, timeoutSeconds: wait, outsideTone };
  }
  if (waiting.length === 0) return refusal('none', keys);
  const timeoutSeconds = Math.max(...waiting.map((path) => path.long ?? long));
  return { kind: 'incomplete', number: keys, timeoutSeconds, outsideTone };
}

const refusal = (kind: 'barred' | 'none', number: string): DialPlanMatch => ({
  kind,
  number,
  timeoutSeconds: 0,
  outsideTone: false,
});

function progress(sequence: DialSequence, keys: string): Progress {
  let now = spread(sequence, [{ at: 0, sent: '', tone: false }]);
  for (const key of keys) {
    now = spread(
      sequence,
      now.waiting.flatMap((path) => taking(sequence, path, key)),
    );
    if (now.waiting.length === 0 && !now.complete) break;
  }
  return now;
}

/** The path after a key, if the key fits. */
function taking({ steps }: DialSequence, path: Path, key: string): readonly Path[] {
  const step = steps[path.at];
  if (step?.kind !== 'key' || !step.keys.includes(key)) return [];
  const sent = step.drops ? path.sent : path.sent + key;
  return [{ ...path, at: step.repeats ? path.at : path.at + 1, sent, tone: false, pause: undefined }];
}

/** Walks paths on until they wait for a key or are through; of two at the same place the first stays. */
function spread({ steps }: DialSequence, from: readonly Path[]): Progress {
  const waiting: Path[] = [];
  const seen = new Set<number>();
  let complete: Path | undefined;
  for (const start of from) {
    let path = start;
    while (!seen.has(path.at)) {
      seen.add(path.at);
      const step = steps[path.at];
      if (step === undefined) {
        complete = path;
        break;
      }
      if (step.kind === 'key') {
        waiting.push(path);
        if (!step.repeats) break;
        path = { ...path, at: path.at + 1 };
      } else if (step.kind === 'send') path = { ...path, at: path.at + 1, sent: path.sent + step.digits };
      else if (step.kind === 'tone') path = { ...path, at: path.at + 1, tone: true };
      else path = { ...path, at: path.at + 1, [step.kind]: step.seconds };
    }
  }
  return { waiting, complete };
}
