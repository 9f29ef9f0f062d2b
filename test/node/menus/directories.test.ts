import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { silentPhone } from '../../support/phone-scenes.ts';

const lines = ({ driver }: Headless) =>
  screenView(driver.state).menu?.lines.map(({ label, value }) => [label, value]);
const field = ({ driver }: Headless) => {
  const menu = driver.state.menu;
  return menu?.rows[menu.cursor]?.field?.text;
};
/** Presses digits; a blank lets the letter stand. */
const tap = ({ driver }: Headless, digits: string) => {
  for (const digit of digits) driver.press(digit === ' ' ? 'right' : (digit as '1'));
};

/** A phone with one contact of its own. */
function withContact(): Headless {
  const phone = silentPhone();
  phone.driver.press('contacts');
  phone.driver.press('2');
  phone.driver.press('add');
  tap(phone, '2 33');
  phone.driver.press('down');
  tap(phone, '3001');
  phone.driver.press('save');
  return phone;
}

describe("the organisation's directory", () => {
  test('finds by letters typed on the keypad, and calls', () => {
    const phone = silentPhone();
    phone.driver.press('contacts');
    phone.driver.press('1');
    const all = lines(phone)?.length ?? 0;
    tap(phone, '77766688');
    expect(field(phone)).toBe('rou');
    phone.driver.press('delchar');
    expect(lines(phone)?.slice(1)).toEqual([['Robert Miles', '2002']]);
    expect(all).toBeGreaterThan(2);
    phone.driver.press('down');
    phone.driver.press('call');
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ number: '2002', status: 'alerting' });
  });

  test('finds by number in the mode for digits, and keeps whom it found as a contact', () => {
    const phone = silentPhone();
    phone.driver.press('dir');
    phone.driver.press('1');
    phone.driver.press('letters');
    phone.driver.press('capitals');
    tap(phone, '3003');
    expect(lines(phone)?.slice(1)).toEqual([['Busy', '3003']]);
    phone.driver.press('down');
    phone.driver.press('add');
    phone.driver.press('save');
    phone.driver.press('back');
    phone.driver.press('2');
    expect(lines(phone)).toEqual([['Busy', '3003']]);
  });
});

describe('the personal address book', () => {
  test('keeps a new contact', () => {
    expect(lines(withContact())).toEqual([['ae', '3001']]);
  });

  test('changes, and deletes', () => {
    const phone = withContact();
    phone.driver.press('edit');
    phone.driver.press('left');
    phone.driver.press('delchar');
    phone.driver.press('save');
    expect(lines(phone)).toEqual([['e', '3001']]);
    phone.driver.press('delete');
    expect(screenView(phone.driver.state).menu?.empty).toBe('Nothing here yet');
  });

  test('does not keep a contact without a number, and says why', () => {
    const phone = silentPhone();
    phone.driver.press('contacts');
    phone.driver.press('2');
    phone.driver.press('add');
    tap(phone, '2');
    phone.driver.press('save');
    expect(phone.driver.state.toast).toMatchObject({ text: 'toast.contact.number' });
    expect(phone.driver.state.menu?.title).toBe('contacts.new');
  });

  test('a favourite is in the list of favourites', () => {
    const phone = withContact();
    phone.driver.press('edit');
    phone.driver.press('down');
    phone.driver.press('down');
    phone.driver.press('select');
    phone.driver.press('save');
    phone.driver.down('back');
    phone.clock.advance(600);
    phone.driver.up('back');
    phone.driver.setKeyList('Idle', 'favorites|1');
    phone.driver.press('favorites');
    expect(lines(phone)).toEqual([['ae', '3001']]);
    phone.driver.press('1');
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ number: '3001' });
  });
});

describe('typing', () => {
  test('the same key again within a second changes the letter; later, or after Right, it types the next', () => {
    const phone = silentPhone();
    phone.driver.press('contacts');
    phone.driver.press('1');
    tap(phone, '22');
    expect(field(phone)).toBe('b');
    phone.clock.advance(1001);
    tap(phone, '2');
    expect(field(phone)).toBe('ba');
    tap(phone, ' 2');
    expect(field(phone)).toBe('baa');
  });

  test('the caret goes left and right, and letters go in where it is', () => {
    const phone = silentPhone();
    phone.driver.press('contacts');
    phone.driver.press('1');
    tap(phone, '2 3');
    phone.driver.press('left');
    tap(phone, '4');
    expect(field(phone)).toBe('agd');
    for (let i = 0; i < 9; i++) phone.driver.press('left');
    phone.driver.press('delchar');
    expect(field(phone)).toBe('agd');
  });
});
