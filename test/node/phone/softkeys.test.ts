import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { defaultKeyLists } from '../../../src/softkeys/default-lists.ts';
import { answered, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

const row = ({ driver }: Headless) => driver.softkeys().map((key) => key?.keyword);

describe("key lists in Cisco's manner, in a call", () => {
  const inCall = () => {
    const phone = silentPhone();
    phone.driver.configurePhone({ keyLists: defaultKeyLists('cisco-8800') });
    // Two keys that always apply: a list of four that a page just holds.
    phone.driver.setKeyList(
      'Connected',
      'hold|1;endcall|2;swap|3;showvideo;crdstart;crdpause;crdresume;crdstop;',
    );
    phone.driver.setKeyList('Hold', 'resume|1;endcall|2;newcall|3;swap|4;dir;callpush;');
    return answered(phone);
  };

  test('what does not apply takes no place: Hold, End call and Record fit on one page', () => {
    expect(row(inCall())).toEqual(['hold', 'endcall', 'crdstart', undefined]);
  });

  test('with one key more than fits, the last cell is More, which turns the pages round', () => {
    const phone = inCall();
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    expect(row(phone)).toEqual(['hold', 'endcall', 'crdpause', 'crdstop']);
    expect(phone.driver.setKeyList('Connected', 'hold|1;endcall|2;redial;crdpause|5;crdstop|5;')).toEqual([]);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.call('3002');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    answered(phone);
    phone.driver.setKeyList('Connected', 'hold|1;endcall|2;redial;crdstart|5;crdpause|5;crdstop|5;');
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    expect(row(phone)).toEqual(['hold', 'endcall', 'redial', 'more']);
    phone.driver.down('softkey4');
    phone.driver.up('softkey4');
    // Both ask for position 5: the first gets it, the other floats.
    expect(row(phone)).toEqual(['crdpause', 'crdstop', undefined, 'more']);
    phone.driver.down('softkey4');
    phone.driver.up('softkey4');
    expect(row(phone)).toEqual(['hold', 'endcall', 'redial', 'more']);
    phone.driver.press('crdpause');
    phone.clock.advance(100);
    expect(phone.driver.window?.recording.state).toBe('paused');
  });

  test('another state of the call shows its list from the first page', () => {
    const phone = inCall();
    phone.driver.setKeyList('Connected', 'hold|1;endcall|2;crdstart|9;crdstop|10;redial;');
    phone.driver.press('hold');
    phone.clock.advance(10);
    expect(row(phone)).toEqual(['resume', 'endcall', 'newcall', 'dir']);
  });
});

describe('a key list', () => {
  test('that is right is in force at once, also in a call', () => {
    const phone = answered(silentPhone());
    expect(phone.driver.setKeyList('Connected', 'endcall|1;CRDSTART|4')).toEqual([]);
    expect(row(phone)).toEqual(['endcall', undefined, undefined, 'crdstart']);
  });

  test('with one wrong item is refused whole, its problems are named, and the old one stays', () => {
    const phone = answered(silentPhone());
    const before = row(phone);
    const problems = phone.driver.setKeyList('Connected', 'endcall|1;crdstrat|2;delchar|3;hold|0');
    expect(problems.map(({ item, text, kind }) => [item, text, kind])).toEqual([
      [2, 'crdstrat|2', 'unknown-keyword'],
      [3, 'delchar|3', 'illegal-keyword'],
      [4, 'hold|0', 'position'],
    ]);
    expect(row(phone)).toEqual(before);
    phone.driver.press('endcall');
    expect(phone.driver.window?.status).toBe('releasing');
  });

  test('may hold functions that this phone does not have: they are not shown', () => {
    const phone = answered(silentPhone());
    phone.driver.setKeyList('Connected', 'park|1;psk1|2;endcall|3');
    expect(row(phone)).toEqual([undefined, undefined, 'endcall', undefined]);
  });
});

describe('keys without a function here', () => {
  test.each(['conference'] as const)('%s says that it is not available, for four seconds', (key) => {
    const phone = answered(silentPhone());
    phone.driver.press(key);
    expect(phone.driver.state.toast).toMatchObject({ text: 'toast.unavailable', tone: 'info' });
    phone.clock.advance(4000);
    expect(phone.driver.state.toast).toBeUndefined();
    expect(statuses(phone)).toEqual(['connected']);
  });
});

describe('the language of the phone', () => {
  test('changes in the middle of a call, and the call goes on', () => {
    const phone = answered(silentPhone());
    phone.driver.press('crdstart');
    phone.clock.advance(100);
    const labels = () => phone.driver.softkeys().map((key) => key?.label);
    const english = labels();
    phone.driver.configurePhone({ language: 'cs' });
    expect(phone.driver.state.language).toBe('cs');
    expect(labels()).not.toEqual(english);
    expect(phone.driver.window).toMatchObject({ status: 'connected', recording: { state: 'started' } });
    phone.driver.press('crdstop');
    phone.clock.advance(100);
    expect(phone.driver.window?.recording.state).toBe('stopped');
  });
});

describe('a finger on a key', () => {
  test('is shown from press to release, and a repeated press is one press', () => {
    const phone = ringIn(silentPhone());
    phone.driver.down('softkey1');
    phone.driver.down('softkey1');
    expect(phone.driver.state.pressed).toEqual(['softkey1']);
    phone.clock.advance(10);
    expect(statuses(phone)).toEqual(['connected']);
    phone.driver.up('softkey1');
    expect(phone.driver.state.pressed).toEqual([]);
  });

  test('that is lifted without having been pressed does nothing', () => {
    const phone = answered(silentPhone());
    phone.driver.lift();
    phone.driver.replace();
    phone.clock.advance(3000);
    phone.driver.up('hook');
    phone.driver.up('5');
    expect(phone.driver.state).toMatchObject({ pressed: [], appearances: [] });
  });
});
