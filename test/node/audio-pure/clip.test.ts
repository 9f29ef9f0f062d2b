import { describe, expect, test } from 'vitest';
import { type ClipOutcome, clipFromFile, clipFromWav, type Decode } from '../../../src/audio/clip.ts';
import { fileClips } from '../../../src/audio/file-clips.ts';
import { dominantFrequency, rmsOf } from '../../../src/audio/measure.ts';
import { writeWav } from '../../../src/audio/wav.ts';

const noDecoder: Decode = () => Promise.reject(new Error('cannot decode'));
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
});
const clipOf = (outcome: ClipOutcome) => {
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.clip;
};
const problemOf = (outcome: ClipOutcome): string => ('problem' in outcome ? outcome.problem : '');

describe('a clip of a WAV file', () => {
  test('at 16 kHz mono it holds the samples bit for bit', () => {
    const samples = Int16Array.of(1, -2, 32767, -32768);
    const bytes = writeWav({ sampleRate: 16_000, channels: 1 }, samples);
    expect(clipFromWav(bytes, 'me.wav', 'clip.near')).toEqual({
      clip: { id: 'clip.near', name: 'me.wav', samples },
    });
  });
  test('stereo at another rate becomes mono at 16 kHz', () => {
    const frames = 44_100 / 2;
    const stereo = new Int16Array(frames * 2);
    for (let n = 0; n < frames; n++)
      stereo[2 * n] = Math.round(20_000 * Math.sin((2 * Math.PI * 700 * n) / 44_100));
    const clip = clipOf(clipFromWav(writeWav({ sampleRate: 44_100, channels: 2 }, stereo), 'x'));
    expect(clip.samples.length).toBe(8000);
    expect(dominantFrequency(clip.samples)).toBeCloseTo(700, 0);
    expect(rmsOf(clip.samples)).toBeCloseTo(10_000 / 32_768 / Math.SQRT2, 2);
  });
  test('one without sound is refused by name', () => {
    const empty = writeWav({ sampleRate: 16_000, channels: 1 }, new Int16Array(0));
    expect(problemOf(clipFromWav(empty, 'empty.wav'))).toBe('empty.wav: There is no sound in the file.');
  });
  test('one of more than an hour is refused with the limit', () => {
    const long = writeWav({ sampleRate: 10, channels: 1 }, new Int16Array(36_001));
    expect(problemOf(clipFromWav(long, 'long.wav'))).toContain('61 minutes; the limit is 60 minutes');
  });
});

describe('a clip of a chosen file', () => {
  test('a file of 2 GB is refused unread, with the limit', async () => {
    const huge = {
      name: 'huge.wav',
      size: 2_000_000_000,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    expect(problemOf(await clipFromFile(huge, noDecoder))).toBe(
      'huge.wav: The file has 2000 MB; the limit is 200 MB.',
    );
  });
  test('one byte above the limit does not read as the limit', async () => {
    const large = { name: 'a', size: 200_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(problemOf(await clipFromFile(large, noDecoder))).toContain('201 MB');
  });
  test('a file that went away is told', async () => {
    const gone = {
      name: 'gone.wav',
      size: 10,
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    };
    expect(problemOf(await clipFromFile(gone, noDecoder))).toBe('gone.wav: The file could not be read.');
  });
  test('a WAV file needs no decoder', async () => {
    const bytes = writeWav({ sampleRate: 16_000, channels: 1 }, Int16Array.of(7, 8));
    expect([...clipOf(await clipFromFile(fileOf('a.wav', bytes), noDecoder)).samples]).toEqual([7, 8]);
  });
  test('anything else goes to the decoder, and is mixed down', async () => {
    const decode: Decode = async () => ({
      sampleRate: 16_000,
      channels: [Float32Array.of(0.5, 0.5), Float32Array.of(0, -0.5)],
    });
    const clip = clipOf(await clipFromFile(fileOf('a.mp3', new Uint8Array(9)), decode, 'clip.far'));
    expect([clip.id, ...clip.samples]).toEqual(['clip.far', 8192, 0]);
  });
  test('what nobody can decode is refused', async () => {
    const text = fileOf('notes.txt', Buffer.from('hello, this is text'));
    expect(problemOf(await clipFromFile(text, noDecoder))).toBe(
      'notes.txt: This is not a sound file that can be read here.',
    );
  });
  test('a broken WAV file that the decoder refuses too is told as WAV', async () => {
    const cut = writeWav({ sampleRate: 16_000, channels: 1 }, new Int16Array(50)).slice(0, 100);
    expect(problemOf(await clipFromFile(fileOf('cut.wav', cut), noDecoder))).toContain(
      'cut short: 100 bytes',
    );
  });
});

describe('the built-in clips', () => {
  const loader = fileClips(new URL('../../../public/', import.meta.url));
  test.each(['clips/near', 'clips/far'])('%s is there and is heard', async (path) => {
    const samples = await loader.load(path);
    expect(samples.length).toBeGreaterThan(16_000);
    expect(rmsOf(samples)).toBeGreaterThan(0.01);
  });
  test('an unknown one rejects and names itself', async () => {
    await expect(loader.load('clips/nobody')).rejects.toThrow(/clips\/nobody/);
  });
});
