import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatKeyList,
  type KeyList,
  type KeyListItem,
  MAX_POSITION,
  parseKeyList,
} from '../../../src/softkeys/key-list.ts';
import { KEY_LIST_NAMES, type KeyListName } from '../../../src/softkeys/key-lists.ts';
import { KEYWORDS } from '../../../src/softkeys/keywords.ts';
import { legalKeywords, legalLists } from '../../../src/softkeys/legal-states.ts';

const itemsOf = (name: KeyListName, text: string): readonly KeyListItem[] | undefined => {
  const parsed = parseKeyList(name, text);
  return 'list' in parsed ? parsed.list.items : undefined;
};

const problemsOf = (name: KeyListName, text: string) => {
  const parsed = parseKeyList(name, text);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('a key list', () => {
  test('is items parted by semicolons, each a keyword with or without a position', () => {
    expect(itemsOf('Connected', 'hold|1;endcall|2;bxfer;crdstart|5;')).toEqual([
      { keyword: 'hold', position: 1 },
      { keyword: 'endcall', position: 2 },
      { keyword: 'bxfer' },
      { keyword: 'crdstart', position: 5 },
    ]);
  });

  test('reads the same with or without the last semicolon, and with blanks and line ends in it', () => {
    const items = itemsOf('Hold', 'resume|1;endcall|2;');
    expect(itemsOf('Hold', 'resume|1;endcall|2')).toEqual(items);
    expect(itemsOf('Hold', ' resume | 1 ;\n\tendcall|2 ; ; ')).toEqual(items);
  });

  test('takes an empty position for none, as the Webex examples write it', () => {
    expect(itemsOf('Idle', 'redial|;newcall|')).toEqual([{ keyword: 'redial' }, { keyword: 'newcall' }]);
  });

  test('compares keywords without case', () => {
    expect(itemsOf('Connected', 'confLx;XFERLX|2')).toEqual([
      { keyword: 'conflx' },
      { keyword: 'xferlx', position: 2 },
    ]);
  });

  test('may be empty', () => {
    expect(itemsOf('Idle', '')).toEqual([]);
    expect(itemsOf('Idle', ';')).toEqual([]);
  });
});

describe('a wrong key list', () => {
  test('is refused whole for one misspelt keyword, and says where, what and what is allowed', () => {
    const problems = problemsOf('Connected', 'hold|1;endcal|2;xfer');
    expect(problems).toMatchObject([
      { item: 2, text: 'endcal|2', kind: 'unknown-keyword', message: 'There is no keyword "endcal".' },
    ]);
    expect(problems[0]?.allowed).toContain('endcall');
    expect(problems[0]?.allowed).not.toContain('delchar');
  });

  test('is refused for a keyword that does not belong to the state (delchar in Idle)', () => {
    expect(problemsOf('Idle', 'redial;delchar|2')).toMatchObject([
      {
        item: 2,
        text: 'delchar|2',
        kind: 'illegal-keyword',
        message: '"delchar" may not stand in Idle, only in Dialing_Input.',
      },
    ]);
  });

  test.each(['0', '-1', '1.5', '1e1', 'x', '100', '9'.repeat(400), '٣', '0x1'])(
    'is refused for the position %s',
    (position) => {
      expect(problemsOf('Hold', `resume|${position}`)).toMatchObject([
        { item: 1, kind: 'position', allowed: ['whole number from 1 to 99', 'nothing'] },
      ]);
    },
  );

  test('is refused for two bars or a missing keyword', () => {
    expect(problemsOf('Hold', 'resume|1|2')).toMatchObject([{ item: 1, kind: 'syntax' }]);
    expect(problemsOf('Hold', '|1')).toMatchObject([
      { item: 1, kind: 'unknown-keyword', message: 'The keyword is missing.' },
    ]);
  });

  test('names every problem, two of one item too', () => {
    const found = problemsOf('Hold', 'resume|1;nope|0;crdstart;endcall|9x');
    expect(found.map(({ item, kind }) => [item, kind])).toEqual([
      [2, 'unknown-keyword'],
      [2, 'position'],
      [3, 'illegal-keyword'],
      [4, 'position'],
    ]);
  });

  test('cannot be made of names that every object has', () => {
    for (const text of ['__proto__', 'constructor|1', 'toString', 'more', 'hasOwnProperty'])
      expect(problemsOf('Idle', text)).toHaveLength(1);
  });
});

describe('any key list', () => {
  const anyList: fc.Arbitrary<KeyList> = fc.constantFrom(...KEY_LIST_NAMES).chain((name) => {
    const keyword = fc.constantFrom(...legalKeywords(name));
    const positioned = fc.record({ keyword, position: fc.integer({ min: 1, max: MAX_POSITION }) });
    return fc.record({
      name: fc.constant(name),
      items: fc.array(fc.oneof(positioned, fc.record({ keyword })), { maxLength: 30 }),
    });
  });
  const nearlyList = fc
    .array(
      fc.oneof(
        fc.constantFrom(...KEYWORDS, 'confLx', ';', '|', '|1', '|2;', ' ', '\n', '9', '__proto__'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    )
    .map((parts) => parts.join(''));

  test('comes back from its text', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(parseKeyList(list.name, formatKeyList(list))).toEqual({ list });
      }),
      { seed: 1 },
    );
  });

  test('text gives a legal list or named problems, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEY_LIST_NAMES), nearlyList, (name, text) => {
        const parsed = parseKeyList(name, text);
        if ('list' in parsed) {
          for (const { keyword } of parsed.list.items) expect(legalLists(keyword)).toContain(name);
          expect(parseKeyList(name, formatKeyList(parsed.list))).toEqual(parsed);
          return;
        }
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const problem of parsed.problems) {
          expect(text.split(';')[problem.item - 1]?.trim()).toBe(problem.text);
          expect(problem.allowed.length).toBeGreaterThan(0);
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test.each([
    ['bars', '|'.repeat(1_000_000)],
    ['semicolons', ';'.repeat(1_000_000)],
    ['blanks', `hold${' '.repeat(1_000_000)}x`],
    ['letters', 'h'.repeat(1_000_000)],
    ['digits', `hold|${'1'.repeat(1_000_000)}`],
    ['wrong items', 'x|0;'.repeat(100_000)],
  ])(
    'of a million %s is read in one go, at linear cost',
    (_, text) => {
      const parsed = parseKeyList('Connected', text);
      expect('list' in parsed ? parsed.list.items : parsed.problems).toBeDefined();
    },
    // A quadratic reader needs minutes.
    5000,
  );
});
