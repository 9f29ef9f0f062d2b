import { type AccountState, type Accounts, accountState } from './accounts.ts';
import { type Because, effectiveProvider, inherited } from './inheritance.ts';
import { mayRecord, recordsEveryCall } from './mode.ts';
import { PROVIDERS } from './providers.ts';
import type { Obstacle, Reason } from './reasons.ts';
import { DEFAULT_SETTINGS, type RecordingSettings } from './settings.ts';
import {
  type Announcement,
  type AnnouncementSlot,
  type ComplianceAnnouncement,
  type FailureBehaviour,
  type Location,
  nameOf,
  type Organisation,
  type PolicyCall,
  type ProviderChoice,
  type ProviderId,
  type SelectiveRecording,
  type Tenant,
  type User,
} from './tenant.ts';

/** How a call is treated, worked out when it is set up and fixed for it (REC-24). A plain value. */
export interface CallPolicy {
  /** The call is recorded, or the user may have it recorded. */
  readonly recorded: boolean;
  /** What the recording client obeys; mode Never where nothing records. */
  readonly settings: RecordingSettings;
  /** A voice message left or sent by this call is recorded too (REC-34). */
  readonly voicemail: boolean;
  readonly provider: ProviderChoice;
  readonly failureBehaviour: FailureBehaviour;
  readonly announcements: Readonly<Record<AnnouncementSlot, Announcement>>;
  /** Everyone on this call hears that recording starts and stops (REC-35). */
  readonly startAnnounced: boolean;
  /** The public party hears the compliance announcement, `delay` seconds after the answer, where the call may be recorded. */
  readonly complianceAnnounced: false | { readonly delay: number };
  /** `unneeded`: nothing records. */
  readonly account: AccountState['code'] | 'unneeded';
  readonly reasons: Readonly<Record<PolicyField, Reason>>;
}

/** Everything of a policy that has a reason. */
export type PolicyField = Exclude<keyof CallPolicy, 'settings' | 'reasons'> | keyof RecordingSettings;

const SELECTIONS: Readonly<
  Record<PolicyCall['direction'], Readonly<Record<PolicyCall['network'], keyof SelectiveRecording>>>
> = {
  inbound: { internal: 'inboundInternal', public: 'inboundExternal' },
  outbound: { internal: 'outboundInternal', public: 'outboundExternal' },
};

/** What keeps recording off at a user, whatever the call: service, provider, licence (REC-01, REC-02, REC-21, REC-22). */
export function obstacleOf({ organisation, locations }: Tenant, user: User): Obstacle | undefined {
  if (!organisation.serviceOn) return { code: 'service-off', organisation: organisation.name };
  const location = locations.find(({ id }) => id === user.locationId);
  const [, reason] = effectiveProvider(organisation, location);
  if (reason.code === 'organisation-none' || reason.code === 'location-none') return reason;
  return user.licence ? undefined : { code: 'no-licence', user: nameOf(user) };
}

/** What keeps this call from being recorded. */
function obstacleOfCall(tenant: Tenant, user: User, call: PolicyCall): Obstacle | undefined {
  const obstacle = obstacleOf(tenant, user);
  if (obstacle) return obstacle;
  const name = nameOf(user);
  const { recording } = user;
  if (!recording) return { code: 'switched-off', user: name };
  const { mode, protocol, selective } = recording;
  if (!mayRecord(mode, protocol)) return { code: 'mode-never', user: name, mode };
  const selected = selective[SELECTIONS[call.direction][call.network]];
  return recordsEveryCall(mode) && !selected ? { code: 'not-selected', user: name, ...call } : undefined;
}

function complianceOf(
  [{ inboundPstn, outboundPstn, outboundDelay = 0 }, reason]: Because<ComplianceAnnouncement>,
  obstacle: Obstacle | undefined,
  { direction, network }: PolicyCall,
): Because<CallPolicy['complianceAnnounced']> {
  if (obstacle) return [false, obstacle];
  if (network !== 'public') return [false, { code: 'internal-call' }];
  if (direction === 'inbound') return [inboundPstn && { delay: 0 }, reason];
  return [outboundPstn && { delay: outboundDelay }, reason];
}

