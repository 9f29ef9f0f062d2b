import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import type { NoticeStarted, TapFrame } from '../../../src/audio/media-graph.ts';
import { parseWav } from '../../../src/audio/wav.ts';
import { OTHER_PARTY } from '../../../src/calling/directory.ts';
import type { Headless } from '../../../src/headless.ts';
import { apply, type Command } from '../../../src/policy/commands.ts';
import { DEMO_STATE, DEMO_USER_ID } from '../../../src/policy/demo-tenant.ts';
import { legPolicies } from '../../../src/policy/leg-policies.ts';
import { samePolicy } from '../../../src/policy/leg-policy.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { DEFAULT_RECORDING } from '../../../src/policy/webex-json.ts';
import { onDemandPhone } from '../../support/headless.ts';

function under(...commands: readonly Command[]): State {
  return commands.reduce<State>((state, command) => {
    const outcome = apply(state, command, { kind: 'administrator', id: 'admin-hana' });
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    return outcome.state;
  }, DEMO_STATE);
}

/** The demo's user in a call under the policies of a state; both legs say nothing, so that an ear hears notices alone. */
function inCall(state: State, { network = 'internal', direction = 'inbound' } = {} as Kind): Headless {
  const silent = { kind: 'sound', sound: 'silence', loop: true } as const;
  const phone = onDemandPhone({ legs: { near: silent, far: silent } });
  phone.driver.savePolicies(legPolicies(state, DEMO_USER_ID));
  if (direction === 'inbound') phone.driver.party.call(OTHER_PARTY[network]);
  else phone.driver.call(OTHER_PARTY[network].number.replace('+', ''));
  phone.clock.advance(500);
  if (direction === 'inbound') phone.driver.press('answer');
  else phone.driver.party.answer();
  return phone;
}
interface Kind {
  readonly network?: 'internal' | 'public';
  readonly direction?: 'inbound' | 'outbound';
}

/** Sounds and moments (milliseconds) from now on. */
function heard({ simulator }: Headless) {
  const notices: NoticeStarted[] = [];
  simulator.media.listen({ notice: (notice) => notices.push(notice) });
  return () => notices.map(({ sound }) => sound);
}

/** Which of the ears hear anything from now on. */
function hearing({ simulator }: Headless) {
  const ears = ['near', 'far.call-1'];
  const sounding = new Set<string>();
  simulator.media.listen({
    taps: (frames: readonly TapFrame[]) => {
      for (const { tap, samples } of frames)
        if (tap.startsWith('ear:') && !isSilent(samples)) sounding.add(tap.slice(4));
    },
  });
  simulator.media.apply({ type: 'capture', ears });
  return () => ears.filter((ear) => sounding.has(ear));
}

async function recordedSamples({ driver }: Headless): Promise<Int16Array> {
  const parsed = parseWav(await driver.recorder.wav(driver.recorder.recordings()[0]?.id ?? ''));
  if (!('wav' in parsed)) throw new Error(parsed.problem);
  return parsed.wav.samples;
}

const ALWAYS: Command = {
  type: 'user.settings',
  userId: DEMO_USER_ID,
  recording: {
    ...DEFAULT_RECORDING,
    mode: 'Always',
    startStopAnnouncement: { internal: true, public: true },
  },
};

