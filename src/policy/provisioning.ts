import {
  type Account,
  type AccountUser,
  accountOf,
  accountUser,
  expectedPlatform,
  licences,
  needsLicence,
  withAccount,
} from './accounts.ts';
import { effectiveProvider } from './inheritance.ts';
import { andThen, type Checked, done, type Note, type Outcome, refuse, type State } from './outcome.ts';
import { PROVIDERS, type TierId, tierOf } from './providers.ts';
import { type Administrator, nameOf, type ProviderId, type User } from './tenant.ts';

/** The provider that counts for a user, by organisation and location. */
export const providerOfUser = ({ tenant }: State, user: User) =>
  effectiveProvider(
    tenant.organisation,
    tenant.locations.find(({ id }) => id === user.locationId),
  )[0];

/** REC-16: an administrator of the partner may administer the accounts of one customer only. */
export const mayAdminister = (
  { tenant, accounts }: State,
  administrator: Administrator,
): Checked<Administrator> => {
  const another = accounts.accounts.find(
    ({ organisationId, administrators }) =>
      organisationId !== tenant.organisation.id && administrators.includes(administrator.id),
  );
  return administrator.of === 'partner' && another
    ? refuse({
        code: 'administers-another',
        administrator: administrator.name,
        organisation: another.organisationName,
      })
    : { value: administrator };
};

/** Makes the organisation's account; whoever caused it becomes its first administrator (REC-11, REC-15). */
export function makeAccount(
  state: State,
  provider: ProviderId,
  administrator: Administrator | undefined,
): Outcome {
  const { tenant, accounts } = state;
  const checked = administrator ? mayAdminister(state, administrator) : undefined;
  if (checked && 'refused' in checked) return checked;
  const { id, name } = tenant.organisation;
  const stage = PROVIDERS[provider].account.startsAs;
  const account: Account = {
    provider,
    organisationId: id,
    organisationName: name,
    stage,
    administrators: administrator ? [administrator.id] : [],
    licences: {},
    users: [],
  };
  const note: Note = {
    code: 'account-made',
    provider,
    stage,
    ...(administrator ? { administrator: administrator.name } : {}),
  };
  return done({ tenant, accounts: withAccount(accounts, account) }, note);
}

/** Refused when a tier needs a licence and none is left in the account. */
export function licenceFor(account: Account, tierId: TierId): Checked<TierId> {
  const { ordered, used } = licences(account, tierId);
  if (!needsLicence(account, tierOf(tierId)) || used < ordered) return { value: tierId };
  const { provider } = account;
  const codes = PROVIDERS[provider].order?.codes ?? [];
  return refuse({ code: 'no-licence-left', provider, tier: tierId, ordered, used, codes });
}

/** Makes a user in the account, with the provider's first tier. */
export function makeUser(state: State, account: Account, user: User): Outcome {
  const { tenant, accounts } = state;
  const { provider } = account;
  const tier = PROVIDERS[provider].tiers[0].id;
  const licence = licenceFor(account, tier);
  if ('refused' in licence) return licence;
  const added: AccountUser = { userId: user.id, tier, platform: expectedPlatform(tenant, user) };
  const changed = { ...account, users: [...account.users, added] };
  return done(
    { tenant, accounts: withAccount(accounts, changed) },
    { code: 'user-made', provider, user: nameOf(user), tier },
  );
}

/** What is made unasked for one user: account and user where the provider makes them automatically (REC-11), else nothing (REC-13). */
function provisionUser(state: State, user: User, by: Administrator): Outcome {
  const provider = providerOfUser(state, user);
  if (provider === 'none') return done(state);
  const { account, usersMade } = PROVIDERS[provider];
  const organisationId = state.tenant.organisation.id;
  const found = accountOf(state.accounts, provider, organisationId);
  if (usersMade === 'elsewhere' || accountUser(found, user.id)) return done(state);
  const name = nameOf(user);
  if (!found && !account.madeBy.includes('first-user'))
    return done(state, { code: 'no-account', provider, user: name });
  if (usersMade !== 'automatic') return done(state, { code: 'no-user', provider, user: name });
  const withIt = found ? done(state) : makeAccount(state, provider, by);
  return andThen(withIt, (next) => {
    const made = accountOf(next.accounts, provider, organisationId);
    return made ? makeUser(next, made, user) : done(next);
  });
}

/** What is made unasked for those of `users` whose recording is switched on. */
export const provision = (state: State, by: Administrator, users: readonly User[]): Outcome =>
  users
    .filter(({ recording }) => recording !== undefined)
    .reduce((outcome, user) => andThen(outcome, (next) => provisionUser(next, user, by)), done(state));
