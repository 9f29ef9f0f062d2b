import { describe, expect, test } from 'vitest';
import { activeRanges, goertzelLevel, isSilent } from '../../../src/audio/measure.ts';
import { framesOf } from '../../../src/audio/units.ts';
import type { Headless } from '../../../src/headless.ts';
import { onDemandPhone } from '../../support/headless.ts';
import { answered, Ears, quietPhone, silentPhone, statuses } from '../../support/phone-scenes.ts';

describe('hold', () => {
  test.each([
    [
      'the hold key',
      (phone: Headless) => phone.driver.down('hold'),
      (phone: Headless) => phone.driver.down('hold'),
    ],
    [
      'the softkeys',
      (phone: Headless) => phone.driver.press('hold'),
      (phone: Headless) => phone.driver.press('resume'),
    ],
    [
      'Hold and the line key',
      (phone: Headless) => phone.driver.press('hold'),
      (phone: Headless) => phone.driver.press('line1'),
    ],
    [
      'Hold and Select',
      (phone: Headless) => phone.driver.press('hold'),
      (phone: Headless) => phone.driver.press('select'),
    ],
  ] as const)('and resume by %s', (_, hold, resume) => {
    const phone = answered(silentPhone());
    hold(phone);
    phone.driver.up('hold');
    phone.clock.advance(100);
    expect(phone.driver.state).toMatchObject({ keyList: 'Hold' });
    expect(statuses(phone)).toEqual(['held']);
    expect(phone.driver.state.lines[0]?.status).toBe('held');
    resume(phone);
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['connected']);
    expect(phone.driver.state.audioPath).toBe('speaker');
  });

  test('silences both ears and the near tap, and the duration goes on', () => {
    const phone = answered(onDemandPhone());
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.clock.advance(500);
    expect(isSilent(ears.last('near', 400))).toBe(false);
    phone.driver.press('hold');
    phone.clock.advance(2500);
    for (const ear of ['near', 'far.call-1']) expect(isSilent(ears.last(ear, 2400))).toBe(true);
    for (const tap of ['call-1.near', 'call-1.far']) expect(isSilent(ears.lastOfTap(tap, 2400))).toBe(true);
    expect(phone.driver.window?.seconds).toBe(4);
  });

  test('by the other party is shown, and both hear nothing until it resumes', () => {
    const phone = answered(onDemandPhone());
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.driver.party.hold();
    phone.clock.advance(1000);
    expect(phone.driver.window).toMatchObject({ status: 'connected', heldByFar: true });
    for (const ear of ['near', 'far.call-1']) expect(isSilent(ears.last(ear, 900))).toBe(true);
    phone.driver.party.resume();
    phone.clock.advance(1000);
    expect(phone.driver.window?.heldByFar).toBe(false);
    for (const ear of ['near', 'far.call-1']) expect(isSilent(ears.last(ear, 900))).toBe(false);
  });

  test('by both: nothing is heard until both have resumed', () => {
    const phone = answered(onDemandPhone());
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.driver.press('hold');
    phone.driver.party.hold();
    phone.driver.press('resume');
    phone.clock.advance(500);
    expect(isSilent(ears.last('near', 400))).toBe(true);
    expect(isSilent(ears.last('far.call-1', 400))).toBe(true);
    phone.driver.party.resume();
    phone.clock.advance(500);
    expect(isSilent(ears.last('near', 400))).toBe(false);
  });
});

describe('mute', () => {
  test('silences what the other party hears and the near tap, not what the user hears', () => {
    const phone = answered(onDemandPhone());
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.driver.press('mute');
    phone.clock.advance(1000);
    expect(phone.driver.state.muted).toBe(true);
    expect(isSilent(ears.last('far.call-1', 900))).toBe(true);
    expect(isSilent(ears.lastOfTap('call-1.near', 900))).toBe(true);
    expect(isSilent(ears.last('near', 900))).toBe(false);
    expect(isSilent(ears.lastOfTap('call-1.far', 900))).toBe(false);
    phone.driver.press('mute');
    phone.clock.advance(1000);
    expect(isSilent(ears.last('far.call-1', 900))).toBe(false);
  });

  test('survives hold and a change of path, and ends with the call', () => {
    const phone = answered(silentPhone());
    phone.driver.press('mute');
    phone.driver.press('hold');
    phone.driver.press('resume');
    phone.driver.lift();
    expect(phone.driver.state).toMatchObject({ muted: true, audioPath: 'handset' });
    phone.driver.replace();
    phone.clock.advance(3000);
    expect(phone.driver.state.muted).toBe(false);
  });
});

