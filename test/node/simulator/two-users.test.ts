import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { SECOND_USER, USER } from '../../../src/calling/directory.ts';
import type { Headless } from '../../../src/headless.ts';
import { samePolicy } from '../../../src/policy/leg-policy.ts';
import type { Recording } from '../../../src/recorder/recording.ts';
import { ON_DEMAND, rampSounds } from '../../support/headless.ts';
import { Ears, fileOf } from '../../support/phone-scenes.ts';
import { inCallOfTwo, twoPhones } from '../../support/two-phones.ts';

const said = (sound: string, from: number, to: number) =>
  rampSounds().get(sound)?.slice(framesOf(from), framesOf(to)) ?? new Int16Array();

const recordingKeys = (driver: ReturnType<typeof twoPhones>['driver']) =>
  driver.keywords().filter((key) => key.startsWith('crd'));

/** The recordings of Jana, then those of Petra. */
const recordingsOfBoth = ({ driver }: Headless): Recording[] =>
  [USER, SECOND_USER].flatMap(({ name }) =>
    driver.recorder.recordings().filter(({ near }) => near.name === name),
  );

describe('a call between two desk phones', () => {
  test('rings the phone at the number, and each shows the other', () => {
    const { driver, clock } = twoPhones();
    const petra = driver.on(2);
    driver.call(SECOND_USER.number);
    clock.advance(500);
    expect(driver.window).toMatchObject({ id: 'appearance-1', status: 'alerting', name: SECOND_USER.name });
    expect(petra.window).toMatchObject({ id: 'phone-2.appearance-1', status: 'ringing', name: USER.name });
    petra.lift();
    clock.advance(500);
    expect([driver.window?.status, petra.window?.status]).toEqual(['connected', 'connected']);
    petra.press('hold');
    clock.advance(500);
    expect(driver.window).toMatchObject({ status: 'connected', heldByFar: true });
    petra.press('resume');
    driver.press('endcall');
    clock.advance(3000);
    expect([driver.state.appearances, petra.state.appearances]).toEqual([[], []]);
  });

  test('carries the real voice of each to the ear of the other', () => {
    const phones = inCallOfTwo(twoPhones());
    const ears = new Ears(phones, 'near', 'near.phone-2');
    phones.clock.advance(1000);
    expect(ears.last('near', 500)).toEqual(said('clip.far', 1500, 2000));
    expect(ears.last('near.phone-2', 500)).toEqual(said('clip.near', 1500, 2000));
    phones.driver.press('mute');
    phones.clock.advance(1000);
    expect(ears.last('near.phone-2', 500)).toEqual(new Int16Array(framesOf(500)));
    expect(ears.last('near', 500)).toEqual(said('clip.far', 2500, 3000));
  });

  test('plays ringback to the caller alone, and the digits of one to the other', () => {
    const phones = twoPhones();
    phones.driver.on(2).call(USER.number);
    phones.clock.advance(500);
    const { ears } = phones.simulator.graph();
    expect(ears['near.phone-2']?.map(({ source }) => source)).toEqual(['phone-2.appearance-1.ringback']);
    expect(ears.near?.map(({ source }) => source)).toEqual(['appearance-1.ring']);
    phones.driver.press('answer');
    phones.clock.advance(500);
    phones.driver.on(2).down('5');
    phones.clock.advance(50);
    const heard = phones.simulator.graph().ears.near?.map(({ source }) => source);
    expect(heard).toContainEqual(expect.stringContaining('dtmf.5'));
  });
});

