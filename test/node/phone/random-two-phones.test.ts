import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SECOND_USER, USER } from '../../../src/calling/directory.ts';
import type { Driver } from '../../../src/driver.ts';
import type { Headless } from '../../../src/headless.ts';
import { PHONE_KEYS, type PhoneKey } from '../../../src/phone/keys.ts';
import { silentPhone } from '../../support/phone-scenes.ts';
import { twoUsers } from '../../support/two-phones.ts';

type Act =
  | { readonly do: 'press'; readonly phone: 1 | 2; readonly key: PhoneKey }
  | { readonly do: 'call'; readonly phone: 1 | 2; readonly code: '' | '*50' }
  | { readonly do: 'wait'; readonly ms: number };

const likely: readonly PhoneKey[] = ['softkey1', 'softkey2', 'softkey3', 'speaker', 'hold', 'hook', 'mute'];
const phone = fc.constantFrom<1 | 2>(1, 2);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      phone,
      key: fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...PHONE_KEYS)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('call' as const),
      phone,
      code: fc.constantFrom<'' | '*50'>('', '*50'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 30, 500, 2500, 11_000),
    }),
  },
);

function carryOut({ driver, clock }: Headless, act: Act): void {
  if (act.do === 'wait') {
    clock.advance(act.ms);
    return;
  }
  const hands = driver.on(act.phone);
  if (act.do === 'call') {
    hands.dial(`${act.code}${act.phone === 1 ? SECOND_USER.number : USER.number}`);
    hands.press('select');
  } else {
    hands.down(act.key);
    hands.up(act.key);
  }
}

/** What holds of each phone whatever was done to both. */
function expectSound({ state }: Driver): void {
  const { appearances, audioPath, selected } = state;
  const live = appearances.filter(({ reason }) => !reason?.endsWith('ended'));
  const talking = live.filter(({ status }) => status !== 'ringing' && status !== 'held');
  expect(talking.length).toBeLessThanOrEqual(1);
  if (talking[0] && talking[0].status !== 'dialing') expect(audioPath).not.toBe('none');
  expect(live.length).toBeLessThanOrEqual(2);
  if (appearances.length > 0) expect(appearances.map(({ id }) => id)).toContain(selected);
}

test('random hands on two phones that call each other never break either, and both become idle again', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
      const phones = silentPhone({ users: twoUsers({ mode: 'Always' }, {}) });
      const both = [phones.driver, phones.driver.on(2)];
      for (const one of acts) {
        carryOut(phones, one);
        for (const hands of both) expectSound(hands);
      }
      for (let i = 0; i < 6; i++) {
        for (const hands of both) hands.press('release');
        phones.clock.advance(3000);
      }
      phones.clock.advance(120_000);
      for (const hands of both) expect(hands.state).toMatchObject({ appearances: [], audioPath: 'none' });
      expect(phones.simulator.exchange.getSnapshot().context.calls).toEqual([]);
      expect(Object.keys(phones.simulator.graph().taps)).toEqual([]);
      phones.simulator.dispose();
      expect(phones.clock.pending).toBe(0);
    }),
    { seed: 1, numRuns: 100 },
  );
});
