import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { FEATURE_CODES } from '../../../src/phone/feature-codes.ts';
import { CODE_OF, FEATURES, featureOf } from '../../../src/phone/features.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { answered, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

/** Digits dialled on hook and sent, as a person would. */
function dialled(phone: Headless, digits: string): Headless {
  phone.driver.call(digits);
  phone.clock.advance(100);
  return phone;
}
const toastOf = ({ driver }: Headless) => screenView(driver.state).toast?.text;
const icons = ({ driver }: Headless) => screenView(driver.state).header.icons.map(({ icon }) => icon);

describe('digits', () => {
  test.each(FEATURES)('that begin with the code of %s ask for it, with the number after it', (feature) => {
    expect(featureOf(`${FEATURE_CODES[CODE_OF[feature]]}3001#`, FEATURE_CODES)).toEqual({
      feature,
      number: '3001',
    });
  });

  test('that begin with no code are a number; a function whose code is empty cannot be dialled', () => {
    const codes = { ...FEATURE_CODES, DND_Act_Code: '' };
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9#*]{0,12}$/), (digits) => {
        const asked = featureOf(digits, codes);
        if (asked)
          expect(
            digits.startsWith(codes[CODE_OF[asked.feature]]) && codes[CODE_OF[asked.feature]] !== '',
          ).toBe(true);
        expect(asked?.feature).not.toBe('dndOn');
      }),
      { seed: 1 },
    );
    expect(featureOf('3001', FEATURE_CODES)).toBeUndefined();
  });
});

describe('do not disturb', () => {
  test.each([
    ['the softkey', (phone: Headless): void => phone.driver.press('dnd')],
    ['*78', (phone: Headless): void => void dialled(phone, '*78')],
  ] as const)('by %s makes callers hear busy, and is shown', (_, turnOn) => {
    const phone = silentPhone();
    turnOn(phone);
    phone.clock.advance(100);
    expect(phone.driver.state).toMatchObject({ dnd: true, appearances: [] });
    expect([toastOf(phone), icons(phone)]).toEqual(['Do not disturb on', ['dnd']]);
    expect(screenView(phone.driver.state).warning).toBe('Do not disturb');
    phone.driver.party.call();
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('busy');
  });

  test.each([
    ['the softkey, which says Clr DND,', (phone: Headless): void => phone.driver.press('dnd')],
    ['*79', (phone: Headless): void => void dialled(phone, '*79')],
  ] as const)('is ended by %s', (_, turnOff) => {
    const phone = silentPhone();
    phone.driver.press('dnd');
    expect(phone.driver.softkeys().find((key) => key?.keyword === 'dnd')?.label).toBe('Clr DND');
    turnOff(phone);
    phone.clock.advance(100);
    expect(phone.driver.state.dnd).toBe(false);
    expect(statuses(ringIn(phone))).toEqual(['ringing']);
  });

  test('leaves the call one is in alone', () => {
    const phone = answered(silentPhone());
    phone.driver.press('dnd');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
  });
});

describe('forwarding', () => {
  test.each([
    [
      'the softkey and a number',
      (phone: Headless): void => {
        phone.driver.press('cfwd');
        phone.driver.dial('3001');
        phone.driver.press('call');
      },
    ],
    ['*72 and the number', (phone: Headless): void => void dialled(phone, '*723001')],
    [
      '*72, which asks for the number',
      (phone: Headless): void => {
        dialled(phone, '*72');
        phone.driver.dial('3001#');
        phone.driver.press('call');
      },
    ],
  ] as const)('of all calls by %s is shown', (_, forward) => {
    const phone = silentPhone();
    forward(phone);
    phone.clock.advance(100);
    expect(phone.driver.state).toMatchObject({
      forward: { all: '3001' },
      appearances: [],
      audioPath: 'none',
    });
    expect([toastOf(phone), icons(phone)]).toEqual(['Calls forwarded to 3001', ['forwarded']]);
    phone.clock.advance(5000);
    expect(screenView(phone.driver.state).warning).toBe('Calls forwarded to 3001');
    phone.driver.setKeyList('Idle', 'cfwd|1;');
    expect(phone.driver.softkeys()[0]?.label).toBe('Clr fwd');
  });

  test.each([
    ['the softkey', (phone: Headless): void => phone.driver.press('cfwd')],
    ['*73', (phone: Headless): void => void dialled(phone, '*73')],
  ] as const)('is ended by %s', (_, end) => {
    const phone = dialled(silentPhone(), '*723001');
    end(phone);
    phone.clock.advance(100);
    expect(phone.driver.state.forward.all).toBe('');
  });

  test.each([
    ['busy', '*90', '*91'],
    ['noAnswer', '*92', '*93'],
  ] as const)('of calls in case %s is set by %s and ended by %s', (kind, on, off) => {
    const phone = dialled(silentPhone(), `${on}3002`);
    expect(phone.driver.state.forward).toMatchObject({ all: '', [kind]: '3002' });
    dialled(phone, off);
    expect(phone.driver.state.forward[kind]).toBe('');
  });

  test('the number can be given up: Cancel, or fifteen seconds without a digit', () => {
    const phone = silentPhone();
    phone.driver.press('cfwd');
    expect(phone.driver.keywords()).not.toContain('call');
    phone.driver.press('cancel');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual([]);
    phone.driver.press('cfwd');
    phone.clock.advance(16_000);
    expect([statuses(phone), phone.driver.state.forward.all]).toEqual([[], '']);
  });
});

describe('call return', () => {
  test.each([
    ['the softkey', (phone: Headless): void => phone.driver.press('lcr')],
    ['*69', (phone: Headless): void => void dialled(phone, '*69')],
  ] as const)('by %s calls the last caller', (_, callReturn) => {
    const phone = silentPhone();
    ringIn(phone).driver.press('ignore');
    phone.clock.advance(3000);
    callReturn(phone);
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', number: '2002' });
  });

  test('without a caller says so, and the key is not shown', () => {
    const phone = silentPhone();
    expect(phone.driver.keywords()).not.toContain('lcr');
    dialled(phone, '*69');
    expect([statuses(phone), toastOf(phone)]).toEqual([[], 'No caller yet']);
  });

  test('is not what Redial dials: a code is no number', () => {
    const phone = silentPhone();
    phone.driver.call('3002');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    dialled(phone, '*78');
    phone.driver.press('redial');
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ status: 'alerting', number: '3002' });
  });
});
