import { describe, expect, test } from 'vitest';
import { writeMetadata, writeParsed } from '../../../src/siprec/metadata.ts';
import { labelsSentBy, leftAt, senderOf } from '../../../src/siprec/parsed-metadata.ts';
import type { SessionMetadata } from '../../../src/siprec/session-metadata.ts';
import { CALL, idOf, merged, parsed, schemaErrors, TOLD } from './fixtures.ts';

const RESUMED = '2025-01-15T10:02:00.000Z';
const STOPPED = '2025-01-15T10:05:00.000Z';
const complete = (change: Partial<SessionMetadata> = {}) => parsed(writeMetadata({ ...CALL, ...change }));
const partial = (change: Partial<SessionMetadata> = {}) =>
  complete({ datamode: 'partial', notices: [], ...change });
const [NEAR, FAR] = [idOf(3), idOf(4)];

describe('mergeMetadata', () => {
  const base = complete();

  test('replaces by a complete document', () => {
    const [near, far] = CALL.participants;
    const next = complete({ kept: true, participants: [near, { ...far, name: 'Gwen' }] });
    expect(merged(base, next)).toEqual(next);
  });

  test('keeps names and streams through a partial one, and adds its notices', () => {
    const notice = { sound: 'beep', kind: 'pause', frame: 9, length: 1 } as const;
    expect(merged(base, partial({ kept: true, notices: [notice] }))).toEqual({
      ...base,
      kept: true,
      notices: [...CALL.notices, notice],
    });
  });

  test('keeps mode and kept where a partial document lacks our extension', () => {
    const silent = parsed(
      writeMetadata({ ...CALL, datamode: 'partial', kept: true }).replace(/<capture .*<\/capture>/, ''),
    );
    expect(merged(base, silent)).toMatchObject({
      mode: 'On Demand',
      kept: false,
      extended: true,
      owner: CALL.owner,
    });
  });

  test('knows who was heard on a label through a hold and after the end', () => {
    const held = merged(base, partial({ sending: ['2'] }));
    expect(labelsSentBy(held, NEAR)).toEqual([]);
    expect(senderOf(held, '1')?.name).toBe('Nora Near');
    const ended = merged(held, partial({ stopTime: STOPPED }), STOPPED);
    expect(ended.sessions).toEqual([{ ...base.sessions[0], stopTime: STOPPED }]);
    expect([NEAR, FAR].map((id) => [leftAt(ended, id), labelsSentBy(ended, id)])).toEqual([
      [STOPPED, []],
      [STOPPED, []],
    ]);
    expect([senderOf(ended, '1')?.name, senderOf(ended, '2')?.name]).toEqual(['Nora Near', 'Fred Far']);
  });

  test('keeps the times of what flowed before a hold, through it and after it', () => {
    const held = merged(base, partial({ sending: ['2'] }));
    const resumed = merged(held, partial(), RESUMED);
    const again = merged(resumed, partial(), '2025-01-15T10:03:00.000Z');
    const ended = merged(again, partial({ stopTime: STOPPED }), STOPPED);
    const near = ended.flows.filter(({ participantId }) => participantId === NEAR);
    const both = { participantId: NEAR, sends: [idOf(5)], receives: [idOf(6)] };
    expect(near).toEqual([
      { ...both, associated: CALL.startTime, disassociated: TOLD },
      { ...both, sends: [], associated: TOLD, disassociated: RESUMED },
      { ...both, associated: RESUMED, disassociated: STOPPED },
    ]);
  });

  test('ends with the session its recording, its members and what they feed, each once', () => {
    const stop = partial({ stopTime: STOPPED });
    const ended = merged(merged(base, stop, STOPPED), stop, STOPPED);
    const times = { associated: CALL.startTime, disassociated: STOPPED };
    expect(ended.recordings).toEqual([{ sessionId: idOf(2), ...times }]);
    expect(ended.memberships).toEqual(base.memberships.map((one) => ({ ...one, ...times })));
    expect(ended.flows).toEqual(base.flows.map((one) => ({ ...one, ...times })));
  });

  test('lets one who left join again', () => {
    const gone = merged(base, partial({ stopTime: STOPPED }), STOPPED);
    const sessions = [{ id: idOf(7), sipSessionIds: [] }];
    const memberships = [{ participantId: FAR, sessionId: idOf(7) }];
    const back = merged(gone, { ...partial(), sessions, memberships, flows: [] }, STOPPED);
    expect([leftAt(back, NEAR), leftAt(back, FAR)]).toEqual([STOPPED, undefined]);
  });

  test('makes one valid complete document of all, that reads back as what it was made of', async () => {
    const steps = [partial({ sending: [] }), partial({ kept: true }), partial({ stopTime: STOPPED })];
    let metadata = base;
    const documents = steps.map((step) => {
      metadata = merged(metadata, step);
      const document = writeParsed(metadata);
      expect(parsed(document)).toEqual(metadata);
      return document;
    });
    expect(await schemaErrors(documents)).toEqual([]);
  });
});
