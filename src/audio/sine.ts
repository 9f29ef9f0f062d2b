import { SAMPLE_RATE } from './units.ts';

/**
 * Sine of a fraction of a turn. Made of + - x alone, so that every engine gives the same bits; the last bits of
 * Math.sin differ between Node and Chromium. Error under 1e-15.
 */
export function sineOfTurns(turns: number): number {
  let t = turns - Math.floor(turns);
  if (t > 0.75) t -= 1;
  else if (t > 0.25) t = 0.5 - t;
  const x = t * 2 * Math.PI;
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 2; n < 24; n += 2) {
    term *= -square / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/**
 * One second of a 1 Hz sine, amplitude 1. A tone of a whole number of hertz steps through it by whole entries, so a
 * sample of any tone is an entry: nothing is interpolated and nothing drifts.
 */
export const SINE = Float32Array.from({ length: SAMPLE_RATE }, (_, frame) =>
  sineOfTurns(frame / SAMPLE_RATE),
);
