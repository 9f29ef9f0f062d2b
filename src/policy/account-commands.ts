import {
  type Account,
  type AccountUser,
  accountOf,
  accountUser,
  licences,
  type PortalPlatform,
  withAccount,
} from './accounts.ts';
import {
  type Actor,
  administratorOf,
  andThen,
  type Checked,
  done,
  type Note,
  type Outcome,
  refuse,
  type State,
} from './outcome.ts';
import { PROVIDERS, type TierId, tierOf } from './providers.ts';
import { licenceFor, makeAccount, makeUser, mayAdminister } from './provisioning.ts';
import { type Administrator, nameOf, type ProviderId, type User } from './tenant.ts';
import { userOf } from './tenant-state.ts';

/** What is done at a provider, by its support or by administrators. `at`: epoch milliseconds. */
export type AccountCommand =
  /** By the provider's support, where accounts are made that way (REC-13). */
  | {
      readonly type: 'account.make';
      readonly provider: ProviderId;
      readonly administratorId?: string;
    }
  /** By the provider's own tool, or by its support (REC-13). */
  | {
      readonly type: 'account.users.make';
      readonly provider: ProviderId;
      readonly userIds: readonly string[];
    }
  | {
      readonly type: 'account.licences.order';
      readonly provider: ProviderId;
      readonly tier: TierId;
      readonly count: number;
    }
  /** From trial to production, by the provider's support. */
  | { readonly type: 'account.promote'; readonly provider: ProviderId }
  /** REC-12. */
  | {
      readonly type: 'account.entitle';
      readonly provider: ProviderId;
      readonly userId: string;
      readonly tier: TierId;
      readonly at: number;
    }
  /** REC-11: one user's paid tier goes to another, and the first tier is left to them. */
  | {
      readonly type: 'account.licence.reassign';
      readonly provider: ProviderId;
      readonly from: string;
      readonly to: string;
      readonly at: number;
    }
  /** REC-11, REC-16. */
  | {
      readonly type: 'account.administrator.add';
      readonly provider: ProviderId;
      readonly administratorId: string;
    }
  /** Where the profile lets recordings be moved to the customer's own storage. */
  | {
      readonly type: 'account.storage.set';
      readonly provider: ProviderId;
      readonly storage: 'cloud' | 'customer';
    }
  /** REC-38. */
  | {
      readonly type: 'account.platform.set';
      readonly provider: ProviderId;
      readonly userId: string;
      readonly platform: Partial<PortalPlatform>;
    };

type Step<C> = (state: State, command: C, actor: Actor) => Outcome;
type Steps = { readonly [T in AccountCommand['type']]: Step<Extract<AccountCommand, { readonly type: T }>> };

const put = ({ tenant, accounts }: State, account: Account): State => ({
  tenant,
  accounts: withAccount(accounts, account),
});

const putUser = (state: State, account: Account, changed: AccountUser): State =>
  put(state, {
    ...account,
    users: account.users.map((user) => (user.userId === changed.userId ? changed : user)),
  });

const accountAt = ({ tenant, accounts }: State, provider: ProviderId): Checked<Account> => {
  const value = accountOf(accounts, provider, tenant.organisation.id);
  return value ? { value } : refuse({ code: 'no-account-yet', provider });
};

const isSupport = (actor: Actor, provider: ProviderId): boolean =>
  actor.kind === 'support' && actor.provider === provider;

/** The account, if the actor may change it: an administrator of it; where it says so, the partner (REC-12) or the support. */
function accountFor(
  state: State,
  provider: ProviderId,
  actor: Actor,
  also: { readonly partner?: boolean; readonly support?: boolean },
): Checked<Account> {
  const account = accountAt(state, provider);
  if ('refused' in account || (also.support && isSupport(actor, provider))) return account;
  const by = administratorOf(state, actor);
  if ('refused' in by) return by;
  const may =
    account.value.administrators.includes(by.value.id) ||
    (also.partner === true && by.value.of === 'partner');
  const orPartner = also.partner === true;
  return may ? account : refuse({ code: 'account-administrators-only', provider, orPartner });
}

