import { describe, expect, test } from 'vitest';
import { activeRanges, goertzelLevel, isSilent } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import { OTHER_PARTY } from '../../../src/calling/directory.ts';
import type { Headless } from '../../../src/headless.ts';
import { Ears, quietPhone, silentPhone, statuses } from '../../support/phone-scenes.ts';

/** Lengths of the bursts heard, in milliseconds, to the next 10 (a tone fades in and out). */
const bursts = (samples: Int16Array): number[] =>
  activeRanges(samples, framesOf(20), 0.005).map(
    ({ from, to }) => 10 * Math.round((to - from) / framesOf(10)),
  );

describe('a call to somebody', () => {
  test('rings out: the user hears ringback of 440 and 480 Hz, two seconds of six', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.call('3002');
    phone.clock.advance(12_000);
    const heard = ears.last('near', 12_000);
    expect(bursts(heard)).toEqual([2000, 2000]);
    expect(goertzelLevel(heard.subarray(0, framesOf(1000)), 440)).toBeGreaterThan(0.05);
    expect(goertzelLevel(heard.subarray(0, framesOf(1000)), 480)).toBeGreaterThan(0.05);
    expect(phone.driver.state).toMatchObject({ keyList: 'Progressing', audioPath: 'speaker' });
    expect(phone.driver.state.lines[0]?.status).toBe('progressing');
    expect(Object.keys(phone.simulator.graph().sources)).toEqual(['appearance-1.ringback']);
  });

  test('that nobody answers rings on until the user hangs up', () => {
    const phone = silentPhone();
    phone.driver.call('3002');
    phone.clock.advance(180_000);
    expect(statuses(phone)).toEqual(['alerting']);
    phone.driver.press('endcall');
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'ended' });
    phone.clock.advance(2000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('connects when the other party answers, and counts its duration from there', () => {
    const phone = silentPhone();
    phone.driver.call(OTHER_PARTY.internal.number);
    phone.clock.advance(5500);
    expect(phone.driver.window?.seconds).toBeUndefined();
    phone.driver.party.answer();
    phone.clock.advance(3999);
    expect(phone.driver.window).toMatchObject({
      status: 'connected',
      direction: 'outbound',
      name: 'Robert Miles',
      seconds: 3,
    });
    phone.clock.advance(1);
    expect(phone.driver.window?.seconds).toBe(4);
    expect(phone.driver.state.lines[0]?.status).toBe('active');
  });

  test('reaches the other party at its public number, typed without the plus', () => {
    const phone = silentPhone();
    phone.driver.call('14085550123');
    phone.clock.advance(100);
    phone.driver.party.answer();
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ status: 'connected', name: 'Alder Freight' });
  });

  test('that the other party declines ends in reorder tone', () => {
    const phone = silentPhone();
    phone.driver.call(OTHER_PARTY.internal.number);
    phone.clock.advance(1000);
    phone.driver.party.decline();
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'rejected' });
    expect(Object.keys(phone.simulator.graph().sources)).toEqual(['appearance-1.reorder']);
  });

  test('to the own number finds it busy', () => {
    const phone = silentPhone();
    phone.driver.call('2001');
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'busy' });
    expect(phone.simulator.calls()).toEqual([]);
  });
});

describe('the test numbers', () => {
  const outcome = (number: string, after: number): Headless => {
    const phone = quietPhone();
    phone.driver.call(number);
    phone.clock.advance(after);
    return phone;
  };

  test('3001 answers after two seconds', () => {
    expect(outcome('3001', 1999).driver.window?.status).toBe('alerting');
    expect(outcome('3001', 2000).driver.window).toMatchObject({ status: 'connected', seconds: 0 });
  });

  test('3002 rings without an answer', () => {
    expect(outcome('3002', 60_000).driver.window?.status).toBe('alerting');
  });

  test('3003 is busy: half a second of 480 and 620 Hz each second, and the phone gives up after 30 s', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.call('3003');
    phone.clock.advance(3000);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'busy' });
    const heard = ears.last('near', 3000);
    expect(bursts(heard)).toEqual([500, 500, 500]);
    expect(goertzelLevel(heard.subarray(0, framesOf(500)), 620)).toBeGreaterThan(0.05);
    phone.clock.advance(27_000);
    expect(phone.driver.state).toMatchObject({ appearances: [], audioPath: 'none' });
  });

  test('3004 rejects after two seconds', () => {
    expect(outcome('3004', 2000).driver.window).toMatchObject({ status: 'releasing', reason: 'rejected' });
  });

  test('3005 answers, and hangs up ten seconds later', () => {
    const phone = outcome('3005', 11_999);
    expect(phone.driver.window?.status).toBe('connected');
    phone.clock.advance(1);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'far-ended' });
    phone.clock.advance(2000);
    expect(phone.driver.state.appearances).toEqual([]);
  });

  test.each([
    ['3006', 'unreachable'],
    ['4711', 'invalid-number'],
  ])('%s gives reorder tone at once: %s', (number, reason) => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'near');
    phone.driver.call(number);
    phone.clock.advance(1000);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason, number });
    expect(bursts(ears.last('near', 1000))).toEqual([250, 250]);
    phone.driver.press('speaker');
    phone.clock.advance(10);
    expect(phone.driver.state).toMatchObject({ appearances: [], audioPath: 'none' });
    expect(isSilent(ears.last('near', 10))).toBe(true);
  });

  test('hanging up before a number answers leaves nothing behind', () => {
    for (const number of ['3001', '3004', '3005']) {
      const phone = silentPhone();
      phone.clock.advance(1);
      const baseline = phone.clock.pending;
      phone.driver.call(number);
      phone.clock.advance(500);
      phone.driver.press('endcall');
      phone.clock.advance(20_000);
      expect(phone.simulator.calls()).toEqual([]);
      expect(phone.clock.pending).toBe(baseline);
    }
  });
});
