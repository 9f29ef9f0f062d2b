import { describe, expect, test } from 'vitest';
import { dominantFrequency, goertzelLevel, isSilent } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import type { Headless } from '../../../src/headless.ts';
import { Ears, quietPhone, silentPhone, statuses } from '../../support/phone-scenes.ts';

const keys = ({ driver }: Headless) => driver.softkeys().map((key) => key?.keyword);
/** How long the user hears something of the last milliseconds, in milliseconds. */
const sounding = (samples: Int16Array) => {
  const loud = samples.filter((sample) => Math.abs(sample) > 50).length;
  return loud / framesOf(1);
};

describe('an idle phone', () => {
  test('shows no call, the idle list without Redial, a green line, and makes no sound', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.clock.advance(1000);
    expect(phone.driver.state).toMatchObject({
      appearances: [],
      keyList: 'Idle',
      audioPath: 'none',
      lamp: 'off',
      muted: false,
      pressed: [],
    });
    expect(phone.driver.state.lines[0]).toMatchObject({ key: 1, status: 'idle', recording: 'none' });
    expect(keys(phone)).toEqual(['dnd', 'newcall', 'recents', 'more']);
    expect(isSilent(ears.last('near', 1000))).toBe(true);
  });

  test('ignores Hold, Mute, Release, Back and Select', () => {
    const phone = silentPhone();
    for (const key of ['hold', 'mute', 'release', 'back', 'select', 'left', 'up'] as const)
      phone.driver.press(key);
    phone.clock.advance(10);
    expect(phone.driver.state).toMatchObject({ appearances: [], muted: false, audioPath: 'none' });
  });
});

describe('going off hook', () => {
  test.each([
    ['the handset', 'handset', (phone: Headless) => phone.driver.lift()],
    ['the speaker key', 'speaker', (phone: Headless) => phone.driver.press('speaker')],
    ['the headset key', 'headset', (phone: Headless) => phone.driver.press('headset')],
    ['the line key', 'speaker', (phone: Headless) => phone.driver.press('line1')],
    ['New Call', 'speaker', (phone: Headless) => phone.driver.press('newcall')],
  ] as const)('by %s gives dial tone on the %s', (_, path, act) => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    act(phone);
    phone.clock.advance(1000);
    expect(phone.driver.state).toMatchObject({ audioPath: path, keyList: 'Off_Hook' });
    expect(statuses(phone)).toEqual(['offhook']);
    expect(phone.driver.state.lines[0]?.status).toBe('seized');
    const heard = ears.last('near', 500);
    expect(goertzelLevel(heard, 350)).toBeGreaterThan(0.05);
    expect(goertzelLevel(heard, 440)).toBeGreaterThan(0.05);
  });

  test('with the preferred path headset, New Call uses the headset', () => {
    const phone = silentPhone();
    phone.driver.configurePhone({ preferredPath: 'headset' });
    phone.driver.press('newcall');
    expect(phone.driver.state.audioPath).toBe('headset');
  });

  test.each([
    ['Cancel', (phone: Headless) => phone.driver.press('cancel')],
    ['the speaker key', (phone: Headless) => phone.driver.press('speaker')],
    ['Release', (phone: Headless) => phone.driver.press('release')],
    ['Back', (phone: Headless) => phone.driver.press('back')],
  ] as const)('and on hook again by %s leaves the phone idle', (_, act) => {
    const phone = silentPhone();
    phone.driver.press('speaker');
    phone.clock.advance(500);
    act(phone);
    phone.clock.advance(10);
    expect(phone.driver.state).toMatchObject({ appearances: [], audioPath: 'none', keyList: 'Idle' });
  });

  test('without a digit for 15 s gives reorder tone, and gives up 30 s later', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.press('speaker');
    phone.clock.advance(15_000);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'timeout' });
    phone.clock.advance(2000);
    const heard = ears.last('near', 2000);
    expect([480, 620]).toContain(Math.round(dominantFrequency(heard.subarray(0, framesOf(250)))));
    expect(sounding(heard)).toBeGreaterThan(900);
    expect(sounding(heard)).toBeLessThan(1050); // half on, half off
    phone.clock.advance(28_000);
    expect(phone.driver.state).toMatchObject({ appearances: [], audioPath: 'none' });
  });
});

