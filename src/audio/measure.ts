import { fft, powerOfTwoFrom } from './fft.ts';
import type { Decibels, Frames, Hertz } from './units.ts';
import { SAMPLE_RATE } from './units.ts';

/** Samples to measure: Int16, or float with 1 as full scale. Results are linear with 1 as full scale. */
export type Samples = Int16Array | Float32Array;

/** Positions [from, to) in frames. */
export interface FrameRange {
  readonly from: Frames;
  readonly to: Frames;
}

const unitOf = (samples: Samples): number => (samples instanceof Int16Array ? 1 / 32768 : 1);

/** Highest absolute sample. */
export function peakOf(samples: Samples): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak * unitOf(samples);
}

/** Root of the mean square; 0 of nothing. */
export function rmsOf(samples: Samples): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length) * unitOf(samples);
}

/** Decibels of a linear value: dBFS if 1 is full scale. -Infinity of 0. */
export const decibelsOf = (linear: number): Decibels => 20 * Math.log10(linear);

/** True if no sample is above the threshold (linear); by default, if all are 0. */
export const isSilent = (samples: Samples, threshold = 0): boolean => peakOf(samples) <= threshold;

/**
 * Peak amplitude of the sine of one frequency in the samples (Goertzel, with a Hann window: a tone counts if it lies
 * within about two cycles per length of the samples).
 */
export function goertzelLevel(samples: Samples, hz: Hertz, sampleRate: Hertz = SAMPLE_RATE): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / sampleRate);
  const length = samples.length;
  let last = 0;
  let beforeLast = 0;
  for (let n = 0; n < length; n++) {
    const next = (samples[n] as number) * hann(n, length) + coefficient * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  // The mean of a Hann window is 1/2, and a sine has half its amplitude at each of +f and -f.
  return length === 0 ? 0 : (4 * Math.sqrt(Math.max(0, power)) * unitOf(samples)) / length;
}

/** The strongest frequency, to about a tenth of `sampleRate / length`; 0 of silence. */
export function dominantFrequency(samples: Samples, sampleRate: Hertz = SAMPLE_RATE): Hertz {
  const size = powerOfTwoFrom(samples.length * 2);
  const re = new Float64Array(size);
  for (let n = 0; n < samples.length; n++) re[n] = (samples[n] as number) * hann(n, samples.length);
  const im = new Float64Array(size);
  fft(re, im);
  const power = (bin: number): number => (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2;
  let best = 0;
  for (let bin = 1; bin < size / 2; bin++) if (power(bin) > power(best)) best = bin;
  if (!(power(best) > 0)) return 0;
  const [left, middle, right] = [power(best - 1), power(best), power(best + 1)].map((p) =>
    Math.log(p + 1e-300),
  );
  const bend = (left as number) - 2 * (middle as number) + (right as number);
  const shift = bend === 0 ? 0 : (0.5 * ((left as number) - (right as number))) / bend;
  return ((best + shift) * sampleRate) / size;
}

/**
 * Stretches that sound: samples above the threshold (linear), with silences of up to `gap` frames inside counted in.
 */
export function activeRanges(samples: Samples, gap: Frames, threshold = 0): readonly FrameRange[] {
  const limit = threshold / unitOf(samples);
  const ranges: FrameRange[] = [];
  let from = -1;
  let to = -1;
  for (let n = 0; n < samples.length; n++) {
    if (Math.abs(samples[n] as number) <= limit) continue;
    if (from >= 0 && n - to > gap) {
      ranges.push({ from, to });
      from = n;
    }
    if (from < 0) from = n;
    to = n + 1;
  }
  if (from >= 0) ranges.push({ from, to });
  return ranges;
}

export interface Alignment {
  /** Frame of the haystack at which the needle begins. */
  readonly offset: Frames;
  /** Normalised correlation there: 1 for a scaled copy, about 0 for another sound. */
  readonly correlation: number;
}

/** Where a needle lies best, as a whole, in a haystack. Undefined if it is longer or silent. */
export function alignmentOf(needle: Samples, haystack: Samples): Alignment | undefined {
  const places = haystack.length - needle.length + 1;
  const needleRms = rmsOf(needle);
  if (places < 1 || needleRms === 0) return undefined;
  const products = crossCorrelation(needle, haystack);
  const needleNorm = (needleRms / unitOf(needle)) * Math.sqrt(needle.length);
  const energies = windowEnergies(haystack, needle.length);
  const floor = 1e-9 * energies.reduce((a, b) => Math.max(a, b), 0);
  let best: Alignment | undefined;
  for (let offset = 0; offset < places; offset++) {
    const energy = energies[offset] as number;
    if (energy <= floor) continue;
    const correlation = (products[offset] as number) / (needleNorm * Math.sqrt(energy));
    if (best === undefined || correlation > best.correlation) best = { offset, correlation };
  }
  return best;
}

/** Frame of the haystack at which the needle begins; undefined if it is not there (correlation under `least`). */
export function offsetOf(needle: Samples, haystack: Samples, least = 0.5): Frames | undefined {
  const found = alignmentOf(needle, haystack);
  return found !== undefined && found.correlation >= least ? found.offset : undefined;
}

const hann = (n: number, length: number): number => 0.5 - 0.5 * Math.cos((2 * Math.PI * (n + 0.5)) / length);

/** Sum of products of the needle with each place of the haystack. */
function crossCorrelation(needle: Samples, haystack: Samples): Float64Array {
  const size = powerOfTwoFrom(haystack.length + needle.length);
  // Both real signals in one transform: the needle is the imaginary part.
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(haystack);
  im.set(needle);
  fft(re, im);
  const outRe = new Float64Array(size);
  const outIm = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const mirror = (size - k) % size;
    const hayRe = ((re[k] as number) + (re[mirror] as number)) / 2;
    const hayIm = ((im[k] as number) - (im[mirror] as number)) / 2;
    const needleRe = ((im[k] as number) + (im[mirror] as number)) / 2;
    const needleIm = ((re[mirror] as number) - (re[k] as number)) / 2;
    outRe[k] = hayRe * needleRe + hayIm * needleIm;
    outIm[k] = hayIm * needleRe - hayRe * needleIm;
  }
  fft(outRe, outIm, true);
  return outRe;
}

/** Energy of each window of the haystack. */
function windowEnergies(samples: Samples, length: Frames): Float64Array {
  const out = new Float64Array(samples.length - length + 1);
  let energy = 0;
  for (let n = 0; n < samples.length; n++) {
    energy += (samples[n] as number) ** 2;
    if (n >= length) energy -= (samples[n - length] as number) ** 2;
    if (n >= length - 1) out[n - length + 1] = energy;
  }
  return out;
}
