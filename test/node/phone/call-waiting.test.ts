import { describe, expect, test } from 'vitest';
import { activeRanges, goertzelLevel } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import { DEMO_CONFIG } from '../../../src/phone/config.ts';
import { leds } from '../../../src/phone/leds.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { Ears, quietPhone, silentPhone, statuses } from '../../support/phone-scenes.ts';

/** A phone that is in a call to 3001, and is then called by the other party. */
function waiting(phone = silentPhone()) {
  phone.driver.call('3001');
  phone.clock.advance(3000);
  phone.driver.party.call();
  phone.clock.advance(100);
  return phone;
}

describe('a second call while the user talks', () => {
  test('beeps once in ten seconds, blinks at the line, and takes the focus', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    waiting(phone);
    phone.clock.advance(900);
    const heard = ears.last('near', 1000);
    expect(activeRanges(heard, framesOf(20), 0.01)).toHaveLength(1);
    expect(goertzelLevel(heard.subarray(framesOf(100), framesOf(300)), 440)).toBeGreaterThan(-15);
    expect(leds(phone.driver.state)[0]).toEqual({ key: 1, colour: 'red', blink: 'fast' });
    expect(phone.driver.state).toMatchObject({ keyList: 'Ringing', lamp: 'flash' });
  });

  test('keeps the focus where it is with Keep_Focus_On_Active_Call', () => {
    const phone = silentPhone({ config: { ...DEMO_CONFIG, keepFocus: true } });
    waiting(phone);
    expect(phone.driver.state.keyList).toBe('Connected');
    expect(statuses(phone)).toEqual(['connected', 'ringing']);
    phone.driver.press('down');
    phone.driver.press('answer');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['held', 'connected']);
  });

  test('answered holds the first by itself; Swap changes places, there and back', () => {
    const phone = waiting();
    phone.driver.press('answer');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    for (const expected of [
      ['connected', 'held'],
      ['held', 'connected'],
    ] as const) {
      phone.driver.press('swap');
      phone.clock.advance(100);
      expect(statuses(phone)).toEqual(expected);
      expect(phone.driver.window?.status).toBe('connected');
    }
    phone.driver.press('hold');
    phone.clock.advance(100);
    expect(phone.driver.keywords()).not.toContain('swap');
  });
});

describe('more calls than two', () => {
  test('as many as Call_Appearances_Per_Line lets: all but one are held, the next caller hears busy', () => {
    const phone = silentPhone({ config: { ...DEMO_CONFIG, appearances: 3 } });
    for (const number of ['3001', '3001', '3005']) {
      if (phone.driver.window) {
        phone.driver.press('hold');
        phone.driver.press('newcall');
      }
      phone.driver.call(number);
      phone.clock.advance(3000);
    }
    expect(statuses(phone)).toEqual(['held', 'held', 'connected']);
    phone.driver.party.call();
    phone.clock.advance(100);
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('busy');
    phone.driver.press('up');
    phone.driver.press('resume');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['held', 'connected', 'held']);
  });

  test('the line key makes a new call while connected, and holds the first by itself', () => {
    const phone = silentPhone();
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.press('line1');
    expect(statuses(phone)).toEqual(['held', 'offhook']);
    phone.driver.call('3002');
    expect(statuses(phone)).toEqual(['held', 'alerting']);
  });

  test('with one appearance there is no new call', () => {
    const phone = silentPhone({ config: { ...DEMO_CONFIG, appearances: 1 } });
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.press('line1');
    expect(statuses(phone)).toEqual(['connected']);
    expect(phone.driver.keywords()).not.toContain('conf');
  });
});

describe('a call that is held for long', () => {
  test('is called to mind every Hold_Reminder_Timer: notice, handset strip and one ring', () => {
    const phone = quietPhone({ config: { ...DEMO_CONFIG, holdReminder: { after: 30_000, ring: 2 } } });
    const ears = new Ears(phone, 'near');
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.press('hold');
    phone.clock.advance(29_900);
    expect(phone.driver.state).toMatchObject({ lamp: 'off' });
    expect(activeRanges(ears.last('near', 29_000), framesOf(20), 0.01)).toEqual([]);
    for (const reminders of [1, 2]) {
      phone.clock.advance(1000);
      expect(phone.driver.window).toMatchObject({ status: 'held', reminders });
      expect(screenView(phone.driver.state).toast?.text).toBe('Still on hold: Answers');
      expect(phone.driver.state.lamp).toBe('flash');
      expect(activeRanges(ears.last('near', 1000), framesOf(20), 0.01).length).toBeGreaterThan(0);
      phone.clock.advance(29_000);
    }
    phone.driver.press('resume');
    phone.clock.advance(60_000);
    expect(phone.driver.window).not.toHaveProperty('reminders');
    expect(phone.driver.state).toMatchObject({ lamp: 'off' });
  });

  test('is not, with 0', () => {
    const phone = silentPhone();
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.press('hold');
    phone.clock.advance(3_600_000);
    expect(phone.driver.window).not.toHaveProperty('reminders');
  });
});
