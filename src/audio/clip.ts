import type { SoundId } from './media-graph.ts';
import { channelOf, floatOfInt16, int16OfFloat, mixdown } from './pcm.ts';
import { resample } from './resample.ts';
import type { Hertz } from './units.ts';
import { SAMPLE_RATE } from './units.ts';
import { looksLikeWav, parseWav, type Wav } from './wav.ts';

/** A sound ready to be played: mono, at SAMPLE_RATE. */
export interface Clip {
  readonly id: SoundId;
  /** For a person: the name of the file. */
  readonly name: string;
  readonly samples: Int16Array;
}
export type ClipOutcome = { readonly clip: Clip } | { readonly problem: string };

/** Where the built-in sounds come from. */
export interface ClipLoader {
  /**
   * Samples of a built-in sound, mono at SAMPLE_RATE. `path` is its file in the public folder without the ending:
   * `clips/near`, `prompts/cs/recording-started`. Rejects with an Error that names the path and what is wrong.
   */
  load(path: string): Promise<Int16Array>;
}

/** What a person chose or dropped; a browser's File is one. */
export interface NamedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}
/** Decoded sound: channels of equal length, 1 as full scale. */
export interface Decoded {
  readonly sampleRate: Hertz;
  readonly channels: readonly Float32Array[];
}
/** Decodes what is not a WAV file. May take the buffer away; rejects if it cannot. */
export type Decode = (bytes: ArrayBuffer) => Promise<Decoded>;

export const MAX_CLIP_BYTES = 200_000_000;
export const MAX_CLIP_SECONDS = 3600;
const NOT_SOUND = 'This is not a sound file that can be read here.';

/** A clip of the bytes of a WAV file; stereo is mixed down, other rates are resampled. */
export function clipFromWav(bytes: Uint8Array, name: string, id: SoundId = name): ClipOutcome {
  const tooLarge = sizeProblem(name, bytes.length);
  if (tooLarge !== undefined) return { problem: tooLarge };
  const parsed = parseWav(bytes);
  return 'wav' in parsed ? clipOf(parsed.wav, name, id) : { problem: `${name}: ${parsed.problem}` };
}

/**
 * A clip of a file that a person chose. Refuses too large a file before it is read. WAV is read here, anything else,
 * and WAV that cannot be read here, by the decoder. Never rejects.
 */
export async function clipFromFile(
  file: NamedFile,
  decode: Decode,
  id: SoundId = file.name,
): Promise<ClipOutcome> {
  const { name } = file;
  const tooLarge = sizeProblem(name, file.size);
  if (tooLarge !== undefined) return { problem: tooLarge };
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    return { problem: `${name}: The file could not be read.` };
  }
  const bytes = new Uint8Array(buffer);
  const parsed = looksLikeWav(bytes) ? parseWav(bytes) : { problem: NOT_SOUND };
  if ('wav' in parsed) return clipOf(parsed.wav, name, id);
  try {
    return clipOfFloats(await decode(buffer), name, id);
  } catch {
    return { problem: `${name}: ${parsed.problem}` };
  }
}

function clipOf({ sampleRate, channels, samples }: Wav, name: string, id: SoundId): ClipOutcome {
  const problem = lengthProblem(name, samples.length / channels, sampleRate);
  if (problem !== undefined) return { problem };
  if (channels === 1 && sampleRate === SAMPLE_RATE) return { clip: { id, name, samples } };
  const floats = Array.from({ length: channels }, (_, channel) =>
    floatOfInt16(channelOf(samples, channels, channel)),
  );
  return clipOfFloats({ sampleRate, channels: floats }, name, id);
}

function clipOfFloats({ sampleRate, channels }: Decoded, name: string, id: SoundId): ClipOutcome {
  const problem = lengthProblem(name, channels[0]?.length ?? 0, sampleRate);
  if (problem !== undefined) return { problem };
  return { clip: { id, name, samples: int16OfFloat(resample(mixdown(channels), sampleRate)) } };
}

function sizeProblem(name: string, bytes: number): string | undefined {
  if (bytes <= MAX_CLIP_BYTES) return undefined;
  return `${name}: The file has ${megabytes(bytes)} MB; the limit is ${megabytes(MAX_CLIP_BYTES)} MB.`;
}

function lengthProblem(name: string, frames: number, sampleRate: Hertz): string | undefined {
  if (frames === 0) return `${name}: There is no sound in the file.`;
  if (frames <= MAX_CLIP_SECONDS * sampleRate) return undefined;
  const minutes = Math.ceil(frames / sampleRate / 60);
  return `${name}: The sound lasts ${minutes} minutes; the limit is ${MAX_CLIP_SECONDS / 60} minutes.`;
}

/** Rounded up, so that a file just above the limit does not read as the limit. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
