import { createHeadless, type Headless } from '../../src/headless.ts';
import type { PhoneConfig } from '../../src/phone/config.ts';
import type { PhoneState } from '../../src/phone/phone-state.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/settings.ts';

/** What a phone shows after keys were pressed on it: states of its own screens, as plain values. */
function after(keys: (phone: Headless) => void, config: Partial<PhoneConfig> = {}): PhoneState {
  const phone = createHeadless();
  phone.driver.configurePhone(config);
  keys(phone);
  const { state } = phone.driver;
  phone.dispose();
  return state;
}

function aMorning({ driver, clock }: Headless): void {
  driver.party.call();
  clock.advance(1000);
  driver.press('answer');
  clock.advance(83_000);
  driver.press('endcall');
  clock.advance(3000);
  driver.party.call({ number: '+14085550123', name: 'Alder Freight', network: 'public' });
  clock.advance(2000);
  driver.party.hangUp();
  clock.advance(3000);
  for (const number of ['3001', '3001', '3003']) {
    driver.call(number);
    clock.advance(5000);
    driver.press('endcall');
    clock.advance(3000);
  }
}

const recents = (phone: Headless) => {
  aMorning(phone);
  phone.driver.press('applications');
  phone.driver.press('1');
  phone.driver.press('1');
};

export const SETTINGS = after(({ driver }) => driver.press('applications'));
export const RECENTS = after((phone) => {
  recents(phone);
  phone.driver.press('down');
});
export const CALL_DETAILS = after((phone) => {
  recents(phone);
  phone.driver.press('select');
});
export const NO_CALLS = after(({ driver }) => {
  driver.press('applications');
  driver.press('1');
  driver.press('2');
});
export const DIRECTORY = after(({ driver }) => {
  driver.press('contacts');
  driver.press('1');
  for (let i = 0; i < 4; i++) driver.press('down');
});
export const SEARCH = after(({ driver }) => {
  driver.press('contacts');
  driver.press('1');
  driver.dial('777');
});
export const NEW_CONTACT = after(({ driver }) => {
  driver.press('contacts');
  driver.press('2');
  driver.press('add');
  driver.dial('5263');
});
export const PRODUCT = after(({ driver }) => {
  driver.press('applications');
  driver.press('3');
  driver.press('1');
});
export const LANGUAGE = after(({ driver }) => {
  driver.press('applications');
  driver.press('4');
  driver.press('1');
});
export const MENU_IN_CALL = after(({ driver, clock }) => {
  driver.configureRecording({ ...DEFAULT_SETTINGS, mode: 'On Demand with User Initiated Start' });
  driver.party.call();
  clock.advance(1000);
  driver.press('answer');
  clock.advance(1000);
  driver.press('crdstart');
  clock.advance(200);
  driver.press('applications');
});
export const MISSED_CALL = after(({ driver, clock }) => {
  driver.party.call();
  clock.advance(2000);
  driver.party.hangUp();
  clock.advance(3000);
});
export const RECENTS_CZECH = after(recents, { language: 'cs' });
export const DETAILS_CZECH = after(
  (phone) => {
    recents(phone);
    phone.driver.press('select');
  },
  { language: 'cs' },
);
export const PRODUCT_CZECH = after(
  ({ driver }) => {
    driver.press('applications');
    driver.press('3');
    driver.press('1');
  },
  { language: 'cs' },
);
