import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledPatternText, parseLedPattern } from '../../../src/phone/led-pattern.ts';
import { LED_STATES, type LedState } from '../../../src/phone/led-table.ts';
import { type LedType, leds, ledTable } from '../../../src/phone/leds.ts';
import type { LedSemantics } from '../../../src/phone/model-types.ts';

const light = (state: LedState, type: LedType, semantics: LedSemantics = 'mpp') => {
  const { colour, blink } = ledTable(type, semantics)[state];
  return `${colour} ${blink}`;
};

/** Administration guide, "Line Key LED Behaviour Customization": state, Default, Preset 1. */
const TABLE: readonly (readonly [LedState, string, string])[] = [
  ['off', 'off steady', 'off steady'],
  ['idle', 'green steady', 'off steady'],
  ['unregistered', 'amber steady', 'off steady'],
  ['registering', 'amber slow', 'off steady'],
  ['seized', 'red steady', 'green steady'],
  ['progressing', 'red steady', 'green steady'],
  ['ringing', 'red fast', 'amber slow'],
  ['active', 'red steady', 'green steady'],
  ['held', 'red slow', 'green slow'],
  ['remote-active', 'red pulse', 'red steady'],
  ['remote-progressing', 'red pulse', 'red steady'],
  ['remote-seized', 'red pulse', 'red steady'],
  ['remote-ringing', 'red pulse', 'amber slow'],
  ['remote-held', 'red slow', 'red slow'],
  ['remote-undefined', 'red steady', 'off steady'],
  ['voicemail-new', 'red steady', 'red steady'],
  ['voicemail-none', 'green steady', 'off steady'],
  ['subscribing', 'amber slow', 'off steady'],
  ['subscribe-failed', 'amber steady', 'off steady'],
  ['application', 'green steady', 'off steady'],
  ['park-idle', 'green steady', 'off steady'],
  ['park-busy', 'red slow', 'red slow'],
  ['blf-idle', 'green steady', 'off steady'],
  ['blf-ringing', 'red fast', 'amber slow'],
  ['blf-busy', 'red steady', 'red steady'],
  ['blf-held', 'red slow', 'red steady'],
];

test('the table below is complete', () => {
  expect(TABLE.map(([state]) => state).sort()).toEqual([...LED_STATES].sort());
});

test.each(TABLE)('a line that is %s lights %s, in Preset 1 %s', (state, byDefault, preset1) => {
  expect(light(state, 'default')).toBe(byDefault);
  expect(light(state, 'preset1')).toBe(preset1);
});

describe('the 9800 series', () => {
  test.each([
    ['idle', 'off steady'],
    ['active', 'green steady'],
    ['remote-active', 'red steady'],
    ['held', 'red slow'],
    ['ringing', 'amber slow'],
  ] as const)('lights a line that is %s %s', (state, expected) => {
    expect(light(state, 'default', 'kem98')).toBe(expected);
    expect(light(state, 'preset1', 'kem98')).toBe(expected);
  });
});

describe('custom lights', () => {
  test('change the states that they name; the others keep their default', () => {
    const custom = { active: { colour: 'amber', blink: 'slow' } } as const;
    const lines = (['active', 'held'] as const).map((status, index) => ({
      key: index + 1,
      label: '',
      status,
      recording: 'none' as const,
    }));
    expect(leds({ lines }, 'custom', 'mpp', custom)).toEqual([
      { key: 1, colour: 'amber', blink: 'slow' },
      { key: 2, colour: 'red', blink: 'slow' },
    ]);
    expect(leds({ lines }, 'default', 'mpp', custom)[0]).toMatchObject({ colour: 'red' });
  });

  test.each([
    ['c=a;p=b', 'amber slow'],
    ['c=g;p=n', 'green steady'],
    ['p=b;c=r;', 'red slow'],
    ['c=o', 'off steady'],
    [' C = R ; P = N ', 'red steady'],
  ])('%j is %s', (text, expected) => {
    const read = parseLedPattern(text);
    expect(read.ok && `${read.light.colour} ${read.light.blink}`).toBe(expected);
  });

  test.each([
    ['', 'no colour', 0],
    ['p=b', 'no colour', 0],
    ['c=x;p=b', 'unknown "c=x"', 0],
    ['c=r;p=f', 'unknown "p=f"', 4],
    ['c=r;c=g', '"c" twice', 4],
    ['red', 'unknown "red"', 0],
  ])('%j is refused: %s', (text, what, at) => {
    const read = parseLedPattern(text);
    expect(read.ok ? [] : read.problems).toEqual([{ what, at, allowed: 'c=g|r|a|o;p=b|n' }]);
  });

  test('every text is a light or a list of problems, and a light reads back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(c=[graox];?)?(p=[bnz])?;?$/)), (text) => {
        const read = parseLedPattern(text);
        if (read.ok) expect(parseLedPattern(ledPatternText(read.light))).toEqual(read);
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { seed: 1 },
    );
  });
});
