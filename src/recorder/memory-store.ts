import type { Frames } from '../audio/units.ts';
import { newestFirst } from './library.ts';
import type { Peaks, Recording } from './recording.ts';
import { joinedPeaks } from './stereo-peaks.ts';
import type { RecordingStore } from './store.ts';
import { CHUNK_FRAMES } from './store.ts';

interface Chunk {
  readonly samples: Int16Array;
  readonly peaks: Peaks;
}

/** Keeps recordings in memory. Everything happens within the call; the `now` methods tell it without a promise. */
export class MemoryStore implements RecordingStore {
  readonly #recordings = new Map<string, Recording>();
  readonly #chunks = new Map<string, Map<number, Chunk>>();

  /** Newest first. */
  listNow(): readonly Recording[] {
    return newestFirst(this.#recordings.values());
  }

  extentNow(id: string): Frames {
    let extent = 0;
    for (const [index, { samples }] of this.#chunksOf(id))
      extent = Math.max(extent, index * CHUNK_FRAMES + samples.length / 2);
    return extent;
  }

  samplesNow(id: string): Int16Array {
    const samples = new Int16Array(2 * (this.#recordings.get(id)?.frames ?? 0));
    for (const [index, chunk] of this.#chunksOf(id)) {
      const at = 2 * index * CHUNK_FRAMES;
      if (at < samples.length) samples.set(chunk.samples.subarray(0, samples.length - at), at);
    }
    return samples;
  }

  peaksNow(id: string): Peaks {
    const chunks = [...this.#chunksOf(id)].map(
      ([index, { peaks }]) => [index * CHUNK_FRAMES, peaks] as const,
    );
    return joinedPeaks(chunks, this.#recordings.get(id)?.frames ?? 0);
  }

  async put(recording: Recording): Promise<void> {
    this.#recordings.set(recording.id, recording);
  }

  async putChunk(id: string, index: number, samples: Int16Array, peaks: Peaks): Promise<void> {
    const chunks = this.#chunksOf(id);
    if (samples.length === 0) chunks.delete(index);
    else chunks.set(index, { samples, peaks });
    this.#chunks.set(id, chunks);
  }

  async list(): Promise<readonly Recording[]> {
    return this.listNow();
  }

  async extent(id: string): Promise<Frames> {
    return this.extentNow(id);
  }

  async samples(id: string): Promise<Int16Array> {
    return this.samplesNow(id);
  }

  async peaks(id: string): Promise<Peaks> {
    return this.peaksNow(id);
  }

  async delete(id: string): Promise<void> {
    this.#recordings.delete(id);
    this.#chunks.delete(id);
  }

  #chunksOf(id: string): Map<number, Chunk> {
    return this.#chunks.get(id) ?? new Map();
  }
}
