import { PACKET_FRAMES } from '../../../src/audio/units.ts';
import type { Gap, Peaks } from '../../../src/recorder/recording.ts';
import { joinedPeaks } from '../../../src/recorder/stereo-peaks.ts';
import { CHUNK_FRAMES } from '../../../src/recorder/store.ts';
import type { Timeline } from '../../../src/recorder/timeline.ts';
import type { Label, Packet } from '../../../src/siprec/messages.ts';

/** Full scale, a frame up and a frame down, and different in every place. */
export const near = (frames: number): Int16Array =>
  Int16Array.from({ length: frames }, (_, i) => (i % 2 === 0 ? 32_767 - (i % 251) : -32_768 + (i % 241)));

/** Full scale too, another signal. */
export const far = (frames: number): Int16Array =>
  Int16Array.from({ length: frames }, (_, i) => (i % 3 === 0 ? -32_768 : 32_767 - (i % 499)));

/** Tells its own position, so that a wrong cut shows. */
export const ramp = (frames: number): Int16Array =>
  Int16Array.from({ length: frames }, (_, i) => (i % 65_535) - 32_767);

/** A leg as packets of 20 ms, the last one shorter; the first sample is at media frame `start`. */
export const cutInto = (label: Label, start: number, samples: Int16Array): Packet[] =>
  Array.from({ length: Math.ceil(samples.length / PACKET_FRAMES) }, (_, i) => ({
    label,
    seq: i & 0xffff,
    timestamp: start + i * PACKET_FRAMES,
    marker: i === 0,
    payload: samples.slice(i * PACKET_FRAMES, (i + 1) * PACKET_FRAMES),
  }));

/** One channel of interleaved stereo. */
export const channel = (samples: Int16Array, label: Label): Int16Array => {
  const first = label === '1' ? 0 : 1;
  return Int16Array.from({ length: samples.length / 2 }, (_, i) => samples[2 * i + first] as number);
};

/** What a store would hold of one timeline. */
export class FakeFile {
  samples = new Int16Array(0);
  peaks: Peaks = { near: new Int8Array(0), far: new Int8Array(0) };
  gaps: readonly Gap[] = [];
  readonly #chunks = new Map<number, { readonly samples: Int16Array; readonly peaks: Peaks }>();

  readonly sink = (index: number, samples: Int16Array, peaks: Peaks): void => {
    this.#chunks.set(index, { samples, peaks });
  };

  /** Puts the file together. */
  close(timeline: Timeline): this {
    this.samples = new Int16Array(2 * timeline.frames);
    const chunks = [...this.#chunks].filter(([, chunk]) => chunk.samples.length > 0);
    for (const [index, chunk] of chunks) this.samples.set(chunk.samples, 2 * index * CHUNK_FRAMES);
    this.peaks = joinedPeaks(
      chunks.map(([index, chunk]) => [index * CHUNK_FRAMES, chunk.peaks] as const),
      timeline.frames,
    );
    this.gaps = timeline.gaps();
    return this;
  }

  leg(label: Label): Int16Array {
    return channel(this.samples, label);
  }
}
