import fc from 'fast-check';
import type { Account, Accounts } from '../../../src/policy/accounts.ts';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import { RECORDING_MODES, RECORDING_PROTOCOLS } from '../../../src/policy/mode.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { PROVIDERS } from '../../../src/policy/providers.ts';
import { NOTICE_TYPES } from '../../../src/policy/settings.ts';
import {
  ANNOUNCEMENT_SLOTS,
  type Announcement,
  type ComplianceAnnouncement,
  FAILURE_BEHAVIOURS,
  type Location,
  type Organisation,
  type PolicyCall,
  PROVIDER_IDS,
  type ProviderChoice,
  REGIONS,
  type User,
  type UserRecording,
} from '../../../src/policy/tenant.ts';

/** A field that may be missing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const choice: fc.Arbitrary<ProviderChoice> = fc.constantFrom(...PROVIDER_IDS, 'none');
const failureBehaviour = fc.constantFrom(...FAILURE_BEHAVIOURS);
const announcement: fc.Arbitrary<Announcement> = fc.oneof(
  fc.constant('DEFAULT' as const),
  fc.record({ sound: fc.string(), fileName: fc.string() }),
);
const slots = Object.fromEntries(ANNOUNCEMENT_SLOTS.map((slot) => [slot, announcement])) as Record<
  (typeof ANNOUNCEMENT_SLOTS)[number],
  typeof announcement
>;
const compliance: fc.Arbitrary<ComplianceAnnouncement> = fc.record(
  { inboundPstn: fc.boolean(), outboundPstn: fc.boolean(), outboundDelay: fc.nat(60) },
  { requiredKeys: ['inboundPstn', 'outboundPstn'] },
);

export const anyRecording: fc.Arbitrary<UserRecording> = fc.record({
  mode: fc.constantFrom(...RECORDING_MODES),
  protocol: fc.constantFrom(...RECORDING_PROTOCOLS),
  startStopAnnouncement: fc.record({ internal: fc.boolean(), public: fc.boolean() }),
  pauseResumeNotice: fc.constantFrom(...NOTICE_TYPES),
  recurringTone: fc.record({ enabled: fc.boolean(), seconds: fc.integer({ min: 10, max: 1800 }) }),
  voicemail: fc.boolean(),
  selective: fc.record({
    inboundInternal: fc.boolean(),
    inboundExternal: fc.boolean(),
    outboundInternal: fc.boolean(),
    outboundExternal: fc.boolean(),
  }),
  unknown: fc.constant({}),
});

export const anyOrganisation: fc.Arbitrary<Organisation> = fc.record({
  id: fc.constant('org'),
  name: fc.constant('Org'),
  region: fc.constantFrom(...REGIONS),
  serviceOn: fc.boolean(),
  provider: choice,
  failureBehaviour,
  announcements: fc.record(slots),
  compliance,
  termsAccepted: fc.subarray([...PROVIDER_IDS]),
});

export const anyLocation: fc.Arbitrary<Location> = fc.record({
  id: fc.constant('loc'),
  name: fc.constant('Brno'),
  timeZone: fc.constant('Europe/Prague'),
  provider: maybe(choice),
  failureBehaviour: maybe(failureBehaviour),
  announcements: maybe(fc.record(slots, { requiredKeys: [] })),
  compliance: maybe(compliance),
});

export const anyUser: fc.Arbitrary<User> = fc.record({
  id: fc.constant('user'),
  firstName: fc.constant('Jana'),
  lastName: fc.constant('Novak'),
  email: fc.constant('jana@org.example'),
  number: fc.constant('2001'),
  locationId: fc.constant('loc'),
  licence: maybe(fc.constantFrom('Professional', 'Basic')),
  recording: maybe(anyRecording),
});

export const anyCall: fc.Arbitrary<PolicyCall> = fc.record({
  direction: fc.constantFrom('inbound', 'outbound'),
  network: fc.constantFrom('internal', 'public'),
});

const anyAccount: fc.Arbitrary<Account> = fc
  .record({ provider: fc.constantFrom(...PROVIDER_IDS), there: fc.boolean(), differs: fc.boolean() })
  .map(({ provider, there, differs }) => ({
    provider,
    organisationId: 'org',
    organisationName: 'Org',
    stage: 'trial',
    administrators: [],
    licences: {},
    users: there
      ? [
          {
            userId: 'user',
            tier: PROVIDERS[provider].tiers[0].id,
            platform: {
              serviceProvider: differs ? 'other' : 'org',
              externalGroup: 'loc',
              externalIdentifier: 'user',
              product: 'Webex Calling',
              externalType: 'BroadWorks',
            },
          },
        ]
      : [],
  }));
const anyAccounts: fc.Arbitrary<Accounts> = fc.record({ accounts: fc.array(anyAccount, { maxLength: 3 }) });

/** One organisation, one location and one user, as they may be. */
export const anyState: fc.Arbitrary<State> = fc
  .tuple(anyOrganisation, anyLocation, anyUser, anyAccounts)
  .map(([organisation, location, user, accounts]) => ({
    tenant: {
      version: 1,
      organisation,
      locations: [location],
      users: [user],
      administrators: DEMO_STATE.tenant.administrators,
    },
    accounts,
  }));
