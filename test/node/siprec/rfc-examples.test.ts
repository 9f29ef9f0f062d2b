import { describe, expect, test } from 'vitest';
import { writeParsed } from '../../../src/siprec/metadata.ts';
import { isFaithful } from '../../../src/siprec/metadata-fidelity.ts';
import { parseMetadata } from '../../../src/siprec/metadata-parser.ts';
import type { ParsedMetadata } from '../../../src/siprec/parsed-metadata.ts';
import { labelsSentBy, leftAt, senderOf, streamsSentBy } from '../../../src/siprec/parsed-metadata.ts';
import { example, merged, parsed, schemaErrors } from './fixtures.ts';

const ALICE = 'srfBElmCRp2QB23b7Mpk0w==';
const BOB = 'zSfPoSvdSDCmU3A3TRDxAw==';
const CAROL = 'Atnm1ZRnOC6Pm5MApkrDzQ==';

const left = (metadata: ParsedMetadata) =>
  metadata.participants.map(({ id, name }) => [name, leftAt(metadata, id)]);

describe('the documents printed in RFC 7865 and RFC 8068', () => {
  const call = parsed(example('rfc8068-3.2.1-basic-call-complete'));

  test('a basic call tells both parties and the labels each sends (RFC 8068 section 3.2.1)', () => {
    expect(call.participants.map(({ name, aor }) => [name, aor])).toEqual([
      ['Alice', 'sip:alice@atlanta.com'],
      ['Bob', 'sip:bob@biloxy.com'],
    ]);
    expect(labelsSentBy(call, ALICE)).toEqual(['96', '97']);
    expect(labelsSentBy(call, BOB)).toEqual(['98', '99']);
    expect(call).toMatchObject({ datamode: 'complete', extended: false, kept: true });
  });

  test('hold stops what the held party sends, resume brings it back (section 3.2.2)', () => {
    const held = merged(call, parsed(example('rfc8068-3.2.2-hold-partial')));
    expect(labelsSentBy(held, ALICE)).toEqual([]);
    expect(labelsSentBy(held, BOB)).toEqual(['98', '99']);
    expect(senderOf(held, '96')?.name).toBe('Alice');
    const resumed = merged(held, parsed(example('rfc8068-3.2.2-resume-partial')));
    expect(labelsSentBy(resumed, ALICE)).toEqual(['96', '97']);
  });

  test('a transfer by re-INVITE adds Carol and takes Alice out (section 3.2.3)', () => {
    const transferred = merged(call, parsed(example('rfc8068-3.2.3-transfer-reinvite-partial')));
    expect(left(transferred)).toEqual([
      ['Alice', '2013-12-16T23:41:07Z'],
      ['Bob', undefined],
      ['Carol', undefined],
    ]);
    expect(streamsSentBy(transferred, ALICE)).toEqual([]);
    expect(streamsSentBy(transferred, CAROL)).toHaveLength(2);
  });

  test('a disconnect ends the session and takes both out (section 3.2.4)', () => {
    const ended = merged(call, parsed(example('rfc8068-3.2.4-disconnect-bye-partial')));
    expect(ended.sessions[0]?.stopTime).toBe('2010-12-16T23:41:07Z');
    expect(left(ended)).toEqual([
      ['Alice', '2010-12-16T23:41:07Z'],
      ['Bob', '2010-12-16T23:41:07Z'],
    ]);
  });

  test('a conference party joins and leaves (section 3.3.3)', () => {
    const joined = merged(call, parsed(example('rfc8068-3.3.3-conf-join-partial')));
    expect(labelsSentBy(joined, CAROL)).toEqual(['97']);
    const dropped = merged(joined, parsed(example('rfc8068-3.3.3-conf-drop-partial')));
    expect(left(dropped).flatMap(([name, time]) => (time === undefined ? [name] : []))).toEqual([
      'Bob',
      'Carol',
    ]);
  });

  test('those of RFC 7865 section 8 are read', () => {
    const complete = parsed(example('rfc7865-8.1-complete'));
    const after = merged(complete, parsed(example('rfc7865-8.2-partial-disassociate')));
    expect(after.participants.length).toBeGreaterThanOrEqual(complete.participants.length);
    expect(left(after)).toContainEqual(['Bob', '2010-12-16T23:41:07Z']);
  });

  test('are written again whole, except for extensions of others, and stay valid through every update', async () => {
    const printed = example('rfc8068-3.2.1-basic-call-complete');
    expect(isFaithful(printed, parsed(printed))).toBe(false);
    const plain = printed.replace(/<(mydata|call-center) .*?<\/\1>/gs, '');
    expect(isFaithful(plain, parsed(plain))).toBe(true);
    const updates = [
      '3.2.2-hold-partial',
      '3.2.2-resume-partial',
      '3.3.3-conf-join-partial',
      '3.2.3-transfer-reinvite-partial',
      '3.2.4-disconnect-bye-partial',
    ];
    let metadata = call;
    const documents = updates.map((name) => {
      metadata = merged(metadata, parsed(example(`rfc8068-${name}`)));
      return writeParsed(metadata);
    });
    expect(await schemaErrors(documents)).toEqual([]);
    expect(documents.map((document) => parsed(document).datamode)).toEqual(updates.map(() => 'complete'));
  });

  test('a snapshot request is no recording document (RFC 7865 section 7)', () => {
    expect(parseMetadata(example('rfc7865-7-requestsnapshot'))).toEqual({
      problems: ['root: "requestsnapshot"; allowed: recording'],
    });
  });
});
