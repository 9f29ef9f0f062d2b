import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORDING_NS, uriOf, writeMetadata, writeParsed } from '../../../src/siprec/metadata.ts';
import { isFaithful } from '../../../src/siprec/metadata-fidelity.ts';
import { parseMetadata } from '../../../src/siprec/metadata-parser.ts';
import type { ParsedMetadata } from '../../../src/siprec/parsed-metadata.ts';
import { EXTENSION_DEFAULTS, labelsSentBy, senderOf } from '../../../src/siprec/parsed-metadata.ts';
import type { SessionMetadata } from '../../../src/siprec/session-metadata.ts';
import { XML_LIMIT } from '../../../src/siprec/xml-reader.ts';
import { xmlText } from '../../../src/siprec/xml-writer.ts';
import { CALL, idOf, parsed, schemaErrors } from './fixtures.ts';

const STOPPED = '2025-01-15T10:05:00.000Z';
const partial = (change: Partial<SessionMetadata> = {}): SessionMetadata => ({
  ...CALL,
  datamode: 'partial',
  notices: [],
  ...change,
});

describe('writeMetadata', () => {
  test('makes documents of every kind that the schema of RFC 7865 section 9 accepts', async () => {
    const nasty = `<&>"'\u0000\u000b\r\n\n\ud800😀 ]]>`;
    const [near, far] = CALL.participants;
    const kinds: SessionMetadata[] = [
      CALL,
      { ...CALL, stopTime: STOPPED },
      { ...CALL, sending: ['2'], notices: [] },
      { ...CALL, sending: [] },
      partial(),
      partial({ sending: ['1'] }),
      partial({ kept: true, notices: CALL.notices }),
      partial({ stopTime: STOPPED }),
      {
        ...CALL,
        mode: nasty,
        participants: [
          { ...near, name: nasty, aor: `sip:*44#31#${nasty}@example.com` },
          { ...far, name: '' },
        ],
      },
    ];
    expect(await schemaErrors(kinds.map(writeMetadata))).toEqual([]);
  });

  test('is refused by that schema when send follows the times, so the check above can fail', async () => {
    const late = writeMetadata(CALL).replace(
      /(<send>[^<]*<\/send><recv>[^<]*<\/recv>)(<associate-time>[^<]*<\/associate-time>)/,
      '$2$1',
    );
    expect(late).not.toBe(writeMetadata(CALL));
    expect((await schemaErrors([late])).join()).toContain('send');
  });

  test('has the near party send label 1 and hear 2, and the far party the reverse (RFC 7865 section 6.8)', () => {
    const metadata = parsed(writeMetadata(CALL));
    expect(senderOf(metadata, '1')).toMatchObject({ name: 'Nora Near', aor: 'sip:2001@example.com' });
    expect(senderOf(metadata, '2')).toMatchObject({ name: 'Fred Far', aor: 'tel:+14085550123' });
    expect(labelsSentBy(metadata, idOf(3))).toEqual(['1']);
    const [near, far] = [
      ...writeMetadata(CALL).matchAll(/<participantstreamassoc.*?<\/participantstreamassoc>/g),
    ];
    expect(near?.[0]).toContain(
      `"${idOf(3)}"><send>${idOf(5)}</send><recv>${idOf(6)}</recv><associate-time>`,
    );
    expect(far?.[0]).toContain(`"${idOf(4)}"><send>${idOf(6)}</send><recv>${idOf(5)}</recv><associate-time>`);
  });

  test('with the parties swapped stays valid by the schema, and is told apart by who sends label 1', async () => {
    const [near, far] = CALL.participants;
    const swapped = writeMetadata({
      ...CALL,
      participants: [
        { ...near, sends: '2' },
        { ...far, sends: '1' },
      ],
    });
    expect(await schemaErrors([swapped])).toEqual([]);
    expect(senderOf(parsed(swapped), '1')?.name).toBe('Fred Far');
  });

  test('has a held leg neither sent nor received (RFC 8068 section 3.2.2)', () => {
    const xml = writeMetadata(partial({ sending: ['2'] }));
    expect(xml).not.toContain(idOf(5));
    expect(xml).toContain(`<send>${idOf(6)}</send>`);
    expect(xml).toContain(`<recv>${idOf(6)}</recv>`);
  });

  test('names no label in a partial document, so that it may go without SDP (RFC 7866 section 9.1)', () => {
    expect(writeMetadata(partial())).not.toMatch(/<label>|<stream /);
  });

  test('has ids of 16 bytes, no empty line, and a body of one line', () => {
    const xml = writeMetadata({ ...CALL, mode: 'a\n\nb\r\n\r\nc' });
    for (const [, id = ''] of xml.matchAll(/_id="([^"]*)"/g))
      expect(Buffer.from(id, 'base64')).toHaveLength(16);
    expect(xml.split(/\r|\n/)).toHaveLength(3);
  });

  test('percent-encodes what an address cannot hold and leaves what is encoded (RFC 3986 section 2)', () => {
    expect(uriOf('sip:*31#12@a.example')).toBe('sip:*31%2312@a.example');
    expect(uriOf('sip:*31%2312@a.example')).toBe('sip:*31%2312@a.example');
    expect(uriOf('sip:100%@a.example')).toBe('sip:100%25@a.example');
    expect(uriOf('sip:a[1]<@a.example')).toBe('sip:a%5B1%5D%3C@a.example');
  });

  test('brings every name, mode and notice to the other side unchanged, whatever characters they hold', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...`<>&"'\r\n\t \u0000\u001f\ud800]`),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    const notice = fc.record({
      sound: text,
      kind: fc.constantFrom('start', 'stop', 'pause', 'resume', 'tone'),
      frame: fc.nat(),
      length: fc.nat(),
    });
    const metadata = fc.record({
      name: text,
      mode: text,
      kept: fc.boolean(),
      notices: fc.array(notice, { maxLength: 3 }),
      direction: fc.constantFrom('inbound', 'outbound'),
      owner: fc.record({
        provider: text,
        user: text,
        serviceProvider: text,
        externalGroup: text,
        externalIdentifier: text,
      }),
    });
    fc.assert(
      fc.property(metadata, fc.constantFrom('complete', 'partial'), ({ name, ...rest }, datamode) => {
        const [near, far] = CALL.participants;
        const told = parsed(
          writeMetadata({ ...CALL, ...rest, datamode, participants: [{ ...near, name }, far] }),
        );
        expect(told.participants[0]).toMatchObject({ id: near.id, aor: near.aor, name: xmlText(name) });
        expect(told).toMatchObject({
          datamode,
          extended: true,
          mode: xmlText(rest.mode),
          kept: rest.kept,
          direction: rest.direction,
          owner: Object.fromEntries(
            Object.entries(rest.owner).map(([field, value]) => [field, xmlText(value)]),
          ),
          notices: rest.notices.map((one) => ({ ...one, sound: xmlText(one.sound) })),
        });
      }),
      { seed: 1 },
    );
  });
});

