import type { SoundId } from '../audio/media-graph.ts';
import { RINGTONES, type RingtoneName } from '../audio/ringtone.ts';
import { type Configuration, readValue } from './configuration.ts';
import { CADENCE, DEFAULT_RING } from './parameters.ts';
import { MAX_LINE } from './psk.ts';
import { RINGTONE } from './ringtone-script.ts';

/** A ring as it is to be rendered: one of our own melodies in a cadence of the configuration. */
export interface Ring {
  /** Name of the sound. */
  readonly sound: SoundId;
  readonly melody: RingtoneName;
  /** Cadence script. */
  readonly cadence: string;
}

/** Cadence_1 of a phone out of the box: with the first melody the ring that every simulator has. */
const BUILT_IN_CADENCE = '60(2/4)';
const MELODIES = Object.keys(RINGTONES) as readonly RingtoneName[];

/**
 * Ring n of the phone's list (Ring1 to Ring12). Waveforms 1 to 4 are melodies of ours; a file cannot be had, and is
 * the melody of its place in the list. Cadence 0, the waveform's own, is Cadence_1 as Cisco ships it. Undefined: its
 * cadence never sounds.
 */
export function ringOf(configuration: Configuration, ring: number): Ring | undefined {
  const { waveform, cadence: place = 0 } = readValue(configuration, `Ring${ring}`, RINGTONE);
  const index = (typeof waveform === 'number' ? waveform : ring) - 1;
  const melody = MELODIES[index % MELODIES.length] ?? 'Lantern';
  const cadence =
    place === 0 ? BUILT_IN_CADENCE : (configuration.values[`Cadence_${place}`] ?? BUILT_IN_CADENCE);
  if (!sounds(configuration, place)) return undefined;
  const isBuiltIn = melody === MELODIES[0] && cadence === BUILT_IN_CADENCE;
  return { sound: isBuiltIn ? 'ring' : `ring.${melody}.${cadence}`, melody, cadence };
}

/** Which ring a line has (Default_Ring_n_). */
export function lineRing(configuration: Configuration, line: number): Ring | undefined {
  const ring = readValue(configuration, `Default_Ring_${line}_`, DEFAULT_RING);
  return ring === 'No Ring' ? undefined : ringOf(configuration, Number(ring));
}

/** Rings that a configuration can sound, each once, without the built-in one. */
export function ringsOf(configuration: Configuration): readonly Ring[] {
  const lines = Array.from({ length: MAX_LINE }, (_, index) => lineRing(configuration, index + 1));
  const all = lines.filter((ring) => ring !== undefined && ring.sound !== 'ring') as Ring[];
  return [...new Map(all.map((ring) => [ring.sound, ring])).values()];
}

function sounds(configuration: Configuration, place: number): boolean {
  if (place === 0) return true;
  const [section] = readValue(configuration, `Cadence_${place}`, CADENCE);
  return section?.segments.some(({ on }) => on > 0) ?? false;
}
