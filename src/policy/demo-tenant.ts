import { type Accounts, PLATFORM } from './accounts.ts';
import type { State } from './outcome.ts';
import { DEFAULT_PROVIDER, type TierId } from './providers.ts';
import type { Administrator, Location, Organisation, Tenant, User, UserRecording } from './tenant.ts';
import { DEFAULT_RECORDING } from './webex-json.ts';

const ORGANISATION: Organisation = {
  id: 'org-moravia',
  name: 'Moravia Instruments',
  region: 'EU',
  serviceOn: true,
  provider: DEFAULT_PROVIDER,
  failureBehaviour: 'PROCEED_WITH_CALL_NO_ANNOUNCEMENT',
  announcements: {
    start: 'DEFAULT',
    stop: 'DEFAULT',
    pause: 'DEFAULT',
    resume: 'DEFAULT',
    failureEndWithCall: 'DEFAULT',
    failureProceedWithCall: 'DEFAULT',
  },
  compliance: { inboundPstn: false, outboundPstn: false },
  termsAccepted: [],
};

const LOCATIONS: readonly Location[] = [
  { id: 'loc-brno', name: 'Brno', timeZone: 'Europe/Prague' },
  { id: 'loc-san-jose', name: 'San Jose', timeZone: 'America/Los_Angeles' },
];

const person = (
  id: string,
  [firstName, lastName]: readonly [string, string],
  number: string,
  locationId: string,
  rest: Pick<User, 'licence' | 'recording'>,
): User => ({
  id,
  firstName,
  lastName,
  email: `${firstName}.${lastName}@moravia.example`.toLowerCase(),
  number,
  locationId,
  ...rest,
});

const recording = (changed: Partial<UserRecording>): UserRecording => ({ ...DEFAULT_RECORDING, ...changed });

/** The user of the desk phone. */
export const DEMO_USER_ID = 'user-jana';

/** The user of the second desk phone. */
export const SECOND_USER_ID = 'user-petra';

const USERS: readonly User[] = [
  person(DEMO_USER_ID, ['Jana', 'Novak'], '2001', 'loc-brno', {
    licence: 'Professional',
    recording: recording({ mode: 'On Demand with User Initiated Start' }),
  }),
  person('user-robert', ['Robert', 'Miles'], '2002', 'loc-san-jose', {
    licence: 'Professional',
    recording: recording({
      mode: 'Always',
      startStopAnnouncement: { internal: false, public: true },
    }),
  }),
  person(SECOND_USER_ID, ['Petra', 'Svobodova'], '2003', 'loc-brno', {
    licence: 'Professional',
    recording: recording({ mode: 'Always with Pause/Resume', pauseResumeNotice: 'beep', voicemail: true }),
  }),
  person('user-tomas', ['Tomas', 'Dvorak'], '2004', 'loc-brno', { licence: 'Basic' }),
  person('user-emily', ['Emily', 'Chen'], '2005', 'loc-san-jose', {}),
];

const ADMINISTRATORS: readonly Administrator[] = [
  { id: 'admin-hana', name: 'Hana Kralova', email: 'hana.kralova@moravia.example', of: 'customer' },
  { id: 'admin-daniel', name: 'Daniel Reed', email: 'daniel.reed@moravia.example', of: 'customer' },
  { id: 'partner-martin', name: 'Martin Vesely', email: 'martin.vesely@partner.example', of: 'partner' },
  { id: 'partner-lucie', name: 'Lucie Benesova', email: 'lucie.benesova@partner.example', of: 'partner' },
];

const TENANT: Tenant = {
  version: 1,
  organisation: ORGANISATION,
  locations: LOCATIONS,
  users: USERS,
  administrators: ADMINISTRATORS,
};

/** Another customer of the same partner: Lucie Benesova switched recording on there (REC-16). */
const ANOTHER_CUSTOMER: Accounts['accounts'][number] = {
  provider: DEFAULT_PROVIDER,
  organisationId: 'org-riverside',
  organisationName: 'Riverside Clinic',
  stage: 'production',
  administrators: ['partner-lucie'],
  licences: {},
  users: [],
};

const TIERS: Readonly<Record<string, TierId>> = {
  [DEMO_USER_ID]: 'dubber-go',
  'user-robert': 'dubber-go',
  'user-petra': 'dubber-standard',
};

const ACCOUNTS: Accounts = {
  accounts: [
    {
      provider: DEFAULT_PROVIDER,
      organisationId: ORGANISATION.id,
      organisationName: ORGANISATION.name,
      stage: 'production',
      administrators: ['admin-hana'],
      licences: { 'dubber-standard': 2, 'dubber-ai': 1 },
      users: USERS.flatMap(({ id, locationId }) => {
        const tier = TIERS[id];
        const platform = {
          serviceProvider: ORGANISATION.id,
          externalGroup: locationId,
          externalIdentifier: id,
          ...PLATFORM,
        };
        return tier ? [{ userId: id, tier, platform }] : [];
      }),
    },
    ANOTHER_CUSTOMER,
  ],
};

/** What the demo starts from: three users recorded in three ways, one not, one who cannot be. */
export const DEMO_STATE: State = { tenant: TENANT, accounts: ACCOUNTS };

/** The same organisation before anybody touched recording: the provider is the default one, nobody has an account (REC-11). */
export const NEW_STATE: State = {
  tenant: { ...TENANT, users: USERS.map(({ recording: _, ...user }) => user) },
  accounts: { accounts: [ANOTHER_CUSTOMER] },
};