interface Member {
  readonly user: User;
  readonly there: AccountUser;
}

const memberOf = (state: State, account: Account, userId: string): Checked<Member> => {
  const user = userOf(state, userId);
  if ('refused' in user) return user;
  const there = accountUser(account, userId);
  const { provider } = account;
  return there
    ? { value: { user: user.value, there } }
    : refuse({ code: 'no-user-yet', provider, user: nameOf(user.value) });
};

/** A user's tier changes, and with it how long recordings are kept (REC-12). */
function entitle(state: State, account: Account, { user, there }: Member, tier: TierId, at: number): Outcome {
  const { provider } = account;
  if (!PROVIDERS[provider].tiers.some(({ id }) => id === tier))
    return refuse({ code: 'unknown', what: 'tier', id: tier });
  if (tier === there.tier) return done(state);
  const licence = licenceFor(account, tier);
  if ('refused' in licence) return licence;
  const before = tierOf(there.tier).retentionDays;
  const after = tierOf(tier).retentionDays;
  const { limitedSince: _, ...kept } = there;
  const limited = before === undefined && after !== undefined ? { limitedSince: at } : {};
  const changed = putUser(state, account, { ...kept, ...limited, tier });
  const retention: Note = { code: 'retention', user: nameOf(user), before, after };
  return before === after ? done(changed) : done(changed, retention);
}

