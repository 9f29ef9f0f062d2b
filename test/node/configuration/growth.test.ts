import { describe, expect, test } from 'vitest';
import { parseToneScript } from '../../../src/audio/tone-script.ts';
import { FACTORY } from '../../../src/configuration/configuration.ts';
import { parseDialPlan } from '../../../src/configuration/dial-plan.ts';
import { dryRun, exportConfiguration } from '../../../src/configuration/dry-run.ts';
import { readFlatProfile } from '../../../src/configuration/flat-profile.ts';
import { LED_PATTERN } from '../../../src/configuration/led-pattern.ts';
import { parseLineFunction } from '../../../src/configuration/line-function.ts';
import { parsePsk } from '../../../src/configuration/psk.ts';
import { parseRingtone } from '../../../src/configuration/ringtone-script.ts';
import { matchDialPlan } from '../../../src/phone/dial-plan.ts';
import { parseKeyList } from '../../../src/softkeys/key-list.ts';
import { workOf } from './work.ts';

const SMALL = 100_000;
const LARGE = 1_000_000;

/** A text of about that length, of a head, a piece over and over, and a tail. */
const repeated =
  (piece: string | ((n: number) => string), head = '', tail = '') =>
  (length: number): string => {
    const make = typeof piece === 'string' ? () => piece : piece;
    const count = Math.floor((length - head.length - tail.length) / make(1).length);
    return head + Array.from({ length: count }, (_, n) => make(n)).join('') + tail;
  };

const ROOT = ['<flat-profile>', '</flat-profile>'] as const;
const numbered = (text: string) => (n: number) => text.replaceAll('%', String(1e6 + n));

const FILES = {
  'one parameter over and over': repeated('<Ringer_Volume>7</Ringer_Volume>\n', ...ROOT),
  'parameters of all names': repeated(numbered('<Tag_% ua="na">value</Tag_%>\n'), ...ROOT),
  'wrong values': repeated(numbered('<Idle_Key_List x%="1">nokey</Idle_Key_List>'), ...ROOT),
  placeholders: repeated(numbered('<T%>{{a}}%b%</T%>'), ...ROOT),
  'self-closing tags': repeated('<A/>', ...ROOT),
  'crossed tags': repeated('<A></B>', ...ROOT),
  'closing tags only': repeated('</A>', ...ROOT),
  'one long value': repeated('x', '<flat-profile><A>', '</A></flat-profile>'),
  'one long key list': repeated(
    'hold|1;nokey|0;',
    '<flat-profile><Idle_Key_List>',
    '</Idle_Key_List></flat-profile>',
  ),
  'one long dial plan': repeated(
    '1xx.|',
    '<flat-profile><Dial_Plan_1_>(',
    '1)</Dial_Plan_1_></flat-profile>',
  ),
  lines: repeated('\n', '<flat-profile><A>1</A>', '<B>2</B></flat-profile>'),
  'blanks in a tag': repeated(' ', '<flat-profile><A', '/></flat-profile>'),
  attributes: repeated(numbered('a%="1" '), '<flat-profile><A ', '/></flat-profile>'),
  'attributes without a value': repeated(numbered('a% '), '<flat-profile><A ', '/></flat-profile>'),
  'equals signs': repeated('= ', '<flat-profile><A a', '/></flat-profile>'),
  'opening tags': repeated('<a>'),
  'angle brackets': repeated('<'),
  ampersands: repeated('&', '<flat-profile><A>', '</A></flat-profile>'),
  'character references': repeated('&#65;', '<flat-profile><A>', '</A></flat-profile>'),
  comments: repeated('<!-- -->', ...ROOT),
  'open comments': repeated('<!--', ...ROOT),
  CDATA: repeated('<![CDATA[x]]>y', '<flat-profile><A>', '</A></flat-profile>'),
  'open braces': repeated('{{', '<flat-profile><A>', '</A></flat-profile>'),
  'percent signs': repeated('%a', '<flat-profile><A>', '</A></flat-profile>'),
} as const;

