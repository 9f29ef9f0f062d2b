import { accountOf } from './accounts.ts';
import { JSON_STEPS, type JsonCommand } from './json-commands.ts';
import { offeredOnPage, RECORDING_MODES } from './mode.ts';
import {
  type Actor,
  administratorOf,
  done,
  type Outcome,
  type Refusal,
  refuse,
  type State,
} from './outcome.ts';
import { obstacleOf } from './policy.ts';
import { PROVIDERS } from './providers.ts';
import { makeAccount, provision } from './provisioning.ts';
import { oneOf, type Problem, wholeNumber } from './readers.ts';
import { TONE_SECONDS } from './settings.ts';
import {
  type Administrator,
  type Announcement,
  type AnnouncementSlot,
  type ComplianceAnnouncement,
  type FailureBehaviour,
  nameOf,
  type Organisation,
  type ProviderChoice,
  type ProviderId,
  type Region,
  type UserRecording,
} from './tenant.ts';
import {
  locationOf,
  regionRefusal,
  userOf,
  withLocation,
  withOrganisation,
  withUser,
} from './tenant-state.ts';
import { DEFAULT_RECORDING } from './webex-json.ts';

/** What administrators do on the pages of Control Hub, and by JSON. `locationId` undefined: the organisation's own value. */
export type TenantCommand =
  /** REC-01; the partner's. */
  | { readonly type: 'service.set'; readonly on: boolean }
  /** The demo's: which region the organisation is of (REC-14); the partner's. */
  | { readonly type: 'region.set'; readonly region: Region }
  /** REC-15. */
  | { readonly type: 'terms.accept'; readonly provider: ProviderId }
  | { readonly type: 'terms.decline'; readonly provider: ProviderId }
  /** REC-20, REC-21: None needs `understood`. */
  | {
      readonly type: 'provider.choose';
      readonly provider: ProviderChoice;
      readonly understood?: boolean;
    }
  /** REC-22; provider undefined: the organisation's default. */
  | {
      readonly type: 'location.provider';
      readonly locationId: string;
      readonly provider: ProviderChoice | undefined;
    }
  | {
      readonly type: 'failure.set';
      readonly locationId?: string;
      readonly behaviour: FailureBehaviour | undefined;
    }
  | {
      readonly type: 'announcement.set';
      readonly locationId?: string;
      readonly slot: AnnouncementSlot;
      readonly announcement: Announcement | undefined;
    }
  | {
      readonly type: 'compliance.set';
      readonly locationId?: string;
      readonly compliance: ComplianceAnnouncement | undefined;
    }
  /** REC-23. */
  | { readonly type: 'user.switch'; readonly userId: string; readonly on: boolean }
  /** What the user's page saves. */
  | { readonly type: 'user.settings'; readonly userId: string; readonly recording: UserRecording }
  | JsonCommand;

type Step<C> = (state: State, command: C, by: Administrator) => Outcome;
type Steps = { readonly [T in TenantCommand['type']]: Step<Extract<TenantCommand, { readonly type: T }>> };

/** REC-14, REC-15: what stands against choosing a provider. */
const choiceRefusal = ({ tenant }: State, choice: ProviderChoice): Refusal | undefined => {
  const { region, termsAccepted } = tenant.organisation;
  if (choice === 'none') return undefined;
  return (
    regionRefusal(choice, region) ??
    (termsAccepted.includes(choice) ? undefined : { code: 'terms-needed', provider: choice })
  );
};

/** A setting of the organisation, or of one of its locations. Undefined at a location: the organisation's. */
function setAt<K extends 'failureBehaviour' | 'compliance'>(
  state: State,
  locationId: string | undefined,
  key: K,
  value: Organisation[K] | undefined,
): Outcome {
  if (locationId === undefined)
    return done(value === undefined ? state : withOrganisation(state, { [key]: value }));
  const found = locationOf(state, locationId);
  return 'refused' in found ? found : done(withLocation(state, { ...found.value, [key]: value }));
}

/** REC-30, REC-37: what the page refuses; what came through the API stays until it is edited. */
const problemsOf = (recording: UserRecording, before: UserRecording): readonly Problem[] => {
  const problems: Problem[] = [];
  const { seconds } = recording.recurringTone;
  if (seconds !== before.recurringTone.seconds)
    wholeNumber(TONE_SECONDS)(seconds, 'recurringTone.seconds', problems);
  if (recording.mode !== before.mode)
    oneOf(RECORDING_MODES.filter(offeredOnPage))(recording.mode, 'mode', problems);
  return problems;
};

