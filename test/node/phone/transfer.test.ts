import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import type { Headless } from '../../../src/headless.ts';
import { onDemandPhone } from '../../support/headless.ts';
import { answered, Ears, quietPhone, silentPhone, statuses } from '../../support/phone-scenes.ts';

const partyOf = (phone: Headless) => phone.simulator.otherParty.getSnapshot();

/** The other party called; the user has asked for a transfer and dialled. */
function consulting(phone: Headless, number = '3001'): Headless {
  answered(phone).driver.press('xfer');
  phone.driver.call(number);
  phone.clock.advance(100);
  return phone;
}

/** The user is out of everything, and the two others talk. */
function expectTransferred(phone: Headless, to: string): void {
  phone.clock.advance(3000);
  expect(phone.driver.state).toMatchObject({ appearances: [], keyList: 'Idle', audioPath: 'none' });
  expect(partyOf(phone).value).toBe('connected');
  expect(partyOf(phone).context.peer?.number).toBe(to);
}

describe('Transfer', () => {
  test('holds the call, asks for a number, and shows the list Start-Xfer while the other is asked', () => {
    const phone = consulting(silentPhone());
    expect(statuses(phone)).toEqual(['held', 'alerting']);
    expect(phone.driver.state.keyList).toBe('Start-Xfer');
    expect(phone.driver.keywords()).toEqual(['dnd', 'endcall', 'xfer']);
    phone.clock.advance(2500);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    expect(phone.driver.keywords()).toEqual(['hold', 'endcall', 'xfer', 'dnd'].filter((key) => key !== ''));
  });

  test.each(['xfer', 'transfer'] as const)('again, by %s, joins the two, and the user is out', (key) => {
    const phone = consulting(silentPhone());
    phone.clock.advance(2500);
    phone.driver.press(key);
    phone.clock.advance(100);
    expect(phone.driver.state.appearances.map(({ reason }) => reason)).toEqual([
      'transferred',
      'transferred',
    ]);
    expectTransferred(phone, '3001');
  });

  test('again while the other still rings: the caller hears ringing, then the other', () => {
    const phone = quietPhone();
    const ears = new Ears(phone, 'far.call-1');
    consulting(phone);
    phone.driver.press('xfer');
    phone.clock.advance(1500);
    expect(statuses(phone)).toEqual(['releasing', 'releasing']);
    expect(isSilent(ears.last('far.call-1', 500))).toBe(false);
    expectTransferred(phone, '3001');
    expect(isSilent(ears.last('far.call-1', 1000))).toBe(true); // both say nothing
  });

  test('given up by End call: the first call is still held, and can be resumed', () => {
    const phone = consulting(silentPhone());
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(statuses(phone)).toEqual(['held']);
    phone.driver.press('resume');
    phone.clock.advance(100);
    expect([statuses(phone), phone.driver.state.keyList]).toEqual([['connected'], 'Connected']);
  });

  test('makes the two hear each other and nobody else', () => {
    const phone = onDemandPhone({ voices: { '3001': { kind: 'sound', sound: 'clip.near', loop: true } } });
    const ears = new Ears(phone, 'near', 'far.call-1', 'far.call-1.moved');
    consulting(phone);
    phone.clock.advance(2500);
    phone.driver.press('xfer');
    phone.clock.advance(1000);
    for (const ear of ['far.call-1', 'far.call-1.moved']) expect(isSilent(ears.last(ear, 500))).toBe(false);
    expect(isSilent(ears.last('near', 500))).toBe(true);
    phone.driver.party.hangUp();
    phone.clock.advance(100);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('of a second call to the first by Xfer line', () => {
    const phone = silentPhone();
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(100);
    phone.driver.press('answer');
    phone.clock.advance(100);
    phone.driver.press('xferlx');
    expectTransferred(phone, '3001');
  });
});

describe('blind transfer', () => {
  test.each([
    [
      'BlindXfer',
      (phone: Headless): void => {
        phone.driver.press('bxfer');
        phone.driver.call('3001');
      },
    ],
    [
      'Transfer, a number and Transfer',
      (phone: Headless): void => {
        phone.driver.press('transfer');
        phone.driver.dial('3001');
        phone.driver.press('transfer');
      },
    ],
    [
      '*95 and the number, with the call held',
      (phone: Headless): void => {
        phone.driver.press('hold');
        phone.driver.press('newcall');
        phone.driver.call('*953001');
      },
    ],
  ] as const)('by %s', (_, transfer) => {
    const phone = answered(silentPhone());
    transfer(phone);
    expectTransferred(phone, '3001');
  });

  test('to a number that does not exist fails, says why, and the call is still held', () => {
    const phone = answered(silentPhone());
    phone.driver.press('bxfer');
    phone.driver.call('9999');
    phone.clock.advance(100);
    expect(phone.driver.state.toast).toMatchObject({
      text: 'toast.transfer.failed',
      detail: 'Invalid number',
    });
    expect(statuses(phone)).toEqual(['held']);
  });

  test('to somebody who does not want it ends the call of whoever was transferred', () => {
    const phone = answered(silentPhone());
    phone.driver.press('bxfer');
    phone.driver.call('3004');
    phone.clock.advance(3000);
    expect([partyOf(phone).value, partyOf(phone).context.reason]).toEqual(['idle', 'rejected']);
    expect(phone.simulator.calls()).toEqual([]);
  });

  test('without a call says so', () => {
    const phone = silentPhone();
    phone.driver.call('*953001');
    phone.clock.advance(100);
    expect(phone.driver.state.toast).toMatchObject({ text: 'toast.transfer.nothing' });
  });
});

describe('the recording of a user who transfers', () => {
  test('ends when that user leaves the call; the consultation is a call of its own', () => {
    const phone = answered(onDemandPhone());
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('xfer');
    phone.driver.call('3001');
    phone.clock.advance(3000);
    expect(phone.driver.state.appearances.map(({ recording }) => recording.state)).toEqual([
      'started',
      'none',
    ]);
    phone.driver.press('xfer');
    phone.clock.advance(3000);
    expect(
      phone.driver.recorder.recordings().map(({ state, frames, gaps }) => [state, frames / 16, gaps]),
    ).toEqual([['stopped', 4000, []]]);
    expect(partyOf(phone).value).toBe('connected');
  });
});

describe('a forwarded phone', () => {
  test('sends a caller on, and does not ring', () => {
    const phone = silentPhone();
    phone.driver.call('*723001');
    phone.clock.advance(100);
    phone.driver.party.call();
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual([]);
    expect(partyOf(phone).context.peer?.number).toBe('3001');
    phone.clock.advance(3000);
    expect(partyOf(phone).value).toBe('connected');
  });

  test('when busy sends on whoever comes in do not disturb', () => {
    const phone = silentPhone();
    phone.driver.call('*903001');
    phone.clock.advance(100);
    phone.driver.press('dnd');
    phone.driver.party.call();
    phone.clock.advance(3000);
    expect([statuses(phone), partyOf(phone).value]).toEqual([[], 'connected']);
  });
});
