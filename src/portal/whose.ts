import {
  type Account,
  type AccountUser,
  accountOf,
  accountUser,
  type PlatformDifference,
} from '../policy/accounts.ts';
import type { State } from '../policy/outcome.ts';
import { DEFAULT_PROVIDER, PROVIDERS, type Tier, tierOf } from '../policy/providers.ts';
import { type PlatformInformation, PROVIDER_IDS, type ProviderId, type User } from '../policy/tenant.ts';
import { numberOf } from '../recorder/portal-text.ts';
import type { Recording } from '../recorder/recording.ts';

/** What joins a recording to a provider, its account and a user: what the recorder was told, and what is in force now. */
export interface Whose {
  readonly provider: ProviderId;
  readonly account: Account | undefined;
  /** The recorded user; undefined: not of this organisation. */
  readonly user: User | undefined;
  /** The user in the account. */
  readonly there: AccountUser | undefined;
  /** What the user's licence is; that of a new user where the account does not know the user. */
  readonly tier: Tier;
  /** In which fields the portal differs from what the recording was sent with: while there are any it does not reach the user (REC-38). */
  readonly differences: readonly PlatformDifference[];
}

const PLATFORM_FIELDS = ['serviceProvider', 'externalGroup', 'externalIdentifier'] as const;

const providerNamed = (name: string): ProviderId => PROVIDER_IDS.find((id) => id === name) ?? 'generic';

/**
 * Whose a recording is. A recording keeps the provider it was made with (REC-23); one whose client told nothing is of the
 * default provider, and of the user whose number recorded it.
 */
export function whose({ owner, near }: Recording, { tenant, accounts }: State): Whose {
  const provider = owner ? providerNamed(owner.provider) : DEFAULT_PROVIDER;
  const account = accountOf(accounts, provider, tenant.organisation.id);
  const user = owner
    ? tenant.users.find(({ id }) => id === owner.user)
    : tenant.users.find(({ number }) => number === numberOf(near.aor));
  const there = user && accountUser(account, user.id);
  return {
    provider,
    account,
    user,
    there,
    tier: there ? tierOf(there.tier) : PROVIDERS[provider].tiers[0],
    differences: owner && there ? differencesOf(owner, there.platform) : [],
  };
}

const differencesOf = (told: PlatformInformation, held: PlatformInformation): readonly PlatformDifference[] =>
  PLATFORM_FIELDS.filter((field) => told[field] !== held[field]).map((field) => ({
    field,
    expected: told[field],
    found: held[field],
  }));