describe('digits in a call', () => {
  /** Frequencies of 5 and 6 (ITU-T Q.23). */
  const FIVE = [770, 1336] as const;
  const SIX = [770, 1477] as const;
  const levels = (samples: Int16Array, tone: readonly number[]) =>
    tone.map((hz) => goertzelLevel(samples, hz));

  test('sound at both ears for as long as the key is down, and in no tap', () => {
    const phone = answered(quietPhone());
    const ears = new Ears(phone, 'near', 'far.call-1');
    phone.driver.down('5');
    phone.clock.advance(400);
    for (const ear of ['near', 'far.call-1']) {
      for (const level of levels(ears.last(ear, 380), FIVE)) expect(level).toBeGreaterThan(0.05);
    }
    for (const tap of ['call-1.near', 'call-1.far']) expect(isSilent(ears.lastOfTap(tap, 400))).toBe(true);
    phone.driver.up('5');
    phone.clock.advance(300);
    expect(isSilent(ears.last('far.call-1', 280))).toBe(true);
  });

  test('last 100 ms at least, however short the press', () => {
    const phone = answered(quietPhone());
    const ears = new Ears(phone, 'far.call-1');
    phone.driver.press('5');
    phone.clock.advance(500);
    const [burst, ...others] = activeRanges(ears.last('far.call-1', 500), 200, 0.005);
    expect(others).toEqual([]);
    expect(((burst?.to ?? 0) - (burst?.from ?? 0)) / framesOf(1)).toBeCloseTo(100, -1);
  });

  test('typed faster than they sound wait for each other, with a pause between', () => {
    const phone = answered(quietPhone());
    const ears = new Ears(phone, 'far.call-1');
    phone.driver.dial('556');
    phone.clock.advance(800);
    const heard = ears.last('far.call-1', 800);
    const bursts = activeRanges(heard, 200, 0.005);
    expect(bursts.map(({ from }) => Math.round(from / framesOf(10)))).toEqual([0, 16, 32]);
    const tone = (index: number) => heard.subarray(bursts[index]?.from, bursts[index]?.to);
    expect(levels(tone(1), FIVE).every((level) => level > 0.05)).toBe(true);
    expect(levels(tone(2), SIX).every((level) => level > 0.05)).toBe(true);
    phone.driver.press('5');
    phone.clock.advance(50);
    expect(isSilent(ears.last('far.call-1', 40))).toBe(false);
  });

  test('pressed while another key is down end that one', () => {
    const phone = answered(quietPhone());
    const ears = new Ears(phone, 'far.call-1');
    phone.driver.down('5');
    phone.clock.advance(300);
    phone.driver.down('6');
    phone.clock.advance(300);
    expect(levels(ears.last('far.call-1', 200), SIX)[1]).toBeGreaterThan(0.05);
    expect(levels(ears.last('far.call-1', 200), FIVE)[1]).toBeLessThan(0.01);
    phone.driver.up('5');
    phone.driver.up('6');
    phone.clock.advance(300);
    expect(isSilent(ears.last('far.call-1', 100))).toBe(true);
  });

  test('sound for nobody while the call is held', () => {
    const phone = answered(silentPhone());
    phone.driver.press('hold');
    phone.clock.advance(100);
    phone.driver.down('1');
    phone.clock.advance(10);
    expect(Object.keys(phone.simulator.graph().sources).filter((id) => id.includes('dtmf'))).toEqual([]);
  });
});

