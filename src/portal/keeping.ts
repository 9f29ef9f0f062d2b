import type { Calendar } from '../clock/calendar.ts';
import type { State } from '../policy/outcome.ts';
import type { ProviderId } from '../policy/tenant.ts';
import { isLive, type RecordingLibrary } from '../recorder/library.ts';
import { accessTo, type Viewer } from './access.ts';
import { type Deletion, deletionOf, dueDeletions } from './retention.ts';

/** What is remembered between visits: how far the calendar was moved on, and what was deleted. Plain data. */
export interface Kept {
  /** Days that the calendar jumped. */
  readonly days: number;
  /** Newest last. */
  readonly deletions: readonly Deletion[];
}

export const NOTHING_KEPT: Kept = { days: 0, deletions: [] };

/** Deletions that are remembered: the newest. */
const REMEMBERED = 200;

export interface KeepingParts {
  readonly library: RecordingLibrary;
  readonly calendar: Calendar;
  /** What is in force. */
  readonly state: () => State;
  /** What was kept of the last visit. */
  readonly kept?: Kept;
  /** Remembers for the next visit. */
  readonly keep: (kept: Kept) => void;
  /** Tells a person what went wrong. */
  readonly tell: (problem: string) => void;
  readonly changed: () => void;
}

/**
 * The providers' keeping of recordings: deletes what is due by the calendar (REC-12), and what a viewer of a portal
 * may delete, and remembers both. Whoever holds it calls `sweep` whenever time, recordings or accounts may have changed.
 */
export class Keeping {
  readonly #parts: KeepingParts;
  /** Ids on their way out, and those that the store would not delete. */
  readonly #going = new Set<string>();
  #deletions: readonly Deletion[];
  #sweeping: Promise<void> = Promise.resolve();

  constructor(parts: KeepingParts) {
    const { days, deletions } = parts.kept ?? NOTHING_KEPT;
    this.#parts = parts;
    this.#deletions = deletions;
    if (days > 0) parts.calendar.later(days);
  }

  /** What was deleted, newest last. */
  get deletions(): readonly Deletion[] {
    return this.#deletions;
  }

  /** Deletes what is due; settles when it is gone. */
  sweep(): Promise<void> {
    const { library, calendar, state } = this.#parts;
    const due = dueDeletions(library.recordings(), state(), calendar.date()).filter(
      ({ id }) => !this.#going.has(id),
    );
    for (const { id } of due) this.#going.add(id);
    if (due.length > 0)
      this.#sweeping = Promise.all([this.#sweeping, ...due.map((each) => this.#delete(each))]).then(() => {});
    return this.#sweeping;
  }

  /** The calendar moves on by days, and what is due by then goes. */
  later(days: number): Promise<void> {
    this.#parts.calendar.later(days);
    this.#going.clear();
    this.#told();
    return this.sweep();
  }

  /**
   * A viewer deletes a recording in a provider's portal.
   * @throws Error with the barrier when the viewer may not
   */
  async remove(id: string, portal: ProviderId, viewer: Viewer, name: string): Promise<void> {
    const { library, calendar, state } = this.#parts;
    const recording = library.recordings().find((each) => each.id === id);
    if (!recording) return;
    const barrier = accessTo(recording, portal, state(), viewer, calendar.date()).delete;
    if (barrier) throw new Error(barrier);
    await library.delete(id);
    this.#add(deletionOf(recording, state(), calendar.date(), { code: 'person', name }));
  }

  /** Puts calendar and list of deletions back; with `recordings`, every recording that is not being made goes too. */
  async reset(recordings: boolean): Promise<void> {
    const { library, calendar, tell } = this.#parts;
    calendar.reset();
    this.#deletions = [];
    this.#going.clear();
    this.#told();
    if (!recordings) return;
    const all = library.recordings().filter((recording) => !isLive(recording));
    await Promise.all(all.map(({ id }) => library.delete(id))).catch((error: unknown) => tell(textOf(error)));
  }

  async #delete(deletion: Deletion): Promise<void> {
    try {
      await this.#parts.library.delete(deletion.id);
      this.#going.delete(deletion.id);
      this.#add(deletion);
    } catch (error) {
      this.#parts.tell(textOf(error));
    }
  }

  #add(deletion: Deletion): void {
    this.#deletions = [...this.#deletions, deletion].slice(-REMEMBERED);
    this.#told();
  }

  #told(): void {
    const { keep, changed, calendar } = this.#parts;
    keep({ days: calendar.jumped, deletions: this.#deletions });
    changed();
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
