import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Headless } from '../../../src/headless.ts';
import { PHONE_KEYS, type PhoneKey } from '../../../src/phone/keys.ts';
import { RECORDING_MODES } from '../../../src/policy/mode.ts';
import type { RecorderFault } from '../../../src/recorder/faults.ts';
import { ON_DEMAND } from '../../support/headless.ts';
import { answered, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

/** A phone in each status that a call window can have. */
const SCENES: Readonly<Record<string, (phone: Headless) => void>> = {
  idle: () => {},
  'off hook': (phone) => phone.driver.press('speaker'),
  'off hook by handset': (phone) => phone.driver.lift(),
  'dialling on hook': (phone) => phone.driver.dial('30'),
  'dialling off hook': (phone) => {
    phone.driver.press('speaker');
    phone.driver.dial('30');
  },
  alerting: (phone) => phone.driver.call('3002'),
  ringing: (phone) => void ringIn(phone),
  'ringing silently': (phone) => ringIn(phone).driver.press('ignoresilent'),
  connected: (phone) => void answered(phone),
  recording: (phone) => answered(phone).driver.press('crdstart'),
  held: (phone) => answered(phone).driver.press('hold'),
  busy: (phone) => phone.driver.call('3003'),
  ended: (phone) => answered(phone).driver.press('endcall'),
  'one held, one dialling': (phone) => {
    answered(phone).driver.press('hold');
    phone.driver.press('newcall');
    phone.driver.dial('3');
  },
  'one connected, one ringing': (phone) => {
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(100);
  },
};

/** Everything is ended as a person would: fingers off, handset down, calls hung up on both sides. */
function endEverything(phone: Headless): void {
  for (const key of phone.driver.state.pressed) phone.driver.up(key);
  phone.driver.recorder.fail({ kind: 'none' });
  for (let i = 0; i < 4 && phone.driver.state.appearances.length > 0; i++) {
    phone.driver.press('release');
    phone.clock.advance(3000);
  }
  phone.driver.party.hangUp();
  phone.driver.party.decline();
  phone.clock.advance(40_000);
}

function expectIdle(phone: Headless, pending: number): void {
  expect(phone.driver.state).toMatchObject({
    appearances: [],
    pressed: [],
    audioPath: 'none',
    muted: false,
  });
  expect(['Idle', 'Missed_Call']).toContain(phone.driver.state.keyList);
  expect(phone.driver.state.toast).toBeUndefined();
  expect(phone.simulator.exchange.getSnapshot().context.calls).toEqual([]);
  const children = Object.keys(phone.simulator.exchange.getSnapshot().children);
  expect(children.filter((id) => id.startsWith('party-'))).toEqual([]);
  expect(Object.keys(phone.simulator.graph().taps)).toEqual([]);
  expect(phone.clock.pending).toBe(pending);
}

/** Alarms of a phone that nothing has happened to. */
function baseline(): number {
  const phone = silentPhone();
  phone.clock.advance(5000);
  return phone.clock.pending;
}

describe.each(Object.entries(SCENES))('every key, pressed and released: %s', (_, scene) => {
  test('nothing throws, no key stays down, and the phone becomes idle again', () => {
    const pending = baseline();
    for (const key of PHONE_KEYS) {
      const phone = silentPhone();
      scene(phone);
      const down = phone.driver.state.pressed;
      phone.driver.down(key);
      phone.clock.advance(30);
      phone.driver.up(key);
      expect(phone.driver.state.pressed).toEqual(down.filter((other) => other !== key));
      phone.clock.advance(300);
      endEverything(phone);
      expectIdle(phone, pending);
      phone.simulator.dispose();
      expect(phone.clock.pending).toBe(0);
    }
  });
});

type Act =
  | { readonly do: 'down' | 'up' | 'press'; readonly key: PhoneKey }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'party'; readonly what: 'call' | 'answer' | 'decline' | 'hold' | 'resume' | 'hangUp' }
  | { readonly do: 'fault'; readonly kind: 'none' | 'killed' | 'full' | 'slow' | 'refuse' };

/** Softkeys and digits are what a person presses most. */
const likely: readonly PhoneKey[] = [
  'softkey1',
  'softkey2',
  'softkey3',
  'softkey4',
  '3',
  '0',
  '1',
  'hook',
  'speaker',
  'hold',
];
const key = fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...PHONE_KEYS));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('down', 'up', 'press', 'press'), key }) as fc.Arbitrary<Act>,
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      ms: fc.constantFrom(0, 7, 30, 500, 2500, 11_000),
    }) as fc.Arbitrary<Act>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('party'),
      what: fc.constantFrom('call', 'answer', 'decline', 'hold', 'resume', 'hangUp'),
    }) as fc.Arbitrary<Act>,
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fault'),
      kind: fc.constantFrom('none', 'killed', 'full', 'slow', 'refuse'),
    }) as fc.Arbitrary<Act>,
  },
);

const FAULTS: Readonly<Record<Extract<Act, { do: 'fault' }>['kind'], RecorderFault>> = {
  none: { kind: 'none' },
  killed: { kind: 'killed' },
  full: { kind: 'full' },
  slow: { kind: 'slow', milliseconds: 700 },
  refuse: { kind: 'refuse', status: 488 },
};

function carryOut({ driver, clock }: Headless, act: Act): void {
  if (act.do === 'wait') clock.advance(act.ms);
  else if (act.do === 'party') driver.party[act.what]();
  else if (act.do === 'fault') driver.recorder.fail(FAULTS[act.kind]);
  else {
    if (act.do !== 'up') driver.down(act.key);
    if (act.do !== 'down') driver.up(act.key);
  }
}

/** What holds of a phone whatever was done to it. */
function expectSound(phone: Headless): void {
  const { appearances, audioPath, selected } = phone.driver.state;
  const live = statuses(phone).filter((_, index) => !appearances[index]?.reason?.endsWith('ended'));
  const talking = live.filter((status) => status !== 'ringing' && status !== 'held');
  expect(talking.length).toBeLessThanOrEqual(1);
  if (talking.length === 1 && talking[0] !== 'dialing') expect(audioPath).not.toBe('none');
  expect(live.length).toBeLessThanOrEqual(2);
  if (appearances.length > 0) expect(appearances.map(({ id }) => id)).toContain(selected);
}

describe('random hands on the phone, at the other end and on the recorder', () => {
  test.each(RECORDING_MODES)('in mode %s never break it, and it becomes idle again', (mode) => {
    const pending = baseline();
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const phone = silentPhone({
          settings: {
            ...ON_DEMAND,
            mode,
            recurringTone: { enabled: true, seconds: 10 },
            startStopAnnouncement: { internal: true, public: true },
            pauseResumeNotice: 'beep',
          },
        });
        for (const one of acts) {
          carryOut(phone, one);
          expectSound(phone);
        }
        endEverything(phone);
        expectIdle(phone, pending);
        phone.simulator.dispose();
        expect(phone.clock.pending).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
