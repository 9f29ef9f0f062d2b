import { PROVIDERS, type Tier, type TierId, tierOf } from './providers.ts';
import type { PlatformInformation, ProviderId, Tenant, User } from './tenant.ts';

/** REC-38: what a provider's portal holds for a user. */
export interface PortalPlatform extends PlatformInformation {
  readonly product: string;
  readonly externalType: string;
}

/** Product and external type that the portal must hold (REC-38). */
export const PLATFORM = { product: 'Webex Calling', externalType: 'BroadWorks' } as const;

/** A user in an account at a provider. */
export interface AccountUser {
  readonly userId: string;
  readonly tier: TierId;
  /** When unlimited retention ended, in epoch milliseconds; undefined: it never was unlimited, or still is. */
  readonly limitedSince?: number;
  readonly platform: PortalPlatform;
}

/** An organisation's account at a provider: at most one per provider. */
export interface Account {
  readonly provider: ProviderId;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly stage: 'trial' | 'production';
  /** Administrators of the account, by id. */
  readonly administrators: readonly string[];
  /** Licences ordered of each paid tier. */
  readonly licences: Readonly<Partial<Record<TierId, number>>>;
  readonly users: readonly AccountUser[];
  /** Where recordings are kept; undefined: in the provider's cloud. */
  readonly storage?: 'cloud' | 'customer';
}

/** All that the providers hold, of this organisation and of others. */
export interface Accounts {
  readonly accounts: readonly Account[];
}

export const accountOf = (
  { accounts }: Accounts,
  provider: ProviderId,
  organisationId: string,
): Account | undefined =>
  accounts.find((account) => account.provider === provider && account.organisationId === organisationId);

export const accountUser = (account: Account | undefined, userId: string): AccountUser | undefined =>
  account?.users.find((user) => user.userId === userId);

/** With this account in the place of the one it replaces, or added. */
export const withAccount = ({ accounts }: Accounts, changed: Account): Accounts => {
  const same = (account: Account): boolean =>
    account.provider === changed.provider && account.organisationId === changed.organisationId;
  return accounts.some(same)
    ? { accounts: accounts.map((account) => (same(account) ? changed : account)) }
    : { accounts: [...accounts, changed] };
};

/** The platform information on the user's page: ids of customer, location and user, unless a real tenant's JSON said others (REC-38). */
export const platformOf = ({ organisation }: Tenant, user: User): PlatformInformation =>
  user.platform ?? {
    serviceProvider: organisation.id,
    externalGroup: user.locationId,
    externalIdentifier: user.id,
  };

/** What the portal must hold for a user. */
export const expectedPlatform = (tenant: Tenant, user: User): PortalPlatform => ({
  ...platformOf(tenant, user),
  ...PLATFORM,
});

export interface PlatformDifference {
  readonly field: keyof PortalPlatform;
  readonly expected: string;
  readonly found: string;
}

/** In which fields the portal differs from what it must hold; the recordings then do not reach the user (REC-38). */
export const platformDifferences = (
  tenant: Tenant,
  user: User,
  found: PortalPlatform,
): readonly PlatformDifference[] => {
  const expected = Object.entries(expectedPlatform(tenant, user)) as [keyof PortalPlatform, string][];
  return expected
    .filter(([field, value]) => found[field] !== value)
    .map(([field, value]) => ({ field, expected: value, found: found[field] }));
};

/**
 * Whether what is recorded for a user arrives. `elsewhere`: a provider of which the simulator knows nothing; taken to be
 * ready. Without account or user a recording attempt fails (REC-13); where the platform information differs it is made, and does not
 * reach the user (REC-38).
 */
export type AccountState =
  | { readonly code: 'ready'; readonly tier: TierId }
  | { readonly code: 'elsewhere' }
  | { readonly code: 'no-account' }
  | { readonly code: 'no-user' }
  | { readonly code: 'differs'; readonly differences: readonly PlatformDifference[] };

export const accountState = (
  tenant: Tenant,
  accounts: Accounts,
  provider: ProviderId,
  user: User,
): AccountState => {
  if (PROVIDERS[provider].account.madeBy.includes('elsewhere')) return { code: 'elsewhere' };
  const account = accountOf(accounts, provider, tenant.organisation.id);
  if (!account) return { code: 'no-account' };
  const there = accountUser(account, user.id);
  if (!there) return { code: 'no-user' };
  const differences = platformDifferences(tenant, user, there.platform);
  return differences.length > 0 ? { code: 'differs', differences } : { code: 'ready', tier: there.tier };
};

/** Paid licences of a tier in an account: ordered and used by its users. */
export const licences = (account: Account, tier: TierId): { ordered: number; used: number } => ({
  ordered: account.licences[tier] ?? 0,
  used: account.users.filter((user) => user.tier === tier).length,
});

/** Paid tiers need a licence for each user; a trial does not (REC-12 and the table of providers). */
export const needsLicence = (account: Account, tier: Tier): boolean =>
  tier.price === 'contract' && account.stage === 'production';

const DAY = 24 * 60 * 60 * 1000;

/**
 * When a recording of a user is deleted, in epoch milliseconds; undefined: never. After a change to a tier that deletes,
 * older recordings have its days from the change on (REC-12).
 */
export const deletedAt = (recordedAt: number, { tier, limitedSince }: AccountUser): number | undefined => {
  const { retentionDays } = tierOf(tier);
  if (retentionDays === undefined) return undefined;
  return Math.max(recordedAt, limitedSince ?? recordedAt) + retentionDays * DAY;
};