const SCRIPTS: Readonly<Record<string, readonly [(text: string) => unknown, (length: number) => string]>> = {
  'a key list of keys': [(text) => parseKeyList('Connected', text), repeated('hold|1;')],
  'a key list of nonsense': [(text) => parseKeyList('Connected', text), repeated('nokey|x;')],
  'a key list of bars': [(text) => parseKeyList('Connected', text), repeated('|')],
  'a key list of blanks': [(text) => parseKeyList('Connected', text), repeated(' ')],
  'a softkey of fields': [parsePsk, repeated('ext=1;', 'fnc=sd;')],
  'a softkey of digits': [parsePsk, repeated('1', 'fnc=dtmf;ext=')],
  'a softkey of semicolons': [parsePsk, repeated(';')],
  'a line key of functions': [parseLineFunction, repeated('sd+', 'fnc=', 'blf')],
  'a ringtone': [parseRingtone, repeated('a', 'n=a;w=file://')],
  'a lamp': [(text) => LED_PATTERN.read(text), repeated(' ', 'c=', 'g')],
  'a dial plan of sequences': [parseDialPlan, repeated('[2-9]xx.|', '(', '1)')],
  'a dial plan of one sequence': [parseDialPlan, repeated('x', '(', ')')],
  'a dial plan of substitutions': [parseDialPlan, repeated('<1:2>', '(', ')')],
  'a dial plan of open brackets': [parseDialPlan, repeated('[|', '(', ')')],
  'a dial plan of open angles': [parseDialPlan, repeated('<|', '(', ')')],
  'a dial plan of parentheses': [parseDialPlan, repeated('(')],
  'a dial plan of wrong parentheses': [parseDialPlan, repeated('x(', '(', ')')],
  'a dial plan of timers': [parseDialPlan, repeated('S:1,', '', '(x)')],
  'a dial plan of blanks': [parseDialPlan, repeated(' ', '(', ')')],
  'a tone of segments': [parseToneScript, repeated('1/1/1,', '440@-19;10(', '1/1/1)')],
  'a tone of frequencies': [parseToneScript, repeated('440@-19,', '', '1@1;1(1/1/1)')],
  'a tone of sections': [parseToneScript, repeated('1(1/1/1);', '440@-19;', '1(1/1/1)')],
  'a tone of indexes': [parseToneScript, repeated('1+', '440@-19;1(1/1/', '1)')],
};

describe('ten times the text is at most twelve times the work', { timeout: 60_000 }, () => {
  test.each(Object.entries(FILES))('of a file of %s', async (_, make) => {
    const run = (text: string) => dryRun(FACTORY, readFlatProfile(text));
    expect(await growth(run, make(SMALL), make(LARGE))).toBeLessThanOrEqual(12);
  });

  test.each(Object.entries(SCRIPTS))('of %s', async (_, [parse, make]) => {
    expect(await growth(parse, make(SMALL), make(LARGE))).toBeLessThanOrEqual(12);
  });

  test('of writing a file', async () => {
    const current = (length: number) =>
      dryRun(FACTORY, readFlatProfile(FILES['parameters of all names'](length))).next;
    expect(await growth(exportConfiguration, current(SMALL), current(LARGE))).toBeLessThanOrEqual(12);
  });

  test('of dialling a number that a plan repeats without end', async () => {
    const parsed = parseDialPlan('(x.x.x.x.x.x.x.x.|<1.:2>x.|1xx.)');
    if ('problems' in parsed) throw new Error('the plan is wrong');
    const dial = (keys: string) => matchDialPlan(parsed.value, keys);
    expect(await growth(dial, '1'.repeat(1000), '1'.repeat(10_000))).toBeLessThanOrEqual(12);
  });
});

/** Steps that do not depend on the text, and what the engine adds to a count. */
const NOISE = 1000;

/** How many times the work of the small task the large one takes. */
async function growth<T>(run: (of: T) => unknown, small: T, large: T): Promise<number> {
  const work = Math.max(NOISE, await workOf(() => run(small)));
  return (await workOf(() => run(large))) / work;
}