/** Documents with anything RFC 7865 and our extension can say, in characters XML can hold. */
function anyDocument(): fc.Arbitrary<ParsedMetadata> {
  const id = fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
  const ids = fc.uniqueArray(id, { minLength: 8, maxLength: 8 });
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => xmlText(text).trim() || 'x');
  const time = fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => date.toISOString());
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const times = { associated: maybe(time), disassociated: maybe(time) };
  const notice = fc.record({
    sound: word,
    kind: fc.constantFrom('start', 'stop', 'pause', 'resume', 'tone'),
    frame: fc.nat(),
    length: fc.nat(),
  });
  const capture = fc.record({
    extended: fc.constant(true),
    mode: word,
    kept: fc.boolean(),
    direction: fc.constantFrom('inbound', 'outbound'),
    owner: maybe(
      fc.record({
        provider: word,
        user: word,
        serviceProvider: word,
        externalGroup: word,
        externalIdentifier: word,
      }),
    ),
    notices: fc.array(notice, { maxLength: 4 }),
  });
  return ids.chain(([group = '', session = '', ...rest]) => {
    const [people, streams] = [rest.slice(0, 3), rest.slice(3)];
    const each = <T>(owners: readonly string[], value: (id: string) => fc.Arbitrary<T>) =>
      fc.tuple(...owners.map(value));
    const some = fc.subarray(streams);
    const model = fc.record({
      datamode: fc.constantFrom('complete', 'partial'),
      groups: fc.tuple(fc.record({ id: fc.constant(group), ...times })),
      sessions: fc.tuple(
        fc.record({
          id: fc.constant(session),
          sipSessionIds: fc.array(word, { maxLength: 2 }),
          groupId: maybe(fc.constant(group)),
          startTime: maybe(time),
          stopTime: maybe(time),
        }),
      ),
      participants: each(people, (id) =>
        fc.record({
          id: fc.constant(id),
          aor: fc.webUrl().map(uriOf),
          name: word,
          language: maybe(fc.constantFrom('it', 'en-GB')),
        }),
      ),
      streams: each(streams, (id) =>
        fc.record({ id: fc.constant(id), sessionId: maybe(fc.constant(session)), label: maybe(word) }),
      ),
      recordings: fc.tuple(fc.record({ sessionId: fc.constant(session), ...times })),
      memberships: each(people, (id) =>
        fc.record({ participantId: fc.constant(id), sessionId: fc.constant(session), ...times }),
      ),
      flows: each([...people, ...people], (id) =>
        fc.record({ participantId: fc.constant(id), sends: some, receives: some, ...times }),
      ),
    });
    const extension = fc.oneof(capture, fc.constant(EXTENSION_DEFAULTS));
    return fc.tuple(model, extension).map(([one, other]) => ({ ...one, ...other }));
  });
}

