import type { Clock, Milliseconds } from '../clock/clock.ts';
import type { Loopback } from '../siprec/loopback.ts';
import { loopback } from '../siprec/loopback.ts';
import type { Transport } from '../siprec/transport.ts';
import { delayLine, sendingThrough } from './delay-line.ts';
import type { RecorderFault } from './faults.ts';
import { NO_FAULT } from './faults.ts';
import { StoreLibrary } from './library.ts';
import { MemoryStore } from './memory-store.ts';
import type { RecorderPort } from './port.ts';
import { Recorder } from './recorder.ts';
import { recoverNow } from './recovery.ts';

export interface InProcessOptions {
  readonly clock: Clock;
  /** One way between client and recorder, milliseconds; 0 by default. */
  readonly delay?: Milliseconds;
  /** An empty one by default. Recordings that were live in it are listed as interrupted. */
  readonly store?: MemoryStore;
}

/**
 * A recorder in the same process, for Node and for a clock that is not the wall's: all it does happens within calls
 * and alarms, and the library's list is up to date after each.
 */
export const connectInProcess = (options: InProcessOptions): RecorderPort => new InProcessRecorder(options);

class InProcessRecorder implements RecorderPort {
  readonly library: StoreLibrary;
  readonly #clock: Clock;
  readonly #delay: Milliseconds;
  readonly #store: MemoryStore;
  readonly #wires = new Set<Loopback>();
  #fault: RecorderFault = NO_FAULT;
  /** Undefined while it is killed. */
  #recorder: Recorder | undefined;

  constructor({ clock, delay = 0, store = new MemoryStore() }: InProcessOptions) {
    this.#clock = clock;
    this.#delay = delay;
    this.#store = store;
    this.library = new StoreLibrary(store, (id) => this.#removed(id));
    this.#start();
  }

  get fault(): RecorderFault {
    return this.#fault;
  }

  readonly connect = (): Transport => {
    const wire = loopback(this.#clock, { delay: this.#delay });
    const [client, recorder] = wire;
    if (this.#recorder === undefined) {
      this.#clock.setTimeout(() => wire.cut('recorder gone'), this.#delay);
      return client;
    }
    this.#wires.add(wire);
    const slow = delayLine(this.#clock, () => (this.#fault.kind === 'slow' ? this.#fault.milliseconds : 0));
    this.#recorder.accept(sendingThrough(slow, recorder));
    const lost = recorder.onClose;
    recorder.onClose = (reason) => {
      this.#wires.delete(wire);
      lost?.(reason);
    };
    return client;
  };

  setFault(fault: RecorderFault): void {
    this.#fault = fault;
    if (fault.kind === 'killed') this.#kill();
    else if (this.#recorder === undefined) this.#start();
    else this.#recorder.setFault(fault);
  }

  dispose(): void {
    this.#stop();
  }

  #start(): void {
    recoverNow(this.#store);
    const recordings = this.#store.listNow();
    this.#recorder = new Recorder({
      store: this.#store,
      fault: this.#fault,
      recordings,
      onChange: (list) => {
        // A dying recorder's empty list is nothing to show.
        if (this.#recorder !== undefined) this.library.show(list);
      },
    });
    this.library.show(recordings);
  }

  #stop(): void {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    recorder?.setFault({ kind: 'killed' });
    for (const wire of this.#wires) wire.cut('recorder gone');
    this.#wires.clear();
  }

  #kill(): void {
    this.#stop();
    recoverNow(this.#store);
    this.library.show(this.#store.listNow());
  }

  #removed(id: string): void {
    this.#recorder?.forget(id);
    this.library.show(this.#recorder?.recordings ?? this.#store.listNow());
  }
}
