import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import { USER } from '../../../src/calling/directory.ts';
import type { Headless, HeadlessOptions } from '../../../src/headless.ts';
import { samePolicy } from '../../../src/policy/leg-policy.ts';
import { DEFAULT_SETTINGS } from '../../../src/policy/settings.ts';
import { onDemandPhone, rampSounds } from '../../support/headless.ts';
import { Ears, fileOf } from '../../support/phone-scenes.ts';

const GREETING = 2000;
const BEEP = 200;

function phoneWithMailbox(options: HeadlessOptions = {}): Headless {
  const sounds = rampSounds();
  sounds.set('prompt.voicemail-greeting', new Int16Array(framesOf(GREETING)).fill(5000));
  return onDemandPhone({ sounds, mailboxes: [USER.number, '3002', '3003'], ...options });
}

const messages = ({ simulator }: Headless) => simulator.voicemail.getSnapshot().context.messages;
const said = ({ simulator }: Headless, id: string) => simulator.messageSamples(id) ?? new Int16Array();

/** The caller has heard greeting and beep, speaks for so long and hangs up. */
function leaves(phone: Headless, milliseconds: number): Headless {
  phone.clock.advance(GREETING + BEEP);
  phone.clock.advance(milliseconds);
  phone.driver.party.hangUp();
  phone.clock.advance(1000);
  return phone;
}

/** A message of two seconds from the other party, whose call was declined. */
function withMessage(options: HeadlessOptions = {}): Headless {
  const phone = phoneWithMailbox(options);
  phone.driver.party.call();
  phone.clock.advance(1000);
  phone.driver.press('ignore');
  return leaves(phone, 2000);
}

