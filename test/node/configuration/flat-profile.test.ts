import { describe, expect, test } from 'vitest';
import { FACTORY } from '../../../src/configuration/configuration.ts';
import { dryRun } from '../../../src/configuration/dry-run.ts';
import { decodeProfile, PROFILE_LIMIT, readFlatProfile } from '../../../src/configuration/flat-profile.ts';

const inside = (body: string) => readFlatProfile(`<flat-profile>${body}</flat-profile>`);
const valueIn = (body: string) => inside(body).entries[0]?.value;
const reasonOf = (text: string) => {
  const { entries, problems } = readFlatProfile(text);
  return entries.length === 0 ? problems[0]?.reason : undefined;
};

describe('a flat profile', () => {
  test('tells a tag without a value from an empty one', () => {
    expect(inside('<A/><B></B><C ua="na" /><D>  </D>').entries.map(({ value }) => value)).toEqual([
      undefined,
      '',
      undefined,
      '',
    ]);
  });

  test('trims, joins lines, and leaves out comments', () => {
    expect(valueIn('<A>\r\n  one\r\ntwo<!-- <B> -->\n three </A>')).toBe('one two  three');
  });

  test('reads references once, bare ampersands as they are, and no entity', () => {
    expect(valueIn('<A>&lt;&amp;lt;&#65;&#x42; a?b=1&c=2 &who;</A>')).toBe('<&lt;AB a?b=1&c=2 &who;');
  });

  test('takes attributes in either quotes, and tells of one without a value', () => {
    const { entries, problems } = inside(`<A ua='ro'  x:y="1 &gt; 0" b>v</A>`);
    expect(entries[0]?.attributes).toEqual({ ua: 'ro', 'x:y': '1 > 0' });
    expect(problems.map(({ tag, value, reason }) => [tag, value, reason])).toEqual([
      ['A', 'b', 'the attribute has no value'],
    ]);
  });

  test('counts lines with either ending', () => {
    const { entries } = readFlatProfile('<flat-profile>\r\n<A>\r\n1</A>\n\n<B/>\n</flat-profile>');
    expect(entries.map(({ line }) => line)).toEqual([2, 5]);
  });

  test.each([
    ['nothing', '', '0 root elements'],
    ['plain text', 'hello', '0 root elements'],
    ['two roots', '<flat-profile/><flat-profile/>', '2 root elements'],
    ['another root', '<Flat-Profile><A>1</A></Flat-Profile>', 'the root element is <Flat-Profile>'],
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY b "c">]><flat-profile><A>&b;</A></flat-profile>',
      'there is a document type',
    ],
    ['a tag left open', '<flat-profile><A>1</flat-profile>', '<A> is not closed by </A>'],
    ['crossed tags', '<flat-profile><A>1</B></flat-profile>', '<A> is not closed by </A>'],
    ['a root left open', '<flat-profile><A>1</A>', '<flat-profile> is not closed by </flat-profile>'],
    ['a comment left open', '<flat-profile><!-- ', 'not well-formed XML: Comment is not closed.'],
    ['a tag cut off', '<flat-profile><A ua="na', expect.stringContaining('not well-formed XML')],
    ['endless nesting', `<flat-profile>${'<a>'.repeat(500)}`, expect.stringContaining('nested')],
    ['too long', ' '.repeat(PROFILE_LIMIT + 1), `the file has ${PROFILE_LIMIT + 1} characters`],
  ])('refuses %s', (_, text, reason) => {
    expect(reasonOf(text)).toEqual(reason);
  });

  test('passes over elements in a parameter, and names that are none', () => {
    const { entries, problems } = inside('<A>1<b>2</b></A><2nd>x</2nd><C>3</C>');
    expect(entries.map(({ tag }) => tag)).toEqual(['C']);
    expect(problems.map(({ tag }) => tag)).toEqual(['A', '2nd']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'takes <%s> for a tag like any other, or says no',
    (tag) => {
      const file = inside(`<${tag} ua="na">1</${tag}><Locale ${tag}="x">cs-CZ</Locale>`);
      const { next, notSimulated, problems } = dryRun(FACTORY, file);
      expect(notSimulated.length + problems.length).toBeGreaterThan(0);
      expect(Object.getPrototypeOf(next.values)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).ua).toBeUndefined();
    },
  );

  test('is decoded by its byte order mark', () => {
    const text = '<flat-profile><A>ě</A></flat-profile>';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    const utf8 = new TextEncoder().encode(`\ufeff${text}`);
    for (const bytes of [utf16, utf8])
      expect(readFlatProfile(decodeProfile(bytes)).entries[0]?.value).toBe('ě');
  });
});