const accountReason = (state: AccountState, provider: ProviderId, user: User): Reason => {
  switch (state.code) {
    case 'ready':
      return { code: 'account-ready', provider, tier: state.tier };
    case 'elsewhere':
      return { code: 'account-elsewhere', provider };
    case 'no-account':
      return { code: 'no-account', provider, madeBy: PROVIDERS[provider].account.madeBy };
    case 'no-user':
      return { code: 'no-user', provider, user: nameOf(user), usersMade: PROVIDERS[provider].usersMade };
    case 'differs':
      return { code: 'platform-differs', provider, differences: state.differences };
  }
};

/** Fields that follow from organisation and location alone. */
function common(organisation: Organisation, location: Location | undefined) {
  const [provider, providerReason] = effectiveProvider(organisation, location);
  const [failureBehaviour, failureReason] = inherited(
    location?.failureBehaviour,
    organisation.failureBehaviour,
    organisation,
    location,
  );
  const [ownAnnouncements, announcementsReason] = inherited(
    location?.announcements,
    {},
    organisation,
    location,
  );
  return {
    values: {
      provider,
      failureBehaviour,
      announcements: { ...organisation.announcements, ...ownAnnouncements },
    },
    reasons: {
      provider: providerReason,
      failureBehaviour: failureReason,
      announcements: announcementsReason,
    },
  };
}

const everyField = (reason: Reason) => ({
  recorded: reason,
  mode: reason,
  protocol: reason,
  startStopAnnouncement: reason,
  pauseResumeNotice: reason,
  recurringTone: reason,
  voicemail: reason,
  startAnnounced: reason,
  account: reason,
});

/**
 * How a call of a user is treated, with the reason of each field: REC-01, REC-02, REC-10 to 16, REC-20 to 24, REC-30,
 * REC-34, REC-35; the Webex API's selective recording, failure behaviour and compliance announcement. Never throws.
 */
export function policy(tenant: Tenant, accounts: Accounts, userId: string, call: PolicyCall): CallPolicy {
  const { organisation } = tenant;
  const user = tenant.users.find(({ id }) => id === userId);
  const location = tenant.locations.find(({ id }) => id === user?.locationId);
  const { values, reasons } = common(organisation, location);
  const obstacle: Obstacle | undefined = user
    ? obstacleOfCall(tenant, user, call)
    : { code: 'unknown-user', user: userId };
  const compliance = inherited(location?.compliance, organisation.compliance, organisation, location);
  const [complianceAnnounced, complianceReason] = complianceOf(compliance, obstacle, call);

  if (obstacle || !user?.recording || values.provider === 'none')
    return {
      ...values,
      recorded: false,
      settings: DEFAULT_SETTINGS,
      voicemail: false,
      startAnnounced: false,
      complianceAnnounced,
      account: 'unneeded',
      reasons: {
        ...everyField(obstacle ?? reasons.provider),
        ...reasons,
        complianceAnnounced: complianceReason,
      },
    };

  const name = nameOf(user);
  const byUser: Reason = { code: 'user', user: name };
  const { mode, protocol, startStopAnnouncement, pauseResumeNotice, recurringTone, voicemail } =
    user.recording;
  const announced = complianceAnnounced
    ? { ...startStopAnnouncement, [call.network]: false }
    : startStopAnnouncement;
  const announcedReason: Reason = complianceAnnounced ? { code: 'compliance-announced' } : byUser;
  const account = accountState(tenant, accounts, values.provider, user);
  return {
    ...values,
    recorded: true,
    settings: {
      mode,
      protocol,
      startStopAnnouncement: announced,
      pauseResumeNotice,
      recurringTone,
    },
    voicemail,
    startAnnounced: announced[call.network],
    complianceAnnounced,
    account: account.code,
    reasons: {
      ...everyField(byUser),
      recorded: { code: recordsEveryCall(mode) ? 'every-call' : 'on-demand', user: name, mode },
      startStopAnnouncement: announcedReason,
      startAnnounced: announcedReason,
      account: accountReason(account, values.provider, user),
      ...reasons,
      complianceAnnounced: complianceReason,
    },
  };
}