describe('volume', () => {
  test.each([
    ['ringer', (_: Headless) => {}, 8],
    ['speaker', (phone: Headless) => phone.driver.press('speaker'), 11],
    ['handset', (phone: Headless) => phone.driver.lift(), 9],
    ['headset', (phone: Headless) => phone.driver.press('headset'), 9],
  ] as const)('of the %s is its own, from 0 to 15, and its bar stays two seconds', (what, act, level) => {
    const phone = silentPhone();
    act(phone);
    expect(phone.driver.state.volume).toBe(level);
    for (let i = 0; i < 20; i++) phone.driver.press('volumeUp');
    expect(phone.driver.state).toMatchObject({ volume: 15, volumeShown: what });
    for (let i = 0; i < 20; i++) phone.driver.press('volumeDown');
    expect(phone.driver.state).toMatchObject({ volume: 0, volumeShown: what });
    phone.clock.advance(1500);
    phone.driver.press('volumeUp');
    phone.clock.advance(1999);
    expect(phone.driver.state.volumeShown).toBe(what);
    phone.clock.advance(1);
    expect(phone.driver.state.volumeShown).toBeUndefined();
    expect(phone.simulator.phone.getSnapshot().context.volumes).toEqual({
      ringer: 8,
      handset: 9,
      speaker: 11,
      headset: 9,
      [what]: 1,
    });
  });
});

describe('the audio path', () => {
  test('moves between speaker, handset and headset, and the call goes on', () => {
    const phone = answered(silentPhone());
    const path = () => phone.driver.state.audioPath;
    expect(path()).toBe('speaker');
    phone.driver.lift();
    expect(path()).toBe('handset');
    phone.driver.press('speaker');
    expect(path()).toBe('speaker');
    phone.driver.replace();
    expect(path()).toBe('speaker');
    phone.driver.press('headset');
    expect(path()).toBe('headset');
    phone.driver.lift();
    phone.driver.press('headset');
    expect(path()).toBe('headset');
    phone.driver.press('headset'); // the handset is lifted: back to it
    expect(path()).toBe('handset');
    expect(statuses(phone)).toEqual(['connected']);
  });

  test.each([
    ['End call', (phone: Headless) => phone.driver.press('endcall')],
    ['Release', (phone: Headless) => phone.driver.press('release')],
    ['the speaker key', (phone: Headless) => phone.driver.press('speaker')],
    [
      'the headset key',
      (phone: Headless) => {
        phone.driver.press('headset');
        phone.driver.press('headset');
      },
    ],
    [
      'the handset',
      (phone: Headless) => {
        phone.driver.lift();
        phone.driver.replace();
      },
    ],
  ] as const)('%s ends the call: its end is shown for two seconds', (_, act) => {
    const phone = answered(silentPhone());
    act(phone);
    phone.clock.advance(10);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'ended' });
    expect(phone.driver.state).toMatchObject({ audioPath: 'none', keyList: 'Releasing' });
    expect(phone.driver.state.lines[0]?.status).toBe('idle');
    phone.clock.advance(2000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().value).toBe('idle');
  });

  test('is given up when the other party hangs up; a lifted handset stays lifted', () => {
    const phone = answered(silentPhone());
    phone.driver.party.hangUp();
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'far-ended' });
    expect(phone.driver.state.audioPath).toBe('none');
    const lifted = answered(silentPhone());
    lifted.driver.lift();
    lifted.driver.party.hangUp();
    lifted.clock.advance(3000);
    expect(lifted.driver.state).toMatchObject({ appearances: [], audioPath: 'handset' });
    lifted.driver.dial('3001'); // goes on like off-hook dialling
    lifted.clock.advance(12_000);
    expect(lifted.driver.window).toMatchObject({ status: 'connected', number: '3001' });
  });

  test('a held call survives the handset being replaced', () => {
    const phone = answered(silentPhone());
    phone.driver.lift();
    phone.driver.press('hold');
    phone.driver.replace();
    phone.clock.advance(5000);
    expect(statuses(phone)).toEqual(['held']);
    expect(phone.driver.state.audioPath).toBe('none');
    phone.driver.press('resume');
    phone.clock.advance(10);
    expect(phone.driver.state.audioPath).toBe('speaker');
  });
});
