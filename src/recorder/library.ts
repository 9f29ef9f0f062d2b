import type { Peaks, Recording } from './recording.ts';
import type { RecordingStore } from './store.ts';
import { recordingWav } from './wav-of.ts';

/** What a portal may do with recordings: look, listen, take away, delete. Never writes audio. */
export interface RecordingLibrary {
  /** Newest first, live ones included. The same array until something changes. */
  recordings(): readonly Recording[];
  /** Calls `listener` after every change; the returned function takes it off. */
  subscribe(listener: () => void): () => void;
  /** Interleaved stereo Int16 at SAMPLE_RATE; left near, right far. */
  samples(id: string): Promise<Int16Array>;
  peaks(id: string): Promise<Peaks>;
  /** Stereo WAV, `audio/wav`. */
  wav(id: string): Promise<Blob>;
  /** The RFC 7865 document; empty if there is no such recording. */
  metadata(id: string): string;
  /** Rejects with a text for a person if the recording still runs or the store refuses. */
  delete(id: string): Promise<void>;
}

/** True while a recorder still writes it. */
export const isLive = (recording: Recording): boolean =>
  recording.state === 'started' || recording.state === 'paused';

/** Newest first; equal moments by id, so that the order never depends on who came first. */
export const newestFirst = (recordings: Iterable<Recording>): readonly Recording[] =>
  [...recordings].sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));

/** The library over a store: audio from the store, the list from whoever runs the recorder. */
export class StoreLibrary implements RecordingLibrary {
  readonly #store: RecordingStore;
  readonly #removed: (id: string) => void;
  readonly #listeners = new Set<() => void>();
  #recordings: readonly Recording[] = [];

  /** `removed` is told the id of every recording deleted through the library. */
  constructor(store: RecordingStore, removed: (id: string) => void = () => {}) {
    this.#store = store;
    this.#removed = removed;
  }

  /** Takes the list as it is now, newest first. */
  show(recordings: readonly Recording[]): void {
    this.#recordings = recordings;
    for (const listener of [...this.#listeners]) listener();
  }

  recordings(): readonly Recording[] {
    return this.#recordings;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  samples(id: string): Promise<Int16Array> {
    return this.#store.samples(id);
  }

  peaks(id: string): Promise<Peaks> {
    return this.#store.peaks(id);
  }

  async wav(id: string): Promise<Blob> {
    const recording = this.#find(id);
    if (recording === undefined) throw new Error(`no recording ${id}`);
    return new Blob([(await recordingWav(this.#store, recording)) as BlobPart], { type: 'audio/wav' });
  }

  metadata(id: string): string {
    return this.#find(id)?.metadata ?? '';
  }

  async delete(id: string): Promise<void> {
    const recording = this.#find(id);
    if (recording !== undefined && isLive(recording)) throw new Error('still recording');
    await this.#store.delete(id);
    this.#removed(id);
  }

  #find(id: string): Recording | undefined {
    return this.#recordings.find((recording) => recording.id === id);
  }
}
