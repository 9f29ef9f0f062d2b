import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeWav, parseWav, wavHeader, writeWav } from '../../../src/audio/wav.ts';

/** A WAV file made by hand, chunk by chunk. */
const file = (...chunks: Uint8Array[]): Uint8Array => bytes('RIFF', u32(0), 'WAVE', ...chunks);
const bytes = (...parts: (string | Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [...part])));
const u16 = (value: number): Uint8Array => Uint8Array.of(value & 255, value >> 8);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
const chunk = (name: string, body: Uint8Array): Uint8Array =>
  bytes(name, u32(body.length), body, body.length % 2 ? [0] : []);
const fmt = (
  tag: number,
  channels: number,
  rate: number,
  bits: number,
  extra: Uint8Array = bytes(),
): Uint8Array => {
  const block = (channels * bits) >> 3;
  return chunk(
    'fmt ',
    bytes(u16(tag), u16(channels), u32(rate), u32(rate * block), u16(block), u16(bits), extra),
  );
};
const samplesOf = (parsed: ReturnType<typeof parseWav>): number[] => {
  if ('problem' in parsed) throw new Error(parsed.problem);
  return [...parsed.wav.samples];
};
const problemOf = (parsed: ReturnType<typeof parseWav>): string =>
  'problem' in parsed ? parsed.problem : '';

test('what is written reads back bit for bit', () => {
  const wav = fc.record({
    channels: fc.integer({ min: 1, max: 4 }),
    sampleRate: fc.integer({ min: 1, max: 192_000 }),
    frames: fc.array(fc.integer({ min: -32768, max: 32767 }), { maxLength: 64 }),
  });
  fc.assert(
    fc.property(wav, ({ channels, sampleRate, frames }) => {
      const samples = Int16Array.from(frames.flatMap((sample) => Array(channels).fill(sample)));
      expect(parseWav(writeWav({ sampleRate, channels }, samples))).toEqual({
        wav: { sampleRate, channels, samples },
      });
    }),
    { seed: 1 },
  );
});

test('no bytes throw', () => {
  const good = writeWav({ sampleRate: 16_000, channels: 2 }, Int16Array.of(1, -2, 3, -4));
  const damaged = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }).chain((edits) =>
    fc.nat(good.length).map((length) => {
      const copy = good.slice();
      for (const [at, byte] of edits) copy[at] = byte;
      return copy.subarray(0, length);
    }),
  );
  const anyBytes = fc.uint8Array({ maxLength: 200 });
  const tail = anyBytes.map((body) => file(body));
  fc.assert(
    fc.property(fc.oneof(anyBytes, damaged, tail), (input) => {
      const parsed = parseWav(input);
      expect('wav' in parsed || parsed.problem.length > 10).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a file may begin anywhere in its buffer', () => {
  const wav = writeWav({ sampleRate: 16_000, channels: 1 }, Int16Array.of(1, 2, 3));
  const within = bytes([9, 9, 9], wav).subarray(3);
  expect(samplesOf(parseWav(within))).toEqual([1, 2, 3]);
});

test('the header stands alone for files written in pieces', () => {
  const wav = writeWav({ sampleRate: 16_000, channels: 2 }, Int16Array.of(5, 6));
  expect(wav.slice(0, 44)).toEqual(wavHeader({ sampleRate: 16_000, channels: 2 }, 4));
  expect(looksLikeWav(wav)).toBe(true);
});

describe('encodings', () => {
  test.each([
    ['8 bits', fmt(1, 1, 8000, 8), [0, 128, 255], [-32768, 0, 32512]],
    ['16 bits', fmt(1, 1, 8000, 16), [0xff, 0x7f, 0x00, 0x80], [32767, -32768]],
    ['24 bits', fmt(1, 1, 8000, 24), [0xff, 0xff, 0x7f, 0x80, 0x00, 0x00, 0, 0, 0x80], [32767, 1, -32768]],
    ['32 bits', fmt(1, 1, 8000, 32), [0, 0, 1, 0, 0, 0, 0, 0x80], [1, -32768]],
    ['mu-law', fmt(7, 1, 8000, 8), [0xff, 0x80, 0x00], [0, 32124, -32124]],
    ['A-law', fmt(6, 1, 8000, 8), [0xd5, 0xaa, 0x2a], [8, 32256, -32256]],
    ['mu-law with the size of no extension', fmt(7, 1, 8000, 8, u16(0)), [0xff], [0]],
  ])('%s', (_, format, data, expected) => {
    expect(samplesOf(parseWav(file(format, chunk('data', bytes(data)))))).toEqual(expected);
  });
  test('float of 32 bits, clipped at full scale', () => {
    const floats = new Uint8Array(Float32Array.of(0.5, -1, 2, Number.NaN).buffer);
    expect(samplesOf(parseWav(file(fmt(3, 2, 48_000, 32), chunk('data', floats))))).toEqual([
      16384, -32768, 32767, 0,
    ]);
  });
  test('the extensible form of PCM', () => {
    const guid = bytes(u16(1), [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]);
    const extra = bytes(u16(22), u16(16), u32(3), guid);
    expect(
      samplesOf(parseWav(file(fmt(0xfffe, 2, 44_100, 16, extra), chunk('data', bytes([1, 0, 2, 0]))))),
    ).toEqual([1, 2]);
  });
});

describe('chunks', () => {
  const data = chunk('data', bytes([1, 0]));
  test('others are passed over, odd ones with their padding', () => {
    const odd = chunk('LIST', bytes('abc'));
    expect(samplesOf(parseWav(file(odd, fmt(1, 1, 16_000, 16), odd, data, odd)))).toEqual([1]);
  });
  test('data of unknown size reaches to the end of the file', () => {
    const streamed = bytes('data', u32(0xffffffff), [1, 0, 2, 0, 3]);
    expect(samplesOf(parseWav(file(fmt(1, 1, 16_000, 16), streamed)))).toEqual([1, 2]);
  });
});

describe('problems are told in a sentence', () => {
  const pcm = fmt(1, 1, 16_000, 16);
  test.each([
    ['other files', bytes('ID3\u0003 and so on'), 'not a WAV file'],
    ['no data', file(pcm), 'no data chunk'],
    ['data before the format', file(chunk('data', bytes([0, 0])), pcm), 'no fmt chunk before'],
    [
      'data cut short',
      file(pcm, bytes('data', u32(100), [1, 2])),
      '100 bytes of sound are announced, 2 are there',
    ],
    ['a chunk cut short', file(bytes('LIST', u32(100), [1, 2])), 'cut short in its chunk "LIST"'],
    ['half a sample', file(pcm, chunk('data', bytes([1, 2, 3]))), 'middle of a sample'],
    ['a short format', file(chunk('fmt ', bytes(u16(1)))), '2 bytes; it needs 16'],
    ['no channels', file(fmt(1, 0, 16_000, 16)), '0 channels'],
    ['no rate', file(fmt(1, 1, 0, 16)), 'sample rate of 0 Hz'],
    ['ADPCM', file(fmt(2, 1, 16_000, 4)), 'format 2 with 4 bits'],
    [
      'an unknown extension',
      file(fmt(0xfffe, 1, 16_000, 16, bytes(u16(22), Array(22).fill(7)))),
      'format 65534',
    ],
  ])('%s', (_, input, expected) => {
    expect(problemOf(parseWav(input))).toContain(expected);
  });
});
