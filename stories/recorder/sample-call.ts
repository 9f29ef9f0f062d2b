import { peaksOf } from '../../src/audio/peaks.ts';
import { type Frames, PACKET_FRAMES, SAMPLE_RATE } from '../../src/audio/units.ts';
import { writeWav } from '../../src/audio/wav.ts';
import { Random } from '../../src/clock/random.ts';
import type { RecordingLibrary } from '../../src/recorder/library.ts';
import { PEAK_FRAMES, type Peaks, type Recording } from '../../src/recorder/recording.ts';

/** Where the sample calls happen: 2026-11-20, 10:15:00 UTC. */
const TEN_FIFTEEN = Date.UTC(2026, 10, 20, 10, 15);
const seconds = (count: number): Frames => Math.round(count * SAMPLE_RATE);

/** A kept recording of a call between Alice Carter and Bob Novak. */
export function sampleRecording(changes: Partial<Recording> = {}): Recording {
  return {
    id: 'sample',
    state: 'stopped',
    startedAt: TEN_FIFTEEN,
    near: { name: 'Alice Carter', aor: 'sip:2001@example.com' },
    far: { name: 'Bob Novak', aor: 'tel:+14085550123' },
    direction: 'inbound',
    mode: 'On Demand with User Initiated Start',
    kept: true,
    startFrame: seconds(4),
    frames: seconds(42),
    pauses: [],
    gaps: [],
    notices: [],
    metadata: '<?xml version="1.0"?><recording xmlns="urn:ietf:params:xml:ns:recording:1"></recording>',
    ...changes,
  };
}

/** Media frames of a call time of sampleRecording. */
const media = (callSeconds: number): Frames => seconds(4 + callSeconds);

/** 42 s of sound with two pauses, announcements, tones and lost packets. */
export const eventfulRecording = (): Recording =>
  sampleRecording({
    id: 'eventful',
    mode: 'Always with Pause/Resume',
    pauses: [
      { at: seconds(12), from: media(12), to: media(45) },
      { at: seconds(30), from: media(63), to: media(68) },
    ],
    gaps: [{ label: '2', from: seconds(20), to: seconds(21.4) }],
    notices: [
      { sound: 'prompt.recording-started', kind: 'start', frame: media(0), length: seconds(2) },
      { sound: 'beep', kind: 'pause', frame: media(12), length: seconds(0.2) },
      { sound: 'beep', kind: 'resume', frame: media(45), length: seconds(0.2) },
      { sound: 'tone', kind: 'tone', frame: media(57), length: seconds(0.5) },
      { sound: 'beep', kind: 'pause', frame: media(63), length: seconds(0.2) },
      { sound: 'beep', kind: 'resume', frame: media(68), length: seconds(0.2) },
      { sound: 'prompt.recording-stopped', kind: 'stop', frame: media(79), length: seconds(1) },
    ],
  });

/** An hour, of which only the peaks exist. */
export const hourRecording = (): Recording =>
  sampleRecording({
    id: 'hour',
    frames: seconds(3600),
    pauses: [{ at: seconds(1500), from: media(1500), to: media(1740) }],
    notices: Array.from({ length: 180 }, (_, index) => ({
      sound: 'tone',
      kind: 'tone' as const,
      frame: media((index + 1) * 20),
      length: seconds(0.5),
    })),
  });

/** One recording of each kind that a list can hold, newest first. */
export const severalRecordings = (): readonly Recording[] => [
  sampleRecording({
    id: 'live',
    state: 'started',
    startedAt: TEN_FIFTEEN + 5_400_000,
    far: { name: 'Carla Nguyen', aor: 'sip:2014@example.com' },
    direction: 'outbound',
    frames: seconds(73),
    metadata: '',
  }),
  sampleRecording({
    id: 'full',
    state: 'failed',
    reason: 'recorder full',
    startedAt: TEN_FIFTEEN + 4_200_000,
    far: { name: '', aor: 'tel:+420224815230' },
    frames: seconds(18),
  }),
  { ...eventfulRecording(), startedAt: TEN_FIFTEEN + 2_460_000 },
  sampleRecording({
    id: 'dropped',
    startedAt: TEN_FIFTEEN + 1_320_000,
    direction: 'outbound',
    mode: 'On Demand',
    kept: false,
    frames: seconds(31),
  }),
  sampleRecording({
    id: 'interrupted',
    state: 'failed',
    reason: 'interrupted',
    startedAt: TEN_FIFTEEN + 600_000,
    far: { name: 'Dagmar Svobodov\u00e1-Bartholomew', aor: 'tel:+420602123456' },
    frames: seconds(9),
  }),
  sampleRecording({
    id: 'refused',
    state: 'failed',
    reason: 'the recorder refused: 503 Service Unavailable',
    mode: 'Always',
    frames: 0,
    metadata: '',
  }),
];

