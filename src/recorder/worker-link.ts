import type { Clock } from '../clock/clock.ts';
import type { Transport } from '../siprec/transport.ts';
import { delayLine } from './delay-line.ts';
import type { RecorderFault } from './faults.ts';
import { NO_FAULT } from './faults.ts';
import { IdbStore, RECORDINGS_DATABASE } from './idb-store.ts';
import { isLive, newestFirst, StoreLibrary } from './library.ts';
import type { RecorderPort } from './port.ts';
import { PortTransport } from './port-transport.ts';
import type { Recording } from './recording.ts';
import { recover, recoverThese } from './recovery.ts';
import { webLocks } from './web-locks.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const GONE = 'recorder gone';

export interface WorkerRecorderOptions {
  /** Paces a slow recorder's answers. */
  readonly clock: Clock;
  /** Told what went wrong with the store or the worker, for a person. */
  readonly onProblem?: (message: string) => void;
  /** Name of the database; the product's own by default. */
  readonly database?: string;
}

/** A recorder in a worker. */
export interface WorkerRecorder extends RecorderPort {
  /** Settles when the worker runs and the list is complete; never rejects. */
  readonly ready: Promise<void>;
}

/**
 * Starts a recorder in a Web Worker that keeps recordings in IndexedDB, and first lists those that an earlier page
 * left behind. `killed` ends the worker in mid sentence; the next fault (or none) starts a new one.
 */
export const connectWorkerRecorder = (options: WorkerRecorderOptions): WorkerRecorder =>
  new WorkerLink(options);

class WorkerLink implements WorkerRecorder {
  readonly library: StoreLibrary;
  readonly ready: Promise<void>;
  readonly #clock: Clock;
  readonly #database: string;
  readonly #store: IdbStore;
  readonly #locks = webLocks(navigator.locks);
  readonly #onProblem: (message: string) => void;
  readonly #transports = new Set<PortTransport>();
  readonly #byId = new Map<string, Recording>();
  /** Ids that the worker at work has told of. */
  readonly #its = new Set<string>();
  #worker: Worker | undefined;
  #fault: RecorderFault = NO_FAULT;
  #disposed = false;

  constructor({ clock, onProblem = () => {}, database = RECORDINGS_DATABASE }: WorkerRecorderOptions) {
    this.#clock = clock;
    this.#onProblem = onProblem;
    this.#database = database;
    this.#store = new IdbStore(database);
    this.library = new StoreLibrary(this.#store, (id) => this.#removed(id));
    this.ready = Promise.all([this.#start(), this.#list(recover(this.#store, this.#locks))]).then(() => {});
  }

  get fault(): RecorderFault {
    return this.#fault;
  }

  readonly connect = (): Transport => {
    const { port1, port2 } = new MessageChannel();
    const slow = delayLine(this.#clock, () => (this.#fault.kind === 'slow' ? this.#fault.milliseconds : 0));
    const transport = new PortTransport(port1, slow);
    if (this.#worker === undefined) this.#clock.setTimeout(() => transport.drop(GONE), 0);
    else {
      this.#forgetClosed();
      this.#transports.add(transport);
      this.#tell({ kind: 'connect', port: port2 }, [port2]);
    }
    return transport;
  };

  setFault(fault: RecorderFault): void {
    this.#fault = fault;
    if (fault.kind === 'killed') this.#kill();
    else if (this.#worker === undefined) void this.#start();
    else this.#tell({ kind: 'fault', fault });
  }

  dispose(): void {
    this.#disposed = true;
    this.#stop();
    void this.#store.close();
  }

  /** Settles when the worker is up, or will never be. */
  #start(): Promise<void> {
    const worker = new Worker(new URL('./recorder.worker.ts', import.meta.url), {
      type: 'module',
      name: this.#database,
    });
    this.#worker = worker;
    this.#its.clear();
    this.#tell({ kind: 'fault', fault: this.#fault });
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') resolve();
        else if (this.#worker === worker) this.#changed(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#onProblem(`recorder: ${event.message || 'its worker cannot be started'}`);
        if (this.#worker === worker) this.#kill();
        resolve();
      };
    });
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const transport of [...this.#transports]) transport.drop(GONE);
    this.#transports.clear();
  }

  #kill(): void {
    this.#stop();
    const live = [...this.#its].filter((id) => {
      const recording = this.#byId.get(id);
      return recording !== undefined && isLive(recording);
    });
    // The worker may have begun one that it could not tell of any more.
    const recovered = recoverThese(this.#store, this.#locks, live).then(() =>
      recover(this.#store, this.#locks),
    );
    void this.#list(recovered);
  }

  /** Lists what is stored once `first` is done. */
  async #list(first: Promise<void>): Promise<void> {
    try {
      await first;
      const stored = await this.#store.list();
      if (this.#disposed) return;
      const ids = new Set(stored.map(({ id }) => id));
      // What the worker at work tells is newer than what is stored.
      for (const id of [...this.#byId.keys()])
        if (!ids.has(id) && !this.#isBeingWritten(id)) this.#byId.delete(id);
      for (const recording of stored)
        if (!this.#isBeingWritten(recording.id)) this.#byId.set(recording.id, recording);
      this.#show();
    } catch (error) {
      this.#onProblem((error as Error).message);
    }
  }

  #isBeingWritten(id: string): boolean {
    return this.#worker !== undefined && this.#its.has(id);
  }

  #changed({ recordings, gone }: Extract<FromWorker, { kind: 'changed' }>): void {
    for (const recording of recordings) {
      this.#its.add(recording.id);
      this.#byId.set(recording.id, recording);
    }
    for (const id of gone) this.#byId.delete(id);
    this.#show();
  }

  #removed(id: string): void {
    this.#byId.delete(id);
    this.#tell({ kind: 'forget', id });
    this.#show();
  }

  #show(): void {
    this.library.show(newestFirst(this.#byId.values()));
  }

  #forgetClosed(): void {
    for (const transport of this.#transports) if (!transport.isOpen) this.#transports.delete(transport);
  }

  #tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(message, transfer);
  }
}
