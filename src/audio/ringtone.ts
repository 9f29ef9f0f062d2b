import type { Milliseconds } from '../clock/clock.ts';
import { gainOf } from './level.ts';
import { int16OfFloat } from './pcm.ts';
import { SINE } from './sine.ts';
import type { CadenceScript } from './tone-script.ts';
import type { Frames, Hertz } from './units.ts';
import { framesOf, SAMPLE_RATE } from './units.ts';

/** A struck note. */
interface Note {
  readonly at: Milliseconds;
  readonly hz: Hertz;
  /** Loudness of the stroke, linear; 1 is the loudest of the melody. */
  readonly stroke: number;
}

/** Our own ringtones: melodies of two seconds, the sounding time of Cadence_1. Longer cadences begin them again. */
export const RINGTONES = {
  // Rising fourths and fifths over D, answered from above.
  Lantern: melody('587 880 1175 1319 880 1175 1760 1319', 220),
  // A falling pentatonic turn on G with its echo.
  Brook: melody('1568 1319 1175 988 1175 784 988 1175 784', 210),
  // Two bells a minor third apart, in threes.
  Harbour: melody('880 1047 880 659 880 1047 1319 1047', 240),
  // A climb over F and back, in even steps.
  Meadow: melody('698 784 880 1047 1397 1047 880 784 698', 200),
} as const satisfies Record<string, readonly Note[]>;
export type RingtoneName = keyof typeof RINGTONES;

/**
 * Partials of a wooden bar struck softly: the fundamental, its fourth and its tenth. `decay` is the gain from one frame
 * to the next: they halve in 130, 45 and 15 ms.
 */
const PARTIALS = [
  { multiple: 1, gain: 1, decay: 0.999667 },
  { multiple: 4, gain: 0.22, decay: 0.999038 },
  { multiple: 10, gain: 0.05, decay: 0.997116 },
] as const;
const INAUDIBLE = gainOf(-80);
const RISE: Frames = framesOf(3);
const FALL: Frames = framesOf(30);
/** Highest sample of a ring, linear. */
const PEAK = gainOf(-9);
const MELODY_LENGTH: Milliseconds = 2000;

/**
 * One round of a cadence's first section (for `60(2/4)`: 2 s of melody, 4 s of silence), to be played in a loop for
 * as long as the phone rings. Mono, at SAMPLE_RATE; the same bits in every engine. Throws if the cadence never ends.
 */
export function renderRing(name: RingtoneName, cadence: CadenceScript): Int16Array {
  const segments = cadence[0]?.segments ?? [];
  const total = segments.reduce((sum, { on, off }) => sum + on + off, 0);
  if (!Number.isFinite(total)) throw new Error(`a ring cadence must end, this one takes ${total} ms`);
  const out = new Float32Array(framesOf(total));
  let start = 0;
  for (const { on, off } of segments) {
    playMelody(out.subarray(framesOf(start), framesOf(start + on)), RINGTONES[name]);
    start += on + off;
  }
  let highest = 0;
  for (const sample of out) highest = Math.max(highest, Math.abs(sample));
  if (highest > 0) for (let n = 0; n < out.length; n++) out[n] = ((out[n] as number) * PEAK) / highest;
  return int16OfFloat(out);
}

function melody(hertz: string, step: Milliseconds): readonly Note[] {
  const all = hertz.split(' ').map(Number);
  return all.map((hz, n) => ({ at: n * step, hz, stroke: n % 4 === 0 ? 1 : 0.75 }));
}

/** Plays a melody for the length of the buffer, over and over, and fades it out at the end. */
function playMelody(out: Float32Array, notes: readonly Note[]): void {
  for (let round = 0; framesOf(round) < out.length; round += MELODY_LENGTH) {
    for (const note of notes) strike(out, note, framesOf(round + note.at));
  }
  const fall = Math.min(FALL, out.length);
  for (let n = 1; n <= fall; n++) {
    const frame = out.length - n;
    out[frame] = ((out[frame] as number) * (n - 1)) / fall;
  }
}

/** Adds a note at a frame; what would sound after the end of the buffer is lost. */
function strike(out: Float32Array, { hz, stroke }: Note, start: Frames): void {
  for (const { multiple, gain, decay } of PARTIALS) {
    const step = hz * multiple;
    if (step >= SAMPLE_RATE / 2) continue;
    let envelope = gain * stroke;
    let phase = 0;
    for (let frame = start; frame < out.length && envelope > INAUDIBLE; frame++) {
      const rise = Math.min(1, (frame - start) / RISE);
      out[frame] = (out[frame] as number) + envelope * rise * (SINE[phase] as number);
      envelope *= decay;
      phase = (phase + step) % SAMPLE_RATE;
    }
  }
}