/** A list of `count` kept recordings, an hour apart. */
export const manyRecordings = (count: number): readonly Recording[] =>
  Array.from({ length: count }, (_, index) =>
    sampleRecording({
      id: `many-${index}`,
      startedAt: TEN_FIFTEEN - index * 3_600_000,
      direction: index % 3 === 0 ? 'outbound' : 'inbound',
      frames: seconds(20 + ((index * 37) % 400)),
    }),
  );

/** A library in memory whose calls are made up from a seed. Deleting works; nothing else changes. */
export class SampleLibrary implements RecordingLibrary {
  #recordings: readonly Recording[];
  readonly #listeners = new Set<() => void>();
  /** Ids asked for, in order: proof of what was loaded. */
  readonly loaded: string[] = [];

  constructor(recordings: readonly Recording[]) {
    this.#recordings = recordings;
  }

  recordings(): readonly Recording[] {
    return this.#recordings;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(recordings: readonly Recording[]): void {
    this.#recordings = recordings;
    for (const listener of this.#listeners) listener();
  }

  async samples(id: string): Promise<Int16Array> {
    return talk(this.#get(id));
  }

  async peaks(id: string): Promise<Peaks> {
    const recording = this.#get(id);
    if (recording.frames > seconds(600)) return talkPeaks(recording.frames);
    const samples = talk(recording);
    return { near: peaksOf(samples, PEAK_FRAMES, 2, 0), far: peaksOf(samples, PEAK_FRAMES, 2, 1) };
  }

  async wav(id: string): Promise<Blob> {
    this.loaded.push(id);
    const wav = writeWav({ sampleRate: SAMPLE_RATE, channels: 2 }, await this.samples(id));
    return new Blob([wav as Uint8Array<ArrayBuffer>], { type: 'audio/wav' });
  }

  metadata(id: string): string {
    return this.#get(id).metadata;
  }

  async delete(id: string): Promise<void> {
    this.show(this.#recordings.filter((recording) => recording.id !== id));
  }

  #get(id: string): Recording {
    const found = this.#recordings.find((recording) => recording.id === id);
    if (!found) throw new Error(`no recording ${id}`);
    return found;
  }
}

/** How loud each leg is in each 20 ms block, 0 to 1: two people who take turns, syllable by syllable. */
export function talkLevels(frames: Frames): { readonly near: Float32Array; readonly far: Float32Array } {
  const random = new Random('two people');
  const blocks = Math.ceil(frames / PACKET_FRAMES);
  const levels = { near: new Float32Array(blocks), far: new Float32Array(blocks) };
  let leg: 'near' | 'far' = 'far';
  for (let block = 20; block < blocks; ) {
    const turn = 60 + Math.floor(random.next() * 200);
    const manner = 0.35 + random.next() * 0.65;
    for (let at = 0; at < turn && block < blocks; ) {
      const syllable = 6 + Math.floor(random.next() * 9);
      const loud = random.next() < 0.12 ? 0 : manner * (0.3 + random.next() * 0.5);
      for (let part = 0; part < syllable && block < blocks; part += 1, at += 1, block += 1) {
        levels[leg][block] = loud * Math.sin((Math.PI * (part + 0.5)) / syllable) ** 0.7;
      }
    }
    block += 15 + Math.floor(random.next() * 40);
    leg = leg === 'near' ? 'far' : 'near';
  }
  return levels;
}

/** Interleaved stereo: a low voice near, a higher one far; silence where packets were lost. */
function talk({ frames, gaps }: Recording): Int16Array {
  const levels = talkLevels(frames);
  const samples = new Int16Array(frames * 2);
  for (let frame = 0; frame < frames; frame += 1) {
    const block = Math.floor(frame / PACKET_FRAMES);
    samples[frame * 2] = voice(frame, 118) * (levels.near[block] ?? 0);
    samples[frame * 2 + 1] = voice(frame, 196) * (levels.far[block] ?? 0);
  }
  for (const { label, from, to } of gaps) {
    for (let frame = from; frame < to; frame += 1) samples[frame * 2 + Number(label) - 1] = 0;
  }
  return samples;
}

function voice(frame: Frames, pitch: number): number {
  const phase = (2 * Math.PI * pitch * frame) / SAMPLE_RATE;
  return 20_000 * (0.6 * Math.sin(phase) + 0.3 * Math.sin(2 * phase) + 0.15 * Math.sin(5 * phase));
}

function talkPeaks(frames: Frames): Peaks {
  const levels = talkLevels(frames);
  const pairs = (leg: Float32Array) =>
    Int8Array.from({ length: leg.length * 2 }, (_, index) => {
      const height = Math.round((leg[index >> 1] ?? 0) * 90);
      return index % 2 === 0 ? -height : height;
    });
  return { near: pairs(levels.near), far: pairs(levels.far) };
}
