import { type AccountUser, platformOf, withAccount } from './accounts.ts';
import { andThen, done, type Outcome, type Refusal, refuse, type State } from './outcome.ts';
import { obstacleOf } from './policy.ts';
import { PROVIDERS } from './providers.ts';
import { provision } from './provisioning.ts';
import type { Administrator, ProviderChoice, Region, User } from './tenant.ts';
import {
  locationOf,
  regionRefusal,
  userOf,
  withLocation,
  withOrganisation,
  withUser,
} from './tenant-state.ts';
import { type JsonNotice, readPerson } from './webex-json.ts';
import { readLocation, readOrganisation } from './webex-vendors.ts';

/** What a real tenant's API returned, pasted (REC-39). */
export type JsonCommand =
  | { readonly type: 'user.json'; readonly userId: string; readonly json: unknown }
  | { readonly type: 'organisation.json'; readonly json: unknown }
  | { readonly type: 'location.json'; readonly locationId: string; readonly json: unknown };

type Step<C> = (state: State, command: C, by: Administrator) => Outcome;
type Steps = { readonly [T in JsonCommand['type']]: Step<Extract<JsonCommand, { readonly type: T }>> };

const noted = (notices: readonly JsonNotice[]) =>
  notices.map((notice) => ({ code: 'json', notice }) as const);

/** Where the portal held what the user's page held, it follows the page: a real tenant's values are both. */
function followPlatform(state: State, before: User, after: User): State {
  const from = platformOf(state.tenant, before);
  const to = platformOf(state.tenant, after);
  const follow = (user: AccountUser): AccountUser =>
    user.userId === after.id &&
    user.platform.serviceProvider === from.serviceProvider &&
    user.platform.externalGroup === from.externalGroup &&
    user.platform.externalIdentifier === from.externalIdentifier
      ? { ...user, platform: { ...user.platform, ...to } }
      : user;
  const accounts = state.accounts.accounts
    .filter(({ organisationId }) => organisationId === state.tenant.organisation.id)
    .reduce(
      (all, account) => withAccount(all, { ...account, users: account.users.map(follow) }),
      state.accounts,
    );
  return { ...state, accounts };
}

/** REC-14, for what is not chosen from the list: a provider that is none of ours serves wherever its tenant is. */
const pastedRefusal = (provider: ProviderChoice = 'none', region: Region): Refusal | undefined =>
  provider !== 'none' && PROVIDERS[provider].listed ? regionRefusal(provider, region) : undefined;

/** A real tenant has accepted the terms of the provider it has (REC-15). */
const withTerms = (state: State, provider: ProviderChoice): State => {
  const { termsAccepted } = state.tenant.organisation;
  return provider === 'none' || termsAccepted.includes(provider)
    ? state
    : withOrganisation(state, { termsAccepted: [...termsAccepted, provider] });
};

/** The steps of these commands. */
export const JSON_STEPS: Steps = {
  'user.json': (state, { userId, json }, by) => {
    const found = userOf(state, userId);
    if ('refused' in found) return found;
    const read = readPerson(json, found.value);
    if ('problems' in read) return refuse({ code: 'invalid', problems: read.problems });
    const { notices, ...person } = read;
    const user: User = { ...found.value, ...person };
    const obstacle = obstacleOf(state.tenant, user);
    if (user.recording && obstacle) return refuse(obstacle);
    const written = followPlatform(withUser(state, user), found.value, user);
    return andThen(done(written, ...noted(notices)), (next) => provision(next, by, [user]));
  },

  'organisation.json': (state, { json }, by) => {
    const before = state.tenant.organisation;
    const read = readOrganisation(json, before);
    if ('problems' in read) return refuse({ code: 'invalid', problems: read.problems });
    const { organisation, notices } = read;
    if (organisation.serviceOn !== before.serviceOn && by.of !== 'partner')
      return refuse({ code: 'partner-only' });
    if (!organisation.serviceOn && !before.serviceOn)
      return refuse({ code: 'service-off', organisation: before.name });
    const refusal = pastedRefusal(organisation.provider, organisation.region);
    if (refusal) return refuse(refusal);
    const changed: State = { ...state, tenant: { ...state.tenant, organisation } };
    const written = withTerms(changed, organisation.provider);
    return andThen(done(written, ...noted(notices)), (next) => provision(next, by, next.tenant.users));
  },

  'location.json': (state, { locationId, json }, by) => {
    const found = locationOf(state, locationId);
    if ('refused' in found) return found;
    const { organisation, users } = state.tenant;
    const read = readLocation(json, found.value, organisation);
    if ('problems' in read) return refuse({ code: 'invalid', problems: read.problems });
    const refusal = pastedRefusal(read.location.provider, organisation.region);
    if (refusal) return refuse(refusal);
    const { provider } = read.location;
    const written = withLocation(provider ? withTerms(state, provider) : state, read.location);
    const there = users.filter((user) => user.locationId === locationId);
    return andThen(done(written, ...noted(read.notices)), (next) => provision(next, by, there));
  },
};
