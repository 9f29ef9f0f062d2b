import type { Transport } from '../siprec/transport.ts';
import type { ConnectionHost } from './connection.ts';
import { Connection } from './connection.ts';
import type { RecorderFault } from './faults.ts';
import { NO_FAULT } from './faults.ts';
import { newestFirst } from './library.ts';
import type { RecordingLocks } from './locks.ts';
import { NO_LOCKS } from './locks.ts';
import type { Recording } from './recording.ts';
import type { RecordingStore } from './store.ts';

export interface RecorderOptions {
  readonly store: RecordingStore;
  readonly locks?: RecordingLocks;
  /** Told `recordings` after every change. */
  readonly onChange?: (recordings: readonly Recording[]) => void;
  readonly fault?: RecorderFault;
  /** What the store holds already. */
  readonly recordings?: readonly Recording[];
}

/**
 * The mock session recording server (SRS, RFC 7866): serves any number of connections and writes what comes to its
 * store. Knows nothing of phones and has no clock: the time comes in the messages, and a slow recorder is one behind
 * a delay line.
 */
export class Recorder {
  readonly #store: RecordingStore;
  readonly #onChange: (recordings: readonly Recording[]) => void;
  readonly #host: ConnectionHost;
  readonly #connections = new Set<Connection>();
  readonly #byId: Map<string, Recording>;
  #recordings: readonly Recording[];
  #fault: RecorderFault;

  constructor(options: RecorderOptions) {
    const { store, locks = NO_LOCKS, onChange = () => {}, fault = NO_FAULT, recordings = [] } = options;
    this.#store = store;
    this.#onChange = onChange;
    this.#fault = fault;
    this.#byId = new Map(recordings.map((recording) => [recording.id, recording]));
    this.#recordings = newestFirst(recordings);
    this.#host = this.#hostWith(locks);
  }

  /** Newest first; up to date whenever a message or call has been dealt with. */
  get recordings(): readonly Recording[] {
    return this.#recordings;
  }

  /** Serves a connection until it closes. One to a killed recorder closes at once. */
  accept(transport: Transport): void {
    if (this.#fault.kind === 'killed') transport.close();
    else this.#connections.add(new Connection(transport, this.#host));
  }

  /**
   * Takes effect at once. `killed`: connections close and nothing is remembered; what is stored stays as it is.
   * `full`: live sessions fail. `slow` is the delay line's.
   */
  setFault(fault: RecorderFault): void {
    this.#fault = fault;
    if (fault.kind === 'full') for (const connection of this.#connections) connection.fail('recorder full');
    if (fault.kind === 'killed') this.#die();
  }

  /** Takes off the list what was deleted from the store. */
  forget(id: string): void {
    if (this.#byId.delete(id)) this.#changed();
  }

  #hostWith(locks: RecordingLocks): ConnectionHost {
    const recorder = this;
    return {
      get fault() {
        return recorder.#fault;
      },
      has: (id) => this.#byId.has(id),
      hold: (id) => locks.hold(id),
      save: (recording) => {
        this.#byId.set(recording.id, recording);
        this.#changed();
        return this.#store.put(recording);
      },
      saveChunk: (...chunk) => this.#store.putChunk(...chunk),
      remove: (id) => {
        this.forget(id);
        // If that fails, the next start finds a live recording that was not kept, and deletes it.
        this.#store.delete(id).catch(() => {});
      },
      closed: (connection) => this.#connections.delete(connection),
    };
  }

  #die(): void {
    for (const connection of this.#connections) connection.drop();
    this.#connections.clear();
    this.#byId.clear();
    this.#changed();
  }

  #changed(): void {
    this.#recordings = newestFirst(this.#byId.values());
    this.#onChange(this.#recordings);
  }
}
