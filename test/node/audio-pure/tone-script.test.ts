import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CadenceSegment,
  formatCadence,
  formatFreqScript,
  formatToneScript,
  parseCadence,
  parseFreqScript,
  parseToneScript,
  type Section,
  type ToneScript,
} from '../../../src/audio/tone-script.ts';

const read = <T>(parsed: { value: T } | { problems: unknown }): T => {
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const problemsOf = (parsed: object): readonly { where: string; what: string; allowed: string }[] =>
  'problems' in parsed ? (parsed.problems as never) : [];

const time = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constant(Infinity));
const times = { on: time, off: time };
const duration = fc.oneof(fc.integer({ min: 1, max: 600_000 }), fc.constant(Infinity));
const component = fc.record({
  hz: fc.integer({ min: 1, max: 7999 }),
  level: fc.integer({ min: -999, max: 31 }).map((tenths) => tenths / 10),
});
const sectionsOf = <S extends CadenceSegment>(segment: fc.Arbitrary<S>): fc.Arbitrary<Section<S>[]> =>
  fc.array(
    fc.record({
      duration,
      segments: fc
        .array(segment, { minLength: 1, maxLength: 6 })
        .filter((all) => all.some(({ on, off }) => on + off > 0)),
    }),
    { minLength: 1, maxLength: 2 },
  );
const toneScript: fc.Arbitrary<ToneScript> = fc
  .array(component, { minLength: 1, maxLength: 6 })
  .chain((frequencies) => {
    const numbers = frequencies.map((_, index) => index + 1);
    return fc.record({
      frequencies: fc.constant(frequencies),
      sections: sectionsOf(fc.record({ ...times, frequencies: fc.subarray(numbers) })),
    });
  });

describe('round trips', () => {
  test('any tone script reads back as it was', () => {
    fc.assert(
      fc.property(toneScript, (script) => {
        expect(read(parseToneScript(formatToneScript(script)))).toEqual(script);
      }),
      { seed: 1 },
    );
  });
  test('any cadence reads back as it was', () => {
    fc.assert(
      fc.property(sectionsOf(fc.record(times)), (script) => {
        expect(read(parseCadence(formatCadence(script)))).toEqual(script);
      }),
      { seed: 1 },
    );
  });
  test('no text throws, and what is read is written in a stable form', () => {
    const piece = fc.constantFrom(
      '350',
      '@',
      '-19',
      ',',
      ';',
      '(',
      ')',
      '/',
      '+',
      '*',
      '.5',
      '10',
      '0',
      '1',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseToneScript(written);
        parseCadence(written);
        parseFreqScript(written);
        if ('value' in parsed) {
          const canonical = formatToneScript(parsed.value);
          expect(formatToneScript(read(parseToneScript(canonical)))).toBe(canonical);
        } else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

test('a tone script is its frequencies and its sections', () => {
  expect(read(parseToneScript('350@-19,440@-19.5;2(.1/.1/1+2);10(*/0/0)'))).toEqual({
    frequencies: [
      { hz: 350, level: -19 },
      { hz: 440, level: -19.5 },
    ],
    sections: [
      { duration: 2000, segments: [{ on: 100, off: 100, frequencies: [1, 2] }] },
      { duration: 10_000, segments: [{ on: Infinity, off: 0, frequencies: [] }] },
    ],
  });
});

test('frequencies are written as Cisco writes them', () => {
  expect(
    formatFreqScript([
      { hz: 480, level: -10 },
      { hz: 620, level: 0 },
    ]),
  ).toBe('480@-10,620@0');
  expect(formatCadence(read(parseCadence('60(0.25/9.75)')))).toBe('60(.25/9.75)');
});

describe('problems name the place, the fault and what is allowed', () => {
  test.each([
    ['350@-19', 'there is no cadence', '350@-19'],
    ['350;10(*/0/1)', 'not a frequency and its level', '350'],
    ['8000@-19;10(*/0/1)', 'the frequency is "8000"', '8000@-19'],
    ['35.5@-19;10(*/0/1)', 'the frequency is "35.5"', '35.5@-19'],
    ['350@-19.25;10(*/0/1)', 'the level is "-19.25"', '350@-19.25'],
    ['350@20;10(*/0/1)', 'the level is "20"', '350@20'],
    ['350@-19;10(*/0/2)', 'does not name the frequencies', '2'],
    ['350@-19;10(*/0)', 'not a segment', '*/0'],
    ['350@-19;10(.1234/0/1)', 'the on time is ".1234"', '.1234/0'],
    ['350@-19;10(1/-1/1)', 'the off time is "-1"', '1/-1'],
    ['350@-19;x(1/1/1)', 'the duration is "x"', 'x(1/1/1)'],
    ['350@-19;0(1/1/1)', 'the duration is "0"', '0(1/1/1)'],
    ['350@-19;10(0/0/1)', 'take no time', '10(0/0/1)'],
    ['350@-19;10', 'not a section', '10'],
    ['350@-19;1(1/1/1);1(1/1/1);1(1/1/1)', 'there are 3 sections', '1(1/1/1);1(1/1/1);1(1/1/1)'],
    [
      `350@-19;9(${Array(7).fill('1/1/1').join()})`,
      'there are 7 segments',
      `9(${Array(7).fill('1/1/1').join()})`,
    ],
    [
      `${Array(7).fill('350@-19').join()};10(*/0/1)`,
      'there are 7 frequencies',
      Array(7).fill('350@-19').join(),
    ],
  ])('%s', (text, what, where) => {
    const problem = problemsOf(parseToneScript(text)).find((p) => p.what.includes(what));
    expect(problem?.where).toBe(where);
    expect(problem?.allowed).toBeTruthy();
  });
  test('all faults are listed, not the first alone', () => {
    expect(problemsOf(parseToneScript('0@-19,440@x;q(1/y/3)')).length).toBe(5);
  });
  test('a frequency script of more than 127 characters is refused', () => {
    const text = Array(6).fill(' 1234@-19.5').join(',').padEnd(128);
    expect(problemsOf(parseFreqScript(text))[0]?.what).toContain('128 characters');
  });
});
