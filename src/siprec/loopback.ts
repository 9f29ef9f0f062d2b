import type { Clock, Milliseconds } from '../clock/clock.ts';
import type { SiprecMessage } from './messages.ts';
import type { Transport } from './transport.ts';

export interface LoopbackOptions {
  /** From one end to the other; 0 is still asynchronous, through the clock. */
  readonly delay: Milliseconds;
}

/** Two ends, e.g. client and recorder; `const [client, recorder] = loopback(...)`. */
export type Loopback = readonly [Transport, Transport] & {
  /** Breaks the connection at once: what is under way is lost, and both ends are told. */
  cut(reason: string): void;
};

/**
 * A connection in memory. SIP messages, and the news that the other end closed, arrive in order after `delay` on
 * `clock`; packets arrive at once, within `send`, and by reference: the receiver must not change them. After
 * `close()` an end hears nothing more.
 */
export function loopback(clock: Clock, { delay }: LoopbackOptions): Loopback {
  const left = new LoopbackEnd();
  const right = new LoopbackEnd();
  left.connect(right, clock, delay);
  right.connect(left, clock, delay);
  const cut = (reason: string) => {
    left.drop(reason);
    right.drop(reason);
  };
  return Object.assign([left, right] as const, { cut });
}

class LoopbackEnd implements Transport {
  onMessage: ((message: SiprecMessage) => void) | undefined;
  onClose: ((reason: string) => void) | undefined;
  #open = true;
  #other: LoopbackEnd | undefined;
  #later: (effect: () => void) => void = () => {};

  connect(other: LoopbackEnd, clock: Clock, delay: Milliseconds): void {
    this.#other = other;
    this.#later = (effect) => clock.setTimeout(effect, delay);
  }

  send(message: SiprecMessage): void {
    const other = this.#other;
    if (!this.#open) return;
    if (message.kind === 'packets') other?.receive(message);
    else this.#later(() => other?.receive(message));
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    const other = this.#other;
    this.#later(() => other?.drop('closed by the other end'));
  }

  receive(message: SiprecMessage): void {
    if (this.#open) this.onMessage?.(message);
  }

  drop(reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.onClose?.(reason);
  }
}
