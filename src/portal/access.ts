import type { State } from '../policy/outcome.ts';
import { PROVIDERS } from '../policy/providers.ts';
import type { ProviderId } from '../policy/tenant.ts';
import { isLive } from '../recorder/library.ts';
import type { Recording } from '../recorder/recording.ts';
import { dueAt } from './retention.ts';
import { type Whose, whose } from './whose.ts';

/** Who is signed in to a provider's portal: a user, an administrator of the account, or the provider's support. */
export type Viewer =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'administrator'; readonly id: string }
  | { readonly kind: 'support' };

/** What may be done with a recording. */
export const ACTS = ['see', 'play', 'download', 'delete'] as const;
export type Act = (typeof ACTS)[number];

/** Why something may not be done. */
export type Barrier =
  /** It lies with another provider. */
  | 'elsewhere'
  /** Its days are over. */
  | 'expired'
  /** Support makes accounts; it opens no recordings. */
  | 'support'
  | 'not-own'
  /** The account does not know the viewer. */
  | 'not-in-account'
  /** With this licence only the user opens a recording. */
  | 'user-only'
  /** The platform information differs (REC-38). */
  | 'not-reached'
  /** It is being made. */
  | 'live'
  | 'empty';

/** For each act the reason why not; undefined: allowed. */
export type Access = Readonly<Record<Act, Barrier | undefined>>;

/** The accounts of a provider of which nothing is known here are taken to be there. */
const isElsewhere = (provider: ProviderId): boolean =>
  PROVIDERS[provider].account.madeBy.includes('elsewhere');

function userBarrier({ provider, user, there, tier, differences }: Whose, id: string): Barrier | undefined {
  if (user?.id !== id) return 'not-own';
  if (!there && !isElsewhere(provider)) return 'not-in-account';
  if (differences.length > 0) return 'not-reached';
  return tier.opens.includes('user') ? undefined : 'not-own';
}

function administratorBarrier({ provider, account, tier }: Whose, id: string): Barrier | undefined {
  if (!account?.administrators.includes(id) && !isElsewhere(provider)) return 'not-in-account';
  return tier.opens.includes('administrator') ? undefined : 'user-only';
}

function barrierOf(of: Whose, viewer: Viewer): Barrier | undefined {
  switch (viewer.kind) {
    case 'user':
      return userBarrier(of, viewer.id);
    case 'administrator':
      return administratorBarrier(of, viewer.id);
    case 'support':
      return 'support';
  }
}

/**
 * What a viewer of a provider's portal may do with a recording at a date: the table of providers, REC-12 and REC-38. With
 * Dubber Go it is the recording's own user alone, else an administrator of the account too.
 */
export function accessTo(
  recording: Recording,
  portal: ProviderId,
  state: State,
  viewer: Viewer,
  now: number,
): Access {
  const of = whose(recording, state);
  const expired = (dueAt(recording, state) ?? Number.POSITIVE_INFINITY) <= now;
  const see = of.provider === portal ? (expired ? 'expired' : barrierOf(of, viewer)) : ('elsewhere' as const);
  const live = see ?? (isLive(recording) ? 'live' : undefined);
  const sound = live ?? (recording.frames === 0 ? 'empty' : undefined);
  return { see, play: sound, download: sound, delete: live };
}
