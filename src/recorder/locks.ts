/** Tells the recorders of one origin (tabs, workers) which recordings are live. */
export interface RecordingLocks {
  /** Holds a recording as live, until the returned function is called or the holder dies. */
  hold(id: string): () => void;
  /** Runs `task` holding the recording, unless someone else holds it. */
  ifFree(id: string, task: () => Promise<void>): Promise<void>;
  /** Runs `task` holding the recording, as soon as nobody else does. */
  whenFree(id: string, task: () => Promise<void>): Promise<void>;
}

/** Where there is one recorder only. */
export const NO_LOCKS: RecordingLocks = {
  hold: () => () => {},
  ifFree: (_id, task) => task(),
  whenFree: (_id, task) => task(),
};
