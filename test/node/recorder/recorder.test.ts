import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../src/audio/pcm.ts';
import { SAMPLE_RATE } from '../../../src/audio/units.ts';
import { parseWav } from '../../../src/audio/wav.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { connectInProcess } from '../../../src/recorder/in-process.ts';
import { MemoryStore } from '../../../src/recorder/memory-store.ts';
import type { Packet } from '../../../src/siprec/messages.ts';
import { reasonOf } from '../../../src/siprec/srs-messages.ts';
import { FakeClient, KEY, TIME } from './client.ts';
import { cutInto, far, near } from './legs.ts';

const setUp = (delay = 20) => {
  const clock = new VirtualClock();
  const store = new MemoryStore();
  const port = connectInProcess({ clock, store, delay });
  const client = new FakeClient(port.connect());
  return { clock, store, port, client };
};

const bothLegs = (start: number, frames: number): Packet[] =>
  [...cutInto('1', start, near(frames)), ...cutInto('2', start, far(frames))].sort(
    (a, b) => a.timestamp - b.timestamp,
  );

describe('the recorder', () => {
  it('records both legs bit for bit, and gives them back as a stereo WAV', async () => {
    const { clock, port, client } = setUp();
    client.invite(1_000);
    clock.advance(100);
    expect(client.answers[0]).toMatchObject({ status: 200, method: 'INVITE' });
    expect(client.answers[0]?.sdp).toContain('a=recvonly');
    expect(port.library.recordings()).toMatchObject([{ id: KEY, state: 'started', startedAt: TIME }]);
    client.packets(bothLegs(1_000, 40_000));
    client.bye(41_000);
    clock.advance(100);
    const [recording] = port.library.recordings();
    expect(recording).toMatchObject({
      state: 'stopped',
      frames: 40_000,
      startFrame: 1_000,
      near: { name: 'Near', aor: 'sip:2001@phone.example' },
      far: { name: 'Far', aor: 'tel:+14085550123' },
      direction: 'outbound',
      mode: 'Always',
      gaps: [],
      pauses: [],
    });
    const bytes = new Uint8Array(await (await port.library.wav(KEY)).arrayBuffer());
    const read = parseWav(bytes);
    const samples = 'wav' in read ? read.wav.samples : new Int16Array();
    expect(channelOf(samples, 2, 0)).toEqual(near(40_000));
    expect(channelOf(samples, 2, 1)).toEqual(far(40_000));
    expect((await port.library.peaks(KEY)).near).toHaveLength(250);
    expect(port.library.metadata(KEY)).toContain('urn:ietf:params:xml:ns:recording:1');
  });

  it('pauses and resumes at the frame of the message, however late it comes', () => {
    const { clock, port, store, client } = setUp(200);
    client.invite(0);
    clock.advance(500);
    const packets = bothLegs(0, 4 * SAMPLE_RATE);
    const until = (from: number, to: number) =>
      client.packets(packets.filter((p) => p.timestamp >= from && p.timestamp < to));
    until(0, 16_000);
    client.pause(16_001);
    until(16_000, 19_200);
    clock.advance(200);
    expect(port.library.recordings()).toMatchObject([{ state: 'paused', frames: 16_001 }]);
    client.resume(32_005);
    until(32_000, 35_200);
    clock.advance(200);
    expect(port.library.recordings()[0]?.state).toBe('started');
    until(35_200, 64_000);
    client.bye(64_000);
    clock.advance(200);
    expect(port.library.recordings()).toMatchObject([
      { state: 'stopped', frames: 47_996, pauses: [{ at: 16_001, from: 16_001, to: 32_005 }], gaps: [] },
    ]);
    const leg = channelOf(store.samplesNow(KEY), 2, 0);
    expect(leg.subarray(0, 16_001)).toEqual(near(64_000).subarray(0, 16_001));
    expect(leg.subarray(16_001)).toEqual(near(64_000).subarray(32_005));
  });

  it('takes in what UPDATE tells: kept, notices', () => {
    const { clock, port, client } = setUp();
    client.invite(0, { kept: false, mode: 'On Demand' });
    clock.advance(20);
    expect(port.library.recordings()[0]?.kept).toBe(false);
    const notice = { sound: 'beep', kind: 'pause', frame: 5, length: 3_200 } as const;
    client.update({ kept: true, mode: 'On Demand', notices: [notice] });
    clock.advance(20);
    expect(port.library.recordings()).toMatchObject([{ kept: true, notices: [notice] }]);
  });

  it('deletes a recording that was not kept when the call ends', () => {
    const { clock, port, store, client } = setUp();
    client.invite(0, { kept: false });
    clock.advance(20);
    client.packets(bothLegs(0, 40_000));
    client.bye(40_000);
    clock.advance(20);
    expect(port.library.recordings()).toEqual([]);
    expect(store.listNow()).toEqual([]);
    expect(store.extentNow(KEY)).toBe(0);
  });

  it('says what is wrong with a request it cannot take', () => {
    const { clock, port, client } = setUp();
    client.send({ kind: 'request', method: 'BYE', callId: 'x', cseq: 1, from: '', to: '', headers: {} });
    client.send({
      kind: 'request',
      method: 'INVITE',
      callId: 'y',
      cseq: 1,
      from: '<sip:a@b>',
      to: '<sip:c@d>',
      headers: { Require: 'siprec', 'X-Media-Frame': 'soon' },
      metadata: '<recording',
    });
    clock.advance(100);
    expect(client.answers.map(({ status }) => status)).toEqual([481, 400]);
    expect(client.answers[1]?.reason).toContain('X-Media-Frame: "soon"; allowed: a whole number of frames');
    expect(port.library.recordings()).toEqual([]);
  });

  it('refuses a session with the status a tester asked for', () => {
    const { clock, port, client } = setUp();
    port.setFault({ kind: 'refuse', status: 486 });
    client.invite(0);
    clock.advance(100);
    expect(client.answers).toMatchObject([{ status: 486, reason: 'Busy Here' }]);
    expect(port.library.recordings()).toEqual([]);
  });

  it('answers late when it is slow, and in order when it no longer is', () => {
    const { clock, port, client } = setUp();
    port.setFault({ kind: 'slow', milliseconds: 3_000 });
    client.invite(0);
    clock.advance(1_000);
    port.setFault({ kind: 'none' });
    client.pause(8_000);
    clock.advance(2_000);
    expect(client.answers).toEqual([]);
    clock.advance(100);
    expect(client.answers.map(({ cseq }) => cseq)).toEqual([1, 2]);
  });

  it('dies without a word and leaves what it had stored', async () => {
    const { clock, port, client } = setUp();
    client.invite(0);
    clock.advance(100);
    client.packets(bothLegs(0, 60_000));
    port.setFault({ kind: 'killed' });
    expect(client.closed).toBe('recorder gone');
    expect(port.library.recordings()).toMatchObject([
      { state: 'failed', reason: 'interrupted', frames: 56_000, gaps: [] },
    ]);
    const samples = await port.library.samples(KEY);
    expect(channelOf(samples, 2, 1)).toEqual(far(60_000).subarray(0, 56_000));
    const second = new FakeClient(port.connect());
    clock.advance(100);
    expect(second.closed).toBe('recorder gone');
    port.setFault({ kind: 'none' });
    expect(port.library.recordings()).toHaveLength(1);
    const third = new FakeClient(port.connect());
    third.invite(0, { sessionId: 'AAAAAAAAAAAAAAAAAAAAAA==' });
    clock.advance(100);
    expect(third.answers).toMatchObject([{ status: 200 }]);
  });

  it('ends the session when it is full, and keeps what was captured', () => {
    const { clock, port, store, client } = setUp();
    client.invite(0);
    clock.advance(100);
    client.packets(bothLegs(0, 30_000));
    port.setFault({ kind: 'full' });
    expect(port.library.recordings()).toMatchObject([
      { state: 'failed', reason: 'recorder full', frames: 24_000 },
    ]);
    clock.advance(100);
    expect(client.requests.map(({ method }) => method)).toEqual(['BYE']);
    expect(client.requests.map(reasonOf)).toEqual(['recorder full']);
    expect(channelOf(store.samplesNow(KEY), 2, 0)).toEqual(near(24_000));
  });

  it('fails a recording when its store takes no more', async () => {
    const { clock, port, store, client } = setUp();
    client.invite(0);
    clock.advance(100);
    store.putChunk = () => Promise.reject(new Error('recorder full'));
    client.packets(bothLegs(0, 30_000));
    await Promise.resolve();
    await Promise.resolve();
    clock.advance(100);
    expect(client.requests.map(reasonOf)).toEqual(['recorder full']);
    expect(port.library.recordings()).toMatchObject([{ state: 'failed', reason: 'recorder full' }]);
  });

  it('keeps what it has when the client goes away', () => {
    const { clock, port, store, client } = setUp();
    client.invite(0);
    clock.advance(100);
    client.packets(bothLegs(0, 30_000));
    client.close();
    clock.advance(100);
    expect(port.library.recordings()).toMatchObject([
      { state: 'failed', reason: 'connection lost', frames: 30_000 },
    ]);
    expect(store.extentNow(KEY)).toBe(30_000);
  });

  it('lists a recording of an earlier run as interrupted, and deletes it if it was not kept', () => {
    const first = setUp();
    first.client.invite(0);
    const other = new FakeClient(first.port.connect(), 'rs-2');
    other.invite(0, { kept: false, sessionId: 'AAAAAAAAAAAAAAAAAAAAAA==' });
    first.clock.advance(100);
    first.client.packets(bothLegs(0, 20_000));
    other.packets(bothLegs(0, 20_000));
    const port = connectInProcess({ clock: first.clock, store: first.store });
    expect(port.library.recordings()).toMatchObject([
      { id: KEY, state: 'failed', reason: 'interrupted', frames: 16_000 },
    ]);
  });

  it('deletes what is over and refuses to delete what runs', async () => {
    const { clock, port, store, client } = setUp();
    client.invite(0);
    clock.advance(100);
    await expect(port.library.delete(KEY)).rejects.toThrow('still recording');
    client.bye(100);
    clock.advance(100);
    await port.library.delete(KEY);
    expect(port.library.recordings()).toEqual([]);
    expect(store.listNow()).toEqual([]);
  });
});
