import { type AccountState, platformOf } from './accounts.ts';
import type { LegAccount, LegOwner, LegPolicies, LegPolicy } from './leg-policy.ts';
import type { State } from './outcome.ts';
import { type CallPolicy, policy } from './policy.ts';
import type { PolicyCall, ProviderChoice } from './tenant.ts';

const ACCOUNTS: Readonly<Record<CallPolicy['account'], LegAccount>> = {
  ready: 'ready',
  elsewhere: 'ready',
  unneeded: 'ready',
  'no-account': 'no-account',
  'no-user': 'no-user',
  differs: 'platform-differs',
} satisfies Record<AccountState['code'] | 'unneeded', LegAccount>;

/** The policy of a user's calls as organisation, location, user and provider have it now (REC-24). */
export function legPolicies({ tenant, accounts }: State, userId: string): LegPolicies {
  const user = tenant.users.find(({ id }) => id === userId);
  const ownerAt = (provider: ProviderChoice): LegOwner | undefined =>
    user && provider !== 'none' ? { provider, user: userId, ...platformOf(tenant, user) } : undefined;
  const of = (direction: PolicyCall['direction'], network: PolicyCall['network']): LegPolicy => {
    const { settings, account, provider, voicemail } = policy(tenant, accounts, userId, {
      direction,
      network,
    });
    const owner = ownerAt(provider);
    return { settings, account: ACCOUNTS[account], ...(voicemail && { voicemail }), ...(owner && { owner }) };
  };
  return {
    inbound: { internal: of('inbound', 'internal'), public: of('inbound', 'public') },
    outbound: { internal: of('outbound', 'internal'), public: of('outbound', 'public') },
  };
}
