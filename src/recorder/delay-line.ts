import type { Clock, Milliseconds } from '../clock/clock.ts';
import type { Transport } from '../siprec/transport.ts';

/** Lets an effect happen: later, but never before one that was let through earlier. */
export type DelayLine = (effect: () => void) => void;

/** A delay that may change at any time; while it is 0 and nothing waits, effects happen within the call. */
export const delayLine = (clock: Clock, delay: () => Milliseconds): DelayLine => {
  let waiting = 0;
  let last: Milliseconds = 0;
  return (effect) => {
    const now = clock.now();
    const at = Math.max(now + delay(), waiting > 0 ? last : 0);
    if (waiting === 0 && at <= now) {
      effect();
      return;
    }
    waiting++;
    last = at;
    clock.setTimeout(() => {
      waiting--;
      effect();
    }, at - now);
  };
};

/** The same end of a connection, but what it sends goes through a delay line. */
export const sendingThrough = (line: DelayLine, end: Transport): Transport => ({
  send: (message) => line(() => end.send(message)),
  get onMessage() {
    return end.onMessage;
  },
  set onMessage(listener) {
    end.onMessage = listener;
  },
  get onClose() {
    return end.onClose;
  },
  set onClose(listener) {
    end.onClose = listener;
  },
  close: () => end.close(),
});
