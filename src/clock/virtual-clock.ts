import type { AlarmId, Clock, Milliseconds } from './clock.ts';

interface Alarm {
  readonly at: Milliseconds;
  /** Counts up, so it also tells which of two equal times was set first. */
  readonly id: AlarmId;
  /** undefined: taken back; the entry waits in the heap until it is popped or swept. */
  run: (() => void) | undefined;
}

/** Taken-back alarms below this count are not worth sweeping out of the heap. */
const SWEEP_FROM = 64;

/**
 * Simulated time: stands still until told to move, then runs every alarm that falls due, each at its own time,
 * equal times in the order they were set. An alarm set for now or the past from inside an alarm runs at now.
 * Methods are bound, so they can be handed on alone. Costs O(log n) per alarm, O(1) to take one back.
 */
export class VirtualClock implements Clock {
  #now: Milliseconds = 0;
  #lastId: AlarmId = 0;
  #takenBack = 0;
  /** Binary heap: earliest alarm first. */
  #heap: Alarm[] = [];
  readonly #pending = new Map<AlarmId, Alarm>();

  /** Alarms set and neither run nor taken back. */
  get pending(): number {
    return this.#pending.size;
  }

  readonly now = (): Milliseconds => this.#now;

  /** A delay below zero or not a number counts as zero; an infinite one never runs. */
  readonly setTimeout = (alarm: () => void, delay: Milliseconds): AlarmId => {
    const id = ++this.#lastId;
    const entry: Alarm = { at: this.#now + (delay > 0 ? delay : 0), id, run: alarm };
    this.#pending.set(id, entry);
    push(this.#heap, entry);
    return id;
  };

  readonly clearTimeout = (id: AlarmId): void => {
    const entry = this.#pending.get(id);
    if (!entry) return;
    this.#pending.delete(id);
    entry.run = undefined;
    this.#takenBack++;
    if (this.#takenBack > SWEEP_FROM && this.#takenBack * 2 > this.#heap.length) this.#sweep();
  };

  /**
   * Moves time on by `duration` milliseconds. An alarm that throws stops it at that alarm's time; the next
   * call goes on from there.
   * @throws RangeError if `duration` is negative or not finite
   */
  readonly advance = (duration: Milliseconds): void => {
    const end = this.#endOf(duration);
    while (this.#runNext(end));
    this.#now = Math.max(this.#now, end);
  };

  /**
   * Moves time on, alarm by alarm, until `predicate` holds: true, standing at the alarm that made it so. Or for
   * `limit` milliseconds: false, standing at the limit.
   * @throws RangeError if `limit` is negative or not finite
   */
  readonly runUntil = (predicate: () => boolean, limit: Milliseconds): boolean => {
    const end = this.#endOf(limit);
    if (predicate()) return true;
    while (this.#runNext(end)) if (predicate()) return true;
    this.#now = Math.max(this.#now, end);
    return false;
  };

  #endOf(duration: Milliseconds): Milliseconds {
    if (duration >= 0 && Number.isFinite(duration)) return this.#now + duration;
    throw new RangeError(`Time moves on by 0 ms or more, not by ${duration}`);
  }

  /** Runs the first alarm due by `end`. False: none is left. */
  #runNext(end: Milliseconds): boolean {
    const heap = this.#heap;
    for (let first = heap[0]; first !== undefined && first.at <= end; first = heap[0]) {
      pop(heap);
      const { run } = first;
      if (run === undefined) {
        this.#takenBack--;
        continue;
      }
      this.#pending.delete(first.id);
      this.#now = first.at;
      run();
      return true;
    }
    return false;
  }

  /** Rebuilds the heap without what was taken back, so that timers set and cleared all day do not pile up. */
  #sweep(): void {
    // In order of time, and so already a heap.
    this.#heap = [...this.#pending.values()].sort((a, b) => a.at - b.at || a.id - b.id);
    this.#takenBack = 0;
  }
}

const before = (a: Alarm, b: Alarm): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

function push(heap: Alarm[], alarm: Alarm): void {
  let hole = heap.length;
  heap.push(alarm);
  while (hole > 0) {
    const up = (hole - 1) >> 1;
    const parent = heap[up] as Alarm;
    if (!before(alarm, parent)) break;
    heap[hole] = parent;
    hole = up;
  }
  heap[hole] = alarm;
}

/** Removes the first of a heap that is not empty. */
function pop(heap: Alarm[]): void {
  const alarm = heap.pop() as Alarm;
  const size = heap.length;
  if (size === 0) return;
  let hole = 0;
  for (let child = 1; child < size; child = 2 * hole + 1) {
    const right = child + 1;
    if (right < size && before(heap[right] as Alarm, heap[child] as Alarm)) child = right;
    const next = heap[child] as Alarm;
    if (!before(next, alarm)) break;
    heap[hole] = next;
    hole = child;
  }
  heap[hole] = alarm;
}
