import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { answered, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

const row = ({ driver }: Headless) => driver.softkeys().map((key) => key?.keyword);
const lines = ({ driver }: Headless) =>
  screenView(driver.state).menu?.lines.map(({ label, value, icon }) => [label, value, icon?.icon]);

function ended(phone: Headless): Headless {
  phone.driver.press('endcall');
  phone.clock.advance(3000);
  return phone;
}

function missed(phone = silentPhone()): Headless {
  ringIn(phone).driver.party.hangUp();
  phone.clock.advance(3000);
  return phone;
}

/** A received call of two seconds, a missed one, and two placed to the same number. */
function busyMorning(): Headless {
  const phone = silentPhone();
  answered(phone);
  phone.clock.advance(1000);
  ended(phone);
  missed(phone);
  for (let i = 0; i < 2; i++) {
    phone.driver.call('3001');
    phone.clock.advance(4000);
    ended(phone);
  }
  return phone;
}

describe('the log of calls', () => {
  test('remembers what happened: placed, missed and received calls, newest first, repeated ones in one row', () => {
    const phone = busyMorning();
    phone.driver.press('recents');
    phone.driver.press('1');
    expect(lines(phone)).toEqual([
      ['Answers (2)', '9:00 AM', 'placed'],
      ['Robert Miles', '9:00 AM', 'missed'],
      ['Robert Miles', '9:00 AM', 'received'],
    ]);
    expect(row(phone)).toEqual(['option', 'call', 'back', 'more']);
    phone.driver.press('back');
    expect(lines(phone)?.map(([, count]) => count)).toEqual(['3', '1', '1', '1']);
  });

  test('shows a call with its number, kind, time and duration', () => {
    const phone = busyMorning();
    phone.driver.press('recents');
    phone.driver.press('4');
    phone.driver.press('1');
    expect(lines(phone)?.map(([label, value]) => [label, value])).toEqual([
      ['Name', 'Robert Miles'],
      ['Number', '2002'],
      ['Call', 'Received'],
      ['Time', '9:00 AM'],
      ['Duration', '00:02'],
    ]);
  });

  test('Call dials, and the menu makes room for the call', () => {
    const phone = busyMorning();
    phone.driver.press('recents');
    phone.driver.press('3');
    phone.driver.press('call');
    phone.clock.advance(10);
    expect(phone.driver.state.menu).toBeUndefined();
    expect(phone.driver.window).toMatchObject({ number: '3001', status: 'alerting' });
  });

  test('Edit call puts the number before the user, who changes it and calls', () => {
    const phone = busyMorning();
    phone.driver.press('recents');
    phone.driver.press('3');
    phone.driver.press('editcall');
    expect(phone.driver.window).toMatchObject({ status: 'dialing', digits: '3001' });
    phone.driver.press('delchar');
    phone.driver.press('2');
    phone.driver.press('call');
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ number: '3002', status: 'alerting' });
  });

  test('off hook, Recents dials in the window that waits', () => {
    const phone = busyMorning();
    phone.driver.press('speaker');
    phone.driver.setKeyList('Off_Hook', 'recents|1;cancel|4');
    phone.driver.press('recents');
    phone.driver.press('3');
    phone.driver.press('call');
    phone.clock.advance(10);
    expect(statuses(phone)).toEqual(['alerting']);
  });

  test('Delete takes a row with all its calls; Clear all asks first', () => {
    const phone = busyMorning();
    phone.driver.press('recents');
    phone.driver.press('1');
    phone.driver.press('delete');
    expect(lines(phone)?.map(([label]) => label)).toEqual(['Robert Miles', 'Robert Miles']);
    phone.driver.press('clear');
    phone.driver.press('back');
    expect(lines(phone)).toHaveLength(2);
    phone.driver.press('clear');
    phone.driver.press('yes');
    expect(screenView(phone.driver.state).menu).toMatchObject({ lines: [], empty: 'No calls' });
    phone.driver.press('back');
    phone.driver.press('exit');
    expect(phone.driver.keywords()).not.toContain('redial');
  });

  test('Redial calls the newest placed call of the log', () => {
    const phone = busyMorning();
    phone.driver.press('redial');
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ number: '3001' });
  });

  test('a call that the user declined is not missed', () => {
    const phone = ringIn(silentPhone());
    phone.driver.press('ignore');
    phone.clock.advance(3000);
    expect(phone.driver.state).toMatchObject({ keyList: 'Idle' });
    expect(phone.driver.state.missed).toBeUndefined();
  });
});

describe('missed calls', () => {
  test('are counted on the home screen, with the Missed_Call list', () => {
    const phone = missed(missed());
    expect(phone.driver.state).toMatchObject({ missed: 2, keyList: 'Missed_Call' });
    expect(screenView(phone.driver.state).missed).toBe('Missed calls: 2');
    phone.driver.press('miss');
    expect(lines(phone)).toEqual([['Robert Miles (2)', '9:00 AM', 'missed']]);
    phone.driver.press('exit');
    expect(phone.driver.state).toMatchObject({ keyList: 'Idle' });
    expect(phone.driver.state.missed).toBeUndefined();
  });

  test('Back puts the softkeys away and leaves the count', () => {
    const phone = missed();
    phone.driver.press('back');
    expect(phone.driver.state).toMatchObject({ missed: 1, keyList: 'Idle' });
  });

  test('going off hook and coming back shows the idle softkeys', () => {
    const phone = missed();
    phone.driver.press('line1');
    phone.driver.press('release');
    phone.clock.advance(3000);
    expect(phone.driver.state.keyList).toBe('Idle');
  });
});
