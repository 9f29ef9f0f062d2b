import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import type { Frames } from '../audio/units.ts';
import { newestFirst } from './library.ts';
import type { Peaks, Recording } from './recording.ts';
import { joinedPeaks } from './stereo-peaks.ts';
import type { RecordingStore } from './store.ts';
import { CHUNK_FRAMES } from './store.ts';
import { damagedRecording, readRecording } from './stored-recording.ts';

/** The database of the product. */
export const RECORDINGS_DATABASE = 'mpp-phone-simulator';
const VERSION = 1;
/** Chunks read at a time: a minute, 4 MB. */
const READ_CHUNKS = 60;

type ChunkKey = [id: string, index: number];

/** What is read may have been damaged: `unknown` until it was looked at. */
interface Schema extends DBSchema {
  recordings: { key: string; value: unknown };
  chunks: { key: ChunkKey; value: unknown };
  /** Apart from the samples, so that an hour opens without reading them. */
  peaks: { key: ChunkKey; value: unknown };
}

/** Keeps recordings in IndexedDB. Opens the database at the first call; several stores may be open at once. */
export class IdbStore implements RecordingStore {
  readonly #name: string;
  #opened: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(name = RECORDINGS_DATABASE) {
    this.#name = name;
  }

  async put(recording: Recording): Promise<void> {
    await this.#do((db) => db.put('recordings', recording, recording.id));
  }

  async putChunk(id: string, index: number, samples: Int16Array, peaks: Peaks): Promise<void> {
    const key: ChunkKey = [id, index];
    await this.#do(async (db) => {
      const tx = db.transaction(['chunks', 'peaks'], 'readwrite');
      const [chunkStore, peakStore] = [tx.objectStore('chunks'), tx.objectStore('peaks')];
      const writes =
        samples.length === 0
          ? [chunkStore.delete(key), peakStore.delete(key)]
          : [chunkStore.put(samples, key), peakStore.put(peaks, key)];
      await Promise.all([...writes, tx.done]);
    });
  }

  list(): Promise<readonly Recording[]> {
    return this.#do(async (db) => {
      const tx = db.transaction('recordings');
      const [ids, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return newestFirst(await Promise.all(ids.map((id, i) => this.#recordingOf(id, values[i]))));
    });
  }

  extent(id: string): Promise<Frames> {
    return this.#do(async (db) => {
      const cursor = await db.transaction('chunks').store.openCursor(chunksOf(id), 'prev');
      return cursor === null ? 0 : cursor.key[1] * CHUNK_FRAMES + readSamples(cursor.value).length / 2;
    });
  }

  samples(id: string): Promise<Int16Array> {
    return this.#do(async (db) => {
      const tx = db.transaction(['recordings', 'chunks']);
      const samples = new Int16Array(2 * (await this.#framesOf(tx, id)));
      const store = tx.objectStore('chunks');
      for (let first = 0; first * 2 * CHUNK_FRAMES < samples.length; first += READ_CHUNKS) {
        const range = chunksOf(id, first, first + READ_CHUNKS - 1);
        const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        keys.forEach(([, index], i) => {
          const at = 2 * index * CHUNK_FRAMES;
          const room = Math.max(0, samples.length - at);
          if (room > 0) samples.set(readSamples(values[i]).subarray(0, Math.min(room, 2 * CHUNK_FRAMES)), at);
        });
      }
      return samples;
    });
  }

  peaks(id: string): Promise<Peaks> {
    return this.#do(async (db) => {
      const tx = db.transaction(['recordings', 'chunks', 'peaks']);
      const store = tx.objectStore('peaks');
      const [frames, keys, values] = await Promise.all([
        this.#framesOf(tx, id),
        store.getAllKeys(chunksOf(id)),
        store.getAll(chunksOf(id)),
      ]);
      const chunks = keys.map(([, index], i) => [index * CHUNK_FRAMES, readPeaks(values[i])] as const);
      return joinedPeaks(chunks, frames);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#do(async (db) => {
      const tx = db.transaction(['recordings', 'chunks', 'peaks'], 'readwrite');
      await Promise.all([
        tx.objectStore('recordings').delete(id),
        tx.objectStore('chunks').delete(chunksOf(id)),
        tx.objectStore('peaks').delete(chunksOf(id)),
        tx.done,
      ]);
    });
  }

  /** Closes the database; the next call opens it again. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    (await opened?.catch(() => undefined))?.close();
  }

  async #do<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#opened ??= this.#open();
      return await work(await this.#opened);
    } catch (error) {
      throw storeError(error);
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      this.#opened = undefined;
    };
    const opened = openDB<Schema>(this.#name, VERSION, {
      upgrade(db, from) {
        if (from < 1)
          for (const store of ['recordings', 'chunks', 'peaks'] as const) db.createObjectStore(store);
      },
      // Another tab wants a newer version: let it; the next call here opens that one or says why not.
      blocking: () => void this.close(),
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  }

  async #recordingOf(id: string, value: unknown): Promise<Recording> {
    const read = readRecording(id, value);
    return 'recording' in read ? read.recording : damagedRecording(id, read.problems, await this.extent(id));
  }

  async #framesOf<Names extends ('recordings' | 'chunks' | 'peaks')[]>(
    tx: IDBPTransaction<Schema, Names, 'readonly'>,
    id: string,
  ): Promise<Frames> {
    const stores = tx as unknown as IDBPTransaction<Schema, ('recordings' | 'chunks')[], 'readonly'>;
    const read = readRecording(id, await stores.objectStore('recordings').get(id));
    if ('recording' in read) return read.recording.frames;
    const last = await stores.objectStore('chunks').openCursor(chunksOf(id), 'prev');
    return last === null ? 0 : last.key[1] * CHUNK_FRAMES + readSamples(last.value).length / 2;
  }
}

const chunksOf = (id: string, first = 0, last = Number.POSITIVE_INFINITY): IDBKeyRange =>
  IDBKeyRange.bound([id, first], [id, last]);

/** What is no chunk is silence. */
const readSamples = (value: unknown): Int16Array =>
  value instanceof Int16Array && value.length % 2 === 0 ? value : new Int16Array(0);

const readPeaks = (value: unknown): Peaks => {
  const { near, far } = (value ?? {}) as Partial<Record<keyof Peaks, unknown>>;
  return near instanceof Int8Array && far instanceof Int8Array
    ? { near, far }
    : { near: new Int8Array(0), far: new Int8Array(0) };
};

/** An error of IndexedDB in words for a person. */
export const storeError = (error: unknown): Error => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new Error(name === 'QuotaExceededError' ? 'recorder full' : `recorder store: ${message || name}`);
};
