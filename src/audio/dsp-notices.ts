import type { BusId, EarId, NoticeStarted, SoundId } from './media-graph.ts';
import type { Frames } from './units.ts';

interface Playing {
  readonly samples: Int16Array;
  readonly start: Frames;
  readonly end: Frames;
}

/**
 * The announcements of one bus: one after the other, never two at once. Holds the bus's recurring tone too (REC-37),
 * which goes through the same queue: it waits while something plays, and its schedule does not move for that.
 */
export class NoticeQueue {
  readonly bus: BusId;
  ears: readonly EarId[] = [];
  playing: Playing | undefined;
  #waiting: { readonly sound: SoundId; readonly recurring: boolean }[] = [];
  #recurring: { readonly sound: SoundId; readonly every: Frames; next: Frames } | undefined;

  constructor(bus: BusId) {
    this.bus = bus;
  }

  push(sound: SoundId): void {
    this.#waiting.push({ sound, recurring: false });
  }

  /** The first tone comes `every` frames after `from`. */
  recur(sound: SoundId, every: Frames, from: Frames): void {
    this.stopRecurring();
    this.#recurring = { sound, every, next: from + every };
  }

  /** A tone that waits is dropped; one that sounds ends by itself. */
  stopRecurring(): void {
    this.#recurring = undefined;
    this.#waiting = this.#waiting.filter(({ recurring }) => !recurring);
  }

  /** The next frame at which something ends, falls due or can start. */
  next(): Frames {
    const end = this.playing ? this.playing.end : this.#waiting.length > 0 ? 0 : Number.POSITIVE_INFINITY;
    const tone = this.#recurring ? this.#recurring.next : Number.POSITIVE_INFINITY;
    return Math.min(end, tone);
  }

  /** Ends and starts what is due at `frame`, which is not past `next()` unless something waits. */
  step(
    frame: Frames,
    sounds: ReadonlyMap<SoundId, Int16Array>,
    started: (notice: NoticeStarted) => void,
  ): void {
    const recurring = this.#recurring;
    while (recurring && recurring.next <= frame) {
      recurring.next += recurring.every;
      const waits = this.#waiting.some((notice) => notice.recurring);
      if (!waits) this.#waiting.push({ sound: recurring.sound, recurring: true });
    }
    if (this.playing && this.playing.end <= frame) this.playing = undefined;
    while (!this.playing) {
      const notice = this.#waiting.shift();
      if (!notice) return;
      const samples = sounds.get(notice.sound);
      const length = samples?.length ?? 0;
      if (samples && length > 0) this.playing = { samples, start: frame, end: frame + length };
      started({ bus: this.bus, sound: notice.sound, frame, length });
    }
  }
}
