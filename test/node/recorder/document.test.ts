import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { connectInProcess } from '../../../src/recorder/in-process.ts';
import { MemoryStore } from '../../../src/recorder/memory-store.ts';
import { labelsSentBy, leftAt, senderOf } from '../../../src/siprec/parsed-metadata.ts';
import type { HeardNotice } from '../../../src/siprec/session-metadata.ts';
import { parsed, schemaErrors } from '../siprec/fixtures.ts';
import { FakeClient, KEY, metadata } from './client.ts';

const STOPPED = '2026-01-05T09:05:00Z';
const notice = (kind: HeardNotice['kind'], frame: number): HeardNotice => ({
  sound: `prompt.${kind}`,
  kind,
  frame,
  length: 3_200,
});
const [started, paused, beep, stopped] = [
  notice('start', 0),
  notice('pause', 8_000),
  notice('tone', 16_000),
  notice('stop', 24_000),
] as const;

const setUp = () => {
  const clock = new VirtualClock();
  const port = connectInProcess({ clock, store: new MemoryStore(), delay: 0 });
  const client = new FakeClient(port.connect());
  const documents: string[] = [];
  /** Sends what `say` sends and remembers the document after it. */
  const documentAfter = (say: () => void): string => {
    say();
    clock.advance(100);
    documents.push(port.library.metadata(KEY));
    return port.library.metadata(KEY);
  };
  return { client, documents, documentAfter };
};

describe('the metadata of a recording', () => {
  it('is one complete, valid document after every message, and tells the whole session at the end', async () => {
    const { client, documents, documentAfter } = setUp();
    documentAfter(() => client.invite(0, { mode: 'On Demand', kept: false }));
    const kept = { mode: 'On Demand', kept: true };
    documentAfter(() => client.update({ ...kept, notices: [started] }));
    documentAfter(() => client.pause(8_000));
    documentAfter(() => client.update({ ...kept, notices: [paused] }));
    const held = documentAfter(() => client.update({ ...kept, sending: ['2'] }));
    expect(senderOf(parsed(held), '1')?.name).toBe('Near');
    expect(labelsSentBy(parsed(held), metadata().participants[0]?.id ?? '')).toEqual([]);
    documentAfter(() => client.update(kept));
    documentAfter(() => client.resume(16_000));
    const last = documentAfter(() =>
      client.bye(24_000, { ...kept, stopTime: STOPPED, notices: [beep, stopped] }),
    );

    expect(await schemaErrors(documents)).toEqual([]);
    expect(documents.map((document) => parsed(document).datamode)).toEqual(documents.map(() => 'complete'));
    const told = parsed(last);
    const { sessionId, sipSessionId, groupId, startTime, participants } = metadata();
    expect(told.sessions).toEqual([
      { id: sessionId, sipSessionIds: [sipSessionId], groupId, startTime, stopTime: STOPPED },
    ]);
    expect(told).toMatchObject({ ...kept, direction: 'outbound' });
    expect(told.notices).toEqual([started, paused, beep, stopped]);
    expect([senderOf(told, '1'), senderOf(told, '2')].map((party) => party?.name)).toEqual(['Near', 'Far']);
    expect(participants.map(({ id }) => leftAt(told, id))).toEqual([STOPPED, STOPPED]);
    const all = [...told.recordings, ...told.memberships, ...told.flows];
    expect(all.every(({ associated, disassociated }) => associated && disassociated)).toBe(true);
  });

  it('is the last complete one of a client whose document says more than can be written again', () => {
    const { client, documentAfter } = setUp();
    const vendor = '<callID xmlns="http://vendor.example">7</callID></session>';
    const document = documentAfter(() => client.invite(0, {}, (text) => text.replace('</session>', vendor)));
    expect(document).toContain(vendor);
    expect(documentAfter(() => client.update({ notices: [started] }))).toBe(document);
    expect(documentAfter(() => client.bye(8_000, { stopTime: STOPPED }))).toBe(document);
  });
});
