import type { RecordingLocks } from './locks.ts';

const nameOf = (id: string): string => `mpp-recording-${id}`;

/** Locks over the Web Locks API: the browser lets them go when a tab or worker dies, however it dies. */
export const webLocks = (locks: LockManager): RecordingLocks => ({
  hold(id) {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    void locks.request(nameOf(id), () => released);
    return release;
  },
  ifFree: (id, task) =>
    locks.request(nameOf(id), { ifAvailable: true }, (lock) => (lock === null ? undefined : task())),
  whenFree: (id, task) => locks.request(nameOf(id), task),
});
