import { NO_FAULT, type RecorderFault } from '../recorder/faults.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import type { RecorderPort } from '../recorder/port.ts';
import type { SiprecMessage } from '../siprec/messages.ts';
import type { Transport } from '../siprec/transport.ts';

/**
 * A recorder whose code is still on its way: calls made meanwhile wait for it, in order, so that the phone can be used
 * before the recorder is there. `failed` is told why it never comes.
 */
export class LateRecorder implements RecorderPort {
  readonly #waiting: ((recorder: RecorderPort) => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #recorder: RecorderPort | undefined;
  #fault: RecorderFault = NO_FAULT;

  constructor(coming: Promise<RecorderPort>, failed: (reason: string) => void) {
    coming.then(
      (recorder) => this.#arrived(recorder),
      (error: unknown) => failed(error instanceof Error ? error.message : String(error)),
    );
  }

  get fault(): RecorderFault {
    return this.#recorder?.fault ?? this.#fault;
  }

  setFault(fault: RecorderFault): void {
    this.#fault = fault;
    this.#whenThere((recorder) => recorder.setFault(fault));
  }

  readonly connect = (): Transport => {
    if (this.#recorder) return this.#recorder.connect();
    const transport = new LateTransport();
    this.#whenThere((recorder) => transport.join(recorder.connect()));
    return transport;
  };

  readonly library: RecordingLibrary = {
    recordings: () => this.#recorder?.library.recordings() ?? NOTHING,
    subscribe: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
    samples: (id) => this.#library.then((library) => library.samples(id)),
    peaks: (id) => this.#library.then((library) => library.peaks(id)),
    wav: (id) => this.#library.then((library) => library.wav(id)),
    metadata: (id) => this.#recorder?.library.metadata(id) ?? '',
    delete: (id) => this.#library.then((library) => library.delete(id)),
  };

  dispose(): void {
    this.#listeners.clear();
    this.#whenThere((recorder) => recorder.dispose());
  }

  get #library(): Promise<RecordingLibrary> {
    return new Promise((resolve) => this.#whenThere(({ library }) => resolve(library)));
  }

  #whenThere(act: (recorder: RecorderPort) => void): void {
    if (this.#recorder) act(this.#recorder);
    else this.#waiting.push(act);
  }

  #arrived(recorder: RecorderPort): void {
    this.#recorder = recorder;
    const changed = () => {
      for (const listener of [...this.#listeners]) listener();
    };
    recorder.library.subscribe(changed);
    for (const act of this.#waiting.splice(0)) act(recorder);
    changed();
  }
}

const NOTHING: readonly [] = [];

/** A connection to a recorder that is not there yet: what is sent waits. */
class LateTransport implements Transport {
  onMessage: ((message: SiprecMessage) => void) | undefined;
  onClose: ((reason: string) => void) | undefined;
  readonly #waiting: SiprecMessage[] = [];
  #transport: Transport | undefined;
  #closed = false;

  join(transport: Transport): void {
    if (this.#closed) {
      transport.close();
      return;
    }
    this.#transport = transport;
    transport.onMessage = (message) => this.onMessage?.(message);
    transport.onClose = (reason) => this.onClose?.(reason);
    for (const message of this.#waiting.splice(0)) transport.send(message);
  }

  send(message: SiprecMessage): void {
    if (this.#transport) this.#transport.send(message);
    else if (!this.#closed) this.#waiting.push(message);
  }

  close(): void {
    this.#closed = true;
    this.#transport?.close();
  }
}
