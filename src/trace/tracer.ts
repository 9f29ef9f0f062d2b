import type { ActorRefLike, InspectionEvent } from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { TraceEntry } from './trace.ts';

/** Values worth a line: strings, numbers, booleans. Actors, maps of settings and the like are left out. */
function detailOf(event: Readonly<Record<string, unknown>>): TraceEntry['detail'] {
  const entries = Object.entries(event).filter(
    ([name, value]) => name !== 'type' && ['string', 'number', 'boolean'].includes(typeof value),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const nameOf = (ref: ActorRefLike | undefined): string =>
  ref && 'id' in ref && typeof ref.id === 'string' ? ref.id : 'outside';

/** Collects the trace: what actors tell each other, and the SIP messages. Listeners are told that it grew. */
export class Tracer {
  readonly #entries: TraceEntry[] = [];
  readonly #now: () => Milliseconds;
  readonly #listeners = new Set<(entry: TraceEntry) => void>();

  constructor(now: () => Milliseconds) {
    this.#now = now;
  }

  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  /** The returned function takes the listener off. */
  subscribe(listener: (entry: TraceEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(entry: Omit<TraceEntry, 'at'>): void {
    const line = { at: this.#now(), ...entry };
    this.#entries.push(line);
    for (const listener of this.#listeners) listener(line);
  }

  /** An actor got an event (XState inspection), by actor ids: session ids count on from run to run. Starting and stopping of actors is no message. */
  inspect(inspection: InspectionEvent): void {
    if (inspection.type !== '@xstate.event') return;
    const { event, actorRef, sourceRef } = inspection;
    if (event.type.startsWith('xstate.init') || event.type.startsWith('xstate.stop')) return;
    const detail = detailOf(event);
    this.add({
      from: nameOf(sourceRef),
      to: nameOf(actorRef),
      what: event.type,
      ...(detail ? { detail } : {}),
    });
  }
}
