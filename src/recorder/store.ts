import type { Frames } from '../audio/units.ts';
import type { Peaks, Recording } from './recording.ts';

/**
 * Where a recorder keeps recordings. Writes of one recording take effect in order. A failed write rejects with an
 * Error whose message a person can read (e.g. `recorder full`).
 */
export interface RecordingStore {
  /** Adds or replaces the value. */
  put(recording: Recording): Promise<void>;
  /**
   * Adds or replaces one second (CHUNK_FRAMES frames, the last one shorter) of interleaved stereo Int16, with its
   * peaks. The arrays are the store's from now on. An empty chunk takes one out again; a missing one is silence.
   */
  putChunk(id: string, index: number, samples: Int16Array, peaks: Peaks): Promise<void>;
  /** Newest first. A stored value that cannot be read is listed as failed with the reason, never thrown. */
  list(): Promise<readonly Recording[]>;
  /** File frames that the chunks of a recording reach to: what is left of it after a crash. */
  extent(id: string): Promise<Frames>;
  /** Interleaved stereo Int16 of the whole recording, as long as its `frames`; left near, right far. */
  samples(id: string): Promise<Int16Array>;
  peaks(id: string): Promise<Peaks>;
  delete(id: string): Promise<void>;
}

/** Frames in a full chunk: one second. */
export const CHUNK_FRAMES = 16_000;