describe('REC-46 failure behaviour', () => {
  test('PROCEED_WITH_CALL_NO_ANNOUNCEMENT: the call goes on and nothing is said', () => {
    const phone = inCall(under());
    const said = heard(phone);
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.press('crdstart');
    phone.clock.advance(20_000);
    expect(said()).toEqual([]);
    expect(phone.driver.window).toMatchObject({ status: 'connected', recording: { state: 'failed' } });
  });

  test('PROCEED_CALL_WITH_ANNOUNCEMENT: both hear it, and the call goes on', () => {
    const phone = inCall(under({ type: 'failure.set', behaviour: 'PROCEED_CALL_WITH_ANNOUNCEMENT' }));
    const said = heard(phone);
    const ears = hearing(phone);
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.press('crdstart');
    phone.clock.advance(20_000);
    expect(said()).toEqual(['prompt.recording-failed']);
    expect(ears()).toEqual(['near', 'far.call-1']);
    expect(phone.driver.window?.status).toBe('connected');
    expect(phone.driver.keywords()).toContain('crdstart');
  });

  test('END_CALL_WITH_ANNOUNCEMENT: both hear it to its end, then the call ends, and the phone says why', () => {
    const phone = inCall(under({ type: 'failure.set', behaviour: 'END_CALL_WITH_ANNOUNCEMENT' }));
    const said = heard(phone);
    const ears = hearing(phone);
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.press('crdstart');
    phone.clock.advance(1500); // refused after 40 ms; the sound lasts 1500
    expect(phone.driver.window?.status).toBe('connected');
    expect(phone.driver.keywords()).not.toContain('crdstart');
    phone.clock.advance(60);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'recording-failed' });
    expect(said()).toEqual(['prompt.recording-failed-ending']);
    expect(ears()).toEqual(['near', 'far.call-1']);
    phone.clock.advance(10_000);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('a recorder that dies in the middle ends the call as well; what was captured is kept without the announcement', async () => {
    const phone = inCall(under(ALWAYS, { type: 'failure.set', behaviour: 'END_CALL_WITH_ANNOUNCEMENT' }));
    const said = heard(phone);
    phone.clock.advance(5000);
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.clock.advance(6000);
    await Promise.resolve();
    phone.clock.advance(3000);
    expect(said()).toEqual(['prompt.recording-started', 'prompt.recording-failed-ending']);
    expect(phone.simulator.calls()).toEqual([]);
    phone.driver.recorder.fail({ kind: 'none' });
    phone.clock.advance(1000);
    await Promise.resolve();
    expect(phone.driver.recorder.recordings()).toMatchObject([{ state: 'failed' }]);
    expect(isSilent(await recordedSamples(phone))).toBe(true);
  });

  test('a location ends the call where the organisation lets it go on', () => {
    const state = under({
      type: 'failure.set',
      locationId: 'loc-brno',
      behaviour: 'END_CALL_WITH_ANNOUNCEMENT',
    });
    const phone = inCall(state);
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.driver.press('crdstart');
    phone.clock.advance(20_000);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('REC-13 a user without an account at the provider cannot be recorded: the call ends from its connect on', () => {
    const policies = samePolicy({ ...DEFAULT_RECORDING, mode: 'Always' });
    const policy = {
      ...policies.inbound.internal,
      account: 'no-account',
      failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT',
    } as const;
    const phone = onDemandPhone();
    phone.driver.savePolicies({ ...policies, inbound: { internal: policy, public: policy } });
    const said = heard(phone);
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(2000);
    expect(said()).toEqual(['prompt.recording-failed-ending']);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'recording-failed' });
  });

  test('a call that its user ends first is over at once, and ends once', () => {
    const phone = inCall(under({ type: 'failure.set', behaviour: 'END_CALL_WITH_ANNOUNCEMENT' }));
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    phone.driver.press('endcall');
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ reason: 'ended' });
    phone.clock.advance(20_000);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('plain On Demand says nothing of a failure that nobody asked to be told of', () => {
    const recording = { ...DEFAULT_RECORDING, mode: 'On Demand' } as const;
    const policies = samePolicy(recording);
    const policy = { ...policies.inbound.internal, failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT' } as const;
    const phone = onDemandPhone();
    phone.driver.savePolicies({ ...policies, inbound: { internal: policy, public: policy } });
    const said = heard(phone);
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.party.call();
    phone.driver.press('answer');
    phone.clock.advance(20_000);
    expect(said()).toEqual([]);
    expect(phone.driver.window?.status).toBe('connected');
  });
});

describe('the compliance announcement', () => {
  const compliance = { inboundPstn: true, outboundPstn: true, outboundDelay: 4 };
  const announced = under(ALWAYS, { type: 'compliance.set', compliance });

  test('REC-35 is heard by the public party alone, in the place of start and stop, and is in neither leg', async () => {
    const phone = inCall(announced, { network: 'public' });
    const said = heard(phone);
    const ears = hearing(phone);
    phone.clock.advance(5000);
    expect(said()).toEqual(['prompt.this-call-may-be-recorded']);
    expect(ears()).toEqual(['far.call-1']);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(isSilent(await recordedSamples(phone))).toBe(true);
  });

  test('REC-35 a call inside the organisation is announced as ever', () => {
    const phone = inCall(announced);
    const said = heard(phone);
    phone.clock.advance(5000);
    expect(said()).toEqual(['prompt.recording-started']);
  });

  test('waits for its delay on outbound calls, and is not said to who hung up before', () => {
    const phone = inCall(announced, { network: 'public', direction: 'outbound' });
    const said = heard(phone);
    phone.clock.advance(3900);
    expect(said()).toEqual([]);
    phone.clock.advance(200);
    expect(said()).toEqual(['prompt.this-call-may-be-recorded']);
    const short = inCall(announced, { network: 'public', direction: 'outbound' });
    const nothing = heard(short);
    short.clock.advance(2000);
    short.driver.press('endcall');
    short.clock.advance(10_000);
    expect(nothing()).toEqual([]);
  });

  test('REC-44 the recorder is told of it, also by a recording that begins after it', () => {
    const always = inCall(announced, { network: 'public' });
    always.clock.advance(5000);
    expect(always.driver.recorder.recordings()[0]?.notices.map(({ kind }) => kind)).toEqual(['compliance']);
    const onDemand = inCall(under({ type: 'compliance.set', compliance }), { network: 'public' });
    onDemand.clock.advance(5000);
    for (const _ of ['first', 'second']) {
      onDemand.driver.press('crdstart');
      onDemand.clock.advance(1000);
      onDemand.driver.press('crdstop');
      onDemand.clock.advance(1000);
    }
    expect(
      onDemand.driver.recorder.recordings().map(({ notices }) => notices.map(({ kind }) => kind)),
    ).toEqual([['compliance'], ['compliance']]);
  });

  test('is not said on a call that is not recorded', () => {
    const never = { ...DEFAULT_RECORDING, mode: 'Never' } as const;
    const state = under(
      { type: 'user.settings', userId: DEMO_USER_ID, recording: never },
      { type: 'compliance.set', compliance },
    );
    const phone = inCall(state, { network: 'public' });
    const said = heard(phone);
    phone.clock.advance(10_000);
    expect(said()).toEqual([]);
  });
});