describe('dialling off hook', () => {
  test('the first digit ends dial tone, and the number goes out 10 s after the last one', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.lift();
    phone.clock.advance(500);
    phone.driver.dial('300');
    phone.clock.advance(9000);
    phone.driver.dial('1');
    phone.clock.advance(9999);
    expect(isSilent(ears.last('near', 9000))).toBe(true);
    expect(phone.driver.window).toMatchObject({ status: 'dialing', digits: '3001' });
    phone.clock.advance(1);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', name: 'Answers', number: '3001' });
  });

  test('Call sends the number at once', () => {
    const phone = silentPhone();
    phone.driver.lift();
    phone.driver.call('3002');
    expect(statuses(phone)).toEqual(['alerting']);
  });

  test('Delete takes digits back one by one, and dial tone returns after the last', () => {
    const phone = silentPhone();
    phone.driver.lift();
    phone.driver.dial('12');
    phone.driver.press('delchar');
    expect(phone.driver.window).toMatchObject({ status: 'dialing', digits: '1' });
    phone.driver.press('back');
    expect(phone.driver.window).toMatchObject({ status: 'offhook', digits: '' });
    phone.clock.advance(14_000);
    phone.driver.dial('3');
    expect(phone.driver.window).toMatchObject({ status: 'dialing', digits: '3' });
  });

  test('Delete starts the interdigit time anew', () => {
    const phone = silentPhone();
    phone.driver.lift();
    phone.driver.dial('30011');
    phone.clock.advance(9000);
    phone.driver.press('delchar');
    phone.clock.advance(9000);
    expect(phone.driver.window?.status).toBe('dialing');
    phone.clock.advance(1000);
    expect(phone.driver.window?.number).toBe('3001');
  });

  test('Cancel gives the number up', () => {
    const phone = silentPhone();
    phone.driver.lift();
    phone.driver.dial('300');
    phone.driver.press('cancel');
    phone.clock.advance(60_000);
    expect(phone.simulator.calls()).toEqual([]);
    expect(phone.driver.trace.some(({ what }) => what === 'call.place')).toBe(false);
  });
});

describe('dialling on hook', () => {
  test('makes no sound and waits for ever', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.dial('3001');
    phone.clock.advance(60_000);
    expect(isSilent(ears.last('near', 60_000))).toBe(true);
    expect(phone.driver.state).toMatchObject({ audioPath: 'none', keyList: 'Dialing_Input' });
    expect(phone.driver.window).toMatchObject({ status: 'dialing', digits: '3001' });
  });

  test.each([
    ['Call', 'speaker', (phone: Headless) => phone.driver.press('call')],
    ['Select', 'speaker', (phone: Headless) => phone.driver.press('select')],
    ['the line key', 'speaker', (phone: Headless) => phone.driver.press('line1')],
    ['the handset', 'handset', (phone: Headless) => phone.driver.lift()],
    ['the speaker key', 'speaker', (phone: Headless) => phone.driver.press('speaker')],
    ['the headset key', 'headset', (phone: Headless) => phone.driver.press('headset')],
  ] as const)('%s sends the number, on the %s', (_, path, act) => {
    const phone = silentPhone();
    phone.driver.dial('3002');
    act(phone);
    phone.clock.advance(10);
    expect(phone.driver.state.audioPath).toBe(path);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', number: '3002' });
  });

  test('deleting the last digit, or Cancel, leaves the phone idle', () => {
    const phone = silentPhone();
    phone.driver.dial('1');
    phone.driver.press('delchar');
    phone.clock.advance(10);
    expect(phone.driver.state.appearances).toEqual([]);
    phone.driver.dial('12');
    phone.driver.press('cancel');
    phone.clock.advance(10);
    expect(phone.driver.state.appearances).toEqual([]);
  });

  test('an incoming call is answered by the handset, and the number that was being typed is given up', () => {
    const phone = silentPhone();
    phone.driver.dial('3002');
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.lift();
    phone.clock.advance(500);
    expect(statuses(phone)).toEqual(['connected']);
    expect(phone.driver.window?.number).toBe('2002');
  });
});

describe('redial', () => {
  test('calls the last number, also one that the interdigit time sent out', () => {
    const phone = silentPhone();
    phone.driver.lift();
    phone.driver.dial('3002');
    phone.clock.advance(10_000);
    phone.driver.replace();
    phone.clock.advance(3000);
    phone.driver.press('redial');
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', number: '3002' });
  });

  test('works off hook', () => {
    const phone = silentPhone();
    phone.driver.call('3002');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.lift();
    phone.driver.press('redial');
    expect(phone.driver.window?.number).toBe('3002');
  });

  test('knows nothing of a number that was never sent', () => {
    const phone = silentPhone();
    phone.driver.call('3002');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.dial('999');
    phone.driver.press('cancel');
    phone.clock.advance(10);
    phone.driver.press('redial');
    expect(phone.driver.window?.number).toBe('3002');
  });
});
