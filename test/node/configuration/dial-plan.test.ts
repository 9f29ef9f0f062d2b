import { describe, expect, test } from 'vitest';
import { parseDialPlan } from '../../../src/configuration/dial-plan.ts';
import { matchDialPlan } from '../../../src/phone/dial-plan.ts';

function planOf(text: string) {
  const parsed = parseDialPlan(text);
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ what }) => what).join());
  return parsed.value;
}
const problemsOf = (text: string) => {
  const parsed = parseDialPlan(text);
  return 'problems' in parsed ? parsed.problems.map(({ where, what }) => `${where}: ${what}`) : [];
};
const dial = (plan: string, keys: string) => {
  const { kind, number, timeoutSeconds } = matchDialPlan(planOf(plan), keys);
  return [kind, number, timeoutSeconds];
};

/** The plan of Cisco's guide for small offices: extensions, 9 for outside, area codes put in, premium numbers barred. */
const OFFICE =
  '( [1-8]xx | 9, xxxxxxx | 9, <:1>[2-9]xxxxxxxxx | 8, <:1212>xxxxxxx | 9, 1 [2-9] xxxxxxxxx' +
  ' | 9, 1 900 xxxxxxx ! | 9, 011xxxxxx. | 0 | [49]11 )';
const AMERICAN = '(*xx|[3469]11|0|00|[2-9]xxxxxx|1xxx[2-9]xxxxxxS0|xxxxxxxxxxxx.)';

describe('a dial plan', () => {
  test.each([
    ['nothing yet', OFFICE, '', ['incomplete', '', 10]],
    ['the start of an extension', OFFICE, '12', ['incomplete', '12', 10]],
    ['a whole extension, and nothing longer begins so', OFFICE, '123', ['matchNow', '123', 0]],
    ['an extension that a longer number begins with', OFFICE, '812', ['match', '812', 3]],
    ['a number with the area code put in', OFFICE, '95552368', ['match', '95552368', 3]],
    ['a national number, the 1 put in', OFFICE, '92125552368', ['matchNow', '912125552368', 0]],
    ['the barred number behind the one it restricts', OFFICE, '919001234567', ['barred', '919001234567', 0]],
    ['its neighbour', OFFICE, '919011234567', ['matchNow', '919011234567', 0]],
    ['an international number that may go on', OFFICE, '901112345', ['match', '901112345', 3]],
    ['a key that fits nowhere', OFFICE, '#', ['none', '#', 0]],
    ['an operator who could be the start of two zeros', AMERICAN, '0', ['match', '0', 3]],
    ['two zeros, which a long number may begin with', AMERICAN, '00', ['match', '00', 3]],
    ['a national number whose short timer is 0', AMERICAN, '12125552368', ['matchNow', '12125552368', 0]],
    ['a star code', AMERICAN, '*44', ['matchNow', '*44', 0]],
    ['digits of the repetition', '(01.)', '0111', ['match', '0111', 3]],
    ['none of the repetition', '(01.)', '0', ['match', '0', 3]],
    ['a replaced prefix', '(<8:1650>xxxxxxx)', '85550112', ['matchNow', '16505550112', 0]],
    ['a range with a star', '([35-8*])', '*', ['matchNow', '*', 0]],
    ['what is outside a range', '([35-8*])', '4', ['none', '4', 0]],
    ['timers for the whole plan, the long one', 'L:8,S:4,(xx|xxxx)', '1', ['incomplete', '1', 8]],
    ['timers for the whole plan, the short one', 'L:8,S:4,(xx|xxxx)', '12', ['match', '12', 4]],
    ['a short timer of its own', '(xxS1|xxxx)', '12', ['match', '12', 1]],
    ['a long timer from a place on', '(1L20 xxx)', '1', ['incomplete', '1', 20]],
    ['a hot line', '(P0<:2000>)', '', ['matchNow', '2000', 0]],
    ['a warm line before the first key', '(P5<:23>|xxx)', '', ['match', '23', 5]],
    ['a warm line that is overtaken', '(P5<:23>|xxx)', '1', ['incomplete', '1', 10]],
    ['a timer without a number', '(xxS|xxxx)', '12', ['match', '12', 5]],
    ['no plan at all', '', '55', ['match', '55', 10]],
  ] as const)('finds %s', (_, plan, keys, expected) => {
    expect(dial(plan, keys)).toEqual(expected);
  });

  test('sounds the outside dial tone after a comma, until the next key', () => {
    const plan = planOf(OFFICE);
    expect(['', '9', '95'].map((keys) => matchDialPlan(plan, keys).outsideTone)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('takes the timers of the phone where it has none', () => {
    expect(matchDialPlan(planOf('(xx|xxxx)'), '12', { long: 20, short: 7 }).timeoutSeconds).toBe(7);
  });

  test('reads parentheses within and behind parentheses', () => {
    expect(dial('( P9 | (1xx|2xx) ) | [*#]xx[*#]', '212')).toEqual(['matchNow', '212', 0]);
    expect(dial('( P9 | (1xx|2xx) ) | [*#]xx[*#]', '#12*')).toEqual(['matchNow', '#12*', 0]);
  });

  test.each([
    ['(1xxx|2y)', ['y: "y" may not stand here']],
    ['([9-2]x)', ['[9-2]x: "[9-2]" may not stand here']],
    ['(x[2-)', ['[2-: "[" may not stand here']],
    ['(<8>xx)', ['<8>: this is not a substitution']],
    ['(<8:x>xx)', ['<8:x>: this is not a substitution']],
    ['(<S1:8>xx)', ['S1: "S1" may not stand here']],
    ['(<8:1xx)', ['<8:1xx: "<" may not stand here']],
    ['(.xx)', ['.xx: there is nothing before the point to repeat']],
    ['(xx!x)', ['!x: "!" may not stand here']],
    ['(xx||x)', ['(xx||x): there is an empty sequence']],
    ['(xx', ['(xx: the parentheses do not match']],
    ['(xx))', ['(xx)): the parentheses do not match']],
    ['(xx)x', ['x: this stands behind a parenthesis']],
    ['(x(x))', ['(x)): a parenthesis opens inside a sequence']],
    ['xx|xxx', ['xx|xxx: the sequences are not in parentheses']],
    ['(!)', ['!: the sequence is empty']],
  ])('refuses %s', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});
