import { deletedAt } from '../policy/accounts.ts';
import type { State } from '../policy/outcome.ts';
import type { TierId } from '../policy/providers.ts';
import { nameOf, type ProviderId } from '../policy/tenant.ts';
import { isLive } from '../recorder/library.ts';
import { numberOf, personOf } from '../recorder/portal-text.ts';
import type { Recording } from '../recorder/recording.ts';
import { whose } from './whose.ts';

/** Why a recording was deleted: its days were over (REC-12), or somebody deleted it, by name. */
export type DeletionReason =
  | { readonly code: 'retention'; readonly tier: TierId; readonly days: number }
  | { readonly code: 'person'; readonly name: string };

/** A recording that is gone: what a portal tells of it. Plain data. */
export interface Deletion {
  readonly id: string;
  readonly provider: ProviderId;
  /** Whose it was, by user id; empty: nobody's of the organisation. */
  readonly userId: string;
  readonly user: string;
  readonly party: string;
  /** Epoch milliseconds, both. */
  readonly recordedAt: number;
  readonly deletedAt: number;
  readonly reason: DeletionReason;
}

/** When a recording is deleted by itself, in epoch milliseconds; undefined: never, or not while it is being made. */
export function dueAt(recording: Recording, state: State): number | undefined {
  const { there } = whose(recording, state);
  return there && !isLive(recording) ? deletedAt(recording.startedAt, there) : undefined;
}

/** What a deletion of a recording is told as. */
export function deletionOf(
  recording: Recording,
  state: State,
  deletedAt: number,
  reason: DeletionReason,
): Deletion {
  const { provider, user } = whose(recording, state);
  const { near, far } = recording;
  return {
    id: recording.id,
    provider,
    userId: user?.id ?? '',
    user: user ? nameOf(user) : near.name || numberOf(near.aor),
    party: personOf(far),
    recordedAt: recording.startedAt,
    deletedAt,
    reason,
  };
}

/** The recordings whose days are over at a date, each as it will be told (REC-12). */
export const dueDeletions = (
  recordings: readonly Recording[],
  state: State,
  now: number,
): readonly Deletion[] =>
  recordings.flatMap((recording) => {
    const due = dueAt(recording, state);
    if (due === undefined || due > now) return [];
    const { id: tier, retentionDays: days = 0 } = whose(recording, state).tier;
    return [deletionOf(recording, state, due, { code: 'retention', tier, days })];
  });