describe('writeParsed', () => {
  test('is undone by parseMetadata', () => {
    fc.assert(
      fc.property(anyDocument(), (metadata) => {
        const xml = writeParsed(metadata);
        expect(parsed(xml)).toEqual(metadata);
        expect(isFaithful(xml, metadata)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('makes documents that the schema accepts', async () => {
    const documents = fc.sample(anyDocument(), { seed: 1, numRuns: 20 }).map(writeParsed);
    expect(await schemaErrors(documents)).toEqual([]);
  });
});

describe('isFaithful', () => {
  const xml = writeMetadata(CALL);

  test('does not mind order and white space', () => {
    const session = /<session .*<\/session>/.exec(xml)?.[0] ?? '';
    const other = xml.replace(session, '').replace('</recording>', ` \n${session}</recording>`);
    expect(isFaithful(other, parsed(other))).toBe(true);
  });

  test.each([
    [
      'an extension of another vendor',
      '<label>1</label>',
      '<label>1</label><mode xmlns="urn:other">mixed</mode>',
    ],
    ['a reason', '<start-time>', '<reason cause="302">moved</reason><start-time>'],
    ['a second name', '</nameID>', '</nameID><nameID aor="tel:+1"/>'],
    ['another namespace', RECORDING_NS, 'urn:ietf:params:xml:ns:siprec'],
  ])('sees that %s would be lost', (_, text, vendors) => {
    const other = xml.replace(text, vendors);
    expect(other).not.toBe(xml);
    expect(isFaithful(other, parsed(other))).toBe(false);
  });
});

describe('parseMetadata', () => {
  test('reads whose the recording is, and says nothing of it where the client did not', () => {
    const { owner, ...nobodys } = CALL;
    expect(parsed(writeMetadata(CALL)).owner).toEqual(owner);
    expect(parsed(writeMetadata(nobodys)).owner).toBeUndefined();
  });

  test('says defaults for a document without our extension', () => {
    const told = parsed(writeMetadata(CALL).replace(/<capture .*<\/capture>/, ''));
    expect(told).toMatchObject({
      extended: false,
      mode: 'Always',
      kept: true,
      direction: 'inbound',
      notices: [],
    });
  });

  test.each([
    ['an element', '', '<datamode>partial</datamode>'],
    ['an element in mixed case', '', '<dataMode>partial</dataMode>'],
    ['an attribute', ' dataMode="partial"', ''],
  ])('finds datamode as %s', (_, attribute, child) => {
    const xml = `<recording xmlns="urn:ietf:params:xml:ns:recording:1"${attribute}>${child}</recording>`;
    expect(parsed(xml).datamode).toBe('partial');
  });

  test('reads prefixes, any order, ids of other forms, send inside participant and a name-addr as aor', () => {
    const xml = `<tns:recording xmlns:tns="urn:ietf:params:xml:ns:recording">
      <tns:stream id="urn:uuid:7" session="s"><tns:label>96</tns:label></tns:stream>
      <other:label xmlns:other="urn:other">1</other:label>
      <tns:participant id="p" session="s">
        <tns:send id="urn:uuid:7"/>
        <tns:nameID aor='"Alice &amp; Bob" &lt;sip:alice@example.com>'/>
      </tns:participant>
      <tns:session id="s"><tns:start-time>2025-01-15T10:00:00Z</tns:start-time></tns:session>
    </tns:recording>`;
    const told = parsed(xml);
    expect(senderOf(told, '96')).toMatchObject({ aor: 'sip:alice@example.com', name: 'Alice & Bob' });
    expect(told.sessions).toEqual([{ id: 's', sipSessionIds: [], startTime: '2025-01-15T10:00:00Z' }]);
    expect(isFaithful(xml, told)).toBe(false);
  });

  test.each([
    ['nothing', '', 'document'],
    ['no XML', 'v=0', 'document'],
    ['an open element', '<recording>', 'not well-formed'],
    ['another root', '<a/>', 'allowed: recording'],
    ['an unknown datamode', '<recording><datamode>half</datamode></recording>', 'allowed: complete, partial'],
    ['entities of its own', '<!DOCTYPE r [<!ENTITY a "b">]><recording>&a;</recording>', 'document type'],
    [
      'one id twice',
      '<recording><group group_id="x"/><session session_id="x"/></recording>',
      'names one element',
    ],
    ['too much', `<recording>${' '.repeat(XML_LIMIT)}</recording>`, 'at most'],
    ['deep nesting', `${'<recording>'.repeat(500)}${'</recording>'.repeat(500)}`, 'document'],
  ])('refuses %s and says why', (_, xml, why) => {
    const result = parseMetadata(xml);
    expect('problems' in result ? result.problems.join() : 'accepted').toContain(why);
  });

  test('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<recording',
      '<session session_id="a"',
      '<send>',
      '</send>',
      '</recording>',
      '<__proto__>',
      '<constructor/>',
      ' a="&#xd800;&#0;"',
      '>',
      '/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&amp;',
      ' xmlns="u"',
      '<a:b xmlns:a="x">',
    );
    const soup = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(soup, (xml) => {
        const result = parseMetadata(xml);
        expect('metadata' in result || result.problems.length > 0).toBe(true);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
