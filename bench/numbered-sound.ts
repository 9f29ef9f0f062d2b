import type { Frames } from '../src/audio/units.ts';

/** Every value of Int16 once. */
const PERIOD = 65_536;
/** An odd factor: the far leg holds every value once too, in an order of its own, and full scale from sample to sample. */
const FAR_STEP = 40_503;
/** FAR_STEP * FAR_UNSTEP = 1 modulo PERIOD. */
const FAR_UNSTEP = inverse(FAR_STEP);

export type NumberedLeg = 'near' | 'far';

/** Samples that say their own number, modulo 65,536 (4.1 s): whatever is lost, doubled or moved is seen in them. */
export function numberedSound(leg: NumberedLeg, length: Frames = 5 * PERIOD): Int16Array {
  const step = leg === 'near' ? 1 : FAR_STEP;
  return Int16Array.from({ length }, (_, i) => Math.imul(i, step));
}

/** The number of a sample: 0 to 65,535. */
export function numberOf(leg: NumberedLeg, sample: number): number {
  return Math.imul(sample, leg === 'near' ? 1 : FAR_UNSTEP) & (PERIOD - 1);
}

/** How far number `a` is ahead of `b`, by the shorter way round: -32,768 to 32,767. */
export function ahead(a: number, b: number): number {
  return ((a - b) << 16) >> 16;
}

/** Samples of one channel of a stereo recording, from `from` up to `to`, that do not carry the number that follows `first`. */
export function misplaced(
  leg: NumberedLeg,
  stereo: Int16Array,
  { from, to, first }: { readonly from: Frames; readonly to: Frames; readonly first: number },
): number {
  const channel = leg === 'near' ? 0 : 1;
  let count = 0;
  for (let i = from; i < to; i++) {
    const expected = (first + i - from) & (PERIOD - 1);
    if (numberOf(leg, stereo[2 * i + channel] ?? 0) !== expected || 2 * i + channel >= stereo.length) count++;
  }
  return count;
}

/** Inverse of an odd number modulo 2^32 (Newton; each step doubles the bits that are right). */
function inverse(odd: number): number {
  let result = odd;
  for (let step = 0; step < 5; step++) result = Math.imul(result, 2 - Math.imul(odd, result));
  return result;
}
