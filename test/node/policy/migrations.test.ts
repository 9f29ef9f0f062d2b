import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEMO_STATE, NEW_STATE } from '../../../src/policy/demo-tenant.ts';
import { migrate } from '../../../src/policy/migrations.ts';
import { anyState } from './arbitrary.ts';

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** As the first version stored it: this text never changes. */
const FIRST_VERSION = `{"tenant":{"version":1,"organisation":{"id":"o","name":"O","region":"EU","serviceOn":true,
"provider":"imagicle","failureBehaviour":"END_CALL_WITH_ANNOUNCEMENT","announcements":{"start":"DEFAULT","stop":"DEFAULT",
"pause":{"sound":"s1","fileName":"a.wav"},"resume":"DEFAULT","failureEndWithCall":"DEFAULT","failureProceedWithCall":"DEFAULT"},
"compliance":{"inboundPstn":true,"outboundPstn":true,"outboundDelay":10},"termsAccepted":["imagicle"]},
"locations":[{"id":"l","name":"L","timeZone":"Europe/Prague","provider":"none"}],
"users":[{"id":"u","firstName":"A","lastName":"B","email":"a@o.example","number":"1","locationId":"l","licence":"Basic",
"recording":{"mode":"On Demand","protocol":"SIPINFO","startStopAnnouncement":{"internal":true,"public":false},
"pauseResumeNotice":"beep","recurringTone":{"enabled":true,"seconds":1800},"voicemail":true,
"selective":{"inboundInternal":true,"inboundExternal":false,"outboundInternal":true,"outboundExternal":true},
"unknown":{"x":[1]}}}],"administrators":[{"id":"a","name":"A","email":"a@p.example","of":"partner"}]},
"accounts":{"accounts":[{"provider":"imagicle","organisationId":"o","organisationName":"O","stage":"trial",
"administrators":["a"],"licences":{"imagicle":3},"users":[{"userId":"u","tier":"imagicle","platform":{"serviceProvider":"o",
"externalGroup":"l","externalIdentifier":"u","product":"Webex Calling","externalType":"BroadWorks"}}]}]}}`;

test('what the first version stored is read', () => {
  const stored = JSON.parse(FIRST_VERSION);
  expect(migrate(stored)).toEqual({ state: stored });
});

test('every state can be stored and read again', () => {
  for (const state of [DEMO_STATE, NEW_STATE]) expect(migrate(throughJson(state))).toEqual({ state });
  fc.assert(
    fc.property(anyState, (state) => {
      expect(migrate(throughJson(state))).toEqual({ state });
    }),
    { seed: 1 },
  );
});

test('a version of the future, and none, are refused with what is allowed', () => {
  for (const version of [2, 0, undefined, '1'])
    expect(migrate({ tenant: { ...DEMO_STATE.tenant, version }, accounts: DEMO_STATE.accounts })).toEqual({
      problems: [{ path: 'tenant.version', found: version, allowed: '1' }],
    });
});

test('each wrong field is named, and refuses the whole', () => {
  const stored = throughJson(DEMO_STATE);
  stored.tenant.organisation.region = 'MOON';
  stored.tenant.users[0].recording.recurringTone.seconds = 5;
  stored.accounts.accounts[0].users[0].tier = 'gold';
  const found = migrate(stored);
  expect('problems' in found && found.problems.map(({ path }) => path)).toEqual([
    'tenant.organisation.region',
    'tenant.users.0.recording.recurringTone.seconds',
    'accounts.accounts.0.users.0.tier',
  ]);
});

test('a user at a location that is not there is refused', () => {
  const stored = throughJson(DEMO_STATE);
  stored.tenant.users[1].locationId = 'x';
  expect(migrate(stored)).toEqual({
    problems: [{ path: 'tenant.users.1.locationId', found: 'x', allowed: 'loc-brno, loc-san-jose' }],
  });
});

test('anything at all is read or refused, and never throws', () => {
  const nearly = fc.oneof(
    fc.anything(),
    fc.record({
      tenant: fc.record({ version: fc.constant(1), users: fc.anything() }),
      accounts: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(nearly, (stored) => {
      const found = migrate(stored);
      expect('problems' in found && found.problems.length).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 500 },
  );
});
