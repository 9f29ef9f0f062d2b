import { sineOfTurns } from './sine.ts';
import type { Frames, Hertz } from './units.ts';
import { SAMPLE_RATE } from './units.ts';

/** Zero crossings of the sinc on each side. With the Kaiser window: passes to 7 kHz, 80 dB down from 8 kHz. */
const CROSSINGS = 48;
const KAISER_BETA = 8;
/** Middle of the edge between pass and stop, as a share of half the lower rate. */
const EDGE = 0.94;
/** Kernels are kept for reuse up to this many phases (44.1 kHz to 16 kHz has 160). */
const MAX_KEPT_PHASES = 1024;

/**
 * Resamples with a windowed sinc, a kernel of its own for each phase. Meant for whole files, not for live sound: the
 * kernel looks ahead, so nothing is delayed. Equal rates give the samples back as they are.
 */
export function resample(samples: Float32Array, from: Hertz, to: Hertz = SAMPLE_RATE): Float32Array {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const step = from / divisor;
  const phases = to / divisor;
  const kernels = new KernelBank(Math.min(1, to / from) * EDGE, phases);
  const out = new Float32Array(Math.round((samples.length * to) / from));
  let position = 0;
  let phase = 0;
  for (let n = 0; n < out.length; n++) {
    out[n] = convolve(samples, kernels.at(phase), position - kernels.reach + 1);
    phase += step;
    position += Math.floor(phase / phases);
    phase %= phases;
  }
  return out;
}

/** Sum of kernel and samples from `start` on; samples outside count as 0. */
function convolve(samples: Float32Array, kernel: Float64Array, start: Frames): number {
  const first = Math.max(0, -start);
  const end = Math.min(kernel.length, samples.length - start);
  let sum = 0;
  for (let k = first; k < end; k++) sum += (kernel[k] as number) * (samples[start + k] as number);
  return sum;
}

class KernelBank {
  /** Samples on each side of a position that its kernel takes in. */
  readonly reach: Frames;
  readonly #cutoff: number;
  readonly #phases: number;
  readonly #kept: Float64Array[] = [];

  constructor(cutoff: number, phases: number) {
    this.#cutoff = cutoff;
    this.#phases = phases;
    this.reach = Math.ceil(CROSSINGS / cutoff);
  }

  /** Weights for a position `phase / phases` after a sample, from `reach - 1` samples before it on. */
  at(phase: number): Float64Array {
    const kept = this.#kept[phase];
    if (kept !== undefined) return kept;
    const kernel = this.#make(phase / this.#phases);
    if (this.#phases <= MAX_KEPT_PHASES) this.#kept[phase] = kernel;
    return kernel;
  }

  #make(fraction: number): Float64Array {
    const kernel = new Float64Array(2 * this.reach);
    let sum = 0;
    for (let k = 0; k < kernel.length; k++) {
      const crossings = (k - this.reach + 1 - fraction) * this.#cutoff;
      const weight = sinc(crossings) * kaiser(crossings / CROSSINGS);
      kernel[k] = weight;
      sum += weight;
    }
    // Exactly 1 at 0 Hz, in each phase.
    for (let k = 0; k < kernel.length; k++) kernel[k] = (kernel[k] as number) / sum;
    return kernel;
  }
}

const sinc = (x: number): number => (x === 0 ? 1 : sineOfTurns(x / 2) / (Math.PI * x));

const kaiser = (x: number): number =>
  Math.abs(x) >= 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / BESSEL_AT_BETA;

/** Modified Bessel function of the first kind and order 0, by its series. */
function besselI0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= quarter / (n * n);
    sum += term;
  }
  return sum;
}
const BESSEL_AT_BETA = besselI0(KAISER_BETA);

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