describe('two recorded users in one call', () => {
  test('have a recording each, with near and far swapped, bit for bit', async () => {
    const phones = inCallOfTwo(twoPhones());
    const { driver, clock } = phones;
    const petra = driver.on(2);
    driver.press('crdstart');
    petra.press('crdstart');
    clock.advance(4000);
    driver.press('crdstop');
    petra.press('crdstop');
    clock.advance(1000);
    const [first, second, ...others] = recordingsOfBoth(phones);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ direction: 'outbound', near: { name: USER.name } });
    expect(second).toMatchObject({ direction: 'inbound', near: { name: SECOND_USER.name } });
    const at = (recording: Recording | undefined) =>
      driver.recorder.recordings().findIndex(({ id }) => id === recording?.id);
    const [ofFirst, ofSecond] = [await fileOf(phones, at(first)), await fileOf(phones, at(second))];
    expect(ofFirst.near).toEqual(said('clip.near', 1000, 5000));
    expect(ofFirst.far).toEqual(said('clip.far', 1000, 5000));
    expect(ofSecond).toEqual({ near: ofFirst.far, far: ofFirst.near });
  });

  test('a pause on one side is not in the other recording', async () => {
    const phones = inCallOfTwo(twoPhones());
    const { driver, clock } = phones;
    const petra = driver.on(2);
    driver.press('crdstart');
    petra.press('crdstart');
    clock.advance(1000);
    petra.press('crdpause');
    clock.advance(1000);
    expect([driver.window?.recording.state, petra.window?.recording.state]).toEqual(['started', 'paused']);
    petra.press('crdresume');
    clock.advance(1000);
    driver.press('endcall');
    clock.advance(3000);
    const [ofFirst, ofSecond] = recordingsOfBoth(phones);
    expect([ofFirst?.frames, ofFirst?.pauses.length]).toEqual([framesOf(3000), 0]);
    expect([ofSecond?.frames, ofSecond?.pauses.length]).toEqual([framesOf(2000), 1]);
  });

  test("each user's own mode decides that user's keys and icon", () => {
    const { driver, clock } = inCallOfTwo(twoPhones({}, { mode: 'Always with Pause/Resume' }));
    const petra = driver.on(2);
    clock.advance(1000);
    expect(recordingKeys(driver)).toEqual(['crdstart']);
    expect(recordingKeys(petra)).toEqual(['crdpause']);
    expect([driver.window?.recording.state, petra.window?.recording.state]).toEqual(['none', 'started']);
    expect(petra.state.toast).toMatchObject({ text: 'toast.recording.started' });
    expect(driver.state.toast).toBeUndefined();
  });

  test('REC-24 the policy of each leg is the one of its user, and saving counts for that user alone', () => {
    const phones = twoPhones({ mode: 'Never' }, { mode: 'Never' });
    const { driver, clock } = phones;
    const petra = driver.on(2);
    petra.savePolicies(samePolicy(ON_DEMAND));
    inCallOfTwo(phones);
    expect([recordingKeys(driver), recordingKeys(petra)]).toEqual([[], ['crdstart']]);
    petra.savePolicies(samePolicy({ ...ON_DEMAND, mode: 'Never' }));
    driver.savePolicies(samePolicy(ON_DEMAND));
    clock.advance(100);
    expect([recordingKeys(driver), recordingKeys(petra)]).toEqual([[], ['crdstart']]);
    driver.press('endcall');
    clock.advance(3000);
    inCallOfTwo(phones);
    expect([recordingKeys(driver), recordingKeys(petra)]).toEqual([['crdstart'], []]);
  });

  test('the caller is recorded as outbound and the callee as inbound', () => {
    const never = { ...ON_DEMAND, mode: 'Never' } as const;
    const phones = twoPhones();
    const either = samePolicy(ON_DEMAND).outbound;
    const none = samePolicy(never).inbound;
    phones.driver.savePolicies({ inbound: none, outbound: either });
    phones.driver.on(2).savePolicies({ inbound: none, outbound: either });
    inCallOfTwo(phones);
    expect([recordingKeys(phones.driver), recordingKeys(phones.driver.on(2))]).toEqual([['crdstart'], []]);
  });

  test('REC-37 each recording has a tone of its own interval, and the stop of one leaves the other', () => {
    const tone = (seconds: number) =>
      ({ mode: 'Always', recurringTone: { enabled: true, seconds } }) as const;
    const phones = twoPhones(tone(10), { ...ON_DEMAND, recurringTone: { enabled: true, seconds: 15 } });
    inCallOfTwo(phones);
    const { driver, clock } = phones;
    const petra = driver.on(2);
    petra.press('crdstart');
    clock.advance(32_000);
    const heard = () =>
      driver.trace.filter(({ detail }) => detail?.sound === 'beep.tone' && detail.frame).length;
    expect(heard()).toBe(5);
    petra.press('crdstop');
    clock.advance(20_000);
    expect(heard()).toBe(7);
  });

  test('REC-44 an announcement that one recording asks for is heard by both and told to both recorders', () => {
    const phones = inCallOfTwo(twoPhones({ startStopAnnouncement: { internal: true, public: true } }));
    const { driver, clock } = phones;
    driver.on(2).press('crdstart');
    clock.advance(1000);
    driver.press('crdstart');
    clock.advance(3000);
    for (const recording of driver.recorder.recordings()) {
      expect(recording.notices.map(({ kind }) => kind)).toEqual(['start']);
    }
  });

  test('the same script gives the same trace and bytes', async () => {
    const run = async () => {
      const phones = inCallOfTwo(twoPhones({ mode: 'Always' }, { mode: 'Always' }));
      phones.clock.advance(3000);
      phones.driver.on(2).press('endcall');
      phones.clock.advance(3000);
      const files = await Promise.all(
        phones.driver.recorder.recordings().map(({ id }) => phones.driver.recorder.wav(id)),
      );
      const hashes = files.map((file) => createHash('sha256').update(file).digest('hex'));
      const trace = JSON.stringify(phones.driver.trace);
      phones.dispose();
      expect(phones.clock.pending).toBe(0);
      return { hashes, trace };
    };
    const first = await run();
    expect(first.hashes).toHaveLength(2);
    expect(await run()).toEqual(first);
  });
});
