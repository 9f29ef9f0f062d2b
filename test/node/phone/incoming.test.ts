import { describe, expect, test } from 'vitest';
import { goertzelLevel, isSilent } from '../../../src/audio/measure.ts';
import { OTHER_PARTY } from '../../../src/calling/directory.ts';
import type { Headless } from '../../../src/headless.ts';
import { answered, Ears, quietPhone, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

/** Somebody else than the other party calls the phone: a second call. */
function callFromElsewhere(phone: Headless, number = '3009'): void {
  const from = { number, name: 'Second caller', network: 'internal' as const };
  phone.simulator.exchange.send({
    type: 'call.place',
    from,
    number: '2001',
    endpoint: phone.simulator.exchange,
  });
}

describe('an incoming call', () => {
  test('rings: caller, flashing lamp and line, the ring at the ear, ringback at the other end', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.driver.party.call(OTHER_PARTY.public);
    phone.clock.advance(1900);
    expect(phone.driver.window).toMatchObject({
      status: 'ringing',
      direction: 'inbound',
      name: 'Alder Freight',
      number: '+14085550123',
      silenced: false,
    });
    expect(phone.driver.state).toMatchObject({ lamp: 'flash', keyList: 'Ringing', audioPath: 'none' });
    expect(phone.driver.state.lines[0]?.status).toBe('ringing');
    expect(phone.driver.softkeys().map((key) => key?.label)).toEqual([
      'Answer',
      'Decline',
      'Ignore',
      undefined,
    ]);
    expect(isSilent(ears.last('near', 1000))).toBe(false);
    expect(goertzelLevel(ears.last('far.call-1', 1000), 440)).toBeGreaterThan(0.05);
  });

  test.each([
    ['the softkey', 'speaker', (phone: Headless) => phone.driver.press('answer')],
    ['the line key', 'speaker', (phone: Headless) => phone.driver.press('line1')],
    ['Select', 'speaker', (phone: Headless) => phone.driver.press('select')],
    ['the handset', 'handset', (phone: Headless) => phone.driver.lift()],
    ['the speaker key', 'speaker', (phone: Headless) => phone.driver.press('speaker')],
    ['the headset key', 'headset', (phone: Headless) => phone.driver.press('headset')],
  ] as const)('is answered by %s, on the %s', (_, path, act) => {
    const phone = ringIn(silentPhone());
    act(phone);
    phone.clock.advance(100);
    expect(phone.driver.state).toMatchObject({ audioPath: path, lamp: 'off', keyList: 'Connected' });
    expect(phone.driver.window).toMatchObject({ status: 'connected', seconds: 0 });
  });

  test('is declined: the other party is told, and the window goes at once', () => {
    const phone = ringIn(silentPhone());
    phone.driver.press('ignore');
    phone.clock.advance(10);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('rejected');
  });

  test('goes on ringing without a sound after Ignore, and can still be answered', () => {
    const phone = ringIn(quietPhone());
    const ears = new Ears(phone, 'near');
    phone.driver.press('ignoresilent');
    phone.clock.advance(5000);
    expect(phone.driver.window).toMatchObject({ status: 'ringing', silenced: true });
    expect(phone.driver.state.lamp).toBe('flash');
    expect(phone.driver.keywords()).toEqual(['answer', 'ignore']);
    expect(isSilent(ears.last('near', 4900))).toBe(true);
    phone.driver.press('answer');
    phone.clock.advance(10);
    expect(phone.driver.window?.status).toBe('connected');
  });

  test('that nobody answers for 60 s is given back as not answered', () => {
    const phone = silentPhone();
    phone.driver.party.call();
    phone.clock.advance(59_999);
    expect(statuses(phone)).toEqual(['ringing']);
    phone.clock.advance(11);
    expect(phone.driver.state).toMatchObject({ appearances: [], lamp: 'off' });
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('no-answer');
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('stops ringing when the caller gives up', () => {
    const phone = ringIn(silentPhone());
    phone.driver.party.hangUp();
    phone.clock.advance(10);
    expect(phone.driver.state).toMatchObject({ appearances: [], lamp: 'off' });
  });

  test('can be answered in the moment after another one ended', () => {
    const phone = answered(silentPhone());
    phone.driver.press('mute');
    phone.driver.party.hangUp();
    phone.clock.advance(500);
    phone.driver.party.call();
    phone.clock.advance(500);
    expect(phone.driver.state).toMatchObject({ audioPath: 'none', muted: false });
    phone.driver.lift();
    phone.clock.advance(10);
    expect(statuses(phone)).toEqual(['connected']);
    phone.driver.replace();
    phone.clock.advance(10);
    expect(statuses(phone)).toEqual(['releasing']);
  });
});

describe('a second call', () => {
  const waiting = (): Headless => {
    const phone = answered(quietPhone());
    callFromElsewhere(phone);
    phone.clock.advance(100);
    return phone;
  };

  test('waits: the focus jumps to it, the user hears one short 440 Hz tone, the first call goes on', () => {
    const phone = answered(quietPhone());
    const ears = new Ears(phone, 'near');
    callFromElsewhere(phone);
    phone.clock.advance(1000);
    expect(statuses(phone)).toEqual(['connected', 'ringing']);
    expect(phone.driver.window).toMatchObject({ status: 'ringing', name: 'Second caller' });
    expect(phone.driver.state.lines[0]?.status).toBe('ringing');
    const heard = ears.last('near', 1000);
    expect(goertzelLevel(heard.subarray(0, 4000), 440)).toBeGreaterThan(0.1);
    expect(isSilent(ears.last('near', 500))).toBe(true);
  });

  test('answered, it holds the first; the hold key goes back and forth', () => {
    const phone = waiting();
    phone.driver.press('answer');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    phone.driver.press('up');
    phone.driver.press('hold');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected', 'held']);
    expect(phone.driver.state.lines[0]?.status).toBe('active');
  });

  test('declined, it leaves the first alone', () => {
    const phone = waiting();
    phone.driver.press('ignore');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
    expect(phone.driver.window?.name).toBe('Robert Miles');
  });

  test('while it rings, digits go to the call that the user is in', () => {
    const phone = waiting();
    phone.driver.down('5');
    phone.clock.advance(10);
    expect(Object.keys(phone.simulator.graph().sources).some((id) => id.startsWith('call-1.dtmf.5'))).toBe(
      true,
    );
  });

  test('replacing the handset ends the first; the second goes on ringing, with the ring', () => {
    const phone = waiting();
    phone.driver.lift();
    phone.driver.replace();
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['releasing', 'ringing']);
    expect(Object.keys(phone.simulator.graph().sources)).toContain('appearance-2.ring');
  });

  test('a third one finds the phone busy', () => {
    const phone = waiting();
    callFromElsewhere(phone, '3010');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected', 'ringing']);
    expect(
      phone.driver.trace.some(({ what, detail }) => what === 'call.reject' && detail?.reason === 'busy'),
    ).toBe(true);
  });

  test('answered while the own call still rings out gives that one up', () => {
    const phone = silentPhone();
    phone.driver.call('3002');
    phone.clock.advance(1000);
    phone.driver.party.call();
    phone.clock.advance(1000);
    expect(Object.keys(phone.simulator.graph().sources)).toContain('appearance-2.waiting');
    phone.driver.press('answer');
    phone.clock.advance(3000);
    expect(statuses(phone)).toEqual(['connected']);
    expect(phone.simulator.calls().map(({ id }) => id)).toEqual(['call-2']);
  });

  test('with one call appearance, finds the phone busy', () => {
    const phone = silentPhone();
    phone.driver.configurePhone({ appearances: 1 });
    answered(phone);
    callFromElsewhere(phone);
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
  });

  test('can be made: New Call while the first is held', () => {
    const phone = answered(silentPhone());
    phone.driver.press('hold');
    phone.driver.press('newcall');
    phone.driver.call('3001');
    phone.clock.advance(3000);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(statuses(phone)).toEqual(['held']);
    phone.driver.press('resume');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
  });

  test('going back to the first while a second number is still being typed gives the number up', () => {
    const phone = answered(silentPhone());
    phone.driver.press('hold');
    phone.driver.press('newcall');
    phone.driver.dial('30');
    phone.driver.press('up');
    phone.driver.press('resume');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
  });
});