const STEPS: Steps = {
  'account.make': (state, { provider, administratorId }, actor) => {
    const { madeBy } = PROVIDERS[provider].account;
    if (!madeBy.includes('support')) return refuse({ code: 'made-otherwise', provider });
    if (!isSupport(actor, provider)) return refuse({ code: 'support-only', provider });
    if (!state.tenant.organisation.termsAccepted.includes(provider))
      return refuse({ code: 'terms-needed', provider });
    if ('value' in accountAt(state, provider)) return refuse({ code: 'account-exists', provider });
    if (administratorId === undefined) return makeAccount(state, provider, undefined);
    const administrator = administratorOf(state, { kind: 'administrator', id: administratorId });
    return 'refused' in administrator ? administrator : makeAccount(state, provider, administrator.value);
  },

  'account.users.make': (state, { provider, userIds }, actor) => {
    const { usersMade } = PROVIDERS[provider];
    if (usersMade === 'automatic' || usersMade === 'elsewhere')
      return refuse({ code: 'made-otherwise', provider });
    if (!isSupport(actor, provider)) {
      if (usersMade === 'support') return refuse({ code: 'support-only', provider });
      const by = administratorOf(state, actor);
      if ('refused' in by) return by;
    }
    return userIds.reduce<Outcome>(
      (outcome, userId) =>
        andThen(outcome, (next) => {
          const account = accountAt(next, provider);
          if ('refused' in account) return account;
          const user = userOf(next, userId);
          if ('refused' in user) return user;
          return accountUser(account.value, userId)
            ? refuse({ code: 'user-exists', provider, user: nameOf(user.value) })
            : makeUser(next, account.value, user.value);
        }),
      done(state),
    );
  },

  'account.licences.order': (state, { provider, tier, count }, actor) => {
    const account = accountAt(state, provider);
    if ('refused' in account) return account;
    const by = administratorOf(state, actor);
    if ('refused' in by) return by;
    const sold = PROVIDERS[provider].tiers.some(({ id, price }) => id === tier && price === 'contract');
    if (!sold) return refuse({ code: 'unknown', what: 'tier', id: tier });
    const { used } = licences(account.value, tier);
    const least = account.value.stage === 'production' ? used : 0;
    if (!Number.isSafeInteger(count) || count < least) {
      const allowed = `whole number from ${least}`;
      return refuse({ code: 'invalid', problems: [{ path: 'count', found: count, allowed }] });
    }
    const ordered = { ...account.value.licences, [tier]: count };
    return done(put(state, { ...account.value, licences: ordered }));
  },

  'account.promote': (state, { provider }, actor) => {
    if (!isSupport(actor, provider)) return refuse({ code: 'support-only', provider });
    const account = accountAt(state, provider);
    if ('refused' in account) return account;
    if (account.value.stage !== 'trial') return refuse({ code: 'not-a-trial', provider });
    const tiers = PROVIDERS[provider].tiers.filter(({ price }) => price === 'contract');
    const counts = tiers.map(({ id }) => ({ tier: id, ...licences(account.value, id) }));
    if (counts.every(({ ordered }) => ordered === 0))
      return refuse({ code: 'no-licences-ordered', provider });
    const short = counts.find(({ ordered, used }) => used > ordered);
    const codes = PROVIDERS[provider].order?.codes ?? [];
    return short
      ? refuse({ code: 'no-licence-left', provider, codes, ...short })
      : done(put(state, { ...account.value, stage: 'production' }));
  },

  'account.entitle': (state, { provider, userId, tier, at }, actor) => {
    const account = accountFor(state, provider, actor, { partner: true });
    if ('refused' in account) return account;
    const member = memberOf(state, account.value, userId);
    return 'refused' in member ? member : entitle(state, account.value, member.value, tier, at);
  },

  'account.licence.reassign': (state, { provider, from, to, at }, actor) => {
    const account = accountFor(state, provider, actor, {});
    if ('refused' in account) return account;
    const giver = memberOf(state, account.value, from);
    if ('refused' in giver) return giver;
    const taker = memberOf(state, account.value, to);
    if ('refused' in taker) return taker;
    const { tier } = giver.value.there;
    const [first] = PROVIDERS[provider].tiers;
    if (from === to) return done(state);
    if (tier === first.id) return refuse({ code: 'nothing-to-reassign', user: nameOf(giver.value.user) });
    return andThen(entitle(state, account.value, giver.value, first.id, at), (next) => {
      const after = accountAt(next, provider);
      return 'refused' in after ? after : entitle(next, after.value, taker.value, tier, at);
    });
  },

  'account.administrator.add': (state, { provider, administratorId }, actor) => {
    const account = accountFor(state, provider, actor, { support: true });
    if ('refused' in account) return account;
    const found = administratorOf(state, { kind: 'administrator', id: administratorId });
    const added: Checked<Administrator> = 'refused' in found ? found : mayAdminister(state, found.value);
    if ('refused' in added) return added;
    const { id, name } = added.value;
    if (account.value.administrators.includes(id))
      return refuse({ code: 'already-administrator', administrator: name });
    const administrators = [...account.value.administrators, id];
    return done(put(state, { ...account.value, administrators }), {
      code: 'administrator-added',
      provider,
      administrator: name,
    });
  },

  'account.storage.set': (state, { provider, storage }, actor) => {
    const account = accountFor(state, provider, actor, { support: true });
    if ('refused' in account) return account;
    return PROVIDERS[provider].tiers.some(({ ownStorage }) => ownStorage)
      ? done(put(state, { ...account.value, storage }))
      : refuse({ code: 'made-otherwise', provider });
  },

  'account.platform.set': (state, { provider, userId, platform }, actor) => {
    const account = accountFor(state, provider, actor, { support: true });
    if ('refused' in account) return account;
    const member = memberOf(state, account.value, userId);
    if ('refused' in member) return member;
    const { there } = member.value;
    const changed = { ...there, platform: { ...there.platform, ...platform } };
    return done(putUser(state, account.value, changed));
  },
};

/** What is done at a provider. Its recordings and accounts stay, whatever the organisation chooses. */
export const applyToAccounts = (state: State, command: AccountCommand, actor: Actor): Outcome =>
  (STEPS[command.type] as Step<AccountCommand>)(state, command, actor);
