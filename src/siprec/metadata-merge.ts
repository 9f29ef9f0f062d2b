import type { Association, Flow, Membership, ParsedMetadata, SessionRecording } from './parsed-metadata.ts';
import { lasts, leftAt } from './parsed-metadata.ts';

/**
 * `base` after the document `update`, made at `at` (RFC 3339): a complete one replaces, a partial one adds and changes
 * by id (RFC 7866 section 9.1, RFC 8068 section 3). Notices of a partial document are new ones and are added.
 * An association that the update changes or ends stays, with the time of its end: what a participant fed before a hold
 * is known after it. With a session's stop time its recording, its members and what they feed end too.
 */
export function mergeMetadata(base: ParsedMetadata, update: ParsedMetadata, at: string): ParsedMetadata {
  return ended(update.datamode === 'complete' ? replaced(base, update, at) : changed(base, update, at));
}

/** Of `base` only the flows of those that are still there count. */
function replaced(base: ParsedMetadata, update: ParsedMetadata, at: string): ParsedMetadata {
  const present = new Set(update.participants.map(({ id }) => id));
  const flows = base.flows.filter(({ participantId }) => present.has(participantId));
  return { ...update, flows: follow(flows, update.flows, at, FLOW) };
}

function changed(base: ParsedMetadata, update: ParsedMetadata, at: string): ParsedMetadata {
  const { mode, kept, direction } = update.extended ? update : base;
  const owner = update.owner ?? base.owner;
  return {
    datamode: base.datamode,
    groups: upsert(base.groups, update.groups, told),
    sessions: upsert(base.sessions, update.sessions, (before, after) => ({
      ...told(before, after),
      sipSessionIds: [...new Set([...before.sipSessionIds, ...after.sipSessionIds])],
    })),
    participants: upsert(base.participants, update.participants, (before, after) => ({
      ...told(before, after),
      aor: after.aor || before.aor,
      name: after.name || before.name,
    })),
    streams: upsert(base.streams, update.streams, told),
    recordings: follow(base.recordings, update.recordings, at, RECORDING),
    memberships: follow(base.memberships, update.memberships, at, MEMBERSHIP),
    flows: follow(base.flows, update.flows, at, FLOW),
    extended: base.extended || update.extended,
    mode,
    kept,
    direction,
    ...(owner && { owner }),
    notices: [...base.notices, ...update.notices],
  };
}

/** `before` with what `after` tells; what it leaves out stays. */
function told<T extends object>(before: T, after: T): T {
  const values = Object.entries(after).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(values) };
}

function upsert<T extends { readonly id: string }>(
  base: readonly T[],
  update: readonly T[],
  merge: (before: T, after: T) => T,
): readonly T[] {
  const values = new Map(base.map((value) => [value.id, value]));
  for (const value of update) {
    const before = values.get(value.id);
    values.set(value.id, before ? merge(before, value) : value);
  }
  return [...values.values()];
}

/** How the associations of one element are told apart. */
interface Identity<T> {
  /** Whose it is: an update that tells of an owner tells all that it has now. */
  readonly owner: (one: T) => string;
  /** Equal for one and the same association, whatever its times. */
  readonly same: (one: T) => string;
}

const recordingOf = ({ sessionId }: SessionRecording) => sessionId;
const RECORDING: Identity<SessionRecording> = { owner: recordingOf, same: recordingOf };

const memberOf = ({ participantId, sessionId }: Membership) => JSON.stringify([participantId, sessionId]);
const MEMBERSHIP: Identity<Membership> = { owner: memberOf, same: memberOf };

const FLOW: Identity<Flow> = {
  owner: ({ participantId }) => participantId,
  same: ({ participantId, sends, receives }) =>
    JSON.stringify([participantId, [...sends].sort(), [...receives].sort()]),
};

/** Associations after an update made at `at`: one told again goes on, one no longer told of its owner ends, a new one begins. */
function follow<T extends Association>(
  before: readonly T[],
  update: readonly T[],
  at: string,
  { owner, same }: Identity<T>,
): readonly T[] {
  const after = before.map((old) => {
    const next = update.filter((one) => owner(one) === owner(old));
    if (!lasts(old) || next.length === 0) return old;
    const again = next.find((one) => same(one) === same(old));
    if (!again) return { ...old, disassociated: next.find((one) => !lasts(one))?.disassociated ?? at };
    const associated = old.associated ?? again.associated;
    return { ...old, associated, disassociated: again.disassociated };
  });
  const known = (one: T) => (old: T) => same(old) === same(one) && old.disassociated === one.disassociated;
  const begun = update.filter((one) => !after.some(known(one)));
  return [...after, ...begun.map((one) => (lasts(one) ? { ...one, associated: one.associated ?? at } : one))];
}

function ended(metadata: ParsedMetadata): ParsedMetadata {
  const until = <T extends Association>(one: T, disassociated: string | undefined): T =>
    lasts(one) ? { ...one, disassociated } : one;
  const stops = new Map(metadata.sessions.map(({ id, stopTime }) => [id, stopTime]));
  const memberships = metadata.memberships.map((one) => until(one, stops.get(one.sessionId)));
  return {
    ...metadata,
    memberships,
    recordings: metadata.recordings.map((one) => until(one, stops.get(one.sessionId))),
    flows: metadata.flows.map((one) => until(one, leftAt({ memberships }, one.participantId))),
  };
}
