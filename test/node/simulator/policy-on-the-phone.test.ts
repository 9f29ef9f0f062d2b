import { describe, expect, test } from 'vitest';
import { OTHER_PARTY } from '../../../src/calling/directory.ts';
import { apply, type Command } from '../../../src/policy/commands.ts';
import { DEMO_STATE, DEMO_USER_ID } from '../../../src/policy/demo-tenant.ts';
import { legPolicies } from '../../../src/policy/leg-policies.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { onDemandPhone } from '../../support/headless.ts';

/** The demo organisation after something was changed in it. */
const changed = (change: (state: State) => State): State => change(DEMO_STATE);

const withOrganisation = (change: Partial<State['tenant']['organisation']>): State =>
  changed(({ tenant, accounts }) => ({
    tenant: { ...tenant, organisation: { ...tenant.organisation, ...change } },
    accounts,
  }));

/** A call to the phone under the policies of a state, answered. */
function callUnder(state: State, network: 'internal' | 'public' = 'internal') {
  const phone = onDemandPhone();
  phone.driver.savePolicies(legPolicies(state, DEMO_USER_ID));
  phone.driver.party.call(OTHER_PARTY[network]);
  phone.clock.advance(500);
  phone.driver.press('answer');
  phone.clock.advance(500);
  return phone;
}

const recordingKeys = (phone: ReturnType<typeof callUnder>) =>
  phone.driver.keywords().filter((key) => key.startsWith('crd'));

describe('the organisation decides what the phone offers', () => {
  test('the demo organisation lets its user record', () => {
    expect(recordingKeys(callUnder(DEMO_STATE))).toEqual(['crdstart']);
  });

  test('REC-01 with the service off the phone offers no recording', () => {
    expect(recordingKeys(callUnder(withOrganisation({ serviceOn: false })))).toEqual([]);
  });

  test('REC-02 a user without a licence is not offered recording', () => {
    const state = changed(({ tenant, accounts }) => ({
      tenant: {
        ...tenant,
        users: tenant.users.map(({ licence, ...user }) =>
          user.id === DEMO_USER_ID || licence === undefined ? user : { ...user, licence },
        ),
      },
      accounts,
    }));
    expect(recordingKeys(callUnder(state))).toEqual([]);
  });

  test('REC-21 an organisation without a provider records nothing', () => {
    expect(recordingKeys(callUnder(withOrganisation({ provider: 'none' })))).toEqual([]);
  });

  test('REC-13 without an account at the provider a recording fails, and the phone says why', () => {
    const phone = callUnder(withOrganisation({ provider: 'callcabinet' }));
    expect(recordingKeys(phone)).toEqual(['crdstart']);
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    expect(phone.driver.window).toMatchObject({
      status: 'connected',
      recording: { state: 'failed', reason: 'no-account' },
    });
    expect(phone.driver.state.toast).toMatchObject({
      text: 'toast.recording.failed',
      detail: 'no account at the provider',
    });
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });

  test('REC-13 without the user in the account a recording fails, and the phone says why', () => {
    const state = changed(({ tenant, accounts: { accounts } }) => ({
      tenant,
      accounts: { accounts: accounts.map((account) => ({ ...account, users: [] })) },
    }));
    const phone = callUnder(state);
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    expect(phone.driver.state.toast).toMatchObject({ detail: 'no user at the provider' });
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });

  test("REC-38 while the portal's platform information differs a recording fails, on the phone and in the trace", () => {
    const outcome = apply(
      DEMO_STATE,
      {
        type: 'account.platform.set',
        provider: 'dubber',
        userId: DEMO_USER_ID,
        platform: { externalType: 'Other' },
      },
      { kind: 'administrator', id: 'admin-hana' },
    );
    if (!('state' in outcome)) throw new Error(JSON.stringify(outcome));
    const phone = callUnder(outcome.state);
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    expect(phone.driver.window).toMatchObject({
      status: 'connected',
      recording: { state: 'failed', reason: 'platform-differs' },
    });
    expect(phone.driver.state.toast).toMatchObject({
      text: 'toast.recording.failed',
      detail: 'platform information differs',
    });
    expect(JSON.stringify(phone.driver.trace)).toContain('platform-differs');
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });

  test('a recording tells whose it is: provider, user and the three values of platform information', () => {
    const phone = callUnder(DEMO_STATE);
    phone.driver.press('crdstart');
    phone.clock.advance(1500);
    const [recording] = phone.driver.recorder.recordings();
    expect(recording?.owner).toEqual({
      provider: 'dubber',
      user: DEMO_USER_ID,
      serviceProvider: 'org-moravia',
      externalGroup: 'loc-brno',
      externalIdentifier: DEMO_USER_ID,
    });
    expect(recording?.metadata).toContain('<owner provider="dubber" user="user-jana"');
  });

  test('REC-22 a location without a provider keeps its users from recording', () => {
    const state = changed(({ tenant, accounts }) => ({
      tenant: {
        ...tenant,
        locations: tenant.locations.map((location) => ({ ...location, provider: 'none' as const })),
      },
      accounts,
    }));
    expect(recordingKeys(callUnder(state))).toEqual([]);
  });

  test('REC-24 what an administrator saves in a call counts from the next one', () => {
    const phone = callUnder(DEMO_STATE);
    phone.driver.savePolicies(legPolicies(withOrganisation({ provider: 'none' }), DEMO_USER_ID));
    phone.clock.advance(500);
    expect(recordingKeys(phone)).toEqual(['crdstart']);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(500);
    expect(recordingKeys(phone)).toEqual([]);
  });

  test('a command of a customer administrator reaches the phone: the provider set to None', () => {
    const [administrator] = DEMO_STATE.tenant.administrators.filter(({ of }) => of === 'customer');
    const command: Command = { type: 'provider.choose', provider: 'none', understood: true };
    const outcome = apply(DEMO_STATE, command, { kind: 'administrator', id: administrator?.id ?? '' });
    if (!('state' in outcome)) throw new Error(JSON.stringify(outcome));
    expect(recordingKeys(callUnder(outcome.state))).toEqual([]);
  });
});
