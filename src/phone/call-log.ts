import type { AppearanceSnapshot } from './appearance.machine.ts';
import type { PhoneContext } from './phone-context.ts';

export type LoggedKind = 'placed' | 'received' | 'missed';

/** One call that was, as the phone itself remembers it. */
export interface LoggedCall {
  readonly id: string;
  readonly kind: LoggedKind;
  /** Empty: not known. */
  readonly name: string;
  readonly number: string;
  /** When its window opened, epoch milliseconds. */
  readonly date: number;
  /** Length of the talk, whole seconds; 0: nobody answered. */
  readonly seconds: number;
  /** A missed call that nobody has looked at. */
  readonly fresh: boolean;
}

/** Most calls that are remembered; the oldest give way. */
export const LOG_ROOM = 180;

/** What a call window that has closed was; undefined: no call came of it. */
export function loggedCall(
  id: string,
  { context }: AppearanceSnapshot,
  { now, date }: Pick<PhoneContext, 'now' | 'date'>,
): LoggedCall | undefined {
  const { peer, side, dialled, since, connectedAt, endedAt = now(), declined } = context;
  const number = peer?.number ?? dialled ?? '';
  if (number === '') return undefined;
  const answered = connectedAt !== undefined;
  const kind = side === 'caller' ? 'placed' : answered || declined ? 'received' : 'missed';
  return {
    id,
    kind,
    name: peer?.name ?? '',
    number,
    date: date(since),
    seconds: answered ? Math.max(0, Math.floor((endedAt - connectedAt) / 1000)) : 0,
    fresh: kind === 'missed',
  };
}

/** The log with a call, newest first. */
export const withCall = (log: readonly LoggedCall[], call: LoggedCall): readonly LoggedCall[] =>
  [call, ...log].slice(0, LOG_ROOM);

/** Missed calls that nobody has looked at. */
export const missedCalls = (log: readonly LoggedCall[]): number => log.filter(({ fresh }) => fresh).length;

/** Somebody has looked. */
export const seen = (log: readonly LoggedCall[]): readonly LoggedCall[] =>
  log.map((call) => (call.fresh ? { ...call, fresh: false } : call));

/** Calls one after the other of one kind with one number, newest first. */
export interface CallGroup {
  readonly newest: LoggedCall;
  readonly ids: readonly string[];
}

/** A list as it is shown: calls of the kind, those that repeat each other in one row. */
export function groupedCalls(log: readonly LoggedCall[], kind: LoggedKind | 'all'): readonly CallGroup[] {
  const groups: { newest: LoggedCall; ids: string[] }[] = [];
  for (const call of log) {
    if (kind !== 'all' && call.kind !== kind) continue;
    const last = groups.at(-1);
    if (last && last.newest.number === call.number && last.newest.kind === call.kind) last.ids.push(call.id);
    else groups.push({ newest: call, ids: [call.id] });
  }
  return groups;
}
