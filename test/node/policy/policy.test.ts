import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import { mayRecord, RECORDING_MODES } from '../../../src/policy/mode.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { type PolicyField, policy } from '../../../src/policy/policy.ts';
import {
  FAILURE_BEHAVIOURS,
  type Location,
  type Organisation,
  type PolicyCall,
  PROVIDER_IDS,
  type User,
} from '../../../src/policy/tenant.ts';
import { DEFAULT_RECORDING } from '../../../src/policy/webex-json.ts';
import { anyCall, anyState } from './arbitrary.ts';

const INTERNAL: PolicyCall = { direction: 'inbound', network: 'internal' };
const PUBLIC: PolicyCall = { direction: 'outbound', network: 'public' };

const FIELDS: readonly PolicyField[] = [
  'recorded',
  'mode',
  'protocol',
  'startStopAnnouncement',
  'pauseResumeNotice',
  'recurringTone',
  'voicemail',
  'provider',
  'failureBehaviour',
  'announcements',
  'startAnnounced',
  'complianceAnnounced',
  'account',
];

/** The demo, with Jana Novak of Brno always recorded. */
const demo = (
  changed: {
    readonly organisation?: Partial<Organisation>;
    readonly location?: Partial<Location>;
    readonly user?: Partial<User>;
  } = {},
): State => {
  const { tenant, accounts } = DEMO_STATE;
  return {
    tenant: {
      ...tenant,
      organisation: { ...tenant.organisation, ...changed.organisation },
      locations: tenant.locations.map((location, index) =>
        index === 0 ? { ...location, ...changed.location } : location,
      ),
      users: tenant.users.map((user, index) =>
        index === 0
          ? { ...user, recording: { ...DEFAULT_RECORDING, mode: 'Always' }, ...changed.user }
          : user,
      ),
    },
    accounts,
  };
};
const policyOf = ({ tenant, accounts }: State, call = INTERNAL) =>
  policy(tenant, accounts, 'user-jana', call);

describe('every combination of organisation, location, user and call', () => {
  const all = (check: (state: State, call: PolicyCall) => void) =>
    fc.assert(fc.property(anyState, anyCall, check), { seed: 1, numRuns: 2000 });
  const ofUser = ({ tenant, accounts }: State, call: PolicyCall) => policy(tenant, accounts, 'user', call);

  test('REC-24 gives a policy with a reason for each field, a plain value', () => {
    all((state, call) => {
      const found = ofUser(state, call);
      expect(Object.keys(found.reasons).sort()).toEqual([...FIELDS].sort());
      for (const reason of Object.values(found.reasons)) expect(reason.code).toMatch(/^[a-z-]+$/);
      expect(found.recorded).toBe(mayRecord(found.settings.mode, found.settings.protocol));
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    });
  });

  test('REC-21 None at the organisation records nothing', () => {
    all(({ tenant, accounts }, call) => {
      const organisation = { ...tenant.organisation, provider: 'none' as const };
      const found = policy({ ...tenant, organisation }, accounts, 'user', call);
      expect(found).toMatchObject({ recorded: false, voicemail: false, provider: 'none' });
      expect(found.settings.mode).toBe('Never');
    });
  });

  test('REC-30 no setting means Never', () => {
    all(({ tenant, accounts }, call) => {
      const users = tenant.users.map((user) => ({ ...user, recording: undefined }));
      const found = policy({ ...tenant, users }, accounts, 'user', call);
      expect(found.settings.mode).toBe('Never');
      expect(found.recorded).toBe(false);
    });
  });

  test('REC-01 REC-02 nothing is recorded with the service off or without a licence', () => {
    all((state, call) => {
      const { organisation, users } = state.tenant;
      if (organisation.serviceOn && users[0]?.licence) return;
      expect(ofUser(state, call).recorded).toBe(false);
    });
  });

  test('the complete table of what decides whether a call is recorded', () => {
    for (const serviceOn of [true, false])
      for (const provider of [...PROVIDER_IDS, 'none'] as const)
        for (const override of [undefined, ...PROVIDER_IDS, 'none'] as const)
          for (const licence of [undefined, 'Basic', 'Professional'] as const)
            for (const mode of [undefined, ...RECORDING_MODES])
              for (const call of [INTERNAL, PUBLIC]) {
                const recording = mode && { ...DEFAULT_RECORDING, mode };
                const state = demo({
                  organisation: { serviceOn, provider },
                  location: { provider: override },
                  user: { licence, recording },
                });
                const effective = provider === 'none' ? 'none' : (override ?? provider);
                const recorded =
                  serviceOn && effective !== 'none' && Boolean(licence) && Boolean(mode) && mode !== 'Never';
                const found = policyOf(state, call);
                expect([found.recorded, found.provider]).toEqual([recorded, effective]);
              }
  });
});

