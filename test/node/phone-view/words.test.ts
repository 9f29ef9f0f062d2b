import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CS as CALLS_CS } from '../../../src/phone/dictionary/cs.ts';
import { EN as CALLS_EN } from '../../../src/phone/dictionary/en.ts';
import { MENU_CS } from '../../../src/phone/dictionary/menu-cs.ts';
import { MENU_EN } from '../../../src/phone/dictionary/menu-en.ts';
import { clockText, duration } from '../../../src/phone/time-format.ts';
import { KEYWORDS } from '../../../src/softkeys/keywords.ts';
import { MENU_KEYWORDS } from '../../../src/softkeys/slots.ts';

const EN = { ...CALLS_EN, ...MENU_EN };
const CS = { ...CALLS_CS, ...MENU_CS };

test('the words of calls and of menus do not meet: each is said once', () => {
  expect(Object.keys(MENU_EN).filter((key) => key in CALLS_EN)).toEqual([]);
});

test('every keyword has a label in both languages', () => {
  const missing = [...KEYWORDS, ...MENU_KEYWORDS].filter(
    (each) => !(`softkey.${each}` in EN) || !(`softkey.${each}` in CS),
  );
  expect(missing).toEqual([]);
});

test('Czech softkey labels fit a cell of 10 characters', () => {
  const drawn = ['softkey.left', 'softkey.right'];
  const long = Object.entries(CS).filter(
    ([key, label]) => key.startsWith('softkey.') && label.length > 10 && !drawn.includes(key),
  );
  expect(long).toEqual([]);
});

test('both languages know the same words, with the same places to fill', () => {
  expect(Object.keys(CS).sort()).toEqual(Object.keys(EN).sort());
  const places = (words: Record<string, string>) =>
    Object.keys(EN).filter((key) => words[key]?.includes('{0}'));
  expect(places(CS)).toEqual(places(EN));
});

test('recording labels are those of the guide', () => {
  const labels = ['crdstart', 'crdstop', 'crdpause', 'crdresume'] as const;
  expect(labels.map((each) => EN[`softkey.${each}`])).toEqual(['Record', 'StopRec', 'PauseRec', 'ResumeRec']);
});

test('a duration reads back as whole seconds', () => {
  fc.assert(
    fc.property(fc.nat(360_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (seconds, rest) => {
      const parts = duration(seconds + rest)
        .split(':')
        .map(Number);
      const [h = 0, m = 0, s = 0] = parts.length === 3 ? parts : [0, ...parts];
      expect(h * 3600 + m * 60 + s).toBe(seconds);
    }),
    { seed: 1 },
  );
  expect([duration(5), duration(83), duration(3661), duration(-1)]).toEqual([
    '00:05',
    '01:23',
    '1:01:01',
    '00:00',
  ]);
});

test('midnight is 12 AM and 0:00, and an unknown time zone is read as UTC', () => {
  const midnight = 1_795_305_600_000;
  expect(clockText('en', midnight, 'UTC')).toMatchObject({ time: '12:00', half: 'AM' });
  expect(clockText('cs', midnight, 'Nowhere/Else').time).toBe('0:00');
});
