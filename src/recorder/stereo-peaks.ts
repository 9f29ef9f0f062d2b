import { channelOf } from '../audio/pcm.ts';
import type { Frames } from '../audio/units.ts';
import type { Peaks } from './recording.ts';
import { PEAK_FRAMES } from './recording.ts';

/** Peaks of interleaved stereo, left near, right far: what audio's PeakMeter gives. */
export const stereoPeaks = (samples: Int16Array): Peaks => {
  const [near, far] = [channelOf(samples, 2, 0), channelOf(samples, 2, 1)];
  const length = 2 * Math.ceil(near.length / PEAK_FRAMES);
  const peaks: Peaks = { near: new Int8Array(length), far: new Int8Array(length) };
  interleave(near, far, samples.slice(), peaks, { from: 0, to: near.length });
  return peaks;
};

/**
 * Interleaves two legs and measures their peaks, from frame `from` (a multiple of PEAK_FRAMES) up to `to`. One loop
 * for all of it, since a recorder spends most of its time here.
 */
export const interleave = (
  near: Int16Array,
  far: Int16Array,
  stereo: Int16Array,
  peaks: Peaks,
  { from, to }: { readonly from: Frames; readonly to: Frames },
): void => {
  for (let start = from; start < to; start += PEAK_FRAMES) {
    const end = Math.min(start + PEAK_FRAMES, to);
    let nearMin = near[start] as number;
    let nearMax = nearMin;
    let farMin = far[start] as number;
    let farMax = farMin;
    for (let i = start; i < end; i++) {
      const left = near[i] as number;
      const right = far[i] as number;
      stereo[2 * i] = left;
      stereo[2 * i + 1] = right;
      if (left < nearMin) nearMin = left;
      else if (left > nearMax) nearMax = left;
      if (right < farMin) farMin = right;
      else if (right > farMax) farMax = right;
    }
    const pair = (2 * start) / PEAK_FRAMES;
    peaks.near[pair] = scaled(nearMin);
    peaks.near[pair + 1] = scaled(nearMax);
    peaks.far[pair] = scaled(farMin);
    peaks.far[pair + 1] = scaled(farMax);
  }
};

/** Int16 to -127 ... 127. */
const scaled = (sample: number): number => Math.round((sample * 127) / 32_768);

/** The peaks of chunks laid end to end over `frames` frames; what no chunk holds is silence. */
export const joinedPeaks = (chunks: Iterable<readonly [start: Frames, Peaks]>, frames: Frames): Peaks => {
  const length = 2 * Math.ceil(frames / PEAK_FRAMES);
  const near = new Int8Array(length);
  const far = new Int8Array(length);
  for (const [start, peaks] of chunks) {
    const at = (2 * start) / PEAK_FRAMES;
    if (at >= length) continue;
    near.set(peaks.near.subarray(0, length - at), at);
    far.set(peaks.far.subarray(0, length - at), at);
  }
  return { near, far };
};