test('a call is recorded because the mode of the user is Always; on demand, because the user may start it', () => {
  expect(policyOf(demo()).reasons.recorded).toEqual({
    code: 'every-call',
    user: 'Jana Novak',
    mode: 'Always',
  });
  expect(policyOf(DEMO_STATE).reasons.recorded).toMatchObject({ code: 'on-demand' });
});

test.each([
  ['REC-01', { organisation: { serviceOn: false } }, { code: 'service-off' }],
  ['REC-02', { user: { licence: undefined } }, { code: 'no-licence', user: 'Jana Novak' }],
  ['REC-21', { organisation: { provider: 'none' } }, { code: 'organisation-none' }],
  ['REC-22', { location: { provider: 'none' } }, { code: 'location-none', location: 'Brno' }],
  ['REC-23', { user: { recording: undefined } }, { code: 'switched-off', user: 'Jana Novak' }],
  ['REC-30', { user: { recording: DEFAULT_RECORDING } }, { code: 'mode-never', mode: 'Never' }],
] as const)('%s says why nothing is recorded', (_, changed, reason) => {
  const { recorded, reasons, account, settings } = policyOf(demo(changed));
  expect({ recorded, account, mode: settings.mode }).toEqual({
    recorded: false,
    account: 'unneeded',
    mode: 'Never',
  });
  expect(reasons.recorded).toMatchObject(reason);
  expect(reasons.mode).toEqual(reasons.recorded);
});

test('a user who does not exist is not recorded', () => {
  const { tenant, accounts } = DEMO_STATE;
  expect(policy(tenant, accounts, 'nobody', PUBLIC).reasons.recorded).toEqual({
    code: 'unknown-user',
    user: 'nobody',
  });
});

test('REC-22 a location overrides the organisation; where that has None the value is kept for later', () => {
  const override = { provider: 'imagicle' } as const;
  expect(policyOf(demo({ location: override }))).toMatchObject({
    provider: 'imagicle',
    reasons: { provider: { code: 'location', location: 'Brno' } },
  });
  expect(policyOf(demo({ location: override, organisation: { provider: 'none' } })).reasons.provider).toEqual(
    {
      code: 'organisation-none',
      organisation: 'Moravia Instruments',
      override: { location: 'Brno', provider: 'imagicle' },
    },
  );
});

test('REC-13 without an account the recording fails; with one, it wants the user in it', () => {
  expect(policyOf(demo({ organisation: { provider: 'callcabinet' } }))).toMatchObject({
    recorded: true,
    account: 'no-account',
    reasons: { account: { code: 'no-account', provider: 'callcabinet', madeBy: ['support'] } },
  });
  expect(policyOf(demo())).toMatchObject({ account: 'ready', reasons: { account: { tier: 'dubber-go' } } });
  const { tenant, accounts } = demo();
  const empty = { accounts: accounts.accounts.map((account) => ({ ...account, users: [] })) };
  expect(policy(tenant, empty, 'user-jana', INTERNAL)).toMatchObject({
    account: 'no-user',
    reasons: { account: { user: 'Jana Novak', usersMade: 'automatic' } },
  });
});

