import type { AlarmId, Clock, Milliseconds } from './clock.ts';

/** A clock on a page: tells the clock's time of what the page stamps. */
export interface PageClock extends Clock {
  /** Clock time of a page time: `event.timeStamp`, `performance.now()`. Both in milliseconds. */
  fromPage(timeStamp: DOMHighResTimeStamp): Milliseconds;
}

/** One alarm, set again and again. */
export interface WakeTimer {
  /** Wakes once, `delay` milliseconds from now; an earlier wish is forgotten. */
  wakeAfter(delay: Milliseconds): void;
  dispose(): void;
}

/** Makes a wake timer; `failed` says that it will not wake (any more). May throw. */
export type MakeWakeTimer = (wake: () => void, failed: () => void) => WakeTimer;

interface Alarm {
  readonly id: AlarmId;
  readonly at: Milliseconds;
  readonly run: () => void;
}

/** The longest delay that a browser's timer takes. */
const LONGEST_DELAY: Milliseconds = 2 ** 31 - 1;

/**
 * Real time. The alarms wait on the page, in order; one timer in a worker wakes it for the next one, since a page's
 * own timers slow down to one a minute when it is hidden. Where no worker can be made, the page's timers do.
 *
 * An alarm that runs late stands at its own time: what it sets counts from there, so that a repeating alarm does not
 * drift, and now() is that time unless a later one has been told already.
 */
export class WallClock implements PageClock {
  readonly #origin = performance.now();
  #alarms: Alarm[] = [];
  #lastId: AlarmId = 0;
  #told: Milliseconds = 0;
  /** The own time of the alarm that runs. */
  #standing: Milliseconds | undefined;
  #timer: WakeTimer;
  #disposed = false;

  constructor(makeTimer: MakeWakeTimer = workerTimer) {
    try {
      this.#timer = makeTimer(this.#wake, this.#fallBack);
    } catch {
      this.#timer = pageTimer(this.#wake);
    }
  }

  readonly fromPage = (timeStamp: DOMHighResTimeStamp): Milliseconds => timeStamp - this.#origin;

  readonly now = (): Milliseconds => {
    this.#told = Math.max(this.#told, this.#standing ?? this.fromPage(performance.now()));
    return this.#told;
  };

  readonly setTimeout = (alarm: () => void, delay: Milliseconds): AlarmId => {
    const id = ++this.#lastId;
    const at = (this.#standing ?? this.now()) + (delay > 0 ? delay : 0);
    if (this.#disposed || at === Number.POSITIVE_INFINITY) return id;
    let place = this.#alarms.length;
    while (place > 0 && (this.#alarms[place - 1] as Alarm).at > at) place--;
    this.#alarms.splice(place, 0, { id, at, run: alarm });
    if (this.#standing !== undefined || place > 0) return id;
    // At once, yet not within the call: through the worker it would come after the frame that is due.
    if (delay > 0) this.#arm();
    else queueMicrotask(this.#wake);
    return id;
  };

  readonly clearTimeout = (id: AlarmId): void => {
    const place = this.#alarms.findIndex((alarm) => alarm.id === id);
    if (place >= 0) this.#alarms.splice(place, 1);
  };

  dispose(): void {
    this.#disposed = true;
    this.#alarms = [];
    this.#timer.dispose();
  }

  #arm(): void {
    const next = this.#alarms[0];
    if (!next) return;
    const delay = next.at - this.fromPage(performance.now());
    this.#timer.wakeAfter(Math.min(Math.max(Math.ceil(delay), 0), LONGEST_DELAY));
  }

  /** Runs what is due. What those alarms set waits for the next turn, so that the page gets a word in. */
  readonly #wake = (): void => {
    const until = this.fromPage(performance.now());
    const lastId = this.#lastId;
    try {
      for (;;) {
        const due = this.#alarms.find(({ id, at }) => at <= until && id <= lastId);
        if (!due) break;
        this.clearTimeout(due.id);
        this.#standing = due.at;
        due.run();
      }
    } finally {
      this.#standing = undefined;
      if (!this.#disposed) this.#arm();
    }
  };

  readonly #fallBack = (): void => {
    if (this.#disposed) return;
    this.#timer.dispose();
    this.#timer = pageTimer(this.#wake);
    this.#arm();
  };
}

const workerTimer: MakeWakeTimer = (wake, failed) => {
  const worker = new Worker(new URL('./wall-clock.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', wake);
  worker.addEventListener('error', failed);
  return {
    wakeAfter: (delay) => worker.postMessage(delay),
    dispose: () => worker.terminate(),
  };
};

const pageTimer = (wake: () => void): WakeTimer => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    wakeAfter: (delay) => {
      clearTimeout(timer);
      timer = setTimeout(wake, delay);
    },
    dispose: () => clearTimeout(timer),
  };
};
