import type { LegPolicies, LegPolicy } from './leg-policy.ts';
import type { State } from './outcome.ts';
import { policy } from './policy.ts';
import type { PolicyCall } from './tenant.ts';

const READY: readonly string[] = ['ready', 'unneeded'];

/** The policy of a user's calls as organisation, location, user and provider have it now (REC-24). */
export function legPolicies({ tenant, accounts }: State, userId: string): LegPolicies {
  const of = (direction: PolicyCall['direction'], network: PolicyCall['network']): LegPolicy => {
    const { settings, account } = policy(tenant, accounts, userId, { direction, network });
    return { settings, account: READY.includes(account) };
  };
  return {
    inbound: { internal: of('inbound', 'internal'), public: of('inbound', 'public') },
    outbound: { internal: of('outbound', 'internal'), public: of('outbound', 'public') },
  };
}
