import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { framesOf, PACKET_FRAMES } from '../../../src/audio/units.ts';
import { Packetizer } from '../../../src/recording-client/packetizer.ts';
import { KEPT, LegTape } from '../../../src/recording-client/tape.ts';
import { LABELS, type Packet } from '../../../src/siprec/messages.ts';
import { FakeLegs, spans, spansOf } from './legs.ts';

function client() {
  const legs = new FakeLegs();
  const packets: Packet[] = [];
  const packetizer = new Packetizer(legs.leg.tape, (sent) => packets.push(...sent));
  legs.leg.listen({ pieces: (pieces) => packetizer.push(pieces), notice: () => {} });
  return { legs, packets, packetizer };
}

describe('the packetizer', () => {
  test('sends nothing before it is opened', () => {
    const { legs, packets } = client();
    legs.playTo(32_000);
    expect(packets).toEqual([]);
  });

  test('opened in the past, it replays both legs from the cut to the frame, not to the packet', () => {
    const { legs, packets, packetizer } = client();
    legs.playTo(16_000);
    packetizer.open(4007);
    legs.playTo(20_000);
    expect(spans(packets)).toEqual([[4007, 20_000]]);
    expect(packets.filter(({ marker }) => marker).map(({ timestamp }) => timestamp)).toEqual([4007, 4007]);
    const near = packets.filter(({ label }) => label === '1');
    expect(near.map(({ seq }) => seq)).toEqual(near.map((_, i) => i));
    expect(near[0]?.payload.length).toBe(PACKET_FRAMES - (4007 % PACKET_FRAMES));
  });

  test('replays the legs interleaved, as they would have come', () => {
    const { legs, packets, packetizer } = client();
    legs.playTo(3200);
    packetizer.open(0);
    expect(packets.slice(0, 4).map(({ label, timestamp }) => [label, timestamp])).toEqual([
      ['1', 0],
      ['2', 0],
      ['1', 320],
      ['2', 320],
    ]);
  });

  test('closed at a frame to come, it sends up to there', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    legs.playTo(1000);
    packetizer.close(1777);
    legs.playTo(5000);
    expect(spans(packets)).toEqual([[0, 1777]]);
  });

  test('the earlier of two closings counts', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    packetizer.close(1000);
    packetizer.close(2000);
    legs.playTo(5000);
    expect(spans(packets)).toEqual([[0, 1000]]);
  });

  test('reopened, it sends late what it withheld, without a gap or a marker', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    legs.playTo(1000);
    packetizer.close(1234);
    legs.playTo(20_000);
    packetizer.reopen();
    legs.playTo(21_000);
    expect(spans(packets)).toEqual([[0, 21_000]]);
    expect(packets.filter(({ marker }) => marker)).toHaveLength(2);
  });

  test('reopened after a stop, it stops there all the same', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    packetizer.close(1000);
    legs.playTo(3000);
    packetizer.close(2500);
    packetizer.reopen(2500);
    legs.playTo(9000);
    expect(spans(packets)).toEqual([[0, 2500]]);
  });

  test('opened again, it marks the first packet of each leg; sequence numbers go on', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    legs.playTo(640);
    packetizer.close(640);
    legs.playTo(6400);
    packetizer.open(3200);
    legs.playTo(6720);
    expect(spans(packets)).toEqual([
      [0, 640],
      [3200, 6720],
    ]);
    const near = packets.filter(({ label }) => label === '1');
    expect(near.filter(({ marker }) => marker).map(({ seq, timestamp }) => [seq, timestamp])).toEqual([
      [0, 0],
      [2, 3200],
    ]);
  });

  test('sequence numbers wrap at 16 bit', () => {
    const { legs, packets, packetizer } = client();
    packetizer.open(0);
    legs.playTo(65_537 * PACKET_FRAMES);
    expect(
      packets
        .filter(({ label }) => label === '2')
        .slice(-2)
        .map(({ seq }) => seq),
    ).toEqual([65_535, 0]);
  });

  test('whatever the cuts, no frame goes out twice, none beyond a cut, and both legs cover the same', () => {
    const cut = fc.record({
      gap: fc.integer({ min: 0, max: 2000 }),
      late: fc.integer({ min: 0, max: framesOf(1500) }),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 12 }), (cuts) => {
        const { legs, packets, packetizer } = client();
        const expected: [number, number][] = [];
        let at = 0;
        for (const [index, { gap, late }] of cuts.entries()) {
          at += gap + late + 1; // a cut comes to the client `late` frames after it was made
          legs.playTo(at);
          legs.playTo(at + late);
          if (index % 2 === 0) {
            packetizer.open(at);
            expected.push([at, Number.POSITIVE_INFINITY]);
          } else {
            packetizer.close(at);
            const span = expected.at(-1);
            // What had gone out before the client heard of the cut is out.
            if (span) span[1] = Math.max(at, legs.frame);
          }
        }
        legs.playTo(legs.frame + 3000);
        const covered = spansOf(packets, '1');
        expect(spansOf(packets, '2')).toEqual(covered);
        for (const [index, [from, to]] of covered.entries()) {
          expect(from).toBeGreaterThanOrEqual(covered[index - 1]?.[1] ?? 0);
          expect(to).toBeGreaterThan(from);
        }
        for (const { timestamp, payload } of packets) {
          const end = timestamp + payload.length;
          expect(expected.some(([open, close]) => timestamp >= open && end <= close)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('the tape', () => {
  test('knows how far both legs have come', () => {
    const tape = new LegTape();
    tape.push('1', { tap: 'near', frame: 0, samples: new Int16Array(320) });
    expect(tape.head).toBe(0);
    tape.push('2', { tap: 'far', frame: 0, samples: new Int16Array(200) });
    expect(tape.head).toBe(200);
  });

  test('holds the last two seconds in a call of eight hours', () => {
    const tape = new LegTape();
    const samples = new Int16Array(PACKET_FRAMES);
    const packets = framesOf(8 * 3600 * 1000) / PACKET_FRAMES;
    for (let i = 0; i < packets; i++) {
      for (const label of LABELS) tape.push(label, { tap: label, frame: i * PACKET_FRAMES, samples });
    }
    for (const label of LABELS) {
      const held = tape.since(label, 0);
      expect(held.length * PACKET_FRAMES).toBeLessThanOrEqual(KEPT + 65 * PACKET_FRAMES);
      expect(held[0]?.frame).toBeLessThanOrEqual(tape.head - KEPT);
    }
  });

  test('holds more for as long as somebody needs it', () => {
    const legs = new FakeLegs();
    legs.leg.tape.retain(5000);
    legs.playTo(framesOf(10_000));
    expect(legs.leg.tape.since('1', 5000)[0]?.frame).toBeLessThanOrEqual(5000);
    legs.leg.tape.retain(undefined);
    legs.playTo(framesOf(12_000));
    expect(legs.leg.tape.since('1', 5000)[0]?.frame).toBeGreaterThan(framesOf(8000));
  });
});