describe('REC-34: a call that is not taken reaches the mailbox', () => {
  test('nobody answers: after 18 s; what the caller says after the beep is the message, bit for bit', () => {
    const phone = phoneWithMailbox();
    phone.driver.party.call();
    phone.clock.advance(18_000);
    expect(phone.simulator.otherParty.getSnapshot().value).toBe('connected');
    expect(phone.driver.state.lamp).toBe('off');
    leaves(phone, 3000);
    expect(messages(phone)).toMatchObject([
      { mailbox: '2001', from: { number: '2002', name: 'Robert Miles' }, length: 3000, heard: false },
    ]);
    const spoken = rampSounds()
      .get('clip.far')
      ?.slice(framesOf(GREETING + BEEP), framesOf(5200));
    expect(said(phone, '1')).toEqual(spoken);
    expect(phone.driver.state.appearances).toEqual([]);
  });

  test('declined: at once', () => {
    expect(messages(withMessage())).toMatchObject([{ length: 2000 }]);
  });

  test('busy: the user has no room for one more call', () => {
    const phone = phoneWithMailbox();
    phone.driver.configurePhone({ appearances: 1 });
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.party.call();
    leaves(phone, 1500);
    expect(messages(phone)).toMatchObject([{ length: 1500 }]);
    expect(phone.driver.window?.status).toBe('connected');
  });

  test('a caller who hangs up during the greeting leaves nothing', () => {
    const phone = phoneWithMailbox();
    phone.driver.party.call();
    phone.clock.advance(1000);
    phone.driver.press('ignore');
    phone.clock.advance(GREETING - 100);
    phone.driver.party.hangUp();
    phone.clock.advance(2000);
    expect(messages(phone)).toEqual([]);
    expect(phone.driver.state.lamp).toBe('off');
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('a message is as long as the limit allows: three minutes', () => {
    const phone = phoneWithMailbox();
    phone.driver.party.call();
    phone.clock.advance(1000);
    phone.driver.press('ignore');
    phone.clock.advance(200_000);
    expect(messages(phone)).toMatchObject([{ length: 180_000 }]);
    expect(phone.simulator.otherParty.getSnapshot().value).toBe('idle');
  });

  test('without a mailbox the caller is told as before', () => {
    const phone = phoneWithMailbox({ mailboxes: [] });
    phone.driver.party.call();
    phone.clock.advance(1000);
    phone.driver.press('ignore');
    phone.clock.advance(100);
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('rejected');
  });

  test.each(['3002', '3003'])('the user leaves a message at %s, and ends it with #', (number) => {
    const phone = phoneWithMailbox();
    phone.driver.call(number);
    phone.clock.advance(number === '3002' ? 18_000 : 0);
    phone.clock.advance(GREETING + BEEP + 1500);
    expect(phone.driver.window?.status).toBe('connected');
    phone.driver.press('#');
    phone.clock.advance(3000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(messages(phone)).toMatchObject([{ mailbox: number, from: { number: '2001' }, length: 1500 }]);
    expect(isSilent(said(phone, '1'))).toBe(false);
    expect(phone.driver.state.lamp).toBe('off');
  });
});

describe('a message waits', () => {
  test('the lamp is steady and dial tone stutters until it has been heard', () => {
    const phone = withMessage();
    expect(phone.driver.state).toMatchObject({ lamp: 'steady', newMessages: 1 });
    phone.driver.press('speaker');
    phone.clock.advance(100);
    const scripts = Object.values(phone.simulator.graph().sources).flatMap((source) =>
      source.kind === 'tone' ? [source.script] : [],
    );
    expect(scripts).toEqual(['350@-19,440@-19;2(.1/.1/1+2);10(*/0/1+2)']);
    phone.driver.press('speaker');
    phone.clock.advance(100);
    phone.driver.press('messages');
    phone.driver.press('play');
    phone.clock.advance(100);
    expect(phone.driver.state).toMatchObject({ lamp: 'off', playing: '1' });
  });

  test('it is flashing while the phone rings', () => {
    const phone = withMessage();
    phone.driver.party.call();
    phone.clock.advance(100);
    expect(phone.driver.state.lamp).toBe('flash');
  });

  test('the Messages key lists it; Play is heard at the ear, to its end', () => {
    const phone = withMessage();
    const ears = new Ears(phone, 'near');
    phone.driver.press('messages');
    expect(phone.driver.keywords()).toEqual(expect.arrayContaining(['play', 'call', 'delete']));
    phone.driver.press('play');
    phone.clock.advance(1000);
    expect(ears.last('near', 1000)).toEqual(said(phone, '1').slice(0, framesOf(1000)));
    expect(phone.driver.keywords()).toContain('stop');
    phone.clock.advance(1500);
    expect(phone.driver.state.playing).toBeUndefined();
    expect(isSilent(ears.last('near', 400))).toBe(true);
    expect(messages(phone)).toMatchObject([{ heard: true }]);
  });

  test('it is deleted, and the caller called back, from the list', () => {
    const phone = withMessage();
    phone.driver.press('messages');
    phone.driver.press('call');
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', number: '2002' });
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.press('messages');
    phone.driver.press('delete');
    phone.clock.advance(100);
    expect(messages(phone)).toEqual([]);
    expect(phone.driver.state.lamp).toBe('off');
  });

  test('a call that comes in while it plays stops it', () => {
    const phone = withMessage();
    phone.driver.press('messages');
    phone.driver.press('play');
    phone.clock.advance(500);
    phone.driver.party.call();
    phone.clock.advance(100);
    expect(phone.driver.state.playing).toBeUndefined();
  });
});

/** Recording settings of the user with Record voicemail on or off. */
function recordVoicemail(phone: Headless, voicemail: boolean, mode = DEFAULT_SETTINGS.mode): void {
  const { inbound } = samePolicy({ ...DEFAULT_SETTINGS, mode });
  const policy = { ...inbound.internal, voicemail };
  const either = { internal: policy, public: policy };
  phone.driver.savePolicies({ inbound: either, outbound: either });
}

describe('REC-34: with Record voicemail on, voice messages are recorded too', () => {
  test('a message that the user gets is a recording of its own, from the beep on', async () => {
    const phone = phoneWithMailbox();
    recordVoicemail(phone, true);
    phone.driver.party.call();
    phone.clock.advance(1000);
    phone.driver.press('ignore');
    leaves(phone, 2000);
    expect(phone.driver.recorder.recordings()).toMatchObject([
      { state: 'stopped', direction: 'inbound', frames: framesOf(2000), far: { name: 'Robert Miles' } },
    ]);
    expect((await fileOf(phone)).far).toEqual(said(phone, '1'));
  });

  test('a message that the user leaves is recorded, and the phone shows it', async () => {
    const phone = phoneWithMailbox();
    recordVoicemail(phone, true);
    phone.driver.call('3003');
    phone.clock.advance(GREETING + BEEP + 500);
    expect(phone.driver.window?.recording.state).toBe('started');
    phone.clock.advance(1000);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(phone.driver.recorder.recordings()).toMatchObject([
      { direction: 'outbound', frames: framesOf(1500) },
    ]);
    expect((await fileOf(phone)).near).toEqual(said(phone, '1'));
  });

  test.each(['Never', 'Always'] as const)('off, in mode %s: neither is recorded', (mode) => {
    const phone = phoneWithMailbox();
    recordVoicemail(phone, false, mode);
    phone.driver.party.call();
    phone.clock.advance(1000);
    phone.driver.press('ignore');
    leaves(phone, 1000);
    phone.driver.call('3003');
    phone.clock.advance(GREETING + BEEP + 500);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(messages(phone)).toHaveLength(2);
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });
});
