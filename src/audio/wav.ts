import { A_LAW, MU_LAW } from './g711.ts';
import { int16OfSample } from './pcm.ts';
import type { Hertz } from './units.ts';

export interface Wav {
  readonly sampleRate: Hertz;
  readonly channels: number;
  /** Interleaved. */
  readonly samples: Int16Array;
}

/** Bytes before the samples of a file that writeWav makes. */
export const WAV_HEADER_BYTES = 44;
/** Size that writers put who did not know it yet. */
const UNKNOWN_SIZE = 0xffff_ffff;
/** Last 14 bytes of the subformat GUIDs that stand for plain format tags (WAVEFORMATEXTENSIBLE). */
const GUID_TAIL = '000000001000800000aa00389b71';
const MAX_CHANNELS = 32;
const MAX_RATE: Hertz = 768_000;

/** Reads one sample at a byte offset as Int16. */
type ReadSample = (view: DataView, at: number) => number;
interface Format {
  readonly sampleRate: Hertz;
  readonly channels: number;
  readonly bytesPerSample: number;
  readonly read: ReadSample;
}
type OrProblem<T> = T | { readonly problem: string };

/** A 16-bit PCM WAV file of interleaved samples. */
export function writeWav(
  format: { sampleRate: Hertz; channels: number },
  samples: Int16Array,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(WAV_HEADER_BYTES + samples.length * 2);
  bytes.set(wavHeader(format, samples.length * 2));
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < samples.length; n++)
    view.setInt16(WAV_HEADER_BYTES + n * 2, samples[n] as number, true);
  return bytes;
}

/** The 44 bytes before `dataBytes` bytes of 16-bit PCM, for those who write a file in pieces. */
export function wavHeader(
  format: { sampleRate: Hertz; channels: number },
  dataBytes: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const block = format.channels * 2;
  putText(bytes, 0, 'RIFF');
  view.setUint32(4, WAV_HEADER_BYTES - 8 + dataBytes, true);
  putText(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, format.channels, true);
  view.setUint32(24, format.sampleRate, true);
  view.setUint32(28, format.sampleRate * block, true);
  view.setUint16(32, block, true);
  view.setUint16(34, 16, true);
  putText(bytes, 36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}

/** True if the bytes begin as a WAV file does. */
export const looksLikeWav = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WAVE';

/**
 * Reads PCM of 8, 16, 24 or 32 bits, float of 32 bits, mu-law and A-law; all become Int16. Never throws: what is wrong
 * with the file comes back as a sentence.
 */
export function parseWav(bytes: Uint8Array): { readonly wav: Wav } | { readonly problem: string } {
  if (!looksLikeWav(bytes))
    return { problem: 'This is not a WAV file: it does not begin with RIFF and WAVE.' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(bytes, at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    const held = bytes.length - body;
    if (name === 'data') {
      if (format === undefined) return { problem: 'The WAV file has no fmt chunk before its data.' };
      if (size > held && size !== UNKNOWN_SIZE) {
        return {
          problem: `The WAV file is cut short: ${size} bytes of sound are announced, ${held} are there.`,
        };
      }
      return readData(view, body, Math.min(size, held), size === UNKNOWN_SIZE, format);
    }
    if (size > held) return { problem: `The WAV file is cut short in its chunk "${name}".` };
    if (name === 'fmt ') {
      const read = readFormat(bytes, view, body, size);
      if ('problem' in read) return read;
      format = read;
    }
    at = body + size + (size % 2);
  }
  return { problem: 'The WAV file has no data chunk.' };
}

function readData(
  view: DataView,
  start: number,
  size: number,
  sizeUnknown: boolean,
  { sampleRate, channels, bytesPerSample, read }: Format,
): { wav: Wav } | { problem: string } {
  const block = channels * bytesPerSample;
  if (size % block !== 0 && !sizeUnknown) {
    return { problem: `The WAV file ends in the middle of a sample: ${size} bytes, ${block} a frame.` };
  }
  const samples = new Int16Array(Math.floor(size / block) * channels);
  for (let n = 0; n < samples.length; n++) samples[n] = read(view, start + n * bytesPerSample);
  return { wav: { sampleRate, channels, samples } };
}

function readFormat(bytes: Uint8Array, view: DataView, at: number, size: number): OrProblem<Format> {
  if (size < 16) return { problem: `The fmt chunk of the WAV file has ${size} bytes; it needs 16.` };
  const channels = view.getUint16(at + 2, true);
  const sampleRate = view.getUint32(at + 4, true);
  const blockAlign = view.getUint16(at + 12, true);
  const bits = view.getUint16(at + 14, true);
  const tag = formatTag(bytes, view, at, size);
  if (channels < 1 || channels > MAX_CHANNELS) {
    return { problem: `The WAV file has ${channels} channels; 1 to ${MAX_CHANNELS} can be read.` };
  }
  if (sampleRate < 1 || sampleRate > MAX_RATE) {
    return { problem: `The WAV file has a sample rate of ${sampleRate} Hz; 1 to ${MAX_RATE} can be read.` };
  }
  const read = READERS[`${tag}/${bits}`];
  if (read === undefined) {
    const allowed = 'PCM of 8, 16, 24 or 32 bits, float of 32 bits, mu-law and A-law';
    return { problem: `The WAV file has format ${tag} with ${bits} bits; ${allowed} can be read.` };
  }
  const bytesPerSample = bits / 8;
  if (blockAlign !== channels * bytesPerSample) {
    return {
      problem: `The WAV file has ${blockAlign} bytes a frame; ${channels} channels of ${bits} bits need ${channels * bytesPerSample}.`,
    };
  }
  return { sampleRate, channels, bytesPerSample, read };
}

/** The format tag; that of the subformat if the format is extensible. */
function formatTag(bytes: Uint8Array, view: DataView, at: number, size: number): number {
  const tag = view.getUint16(at, true);
  if (tag !== 0xfffe || size < 40) return tag;
  const tail = Array.from(bytes.subarray(at + 26, at + 40), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return tail === GUID_TAIL ? view.getUint16(at + 24, true) : tag;
}

/** By format tag and bits a sample. */
const READERS: Readonly<Record<string, ReadSample>> = {
  '1/8': (view, at) => (view.getUint8(at) - 128) * 256,
  '1/16': (view, at) => view.getInt16(at, true),
  '1/24': (view, at) => int16OfSample((view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 0x80_0000),
  '1/32': (view, at) => int16OfSample(view.getInt32(at, true) / 0x8000_0000),
  '3/32': (view, at) => int16OfSample(view.getFloat32(at, true)),
  '6/8': (view, at) => A_LAW[view.getUint8(at)] as number,
  '7/8': (view, at) => MU_LAW[view.getUint8(at)] as number,
};

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function putText(bytes: Uint8Array, at: number, text: string): void {
  for (let n = 0; n < text.length; n++) bytes[at + n] = text.charCodeAt(n);
}
