import type { Account, Accounts, AccountUser, PortalPlatform } from './accounts.ts';
import { RECORDING_MODES, RECORDING_PROTOCOLS } from './mode.ts';
import type { State } from './outcome.ts';
import { TIER_IDS, type TierId } from './providers.ts';
import {
  anyFields,
  fields,
  isObject,
  list,
  oneOf,
  optional,
  type Problem,
  type Reader,
  text,
  wholeNumber,
  yesNo,
} from './readers.ts';
import { NOTICE_TYPES } from './settings.ts';
import {
  type Administrator,
  ANNOUNCEMENT_SLOTS,
  type Announcement,
  type AnnouncementSlot,
  type ComplianceAnnouncement,
  FAILURE_BEHAVIOURS,
  type Location,
  type Organisation,
  type PlatformInformation,
  PROVIDER_IDS,
  type ProviderChoice,
  REGIONS,
  type SelectiveRecording,
  type Tenant,
  type User,
  type UserRecording,
  type Vendor,
} from './tenant.ts';
import { API_TONE_SECONDS } from './webex-json.ts';

/** Version of what is stored today: Tenant's. */
const VERSION = 1;

/** STEPS[n - 1] turns what version n stored into what version n + 1 stores. */
const STEPS: readonly ((stored: unknown) => unknown)[] = [];

const choice: Reader<ProviderChoice> = oneOf([...PROVIDER_IDS, 'none']);
const ANY_COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

const vendor = fields<Vendor>({ id: text, name: text, termsOfServiceUrl: optional(text) });

const platform = fields<PlatformInformation>({
  serviceProvider: text,
  externalGroup: text,
  externalIdentifier: text,
});

const ownAnnouncement = fields<Exclude<Announcement, 'DEFAULT'>>({ sound: text, fileName: text });
const announcement: Reader<Announcement> = (found, path, problems) =>
  isObject(found)
    ? ownAnnouncement(found, path, problems)
    : oneOf(['DEFAULT' as const])(found, path, problems);

const perSlot = <T>(reader: Reader<T>) =>
  Object.fromEntries(ANNOUNCEMENT_SLOTS.map((slot) => [slot, reader])) as Record<AnnouncementSlot, Reader<T>>;

const compliance = fields<ComplianceAnnouncement>({
  inboundPstn: yesNo(),
  outboundPstn: yesNo(),
  outboundDelay: optional(wholeNumber(ANY_COUNT)),
});

const organisation = fields<Organisation>({
  id: text,
  name: text,
  region: oneOf(REGIONS),
  serviceOn: yesNo(),
  provider: choice,
  failureBehaviour: oneOf(FAILURE_BEHAVIOURS),
  announcements: fields(perSlot(announcement)),
  compliance,
  termsAccepted: list(oneOf(PROVIDER_IDS)),
  vendor: optional(vendor),
  unknown: optional(anyFields),
});

const location = fields<Location>({
  id: text,
  name: text,
  timeZone: text,
  provider: optional(choice),
  failureBehaviour: optional(oneOf(FAILURE_BEHAVIOURS)),
  announcements: optional(fields(perSlot(optional(announcement)))),
  compliance: optional(compliance),
  vendor: optional(vendor),
  unknown: optional(anyFields),
});

const recording = fields<UserRecording>({
  mode: oneOf(RECORDING_MODES),
  protocol: oneOf(RECORDING_PROTOCOLS),
  startStopAnnouncement: fields({ internal: yesNo(), public: yesNo() }),
  pauseResumeNotice: oneOf(NOTICE_TYPES),
  recurringTone: fields({ enabled: yesNo(), seconds: wholeNumber(API_TONE_SECONDS) }),
  voicemail: yesNo(),
  selective: fields<SelectiveRecording>({
    inboundInternal: yesNo(),
    inboundExternal: yesNo(),
    outboundInternal: yesNo(),
    outboundExternal: yesNo(),
  }),
  unknown: anyFields,
});

const user = fields<User>({
  id: text,
  firstName: text,
  lastName: text,
  email: text,
  number: text,
  locationId: text,
  licence: optional(oneOf(['Professional', 'Basic'] as const)),
  recording: optional(recording),
  platform: optional(platform),
  unknown: optional(anyFields),
});

const administrator = fields<Administrator>({
  id: text,
  name: text,
  email: text,
  of: oneOf(['customer', 'partner'] as const),
});

const tenant = fields<Tenant>({
  version: oneOf([VERSION]),
  organisation,
  locations: list(location),
  users: list(user),
  administrators: list(administrator),
});

const accountUser = fields<AccountUser>({
  userId: text,
  tier: oneOf(TIER_IDS),
  limitedSince: optional(wholeNumber(ANY_COUNT)),
  platform: fields<PortalPlatform>({
    serviceProvider: text,
    externalGroup: text,
    externalIdentifier: text,
    product: text,
    externalType: text,
  }),
});

const count = optional(wholeNumber(ANY_COUNT));
const accounts = fields<Accounts>({
  accounts: list(
    fields<Account>({
      provider: oneOf(PROVIDER_IDS),
      organisationId: text,
      organisationName: text,
      stage: oneOf(['trial', 'production'] as const),
      administrators: list(text),
      licences: fields(
        Object.fromEntries(TIER_IDS.map((tier) => [tier, count])) as Record<TierId, typeof count>,
      ),
      users: list(accountUser),
      storage: optional(oneOf(['cloud', 'customer'] as const)),
    }),
  ),
});

const readState = fields<State>({ tenant, accounts });

/** Users are where a location is. */
const strayUsers = ({ tenant: { users, locations } }: State): readonly Problem[] => {
  const ids = locations.map(({ id }) => id);
  return users.flatMap(({ locationId }, index) =>
    ids.includes(locationId)
      ? []
      : [{ path: `tenant.users.${index}.locationId`, found: locationId, allowed: ids.join(', ') }],
  );
};

const versionOf = (stored: unknown): unknown =>
  isObject(stored) && isObject(stored.tenant) ? stored.tenant.version : undefined;

export type Migrated = { readonly state: State } | { readonly problems: readonly Problem[] };

/** What any version stored as today's state; what is wrong with it refuses the whole. Never throws. */
export function migrate(stored: unknown): Migrated {
  const problems: Problem[] = [];
  const versions = Array.from({ length: VERSION }, (_, index) => index + 1);
  const version = oneOf(versions)(versionOf(stored), 'tenant.version', problems);
  if (problems.length > 0) return { problems };
  const today = STEPS.slice(version - 1).reduce((value, step) => step(value), stored);
  const state = readState(today, '', problems);
  if (problems.length > 0) return { problems };
  const stray = strayUsers(state);
  return stray.length > 0 ? { problems: stray } : { state };
}
