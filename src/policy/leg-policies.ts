import { type AccountState, platformOf } from './accounts.ts';
import {
  type AnnouncementSounds,
  BUILT_IN_SOUNDS,
  type LegAccount,
  type LegOwner,
  type LegPolicies,
  type LegPolicy,
} from './leg-policy.ts';
import type { State } from './outcome.ts';
import { type CallPolicy, policy } from './policy.ts';
import { ANNOUNCEMENT_SLOTS, type PolicyCall, type ProviderChoice } from './tenant.ts';

const ACCOUNTS: Readonly<Record<CallPolicy['account'], LegAccount>> = {
  ready: 'ready',
  elsewhere: 'ready',
  unneeded: 'ready',
  'no-account': 'no-account',
  'no-user': 'no-user',
  differs: 'platform-differs',
} satisfies Record<AccountState['code'] | 'unneeded', LegAccount>;

const soundsOf = (announcements: CallPolicy['announcements']): AnnouncementSounds =>
  Object.fromEntries(
    ANNOUNCEMENT_SLOTS.map((slot) => {
      const chosen = announcements[slot];
      return [slot, chosen === 'DEFAULT' ? BUILT_IN_SOUNDS[slot] : chosen.sound] as const;
    }),
  ) as Record<(typeof ANNOUNCEMENT_SLOTS)[number], string>;

/** The policy of a user's calls as organisation, location, user and provider have it now (REC-24). */
export function legPolicies({ tenant, accounts }: State, userId: string): LegPolicies {
  const user = tenant.users.find(({ id }) => id === userId);
  const ownerAt = (provider: ProviderChoice): LegOwner | undefined =>
    user && provider !== 'none' ? { provider, user: userId, ...platformOf(tenant, user) } : undefined;
  const of = (direction: PolicyCall['direction'], network: PolicyCall['network']): LegPolicy => {
    const decision = policy(tenant, accounts, userId, { direction, network });
    const { settings, account, voicemail, failureBehaviour, complianceAnnounced, announcements } = decision;
    const owner = ownerAt(decision.provider);
    return {
      settings,
      account: ACCOUNTS[account],
      failureBehaviour,
      complianceAnnounced,
      sounds: soundsOf(announcements),
      decision,
      ...(voicemail && { voicemail }),
      ...(owner && { owner }),
    };
  };
  return {
    inbound: { internal: of('inbound', 'internal'), public: of('inbound', 'public') },
    outbound: { internal: of('outbound', 'internal'), public: of('outbound', 'public') },
  };
}
