import type { Frames } from '../audio/units.ts';
import { isLive } from './library.ts';
import type { RecordingLocks } from './locks.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Recording } from './recording.ts';
import type { RecordingStore } from './store.ts';

/** Reason of a recording whose recorder went away. */
const INTERRUPTED = 'interrupted';

/** What becomes of a recording that nobody goes on with, `frames` long; undefined: it was not kept, and goes. */
export const interrupted = (recording: Recording, frames: Frames): Recording | undefined =>
  recording.kept
    ? {
        ...recording,
        state: 'failed',
        reason: INTERRUPTED,
        frames,
        gaps: recording.gaps
          .filter((gap) => gap.from < frames)
          .map((gap) => ({ ...gap, to: Math.min(gap.to, frames) })),
      }
    : undefined;

/**
 * Lists recordings that were live when their recorder died as failed, with what was captured. A recording that
 * another tab still makes is left alone.
 */
export const recover = async (store: RecordingStore, locks: RecordingLocks): Promise<void> => {
  // First the list, then the locks: a recorder asks for its lock before it stores the recording.
  const live = (await store.list()).filter(isLive);
  await Promise.all(live.map(({ id }) => locks.ifFree(id, () => settle(store, id))));
};

/** The same for recordings whose recorder is known to be gone, as soon as their locks are free. */
export const recoverThese = async (
  store: RecordingStore,
  locks: RecordingLocks,
  ids: readonly string[],
): Promise<void> => {
  await Promise.all(ids.map((id) => locks.whenFree(id, () => settle(store, id))));
};

/** The same for a store in memory, within the call. */
export const recoverNow = (store: MemoryStore): void => {
  for (const recording of store.listNow().filter(isLive)) {
    const value = interrupted(recording, store.extentNow(recording.id));
    void (value === undefined ? store.delete(recording.id) : store.put(value));
  }
};

const settle = async (store: RecordingStore, id: string): Promise<void> => {
  // Once more: it may have ended while the lock was waited for.
  const recording = (await store.list()).find((one) => one.id === id);
  if (recording === undefined || !isLive(recording)) return;
  const value = interrupted(recording, await store.extent(id));
  await (value === undefined ? store.delete(id) : store.put(value));
};
