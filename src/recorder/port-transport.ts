import type { Packet, SiprecMessage } from '../siprec/messages.ts';
import type { Transport } from '../siprec/transport.ts';
import type { DelayLine } from './delay-line.ts';
import type { PortMessage } from './worker-messages.ts';
import { pack, unpack } from './worker-messages.ts';

/**
 * One end of a connection over a MessagePort. Packets sent in one turn of the event loop travel together; whatever
 * is sent after them arrives after them.
 */
export class PortTransport implements Transport {
  onMessage: ((message: SiprecMessage) => void) | undefined;
  onClose: ((reason: string) => void) | undefined;
  readonly #port: MessagePort;
  readonly #waiting = new Map<string, Packet[]>();
  #open = true;

  /** What comes from the other end passes `line`; at once by default. */
  constructor(port: MessagePort, line: DelayLine = (effect) => effect()) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<PortMessage>) => line(() => this.#receive(data));
  }

  /** False after close, from either end. */
  get isOpen(): boolean {
    return this.#open;
  }

  send(message: SiprecMessage): void {
    if (!this.#open) return;
    if (message.kind === 'packets') {
      if (this.#waiting.size === 0) queueMicrotask(() => this.#flush());
      const waiting = this.#waiting.get(message.callId);
      if (waiting === undefined) this.#waiting.set(message.callId, [...message.packets]);
      else waiting.push(...message.packets);
    } else {
      this.#flush();
      this.#post(message);
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#flush();
    this.#post({ kind: 'close' });
    this.#open = false;
    this.#port.close();
  }

  /** The other end is gone: says so to the owner. */
  drop(reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#port.close();
    this.onClose?.(reason);
  }

  #receive(message: PortMessage): void {
    if (!this.#open) return;
    if (message.kind === 'close') this.drop('closed by the other end');
    else this.onMessage?.(message.kind === 'packed' ? unpack(message) : message);
  }

  #flush(): void {
    if (this.#open)
      for (const [callId, packets] of this.#waiting) {
        const packed = pack(callId, packets);
        this.#post(packed, [packed.heads.buffer, packed.samples.buffer]);
      }
    this.#waiting.clear();
  }

  #post(message: PortMessage, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}
