import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf, accountUser } from '../../../src/policy/accounts.ts';
import { apply, type Command } from '../../../src/policy/commands.ts';
import { DEMO_STATE, NEW_STATE } from '../../../src/policy/demo-tenant.ts';
import { migrate } from '../../../src/policy/migrations.ts';
import type { Actor, Note, State } from '../../../src/policy/outcome.ts';
import { policy } from '../../../src/policy/policy.ts';
import { TIER_IDS } from '../../../src/policy/providers.ts';
import { PROVIDER_IDS, type ProviderId, REGIONS } from '../../../src/policy/tenant.ts';
import { DEFAULT_RECORDING } from '../../../src/policy/webex-json.ts';
import { anyRecording } from './arbitrary.ts';

const HANA: Actor = { kind: 'administrator', id: 'admin-hana' };
const DANIEL: Actor = { kind: 'administrator', id: 'admin-daniel' };
const MARTIN: Actor = { kind: 'administrator', id: 'partner-martin' };
/** The partner's administrator who switched recording on for another customer. */
const LUCIE: Actor = { kind: 'administrator', id: 'partner-lucie' };
const support = (provider: ProviderId): Actor => ({ kind: 'support', provider });

const run = (state: State, command: Command, actor: Actor = HANA) => {
  const outcome = apply(state, command, actor);
  if ('refused' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome;
};
const following = (state: State, ...commands: (Command | [Command, Actor])[]): State =>
  commands.reduce((now, step) => (Array.isArray(step) ? run(now, ...step) : run(now, step)).state, state);
const notes = (state: State, command: Command, actor: Actor = HANA): readonly Note[] =>
  run(state, command, actor).notes;
const refusal = (state: State, command: Command, actor: Actor = HANA) => {
  const outcome = apply(state, command, actor);
  return 'refused' in outcome ? outcome.refused : undefined;
};

const accountAt = (state: State, provider: ProviderId) =>
  accountOf(state.accounts, provider, state.tenant.organisation.id);
const tierAt = (state: State, userId: string, provider: ProviderId = 'dubber') =>
  accountUser(accountAt(state, provider), userId)?.tier;
const user = (state: State, id: string) => state.tenant.users.find((someone) => someone.id === id);
const policyOf = ({ tenant, accounts }: State, userId = 'user-jana') =>
  policy(tenant, accounts, userId, { direction: 'inbound', network: 'public' });

const ON = { type: 'user.switch', userId: 'user-tomas', on: true } as const;
const IN_US: [Command, Actor] = [{ type: 'region.set', region: 'US' }, MARTIN];
const choose = (provider: ProviderId): Command[] => [
  { type: 'terms.accept', provider },
  { type: 'provider.choose', provider },
];

describe('who may record', () => {
  test('REC-01 only the partner switches the service, and off it leaves nothing to set', () => {
    const off: Command = { type: 'service.set', on: false };
    expect(refusal(DEMO_STATE, off)).toEqual({ code: 'partner-only' });
    const without = following(DEMO_STATE, [off, MARTIN]);
    expect(policyOf(without).recorded).toBe(false);
    expect(refusal(without, ON)).toMatchObject({ code: 'service-off' });
    expect(following(without, [{ type: 'service.set', on: true }, MARTIN])).toEqual(DEMO_STATE);
  });

  test('REC-02 recording cannot be switched on without a licence', () => {
    expect(refusal(DEMO_STATE, { ...ON, userId: 'user-emily' })).toEqual({
      code: 'no-licence',
      user: 'Emily Chen',
    });
  });

  test('someone who is no administrator is refused', () => {
    expect(refusal(DEMO_STATE, ON, { kind: 'administrator', id: 'x' })).toMatchObject({ code: 'unknown' });
    expect(refusal(DEMO_STATE, ON, support('dubber'))).toEqual({ code: 'administrators-only' });
  });
});

describe('providers', () => {
  test('REC-11 the first user makes the account, the user and Dubber Go, and the administrator becomes its own', () => {
    expect(accountAt(NEW_STATE, 'dubber')).toBeUndefined();
    expect(notes(NEW_STATE, ON, DANIEL).map(({ code }) => code)).toEqual(['account-made', 'user-made']);
    const state = following(NEW_STATE, [ON, DANIEL]);
    expect(accountAt(state, 'dubber')).toMatchObject({
      stage: 'production',
      administrators: ['admin-daniel'],
    });
    expect(tierAt(state, 'user-tomas')).toBe('dubber-go');
    expect(user(state, 'user-tomas')?.recording?.mode).toBe('Never');
  });

  test('REC-11 an administrator of the account adds others and reassigns licences; others may not', () => {
    const add: Command = {
      type: 'account.administrator.add',
      provider: 'dubber',
      administratorId: 'admin-daniel',
    };
    expect(refusal(DEMO_STATE, add, DANIEL)).toMatchObject({ code: 'account-administrators-only' });
    const state = following(DEMO_STATE, add);
    expect(accountAt(state, 'dubber')?.administrators).toEqual(['admin-hana', 'admin-daniel']);
    expect(refusal(state, add)).toEqual({ code: 'already-administrator', administrator: 'Daniel Reed' });
    const reassign: Command = {
      type: 'account.licence.reassign',
      provider: 'dubber',
      from: 'user-petra',
      to: 'user-jana',
      at: 5,
    };
    expect(refusal(state, { ...reassign, from: 'user-jana', to: 'user-petra' } as Command)).toEqual({
      code: 'nothing-to-reassign',
      user: 'Jana Novak',
    });
    const given = following(state, [reassign, DANIEL]);
    expect([tierAt(given, 'user-petra'), tierAt(given, 'user-jana')]).toEqual([
      'dubber-go',
      'dubber-standard',
    ]);
  });

  test('REC-12 from free to paid deletion stops, from paid to free it starts; the partner or an administrator of the account', () => {
    const up: Command = {
      type: 'account.entitle',
      provider: 'dubber',
      userId: 'user-jana',
      tier: 'dubber-standard',
      at: 1,
    };
    expect(refusal(DEMO_STATE, up, DANIEL)).toEqual({
      code: 'account-administrators-only',
      provider: 'dubber',
      orPartner: true,
    });
    expect(notes(DEMO_STATE, up, MARTIN)).toEqual([
      { code: 'retention', user: 'Jana Novak', before: 30, after: undefined },
    ]);
    const paid = following(DEMO_STATE, up);
    const down: Command = { ...up, tier: 'dubber-go', at: 9 };
    expect(notes(paid, down)).toEqual([
      { code: 'retention', user: 'Jana Novak', before: undefined, after: 30 },
    ]);
    expect(accountUser(accountAt(following(paid, down), 'dubber'), 'user-jana')).toMatchObject({
      tier: 'dubber-go',
      limitedSince: 9,
    });
  });

  test('REC-12 a paid tier needs a licence that was ordered', () => {
    const none = following(DEMO_STATE, {
      type: 'account.licences.order',
      provider: 'dubber',
      tier: 'dubber-ai',
      count: 0,
    });
    expect(
      refusal(none, {
        type: 'account.entitle',
        provider: 'dubber',
        userId: 'user-jana',
        tier: 'dubber-ai',
        at: 1,
      }),
    ).toMatchObject({ code: 'no-licence-left', ordered: 0, used: 0 });
    expect(
      refusal(DEMO_STATE, {
        type: 'account.licences.order',
        provider: 'dubber',
        tier: 'dubber-standard',
        count: 0,
      }),
    ).toMatchObject({ code: 'invalid', problems: [{ path: 'count', allowed: 'whole number from 1' }] });
  });

  test('REC-13 switching on makes nothing at Imagicle; its account comes with the terms, its users by its tool', () => {
    const state = following(NEW_STATE, ...choose('imagicle'));
    expect(accountAt(state, 'imagicle')).toMatchObject({ stage: 'trial', administrators: ['admin-hana'] });
    expect(notes(state, ON)).toEqual([{ code: 'no-user', provider: 'imagicle', user: 'Tomas Dvorak' }]);
    const on = following(state, ON, {
      type: 'user.settings',
      userId: 'user-tomas',
      recording: { ...DEFAULT_RECORDING, mode: 'Always' },
    });
    expect(policyOf(on, 'user-tomas')).toMatchObject({ recorded: true, account: 'no-user' });
    const synchronised = following(on, {
      type: 'account.users.make',
      provider: 'imagicle',
      userIds: ['user-tomas'],
    });
    expect(policyOf(synchronised, 'user-tomas').account).toBe('ready');
  });

  test('REC-13 CallCabinet: terms make no account; its support makes account and users, and production once licences are ordered', () => {
    const state = following(DEMO_STATE, IN_US, ...choose('callcabinet'));
    expect(accountAt(state, 'callcabinet')).toBeUndefined();
    expect(policyOf(state)).toMatchObject({ recorded: true, account: 'no-account' });
    const account: Command = { type: 'account.make', provider: 'callcabinet', administratorId: 'admin-hana' };
    const users: Command = {
      type: 'account.users.make',
      provider: 'callcabinet',
      userIds: ['user-jana'],
    };
    expect(refusal(state, account)).toEqual({ code: 'support-only', provider: 'callcabinet' });
    const by = support('callcabinet');
    expect(refusal(state, users, by)).toMatchObject({ code: 'no-account-yet' });
    const made = following(state, [account, by], [users, by]);
    expect(policyOf(made).account).toBe('ready');
    expect(refusal(made, account, by)).toMatchObject({ code: 'account-exists' });
    expect(refusal(made, users)).toMatchObject({ code: 'support-only' });
    const promote: Command = { type: 'account.promote', provider: 'callcabinet' };
    expect(refusal(made, promote, by)).toMatchObject({ code: 'no-licences-ordered' });
    const produced = following(
      made,
      { type: 'account.licences.order', provider: 'callcabinet', tier: 'callcabinet', count: 1 },
      [promote, by],
    );
    expect(accountAt(produced, 'callcabinet')?.stage).toBe('production');
    expect(refusal(produced, { ...users, userIds: ['user-petra'] }, by)).toMatchObject({
      code: 'no-licence-left',
      codes: [{ code: 'CALLCABINETPLAT' }, { code: 'A-FLEX-S+-CALLING' }],
    });
  });

  test('REC-13 where users are made automatically, nobody makes them by hand', () => {
    expect(
      refusal(DEMO_STATE, { type: 'account.users.make', provider: 'dubber', userIds: ['user-tomas'] }),
    ).toEqual({ code: 'made-otherwise', provider: 'dubber' });
    expect(refusal(DEMO_STATE, { type: 'account.make', provider: 'imagicle' }, support('imagicle'))).toEqual({
      code: 'made-otherwise',
      provider: 'imagicle',
    });
  });

  test('REC-14 a provider that does not serve the region is refused, and a region that the chosen one does not serve', () => {
    for (const command of choose('callcabinet'))
      expect(refusal(DEMO_STATE, command)).toEqual({
        code: 'region',
        provider: 'callcabinet',
        region: 'EU',
        served: ['US'],
      });
    const state = following(DEMO_STATE, ...choose('imagicle'));
    expect(refusal(state, { type: 'region.set', region: 'JP' }, MARTIN)).toMatchObject({ code: 'region' });
    expect(refusal(DEMO_STATE, { type: 'provider.choose', provider: 'generic' })).toMatchObject({
      code: 'through-api-only',
    });
  });

  test('REC-15 terms come first, once; declining leaves the provider before', () => {
    const [accept, take] = choose('imagicle') as [Command, Command];
    expect(refusal(DEMO_STATE, take)).toEqual({ code: 'terms-needed', provider: 'imagicle' });
    expect(following(DEMO_STATE, { type: 'terms.decline', provider: 'imagicle' })).toBe(DEMO_STATE);
    const state = following(DEMO_STATE, [accept, MARTIN], take);
    expect(state.tenant.organisation.provider).toBe('imagicle');
    expect(following(state, accept)).toBe(state);
    expect(
      following(NEW_STATE, { type: 'terms.accept', provider: 'dubber' }).accounts.accounts.map(
        ({ organisationId }) => organisationId,
      ),
    ).toContain('org-moravia');
  });

  test('REC-16 an administrator of the partner cannot administer the accounts of two customers', () => {
    const refused = {
      code: 'administers-another',
      administrator: 'Lucie Benesova',
      organisation: 'Riverside Clinic',
    };
    expect(refusal(NEW_STATE, ON, LUCIE)).toEqual(refused);
    expect(refusal(NEW_STATE, { type: 'terms.accept', provider: 'imagicle' }, LUCIE)).toEqual(refused);
    const add = (administratorId: string): Command => ({
      type: 'account.administrator.add',
      provider: 'dubber',
      administratorId,
    });
    expect(refusal(DEMO_STATE, add('partner-lucie'))).toEqual(refused);
    expect(refusal(DEMO_STATE, add('partner-martin'))).toBeUndefined();
    expect(refusal(DEMO_STATE, ON, LUCIE)).toBeUndefined();
  });
});

describe('organisation, location, user', () => {
  const NONE: Command = { type: 'provider.choose', provider: 'none' };

  test('REC-20 the provider is saved for the organisation, and recorded users come along where they are made automatically', () => {
    const elsewhere = following(NEW_STATE, ...choose('imagicle'), ON);
    const back = following(elsewhere, ...choose('dubber'));
    expect(back.tenant.organisation.provider).toBe('dubber');
    expect(tierAt(back, 'user-tomas')).toBe('dubber-go');
  });

  test('REC-21 None is saved only with the tick, and ends recording for everyone', () => {
    expect(refusal(DEMO_STATE, NONE)).toEqual({ code: 'must-understand' });
    const state = following(DEMO_STATE, { ...NONE, understood: true } as Command);
    for (const { id } of state.tenant.users) expect(policyOf(state, id).recorded).toBe(false);
    expect(refusal(state, ON)).toMatchObject({ code: 'organisation-none' });
  });

  test('REC-22 a location takes another provider, or None, or the organisation’s; with None above it is kept', () => {
    const at = (provider: ProviderId | 'none' | undefined): Command => ({
      type: 'location.provider',
      locationId: 'loc-brno',
      provider,
    });
    expect(refusal(DEMO_STATE, at('imagicle'))).toMatchObject({ code: 'terms-needed' });
    const state = following(DEMO_STATE, { type: 'terms.accept', provider: 'imagicle' }, at('imagicle'));
    expect(policyOf(state).provider).toBe('imagicle');
    expect(policyOf(state, 'user-robert').provider).toBe('dubber');
    const none = following(state, { ...NONE, understood: true } as Command);
    expect(policyOf(none).provider).toBe('none');
    expect(none.tenant.locations[0]?.provider).toBe('imagicle');
    expect(policyOf(following(state, at('none'))).recorded).toBe(false);
    expect(following(state, at(undefined)).tenant.locations).toEqual(DEMO_STATE.tenant.locations);
    expect(refusal(state, { ...at('none'), locationId: 'x' } as Command)).toMatchObject({
      code: 'unknown',
      what: 'location',
    });
  });

  test('REC-23 switching off clears the settings; account and user stay at the provider', () => {
    const off: Command = { type: 'user.switch', userId: 'user-petra', on: false };
    expect(notes(DEMO_STATE, off)).toEqual([{ code: 'settings-cleared', user: 'Petra Svobodova' }]);
    const state = following(DEMO_STATE, off);
    expect(user(state, 'user-petra')?.recording).toBeUndefined();
    expect(state.accounts).toEqual(DEMO_STATE.accounts);
    const again = following(state, { ...off, on: true } as Command);
    expect(user(again, 'user-petra')?.recording).toEqual(DEFAULT_RECORDING);
    expect(tierAt(again, 'user-petra')).toBe('dubber-standard');
  });

  test('failure behaviour, announcements and compliance are set for the organisation or a location', () => {
    const own = { sound: 's', fileName: 'f.wav' };
    const locationId = 'loc-brno';
    const state = following(
      DEMO_STATE,
      { type: 'failure.set', behaviour: 'PROCEED_CALL_WITH_ANNOUNCEMENT' },
      { type: 'failure.set', locationId, behaviour: 'END_CALL_WITH_ANNOUNCEMENT' },
      { type: 'announcement.set', slot: 'pause', announcement: own },
      { type: 'announcement.set', locationId, slot: 'start', announcement: own },
      { type: 'compliance.set', locationId, compliance: { inboundPstn: true, outboundPstn: false } },
    );
    expect(policyOf(state)).toMatchObject({
      failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT',
      announcements: { start: own, pause: own, stop: 'DEFAULT' },
      complianceAnnounced: { delay: 0 },
    });
    expect(policyOf(state, 'user-robert')).toMatchObject({
      failureBehaviour: 'PROCEED_CALL_WITH_ANNOUNCEMENT',
      announcements: { start: 'DEFAULT', pause: own },
      complianceAnnounced: false,
    });
    const back = following(
      state,
      { type: 'failure.set', locationId, behaviour: undefined },
      { type: 'announcement.set', locationId, slot: 'start', announcement: undefined },
      { type: 'compliance.set', locationId, compliance: undefined },
    );
    expect(back.tenant.locations).toEqual(DEMO_STATE.tenant.locations);
  });

  test('settings of a user whose switch is off are refused', () => {
    expect(
      refusal(DEMO_STATE, { type: 'user.settings', userId: 'user-tomas', recording: DEFAULT_RECORDING }),
    ).toEqual({ code: 'not-switched-on', user: 'Tomas Dvorak' });
  });
});

describe('a user’s settings', () => {
  const save = (changed: Partial<typeof DEFAULT_RECORDING>): Command => ({
    type: 'user.settings',
    userId: 'user-jana',
    recording: { ...DEFAULT_RECORDING, ...changed },
  });

  test('REC-30 the page does not set plain On Demand; set through the API it survives Save', () => {
    expect(refusal(DEMO_STATE, save({ mode: 'On Demand' }))).toMatchObject({
      code: 'invalid',
      problems: [{ path: 'mode', found: 'On Demand' }],
    });
    const state = following(DEMO_STATE, {
      type: 'user.json',
      userId: 'user-jana',
      json: { record: 'On Demand' },
    });
    expect(refusal(state, save({ mode: 'On Demand' }))).toBeUndefined();
  });

  test('REC-37 the page takes 10 to 90 s; what came through the API survives Save until it is edited', () => {
    const tone = (seconds: number) => save({ recurringTone: { enabled: true, seconds } });
    expect(refusal(DEMO_STATE, tone(600))).toMatchObject({
      problems: [{ path: 'recurringTone.seconds', found: 600, allowed: 'whole number from 10 to 90' }],
    });
    const json = { repeat: { interval: 600, enabled: true } };
    const state = following(DEMO_STATE, { type: 'user.json', userId: 'user-jana', json });
    expect(refusal(state, tone(600))).toBeUndefined();
    expect(refusal(state, tone(601))).toMatchObject({ code: 'invalid' });
    expect(refusal(following(state, tone(30)), tone(600))).toMatchObject({ code: 'invalid' });
  });

  test('REC-38 the portal’s values can be edited, and decide whether recordings reach the user', () => {
    const state = following(DEMO_STATE, {
      type: 'account.platform.set',
      provider: 'dubber',
      userId: 'user-jana',
      platform: { externalType: 'Other' },
    });
    expect(policyOf(state)).toMatchObject({
      account: 'differs',
      reasons: { account: { differences: [{ field: 'externalType', expected: 'BroadWorks' }] } },
    });
  });

  test('REC-39 JSON of a user, the organisation and a location is obeyed, or refused with nothing changed', () => {
    const json = {
      enabled: true,
      record: 'Always',
      serviceProvider: 'a',
      externalGroup: 'b',
      externalIdentifier: 'c',
    };
    const state = following(DEMO_STATE, { type: 'user.json', userId: 'user-tomas', json });
    expect(policyOf(state, 'user-tomas')).toMatchObject({ recorded: true, account: 'ready' });
    expect(policyOf(following(DEMO_STATE, { type: 'user.json', userId: 'user-jana', json })).account).toBe(
      'ready',
    );
    expect(
      refusal(DEMO_STATE, { type: 'user.json', userId: 'user-jana', json: { record: 'always' } }),
    ).toMatchObject({ code: 'invalid', problems: [{ path: 'record', found: 'always' }] });
    expect(
      refusal(DEMO_STATE, { type: 'user.json', userId: 'user-emily', json: { enabled: true } }),
    ).toMatchObject({ code: 'no-licence' });
    const webex: Command = { type: 'organisation.json', json: { vendorId: 'x', vendorName: 'Webex' } };
    expect(notes(DEMO_STATE, webex)).toMatchObject([
      { code: 'json', notice: { code: 'generic-provider', vendor: 'Webex' } },
    ]);
    expect(policyOf(following(DEMO_STATE, webex))).toMatchObject({
      provider: 'generic',
      account: 'elsewhere',
    });
    expect(refusal(DEMO_STATE, { type: 'organisation.json', json: { enabled: false } })).toEqual({
      code: 'partner-only',
    });
    const there: Command = {
      type: 'location.json',
      locationId: 'loc-brno',
      json: { orgDefaultEnabled: false, defaultVendorName: 'Imagicle' },
    };
    expect(policyOf(following(DEMO_STATE, there)).provider).toBe('imagicle');
  });
});

test('reset puts everything back', () => {
  const state = following(DEMO_STATE, IN_US, ...choose('callcabinet'), ON);
  expect(following(state, { type: 'reset' })).toBe(DEMO_STATE);
  expect(following(state, { type: 'reset', to: 'new' })).toBe(NEW_STATE);
});

test('whatever is done, in any order and by anyone, the state can be stored and read again', () => {
  const provider = fc.constantFrom(...PROVIDER_IDS);
  const userId = fc.constantFrom(...DEMO_STATE.tenant.users.map(({ id }) => id), 'nobody');
  const locationId = fc.constantFrom('loc-brno', 'loc-san-jose', 'nowhere');
  const tier = fc.constantFrom(...TIER_IDS);
  const as = <T extends Command['type']>(type: T) => fc.constant(type);
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ type: as('service.set'), on: fc.boolean() }),
    fc.record({ type: as('region.set'), region: fc.constantFrom(...REGIONS) }),
    fc.record({ type: as('terms.accept'), provider }),
    fc.record({ type: as('provider.choose'), provider, understood: fc.boolean() }),
    fc.record({
      type: as('provider.choose'),
      provider: fc.constant('none' as const),
      understood: fc.boolean(),
    }),
    fc.record({
      type: as('location.provider'),
      locationId,
      provider: fc.option(provider, { nil: undefined }),
    }),
    fc.record({ type: as('user.switch'), userId, on: fc.boolean() }),
    fc.record({ type: as('user.settings'), userId, recording: anyRecording }),
    fc.record({
      type: as('user.json'),
      userId,
      json: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))),
    }),
    fc.record({ type: as('account.make'), provider }),
    fc.record({ type: as('account.users.make'), provider, userIds: fc.array(userId, { maxLength: 2 }) }),
    fc.record({ type: as('account.licences.order'), provider, tier, count: fc.nat(3) }),
    fc.record({ type: as('account.promote'), provider }),
    fc.record({ type: as('account.entitle'), provider, userId, tier, at: fc.nat() }),
    fc.record({ type: as('account.licence.reassign'), provider, from: userId, to: userId, at: fc.nat() }),
  ) as fc.Arbitrary<Command>;
  const actor: fc.Arbitrary<Actor> = fc.oneof(
    fc.constantFrom(HANA, DANIEL, MARTIN, LUCIE),
    provider.map(support),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(command, actor), { maxLength: 25 }), (steps) => {
      const state = steps.reduce((now, [step, by]) => {
        const outcome = apply(now, step, by);
        return 'refused' in outcome ? now : outcome.state;
      }, DEMO_STATE);
      expect(migrate(JSON.parse(JSON.stringify(state)))).toEqual({ state });
    }),
    { seed: 1, numRuns: 200 },
  );
});
