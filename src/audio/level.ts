import type { Decibels } from './units.ts';

/** Level of a full-scale digital sine in dBm0: the overload point of mu-law (ITU-T G.711, table 2a: +3.17 dBm0). */
export const FULL_SCALE_DBM: Decibels = 3.17;

/** 10 to the power of -0.01/20: a hundredth of a decibel down. */
const HUNDREDTH_DOWN = 0.9988493699365052;

/**
 * Linear gain of a level in dB, to the hundredth. By repeated multiplication, so that every engine gives the same
 * bits; Math.pow need not.
 */
export function gainOf(level: Decibels): number {
  const steps = Math.round(Math.abs(level) * 100);
  let gain = 1;
  let factor = HUNDREDTH_DOWN;
  for (let rest = steps; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) gain *= factor;
    factor *= factor;
  }
  return level > 0 ? 1 / gain : gain;
}

/** Peak amplitude, linear with 1 as full scale, of a sine at a level in dBm: 0 dBm is 0.694, -16 dBm 0.110. */
export const amplitudeOf = (dBm: Decibels): number => gainOf(dBm - FULL_SCALE_DBM);
