import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABELS } from '../../../src/siprec/messages.ts';
import { decodeRtp, encodeRtp } from '../../../src/siprec/packet.ts';

describe('RTP packets', () => {
  test('have a 12-byte header and big-endian samples (RFC 3550 section 5.1, RFC 3551 section 4.5.11)', () => {
    const payload = Int16Array.of(1, -2);
    const bytes = encodeRtp(
      { label: '1', seq: 0x1234, timestamp: 2 ** 32 + 5, marker: true, payload },
      0xdeadbeef,
    );
    expect([...bytes]).toEqual([
      0x80, 0xe0, 0x12, 0x34, 0, 0, 0, 5, 0xde, 0xad, 0xbe, 0xef, 0, 1, 0xff, 0xfe,
    ]);
  });

  test('come back as they were, the timestamp unwrapped around a recent one', () => {
    const packet = fc.record({
      label: fc.constantFrom(...LABELS),
      seq: fc.integer({ min: 0, max: 65_535 }),
      timestamp: fc.integer({ min: 0, max: 2 ** 45 }),
      marker: fc.boolean(),
      payload: fc.int16Array({ maxLength: 320 }),
    });
    fc.assert(
      fc.property(
        packet,
        fc.nat({ max: 0xffffffff }),
        fc.integer({ min: -(2 ** 30), max: 2 ** 30 }),
        (value, ssrc, off) => {
          const around = Math.max(value.timestamp + off, 0);
          expect(decodeRtp(encodeRtp(value, ssrc), { label: value.label, around })).toEqual({
            packet: value,
            ssrc,
          });
        },
      ),
      { seed: 1 },
    );
  });

  test('are read without throwing, whatever they hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const result = decodeRtp(bytes, { label: '1', around: 0 });
        expect('packet' in result || result.problems.length === 1).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
