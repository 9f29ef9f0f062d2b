import type { Milliseconds } from '../../src/clock/clock.ts';
import type { Figure } from '../figure.ts';

/** Work to be timed, and what is made ready for it outside the time. */
export interface Work<T> {
  readonly prepare: () => T;
  readonly run: (prepared: T) => void;
}

const RUNS = 5;

function time<T>({ prepare, run }: Work<T>): Milliseconds {
  const prepared = prepare();
  globalThis.gc?.();
  const began = performance.now();
  run(prepared);
  return performance.now() - began;
}

/** Shortest of several runs of each, taken in turns, so that both meet the same machine. */
export function shortest<A, B>(
  one: Work<A>,
  other: Work<B>,
): readonly [one: Milliseconds, other: Milliseconds] {
  const times = Array.from({ length: RUNS }, () => [time(one), time(other)] as const);
  return [Math.min(...times.map(([first]) => first)), Math.min(...times.map(([, second]) => second))];
}

export interface Race {
  readonly name: string;
  /** What the bare loop does, e.g. `copies the samples`. */
  readonly bareName: string;
  readonly simulated: Milliseconds;
  /** What the simulator and the bare loop took for it. */
  readonly took: readonly [simulator: Milliseconds, bare: Milliseconds];
  /** The number for this machine, times real time. */
  readonly speed: number;
  readonly note?: string;
}

/** The simulator's speed beside a bare loop's: it may take twice as long. */
export function race({
  name,
  bareName,
  simulated,
  took: [took, bareTook],
  speed,
  note = '',
}: Race): readonly Figure[] {
  const unit = 'x real time';
  return [
    {
      name,
      measured: simulated / took,
      unit,
      aim: { atLeast: speed },
      note: `shortest of ${RUNS} runs. ${note}`.trim(),
    },
    { name: `a bare loop that ${bareName}`, measured: simulated / bareTook, unit },
    {
      name: 'share of the bare loop',
      measured: Math.round((1000 * bareTook) / took) / 10,
      unit: '%',
      aim: { atLeast: 50 },
    },
  ];
}
