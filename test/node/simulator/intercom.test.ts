import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { SECOND_USER, USER } from '../../../src/calling/directory.ts';
import { rampSounds } from '../../support/headless.ts';
import { Ears } from '../../support/phone-scenes.ts';
import { inCallOfTwo, twoPhones } from '../../support/two-phones.ts';

const INTERCOM = `*50${SECOND_USER.number}`;

describe('an intercom call', () => {
  test('is answered by the idle phone itself, on its speaker and muted', () => {
    const { driver, clock } = twoPhones();
    driver.call(INTERCOM);
    clock.advance(100);
    expect(driver.window).toMatchObject({ status: 'connected', number: SECOND_USER.number });
    const petra = driver.on(2);
    expect(petra.window).toMatchObject({ status: 'connected', name: USER.name });
    expect(petra.state).toMatchObject({ audioPath: 'speaker', muted: true, lamp: 'off' });
  });

  test('carries the caller at once, and the one who was called after Mute', () => {
    const phones = twoPhones();
    const { driver, clock } = phones;
    driver.call(INTERCOM);
    clock.advance(100);
    const ears = new Ears(phones, 'near', 'near.phone-2');
    clock.advance(1000);
    const silence = new Int16Array(framesOf(500));
    expect(ears.last('near.phone-2', 500)).not.toEqual(silence);
    expect(ears.last('near', 500)).toEqual(silence);
    driver.on(2).press('mute');
    clock.advance(1000);
    expect(ears.last('near', 500)).toEqual(
      rampSounds().get('clip.far')?.slice(framesOf(1600), framesOf(2100)),
    );
  });

  test('works the other way round, and ends like any call', () => {
    const { driver, clock } = twoPhones();
    driver.on(2).call(`*50${USER.number}`);
    clock.advance(1000);
    expect(driver.state).toMatchObject({ audioPath: 'speaker', muted: true });
    driver.on(2).press('endcall');
    clock.advance(3000);
    expect(driver.state).toMatchObject({ appearances: [], audioPath: 'none', muted: false });
  });

  test('rings like any call where the phone is in one', () => {
    const phones = inCallOfTwo(twoPhones());
    const { driver, clock } = phones;
    const petra = driver.on(2);
    driver.press('hold');
    driver.press('newcall');
    driver.call(INTERCOM);
    clock.advance(500);
    expect(petra.state.appearances.map(({ status }) => status)).toEqual(['connected', 'ringing']);
    expect(petra.state.muted).toBe(false);
  });

  test('is recorded under the policy of each user', () => {
    const { driver, clock } = twoPhones({ mode: 'Never' }, { mode: 'Always' });
    driver.call(INTERCOM);
    clock.advance(1000);
    expect(driver.window?.recording.state).toBe('none');
    expect(driver.on(2).window?.recording.state).toBe('started');
  });

  test('to a number without a desk phone is a call like any other, and the code alone is no number', () => {
    const { driver, clock } = twoPhones();
    driver.call('*503002');
    clock.advance(500);
    expect(driver.window).toMatchObject({ status: 'alerting', number: '3002' });
    driver.press('endcall');
    clock.advance(3000);
    driver.call('*50');
    clock.advance(100);
    expect(driver.window).toMatchObject({ status: 'releasing', reason: 'invalid-number' });
  });
});
