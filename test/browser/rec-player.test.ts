import { afterEach, expect, test } from 'vitest';
import { peaksOf } from '../../src/audio/peaks.ts';
import { SAMPLE_RATE } from '../../src/audio/units.ts';
import { writeWav } from '../../src/audio/wav.ts';
import { WaveAxis } from '../../src/recorder/portal-axis.ts';
import { segmentsOf } from '../../src/recorder/portal-segments.ts';
import { callTime, clockTime, filePosition } from '../../src/recorder/portal-time.ts';
import type { RecPlayer } from '../../src/recorder/rec-player.ts';
import '../../src/recorder/rec-player.ts';
import type { RecordingLibrary } from '../../src/recorder/library.ts';
import { isAudible, OPEN_MIX, toggled } from '../../src/recorder/rec-player-sound.ts';
import { PEAK_FRAMES, type Recording } from '../../src/recorder/recording.ts';

const seconds = (count: number) => count * SAMPLE_RATE;

/** 4 s of file: 2 s, a pause of 30 s, 2 s. Media time starts at 10 s. */
const recording: Recording = {
  id: 'r1',
  state: 'stopped',
  startedAt: 0,
  near: { name: 'Alice Carter', aor: 'sip:2001@example.com' },
  far: { name: '', aor: 'tel:+14085550123' },
  direction: 'inbound',
  mode: 'Always',
  kept: true,
  startFrame: seconds(10),
  frames: seconds(4),
  pauses: [{ at: seconds(2), from: seconds(12), to: seconds(42) }],
  gaps: [],
  notices: [
    { sound: 'beep', kind: 'pause', frame: seconds(12), length: seconds(0.2) },
    { sound: 'tone', kind: 'tone', frame: seconds(43), length: seconds(0.5) },
    { sound: 'tone', kind: 'tone', frame: seconds(43.5), length: seconds(0.5) },
  ],
  metadata: '',
};

/** Near sounds from 1 s to 3 s, across the cut; far is silent. */
const samples = Int16Array.from({ length: seconds(4) * 2 }, (_, index) => {
  const frame = index >> 1;
  return index % 2 === 0 && frame >= seconds(1) && frame < seconds(3) ? 12_000 * Math.sin(frame / 4) : 0;
});
const peaks = { near: peaksOf(samples, PEAK_FRAMES, 2, 0), far: peaksOf(samples, PEAK_FRAMES, 2, 1) };

function library(wavs: string[] = []): RecordingLibrary {
  return {
    recordings: () => [recording],
    subscribe: () => () => {},
    samples: async () => samples,
    peaks: async () => peaks,
    wav: async (id) => {
      wavs.push(id);
      const wav = writeWav({ sampleRate: SAMPLE_RATE, channels: 2 }, samples);
      return new Blob([wav as Uint8Array<ArrayBuffer>], { type: 'audio/wav' });
    },
    metadata: () => '',
    delete: async () => {},
  };
}

async function openPlayer(source = library()): Promise<RecPlayer> {
  const player = document.createElement('rec-player');
  player.recording = recording;
  player.library = source;
  document.body.append(player);
  await expect.poll(() => player.renderRoot.querySelector('.wave > div')).toBeTruthy();
  await player.updateComplete;
  return player;
}
const slider = (player: RecPlayer) => player.renderRoot.querySelector('[role=slider]');
const press = (player: RecPlayer, key: string) =>
  slider(player)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

afterEach(() => document.body.replaceChildren());

test('call time skips the pauses of the file', () => {
  expect(callTime(recording, seconds(1))).toBe(seconds(1));
  expect(callTime(recording, seconds(2) - 1)).toBe(seconds(2) - 1);
  expect(callTime(recording, seconds(2))).toBe(seconds(32));
  expect(callTime(recording, seconds(4))).toBe(seconds(34));
  expect(filePosition(recording, seconds(11))).toBe(seconds(1));
  expect(filePosition(recording, seconds(20))).toBe(seconds(2));
  expect(filePosition(recording, seconds(43))).toBe(seconds(3));
  expect(filePosition(recording, seconds(99))).toBe(seconds(4));
});

