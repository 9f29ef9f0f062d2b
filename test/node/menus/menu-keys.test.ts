import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { answered, ringIn, silentPhone } from '../../support/phone-scenes.ts';

const title = ({ driver }: Headless) => driver.state.menu?.title;
const cursor = ({ driver }: Headless) => driver.state.menu?.cursor;
const row = ({ driver }: Headless) => driver.softkeys().map((key) => key?.keyword);

describe('the menu of the Applications key', () => {
  const opened = () => {
    const phone = silentPhone();
    phone.driver.press('applications');
    return phone;
  };

  test('opens with its own softkeys, and Exit goes home', () => {
    const phone = opened();
    expect(title(phone)).toBe('menu.settings');
    expect(row(phone)).toEqual(['select', undefined, undefined, 'exit']);
    phone.driver.press('exit');
    expect(phone.driver.state.menu).toBeUndefined();
    expect(phone.driver.state.keyList).toBe('Idle');
  });

  test('Up and Down move the cursor and stop at the ends; Select opens; Back goes up one level', () => {
    const phone = opened();
    phone.driver.press('up');
    expect(cursor(phone)).toBe(0);
    const last = (phone.driver.state.menu?.rows.length ?? 0) - 1;
    for (let i = 0; i < last + 3; i++) phone.driver.press('down');
    expect(cursor(phone)).toBe(last);
    phone.driver.press('1');
    const first = title(phone);
    expect(first).not.toBe('menu.settings');
    phone.driver.press('back');
    expect(title(phone)).toBe('menu.settings');
    expect(cursor(phone)).toBe(0);
    phone.driver.press('select');
    expect(title(phone)).toBe(first);
  });

  test('a digit chooses the row of that number; one without a row does nothing', () => {
    const phone = opened();
    phone.driver.press('9');
    expect(title(phone)).toBe('menu.settings');
    expect(phone.driver.state.appearances).toEqual([]);
  });

  test('Back held for more than half a second goes home from any level', () => {
    const phone = opened();
    phone.driver.press('1');
    phone.driver.press('1');
    phone.driver.down('back');
    phone.clock.advance(499);
    expect(phone.driver.state.menu).toBeDefined();
    phone.clock.advance(2);
    expect(phone.driver.state.menu).toBeUndefined();
    phone.driver.up('back');
  });

  test('Release without a call goes home; volume and speaker keep their meaning', () => {
    const phone = opened();
    phone.driver.press('volumeUp');
    expect(phone.driver.state).toMatchObject({ volumeShown: 'ringer', menu: {} });
    phone.driver.press('release');
    expect(phone.driver.state.menu).toBeUndefined();
    phone.driver.press('applications');
    phone.driver.press('speaker');
    expect(phone.driver.state).toMatchObject({ keyList: 'Off_Hook', audioPath: 'speaker' });
    expect(phone.driver.state.menu).toBeUndefined();
  });
});

describe('menus and calls', () => {
  test('in a call the menu is in front and the call is seen over it; a line key goes back to the call', () => {
    const phone = answered(silentPhone());
    phone.driver.press('applications');
    expect(screenView(phone.driver.state).menu?.call).toMatchObject({
      title: 'Robert Miles',
      tone: 'active',
    });
    phone.driver.press('line1');
    expect(phone.driver.state.menu).toBeUndefined();
    expect(phone.driver.window?.status).toBe('connected');
  });

  test('Hold and Release act on the call under the menu', () => {
    const phone = answered(silentPhone());
    phone.driver.press('applications');
    phone.driver.press('hold');
    phone.clock.advance(10);
    expect(phone.driver.window?.status).toBe('held');
    phone.driver.press('release');
    phone.clock.advance(10);
    expect(phone.driver.window?.status).toBe('releasing');
  });

  test('an incoming call takes the screen and the softkeys; the menu comes back where it was', () => {
    const phone = silentPhone();
    phone.driver.press('applications');
    phone.driver.press('1');
    const before = title(phone);
    ringIn(phone);
    expect(phone.driver.state.menu).toBeUndefined();
    expect(row(phone)).toContain('answer');
    phone.driver.press('ignore');
    phone.clock.advance(3000);
    expect(title(phone)).toBe(before);
  });

  test('digits pressed in a menu are not heard in the call', () => {
    const phone = answered(silentPhone());
    phone.driver.press('applications');
    phone.driver.press('7');
    expect(phone.driver.trace.filter(({ what }) => what === 'call.dtmf')).toEqual([]);
  });
});

describe('what the screen shows of a menu', () => {
  test('the row with the cursor is among those that fit, on every size', () => {
    const phone = silentPhone();
    for (const model of ['8851', '7841', '7811', '9841', '9851']) {
      phone.driver.configurePhone({ model });
      phone.driver.press('applications');
      phone.driver.press('3');
      phone.driver.press('1');
      const seen: number[] = [];
      for (let i = 0; i < 6; i++) {
        const menu = screenView(phone.driver.state).menu;
        seen.push(menu?.lines.find(({ focused }) => focused)?.number ?? 0);
        expect((menu?.above ?? 0) + (menu?.lines.length ?? 0)).toBeLessThanOrEqual(menu?.total ?? 0);
        phone.driver.press('down');
      }
      expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  test('speaks Czech when the phone does, and the language is set on the phone itself', () => {
    const phone = silentPhone();
    phone.driver.press('applications');
    phone.driver.press('4');
    phone.driver.press('1');
    phone.driver.press('2');
    expect(phone.driver.state.language).toBe('cs');
    expect(screenView(phone.driver.state).menu?.title).toBe('Předvolby uživatele');
    expect(screenView(phone.driver.state).softkeys.map(({ label }) => label)).toEqual([
      'Vybrat',
      '',
      '',
      'Zpět',
    ]);
  });
});