const STEPS: Steps = {
  ...JSON_STEPS,

  'service.set': (state, { on }, by) =>
    by.of === 'partner' ? done(withOrganisation(state, { serviceOn: on })) : refuse({ code: 'partner-only' }),

  'region.set': (state, { region }, by) => {
    if (by.of !== 'partner') return refuse({ code: 'partner-only' });
    const { organisation, locations } = state.tenant;
    const chosen = [organisation.provider, ...locations.map(({ provider = 'none' }) => provider)];
    const unserved = chosen
      .filter((provider) => provider !== 'none' && PROVIDERS[provider].listed)
      .map((provider) => regionRefusal(provider, region))
      .find((refusal) => refusal !== undefined);
    return unserved ? refuse(unserved) : done(withOrganisation(state, { region }));
  },

  'terms.accept': (state, { provider }, by) => {
    const { region, termsAccepted, id } = state.tenant.organisation;
    const refusal = regionRefusal(provider, region);
    if (refusal) return refuse(refusal);
    if (termsAccepted.includes(provider)) return done(state);
    const accepted = withOrganisation(state, { termsAccepted: [...termsAccepted, provider] });
    const exists = accountOf(state.accounts, provider, id) !== undefined;
    const makes = PROVIDERS[provider].account.madeBy.includes('terms');
    return exists || !makes ? done(accepted) : makeAccount(accepted, provider, by);
  },

  'terms.decline': (state) => done(state),

  'provider.choose': (state, { provider, understood = false }, by) => {
    const before = state.tenant.organisation.provider;
    if (provider === before) return done(state);
    const refusal = choiceRefusal(state, provider);
    if (refusal) return refuse(refusal);
    if (provider === 'none' && !understood) return refuse({ code: 'must-understand' });
    const chosen = withOrganisation(state, { provider, vendor: undefined });
    return provision(chosen, by, state.tenant.users);
  },

  'location.provider': (state, { locationId, provider }, by) => {
    const found = locationOf(state, locationId);
    if ('refused' in found) return found;
    if (provider === found.value.provider) return done(state);
    const refusal = provider === undefined ? undefined : choiceRefusal(state, provider);
    if (refusal) return refuse(refusal);
    const chosen = withLocation(state, { ...found.value, provider, vendor: undefined });
    const there = state.tenant.users.filter((user) => user.locationId === locationId);
    return provision(chosen, by, there);
  },

  'failure.set': (state, { locationId, behaviour }) =>
    setAt(state, locationId, 'failureBehaviour', behaviour),

  'announcement.set': (state, { locationId, slot, announcement }) => {
    const { organisation } = state.tenant;
    if (locationId === undefined)
      return done(
        withOrganisation(state, {
          announcements: { ...organisation.announcements, [slot]: announcement ?? 'DEFAULT' },
        }),
      );
    const found = locationOf(state, locationId);
    if ('refused' in found) return found;
    const { [slot]: _, ...others } = found.value.announcements ?? {};
    const announcements = announcement === undefined ? others : { ...others, [slot]: announcement };
    const any = Object.keys(announcements).length > 0;
    return done(withLocation(state, { ...found.value, announcements: any ? announcements : undefined }));
  },

  'compliance.set': (state, { locationId, compliance }) => setAt(state, locationId, 'compliance', compliance),

  'user.switch': (state, { userId, on }, by) => {
    const found = userOf(state, userId);
    if ('refused' in found) return found;
    const user = found.value;
    if (on === (user.recording !== undefined)) return done(state);
    if (!on) {
      const off = withUser(state, { ...user, recording: undefined });
      return done(off, { code: 'settings-cleared', user: nameOf(user) });
    }
    const obstacle = obstacleOf(state.tenant, user);
    if (obstacle) return refuse(obstacle);
    const recording = { ...DEFAULT_RECORDING, unknown: user.unknown ?? {} };
    const switched = { ...user, recording, unknown: undefined };
    return provision(withUser(state, switched), by, [switched]);
  },

  'user.settings': (state, { userId, recording }) => {
    const found = userOf(state, userId);
    if ('refused' in found) return found;
    const user = found.value;
    const obstacle = obstacleOf(state.tenant, user);
    if (obstacle) return refuse(obstacle);
    if (!user.recording) return refuse({ code: 'not-switched-on', user: nameOf(user) });
    const problems = problemsOf(recording, user.recording);
    return problems.length > 0
      ? refuse({ code: 'invalid', problems })
      : done(withUser(state, { ...user, recording }));
  },
};

/** Works with the service off as well: it is how it is switched on (REC-01). */
const WITHOUT_SERVICE: readonly TenantCommand['type'][] = ['service.set', 'organisation.json', 'region.set'];

export const isTenantCommand = (command: { readonly type: string }): command is TenantCommand =>
  Object.hasOwn(STEPS, command.type);

/** What an administrator does to the organisation, its locations and users. */
export function applyToTenant(state: State, command: TenantCommand, actor: Actor): Outcome {
  const by = administratorOf(state, actor);
  if ('refused' in by) return by;
  const { serviceOn, name } = state.tenant.organisation;
  if (!serviceOn && !WITHOUT_SERVICE.includes(command.type))
    return refuse({ code: 'service-off', organisation: name });
  const step = STEPS[command.type] as Step<TenantCommand>;
  return step(state, command, by.value);
}
