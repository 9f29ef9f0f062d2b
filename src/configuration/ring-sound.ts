import { renderRing } from '../audio/ringtone.ts';
import { parseCadence } from '../audio/tone-script.ts';
import type { Ring } from './rings.ts';

/** Longest stretch of sound or silence that is rendered, milliseconds: a ring is played in a loop and held in memory. */
const LONGEST = 10_000;

/** The samples of a ring: one round of its cadence, mono, at SAMPLE_RATE. */
export function ringSound({ melody, cadence }: Ring): Int16Array {
  const parsed = parseCadence(cadence);
  if ('problems' in parsed) throw new Error(`${cadence} is no cadence`);
  const [first] = parsed.value;
  const segments = (first?.segments ?? []).map(({ on, off }) => ({
    on: Math.min(on, LONGEST),
    off: on === Infinity ? 0 : Math.min(off, LONGEST),
  }));
  return renderRing(melody, [{ duration: first?.duration ?? 0, segments }]);
}
