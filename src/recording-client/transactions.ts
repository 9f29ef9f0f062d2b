import type { AlarmId, Clock, Milliseconds } from '../clock/clock.ts';
import type { SipRequest, SipResponse } from '../siprec/messages.ts';

/** One request and what its answer does. */
export interface Transaction {
  /** Called when the request goes out, so that CSeq and o= version rise in the order of the wire. */
  readonly make: () => SipRequest;
  readonly accepted: () => void;
  readonly refused: (response: SipResponse) => void;
}

/**
 * How long after 491 a request goes out again: RFC 3261 section 14.1 gives the owner of the Call-ID 2.1 to 4 s, the
 * other side less than 2 s. The two cannot meet again, so no chance is needed.
 */
const AFTER_GLARE: Milliseconds = 2100;
const REQUEST_PENDING = 491;

/** The client's requests in one dialog: one is on its way at a time, the others wait for its final answer. */
export class Transactions {
  readonly #clock: Clock;
  /** How long a request waits for its answer. */
  readonly #patience: Milliseconds;
  readonly #send: (request: SipRequest) => void;
  readonly #timedOut: () => void;
  readonly #waiting: Transaction[] = [];
  #current: { readonly transaction: Transaction; readonly cseq: number } | undefined;
  #alarm: AlarmId | undefined;

  constructor(
    clock: Clock,
    patience: Milliseconds,
    send: (request: SipRequest) => void,
    timedOut: () => void,
  ) {
    this.#clock = clock;
    this.#patience = patience;
    this.#send = send;
    this.#timedOut = timedOut;
  }

  /** A request is on its way. */
  get pending(): boolean {
    return this.#current !== undefined;
  }

  ask(transaction: Transaction): void {
    if (this.#current) this.#waiting.push(transaction);
    else this.#go(transaction);
  }

  /** Takes the answer to the request on its way; provisional, late and foreign ones change nothing. */
  answered(response: SipResponse): void {
    const current = this.#current;
    if (!current || response.cseq !== current.cseq || response.status < 200) return;
    this.#clearAlarm();
    if (response.status === REQUEST_PENDING) {
      this.#alarm = this.#clock.setTimeout(() => this.#go(current.transaction), AFTER_GLARE);
      return;
    }
    this.#current = undefined;
    if (response.status < 300) current.transaction.accepted();
    else current.transaction.refused(response);
    const next = this.#current ? undefined : this.#waiting.shift();
    if (next) this.#go(next);
  }

  /** Nothing more is sent, and no answer counts. */
  end(): void {
    this.#clearAlarm();
    this.#waiting.length = 0;
    this.#current = undefined;
  }

  #go(transaction: Transaction): void {
    const request = transaction.make();
    this.#current = { transaction, cseq: request.cseq };
    this.#alarm = this.#clock.setTimeout(this.#timedOut, this.#patience);
    this.#send(request);
  }

  #clearAlarm(): void {
    if (this.#alarm !== undefined) this.#clock.clearTimeout(this.#alarm);
    this.#alarm = undefined;
  }
}
