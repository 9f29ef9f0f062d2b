import type { BusId, EarId, NoticeStarted, SoundId } from './media-graph.ts';
import type { Frames } from './units.ts';

interface Waiting {
  readonly sound: SoundId;
  /** Whose recurring tone it is; undefined: an announcement. */
  readonly recurring?: string;
  /** Undefined: every ear of the bus. */
  readonly ears?: readonly EarId[] | undefined;
}

interface Playing {
  readonly ears: readonly EarId[] | undefined;
  readonly samples: Int16Array;
  readonly start: Frames;
  readonly end: Frames;
}

/**
 * The announcements of one bus: one after the other, never two at once. Holds the bus's recurring tones too (REC-37),
 * one for each recording of the call: they go through the same queue and wait while something plays, and their
 * schedule does not move for that.
 */
export class NoticeQueue {
  readonly bus: BusId;
  ears: readonly EarId[] = [];
  playing: Playing | undefined;
  #waiting: Waiting[] = [];
  readonly #recurring = new Map<string, { readonly sound: SoundId; readonly every: Frames; next: Frames }>();

  constructor(bus: BusId) {
    this.bus = bus;
  }

  push(sound: SoundId, ears?: readonly EarId[]): void {
    this.#waiting.push({ sound, ears });
  }

  /** What an ear of the bus hears of it now. */
  playingTo(ear: EarId): Playing | undefined {
    const { playing } = this;
    return playing && (!playing.ears || playing.ears.includes(ear)) ? playing : undefined;
  }

  /** The first tone comes `every` frames after `from`. */
  recur(of: string, sound: SoundId, every: Frames, from: Frames): void {
    this.stopRecurring(of);
    this.#recurring.set(of, { sound, every, next: from + every });
  }

  /** A tone that waits is dropped; one that sounds ends by itself. */
  stopRecurring(of: string): void {
    this.#recurring.delete(of);
    this.#waiting = this.#waiting.filter(({ recurring }) => recurring !== of);
  }

  /** The next frame at which something ends, falls due or can start. */
  next(): Frames {
    let next = this.playing ? this.playing.end : this.#waiting.length > 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const tone of this.#recurring.values()) next = Math.min(next, tone.next);
    return next;
  }

  /** Ends and starts what is due at `frame`, which is not past `next()` unless something waits. */
  step(
    frame: Frames,
    sounds: ReadonlyMap<SoundId, Int16Array>,
    started: (notice: NoticeStarted) => void,
  ): void {
    for (const [of, tone] of this.#recurring) {
      while (tone.next <= frame) {
        tone.next += tone.every;
        const waits = this.#waiting.some(({ recurring }) => recurring !== undefined);
        if (!waits) this.#waiting.push({ sound: tone.sound, recurring: of });
      }
    }
    if (this.playing && this.playing.end <= frame) this.playing = undefined;
    while (!this.playing) {
      const notice = this.#waiting.shift();
      if (!notice) return;
      const samples = sounds.get(notice.sound);
      const length = samples?.length ?? 0;
      if (samples && length > 0)
        this.playing = { samples, start: frame, end: frame + length, ears: notice.ears };
      started({ bus: this.bus, sound: notice.sound, frame, length });
    }
  }
}
