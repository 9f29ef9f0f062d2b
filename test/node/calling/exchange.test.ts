import { describe, expect, test } from 'vitest';
import { DIRECTORY, lookUp, OTHER_PARTY, TEST_NUMBERS } from '../../../src/calling/directory.ts';
import type { Headless } from '../../../src/headless.ts';
import { ON_DEMAND } from '../../support/headless.ts';
import { answered, silentPhone, statuses } from '../../support/phone-scenes.ts';

const other = ({ simulator }: Headless) => simulator.otherParty.getSnapshot();

describe('the directory', () => {
  test('knows the test numbers 3001 to 3006, what each does, and the other party inside and outside', () => {
    expect(TEST_NUMBERS.map(({ address, behaviour }) => [address.number, behaviour.kind])).toEqual([
      ['3001', 'answers'],
      ['3002', 'rings'],
      ['3003', 'busy'],
      ['3004', 'rejects'],
      ['3005', 'answers'],
      ['3006', 'unreachable'],
    ]);
    expect(lookUp(DIRECTORY, OTHER_PARTY.public.number)?.address.network).toBe('public');
  });

  test.each(['+14085550123', '14085550123', '+1 (408) 555-0123'])('finds %s', (number) => {
    expect(lookUp(DIRECTORY, number)?.address).toEqual(OTHER_PARTY.public);
  });

  test.each(['', '4085550123', '9999'])('does not find %j', (number) => {
    expect(lookUp(DIRECTORY, number)).toBeUndefined();
  });
});

describe('the other party', () => {
  test('calls the phone, from inside or outside, holds, resumes and hangs up', () => {
    for (const from of [OTHER_PARTY.internal, OTHER_PARTY.public]) {
      const phone = silentPhone();
      phone.driver.party.call(from);
      phone.clock.advance(500);
      expect(other(phone).value).toBe('calling');
      expect(phone.driver.window).toMatchObject({ name: from.name, number: from.number });
      phone.driver.press('answer');
      phone.clock.advance(500);
      expect(other(phone).value).toBe('connected');
      phone.driver.party.hold();
      expect([phone.driver.window?.heldByFar, other(phone).context.holding]).toEqual([true, true]);
      phone.driver.party.resume();
      expect(phone.driver.window?.heldByFar).toBe(false);
      phone.driver.party.hangUp();
      phone.clock.advance(3000);
      expect([other(phone).value, phone.driver.state.appearances]).toEqual(['idle', []]);
    }
  });

  test('holding twice holds once', () => {
    const phone = answered(silentPhone());
    phone.driver.party.hold();
    phone.driver.party.hold();
    expect(phone.driver.trace.filter(({ what }) => what === 'call.hold')).toHaveLength(1);
  });

  test('is told why its call ended', () => {
    const reasons = (act: (phone: Headless) => void) => {
      const phone = silentPhone();
      phone.driver.party.call();
      phone.clock.advance(500);
      act(phone);
      phone.clock.advance(500);
      return other(phone).context.reason;
    };
    expect(reasons((phone) => phone.driver.press('ignore'))).toBe('rejected');
    expect(reasons((phone) => phone.clock.advance(60_000))).toBe('no-answer');
    expect(reasons((phone) => phone.driver.party.hangUp())).toBe('ended');
  });

  test('finds the phone busy with two calls', () => {
    const phone = silentPhone();
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.press('hold');
    phone.driver.press('newcall');
    phone.driver.call('3005');
    phone.clock.advance(3000);
    phone.driver.party.call();
    expect(other(phone).context.reason).toBe('busy');
    expect(statuses(phone)).toEqual(['held', 'connected']);
  });

  test('is busy for the phone while it calls somebody else', () => {
    const phone = silentPhone();
    phone.driver.party.call(OTHER_PARTY.internal, '3001');
    phone.clock.advance(3000);
    phone.driver.call('2002');
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'busy' });
  });

  test.each([
    ['its own number', OTHER_PARTY.internal.number, 'busy'],
    ['its own other number', OTHER_PARTY.public.number, 'busy'],
    ['nobody', '4711', 'invalid-number'],
    ['a phone that is gone', '3006', 'unreachable'],
  ] as const)('calling %s is told at once', (_, number, reason) => {
    const phone = silentPhone();
    phone.driver.party.call(OTHER_PARTY.internal, number);
    expect([other(phone).value, other(phone).context.reason]).toEqual(['idle', reason]);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('has calls of its own that the phone does not see, that nobody records and nothing delays', () => {
    const phone = silentPhone({
      settings: { ...ON_DEMAND, mode: 'Always' },
      delays: { ice: 0, recording: 500 },
    });
    phone.driver.party.call(OTHER_PARTY.internal, '3001');
    phone.clock.advance(2001);
    expect(phone.driver.state.appearances).toEqual([]);
    const [call] = phone.simulator.calls();
    expect(call?.snapshot.matches({ connected: 'open' })).toBe(true);
    expect(call?.ends).toEqual({});
    phone.driver.party.hangUp();
    phone.clock.advance(10);
    expect(phone.simulator.calls()).toEqual([]);
    expect(phone.driver.recorder.recordings()).toEqual([]);
  });
});