test('times are told as a player tells them', () => {
  expect([0, 59, 61, 3600 + 125].map((count) => clockTime(seconds(count)))).toEqual([
    '0:00',
    '0:59',
    '1:01',
    '1:02:05',
  ]);
});

test('the axis opens a gap at a cut and leads back to the file', () => {
  const axis = new WaveAxis(recording);
  const [gap] = axis.gaps;
  expect(gap?.from).toBe(2);
  expect(axis.length).toBeCloseTo(4 + (gap?.to ?? 0) - 2);
  for (const at of [0, 0.5, 1.99, 2, 2.01, 3.7, 4]) expect(axis.toFile(axis.fromFile(at))).toBeCloseTo(at, 6);
  expect(axis.toFile(((gap?.from ?? 0) + (gap?.to ?? 0)) / 2)).toBeCloseTo(2);
  const [near] = axis.stretch(peaks);
  expect(near[Math.round(((gap?.from ?? 0) + 0.05) * 50)]).toBe(0);
  expect(near[60]).toBeGreaterThan(0.9);
});

test('the contents tell speech on both sides of a pause, the pause, and what was heard but not recorded', () => {
  const told = segmentsOf(recording, peaks).map((segment) => [
    segment.kind,
    segment.call / SAMPLE_RATE,
    segment.until / SAMPLE_RATE,
  ]);
  expect(told).toEqual([
    ['speech', 1, 2],
    ['notice', 2, 2.2],
    ['pause', 2, 32],
    ['speech', 32, 33],
    ['notice', 33, 34],
  ]);
});

test('solo silences the other leg, mute wins over solo', () => {
  const solo = { ...OPEN_MIX, solo: toggled(OPEN_MIX.solo, 'near') };
  expect([isAudible(solo, 'near'), isAudible(solo, 'far')]).toEqual([true, false]);
  expect(isAudible({ ...solo, muted: toggled(solo.muted, 'near') }, 'near')).toBe(false);
  expect(toggled(toggled(solo.solo, 'far'), 'near')).toEqual(new Set(['far']));
});

test('keys move the position; the sound is not loaded before it is played', async () => {
  const wavs: string[] = [];
  const player = await openPlayer(library(wavs));
  press(player, 'End');
  await expect
    .poll(() => slider(player)?.getAttribute('aria-valuetext'))
    .toBe('0:34 of 0:34, in the file 0:04');
  press(player, 'Home');
  await expect.poll(() => slider(player)?.getAttribute('aria-valuenow')).toBe('0');
  expect(wavs).toEqual([]);
});

test('plays from where it was put, and lets go of everything when it leaves the page', async () => {
  const wavs: string[] = [];
  const contexts: AudioContext[] = [];
  const player = await openPlayer(library(wavs));
  player.audioContext = () => {
    const context = new AudioContext();
    contexts.push(context);
    return context;
  };
  player.remove();
  document.body.append(player); // opens again, with the new factory
  await expect.poll(() => player.renderRoot.querySelectorAll('.wave > div').length).toBe(1);
  player.seek(seconds(3));
  await player.play();
  await expect.poll(() => player.renderRoot.querySelector('.play')?.textContent?.trim()).toBe('Pause');
  expect(Number(slider(player)?.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(33);
  expect(wavs).toEqual(['r1']);
  expect(contexts).toHaveLength(1);
  player.remove();
  await expect.poll(() => contexts[0]?.state).toBe('closed');
  expect(player.renderRoot.querySelector('.wave > div')).toBeNull();
});

test('a recording that cannot be read says so', async () => {
  const player = document.createElement('rec-player');
  player.recording = recording;
  player.library = { ...library(), peaks: () => Promise.reject(new Error('the store is locked')) };
  document.body.append(player);
  await expect
    .poll(() => player.renderRoot.querySelector('[role=alert]')?.textContent)
    .toContain('the store is locked');
});
