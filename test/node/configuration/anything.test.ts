import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatToneScript, type Parsed, parseToneScript } from '../../../src/audio/tone-script.ts';
import { FACTORY } from '../../../src/configuration/configuration.ts';
import { parseDialPlan } from '../../../src/configuration/dial-plan.ts';
import { dryRun, exportConfiguration } from '../../../src/configuration/dry-run.ts';
import { decodeProfile, readFlatProfile } from '../../../src/configuration/flat-profile.ts';
import { formatFlatProfile } from '../../../src/configuration/flat-profile-text.ts';
import { formatLineFunction, parseLineFunction } from '../../../src/configuration/line-function.ts';
import { PARAMETERS } from '../../../src/configuration/parameters.ts';
import { formatPsk, parsePsk } from '../../../src/configuration/psk.ts';
import { MAX_PROBLEMS } from '../../../src/configuration/value-kind.ts';
import { matchDialPlan } from '../../../src/phone/dial-plan.ts';
import { formatKeyList, parseKeyList } from '../../../src/softkeys/key-list.ts';
import { KEY_LIST_NAMES } from '../../../src/softkeys/key-lists.ts';

const RUNS = { seed: 1, numRuns: 400 };

/** Any bytes, as the text they decode to. */
const bytes = fc.uint8Array({ maxLength: 300 }).map(decodeProfile);
/** Text of pieces that mean something in a language, in any order. */
const made = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
const either = (pieces: fc.Arbitrary<string>) => fc.oneof(bytes, pieces);

const TAGS = PARAMETERS.map(({ tag }) => tag);
const xml = made(
  ...['<flat-profile>', '</flat-profile>', '<A>', '</A>', '<A/>', '<A ua="na">', "<B x='", "'>", '"'],
  ...['<Locale>', '</Locale>', 'cs-CZ', '<Idle_Key_List>', '</Idle_Key_List>', 'dnd|1;', '<!--', '-->'],
  ...[
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
    '&#xFFFFFF;',
    '<?x ',
    '?>',
    '<!DOCTYPE',
    ' ',
    '\n',
    '{{a}}',
    '\ufeff',
    '=',
  ],
);
const keyList = made('hold', 'crdstart', 'nokey', '|', ';', ' ', '1', '0', '99', 'psk1', 'Dial', '\n');
const psk = made(
  'fnc',
  '=',
  'sd',
  'dtmf',
  'xml',
  ';',
  'ext',
  'ext2',
  'nme',
  'vid',
  'url',
  '1',
  '*44',
  ' ',
  '+',
  'blf',
  'sub',
);
const dialPlan = made(...'()|[]<>:.,!xSLP0123456789*#+- '.split(''), '(xx|', '[2-9]', '<9:>', 'S0');
const tone = made('440', '@', '-19', ',', ';', '10', '(', ')', '*', '/', '.', '1', '+', '0', ' ');

/** A value, or at least one problem that says what is wrong and what may stand there. */
function expectAnswer(parsed: Parsed<unknown>): void {
  if ('value' in parsed) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { what, allowed } of parsed.problems) expect(what && allowed).not.toBe('');
}

describe('any text', () => {
  test('as a file gives a configuration that can be written and read back', () => {
    fc.assert(
      fc.property(either(xml), (text) => {
        const { next } = dryRun(FACTORY, readFlatProfile(text));
        const again = dryRun(FACTORY, readFlatProfile(exportConfiguration(next)));
        expect(again.next).toEqual(next);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test('as a key list is a list or problems, and a list survives its text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEY_LIST_NAMES), either(keyList), (name, text) => {
        const parsed = parseKeyList(name, text);
        if ('list' in parsed) expect(parseKeyList(name, formatKeyList(parsed.list))).toEqual(parsed);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('as a softkey or a line key is a key or problems, and a key survives its text', () => {
    fc.assert(
      fc.property(either(psk), (text) => {
        const softkey = parsePsk(text);
        expectAnswer(softkey);
        if ('value' in softkey) expect(parsePsk(formatPsk(softkey.value))).toEqual(softkey);
        const line = parseLineFunction(text);
        expectAnswer(line);
        if ('value' in line) expect(parseLineFunction(formatLineFunction(line.value))).toEqual(line);
      }),
      RUNS,
    );
  });

  test('as a dial plan is a plan or problems, and a plan has an answer to any keys', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'0123456789*#+'), maxLength: 20 });
    fc.assert(
      fc.property(either(dialPlan), keys, (text, dialled) => {
        const parsed = parseDialPlan(text);
        expectAnswer(parsed);
        if (!('value' in parsed)) return;
        const { kind, number, timeoutSeconds } = matchDialPlan(parsed.value, dialled);
        expect(timeoutSeconds).toBeGreaterThanOrEqual(0);
        if (kind === 'incomplete' || kind === 'none' || kind === 'barred') expect(number).toBe(dialled);
        if (kind === 'matchNow') expect(timeoutSeconds).toBe(0);
      }),
      RUNS,
    );
  });

  test('as a tone is a script or problems, and a script survives its text', () => {
    fc.assert(
      fc.property(either(tone), (text) => {
        const parsed = parseToneScript(text);
        expectAnswer(parsed);
        if ('value' in parsed) expect(parseToneScript(formatToneScript(parsed.value))).toEqual(parsed);
      }),
      RUNS,
    );
  });

  test('as the value of any parameter is taken or leaves the old one, with few problems', () => {
    const text = fc.oneof(bytes, keyList, psk, dialPlan, tone);
    fc.assert(
      fc.property(fc.constantFrom(...TAGS), text, (tag, value) => {
        const { next, problems, placeholders } = dryRun(FACTORY, {
          entries: [{ tag, value: value.trim(), attributes: {}, line: 1 }],
          strays: [],
          problems: [],
        });
        expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
        if (problems.length + placeholders.length > 0) expect(next.values[tag]).toBe(FACTORY.values[tag]);
      }),
      RUNS,
    );
  });

  test('in an entry survives a file, attributes and unknown tags too', () => {
    const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,12}$/);
    const printed = fc.string({ unit: 'binary', maxLength: 30 }).map(readable);
    const entry = fc.record({
      tag: name,
      value: fc.option(printed, { nil: undefined }),
      attributes: fc.dictionary(name.filter(isSafe), printed, { maxKeys: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(
          entry.filter(({ tag }) => isSafe(tag)),
          { maxLength: 8 },
        ),
        (entries) => {
          const read = readFlatProfile(formatFlatProfile(entries));
          expect(read.problems).toEqual([]);
          expect(read.entries.map(({ line: _, ...rest }) => rest)).toEqual(
            entries.map((each) => ({ ...each, attributes: { ...each.attributes } })),
          );
        },
      ),
      RUNS,
    );
  });
});

/** What reading makes of a text: trimmed, in one line, without what XML cannot hold. */
const readable = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r\n]|\p{Surrogate}/gu, ' ')
    .trim();

/** Names that the XML parser refuses, for fear of prototypes. */
const isSafe = (name: string): boolean => !['__proto__', 'constructor', 'prototype'].includes(name);
