import { expect, test } from 'vitest';
import { apply } from '../../../src/policy/commands.ts';
import { DEMO_STATE, DEMO_USER_ID } from '../../../src/policy/demo-tenant.ts';
import { legPolicies } from '../../../src/policy/leg-policies.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { accessTo } from '../../../src/portal/access.ts';
import { Keeping, NOTHING_KEPT } from '../../../src/portal/keeping.ts';
import { onDemandPhone } from '../../support/headless.ts';

/** A phone whose recordings a provider keeps. */
function keptPhone() {
  const phone = onDemandPhone();
  const { simulator, driver, clock } = phone;
  const office = { state: DEMO_STATE as State };
  const keeping = new Keeping({
    library: simulator.recorder.library,
    calendar: simulator.calendar,
    state: () => office.state,
    kept: NOTHING_KEPT,
    keep: () => {},
    tell: (problem) => {
      throw new Error(problem);
    },
    changed: () => {},
  });
  driver.savePolicies(legPolicies(office.state, DEMO_USER_ID));
  const record = () => {
    driver.party.call();
    clock.advance(500);
    driver.press('answer');
    clock.advance(500);
    driver.press('crdstart');
    clock.advance(2000);
    driver.press('endcall');
    clock.advance(3000);
  };
  return { ...phone, office, keeping, record };
}

test('REC-12 a recorded call with Dubber Go is its user’s for 30 days, and then gone from the recorder', async () => {
  const { driver, keeping, record, simulator, office } = keptPhone();
  record();
  const [recording] = driver.recorder.recordings();
  if (!recording) throw new Error('nothing was recorded');
  const seeing = (kind: 'user' | 'administrator', id: string) =>
    accessTo(recording, 'dubber', office.state, { kind, id }, simulator.calendar.date()).see;
  expect(seeing('user', DEMO_USER_ID)).toBeUndefined();
  expect(seeing('administrator', 'admin-hana')).toBe('user-only');
  await keeping.later(29);
  expect(driver.recorder.recordings()).toEqual([recording]);
  await keeping.later(1);
  expect(driver.recorder.recordings()).toEqual([]);
  expect(keeping.deletions.map(({ id }) => id)).toEqual([recording.id]);
});

test('REC-12 a recording made while the licence is paid stays, and goes 30 days after the licence went down', async () => {
  const { driver, keeping, record, simulator, office } = keptPhone();
  const entitle = (tier: 'dubber-go' | 'dubber-ai') => {
    const outcome = apply(
      office.state,
      {
        type: 'account.entitle',
        provider: 'dubber',
        userId: DEMO_USER_ID,
        tier,
        at: simulator.calendar.date(),
      },
      { kind: 'administrator', id: 'admin-hana' },
    );
    if ('refused' in outcome) throw new Error(outcome.refused.code);
    office.state = outcome.state;
  };
  entitle('dubber-ai');
  record();
  await keeping.later(400);
  expect(driver.recorder.recordings()).toHaveLength(1);
  entitle('dubber-go');
  await keeping.later(29);
  expect(driver.recorder.recordings()).toHaveLength(1);
  await keeping.later(1);
  expect(driver.recorder.recordings()).toEqual([]);
});

test('REC-23 a recording stays with the provider it was made at when the organisation chooses another', () => {
  const { driver, record, office, simulator } = keptPhone();
  record();
  office.state = {
    ...office.state,
    tenant: {
      ...office.state.tenant,
      organisation: { ...office.state.tenant.organisation, provider: 'callcabinet' },
    },
  };
  const [recording] = driver.recorder.recordings();
  if (!recording) throw new Error('nothing was recorded');
  const jana = { kind: 'user', id: DEMO_USER_ID } as const;
  const at = (portal: 'dubber' | 'callcabinet') =>
    accessTo(recording, portal, office.state, jana, simulator.calendar.date()).see;
  expect([at('dubber'), at('callcabinet')]).toEqual([undefined, 'elsewhere']);
});
