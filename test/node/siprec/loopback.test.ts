import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { loopback } from '../../../src/siprec/loopback.ts';
import type { Packets, SiprecMessage } from '../../../src/siprec/messages.ts';
import { inviteRequest, reInvite } from '../../../src/siprec/src-messages.ts';
import { CALL, DIALOG } from './fixtures.ts';

const invite = inviteRequest(DIALOG, { cseq: 1, time: 0, version: 1, cut: 0 }, CALL);
const pause = reInvite(DIALOG, { cseq: 2, time: 0, version: 2, cut: 320 }, 'inactive');
const packets: Packets = { kind: 'packets', callId: DIALOG.callId, packets: [] };

function connect(delay: number) {
  const clock = new VirtualClock();
  const wire = loopback(clock, { delay });
  const [client, recorder] = wire;
  const heard: SiprecMessage[] = [];
  const closed: string[] = [];
  recorder.onMessage = (message) => heard.push(message);
  recorder.onClose = (reason) => closed.push(`recorder: ${reason}`);
  client.onClose = (reason) => closed.push(`client: ${reason}`);
  return { clock, wire, client, recorder, heard, closed };
}

describe('loopback', () => {
  test('delivers SIP messages in order after the delay, and packets at once', () => {
    const { clock, client, heard } = connect(40);
    client.send(invite);
    client.send(pause);
    client.send(packets);
    expect(heard).toEqual([packets]);
    clock.advance(39);
    expect(heard).toHaveLength(1);
    clock.advance(1);
    expect(heard).toEqual([packets, invite, pause]);
  });

  test('delivers a SIP message through the clock even without delay', () => {
    const { clock, client, heard } = connect(0);
    client.send(invite);
    expect(heard).toEqual([]);
    clock.advance(0);
    expect(heard).toEqual([invite]);
  });

  test('after close delivers what was sent before, tells the other end, and sends nothing more', () => {
    const { clock, client, recorder, heard, closed } = connect(10);
    client.send(invite);
    client.close();
    client.close();
    client.send(pause);
    client.send(packets);
    recorder.send(invite);
    clock.advance(20);
    expect(heard).toEqual([invite]);
    expect(closed).toEqual(['recorder: closed by the other end']);
  });

  test('when cut loses what is under way and tells both ends once', () => {
    const { clock, wire, client, heard, closed } = connect(10);
    client.send(invite);
    wire.cut('the recorder is gone');
    wire.cut('again');
    client.send(packets);
    clock.advance(20);
    expect(heard).toEqual([]);
    expect(closed).toEqual(['client: the recorder is gone', 'recorder: the recorder is gone']);
  });
});