test('REC-38 where the portal differs from the page, the recording does not reach the user, and the field is named', () => {
  const platform = { serviceProvider: 'x', externalGroup: 'loc-brno', externalIdentifier: 'user-jana' };
  expect(policyOf(demo({ user: { platform } }))).toMatchObject({
    account: 'differs',
    reasons: {
      account: {
        differences: [{ field: 'serviceProvider', expected: 'x', found: 'org-moravia' }],
      },
    },
  });
});

test('a provider that is none of ours is taken to be ready', () => {
  expect(policyOf(demo({ organisation: { provider: 'generic' } })).account).toBe('elsewhere');
});

describe('selective recording', () => {
  const selective = { ...DEFAULT_RECORDING.selective, outboundExternal: false };

  test.each(RECORDING_MODES)('narrows %s only if it is one of the two Always modes', (mode) => {
    const state = demo({ user: { recording: { ...DEFAULT_RECORDING, mode, selective } } });
    expect(policyOf(state, PUBLIC).recorded).toBe(mode.startsWith('On Demand'));
    expect(policyOf(state, INTERNAL).recorded).toBe(mode !== 'Never');
  });

  test('says which calls are left out', () => {
    const recording = { ...DEFAULT_RECORDING, mode: 'Always' as const, selective };
    expect(policyOf(demo({ user: { recording } }), PUBLIC).reasons.recorded).toEqual({
      code: 'not-selected',
      user: 'Jana Novak',
      direction: 'outbound',
      network: 'public',
    });
  });
});

describe('announcements', () => {
  const recording = {
    ...DEFAULT_RECORDING,
    mode: 'Always' as const,
    startStopAnnouncement: { internal: false, public: true },
  };

  test('REC-35 start and stop are announced on the network it is set for', () => {
    expect(policyOf(demo({ user: { recording } }), PUBLIC).startAnnounced).toBe(true);
    expect(policyOf(demo({ user: { recording } }), INTERNAL).startAnnounced).toBe(false);
  });

  test('a compliance announcement takes the place of start and stop on public calls of its direction', () => {
    const compliance = { inboundPstn: false, outboundPstn: true, outboundDelay: 10 };
    const state = demo({ organisation: { compliance }, user: { recording } });
    expect(policyOf(state, PUBLIC)).toMatchObject({
      startAnnounced: false,
      complianceAnnounced: { delay: 10 },
      settings: { startStopAnnouncement: { public: false } },
      reasons: {
        startAnnounced: { code: 'compliance-announced' },
        complianceAnnounced: { code: 'organisation' },
      },
    });
    const inbound = policyOf(state, { direction: 'inbound', network: 'public' });
    expect(inbound).toMatchObject({ startAnnounced: true, complianceAnnounced: false });
    expect(policyOf(state, INTERNAL).complianceAnnounced).toBe(false);
  });

  test('slots and failure behaviour of a location go before those of the organisation', () => {
    const own = { sound: 'own-1', fileName: 'start.wav' };
    const location = { announcements: { start: own }, failureBehaviour: FAILURE_BEHAVIOURS[2] };
    expect(policyOf(demo({ location }))).toMatchObject({
      announcements: { start: own, stop: 'DEFAULT' },
      failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT',
      reasons: { announcements: { code: 'location' }, failureBehaviour: { code: 'location' } },
    });
  });
});

test('REC-34 voice messages are recorded where it is set, and only where calls are', () => {
  const recording = { ...DEFAULT_RECORDING, voicemail: true };
  expect(policyOf(demo({ user: { recording: { ...recording, mode: 'Always' } } })).voicemail).toBe(true);
  expect(policyOf(demo()).voicemail).toBe(false);
  expect(policyOf(demo({ user: { recording } })).voicemail).toBe(false);
});
