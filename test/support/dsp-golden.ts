import { Dsp } from '../../src/audio/dsp.ts';
import type { DspCommand, MediaGraph, NoticeStarted, TapFrame } from '../../src/audio/media-graph.ts';
import type { Frames } from '../../src/audio/units.ts';

/**
 * One call in short, for every engine that runs the DSP: microphone and clip, a tone, two calls' announcements, a
 * recurring tone, mute, hold, hang-up, all at frames that are no multiple of anything.
 */
export const GOLDEN_FRAMES: Frames = 64_000;

/** SHA-256 over what `digestOf` lays out; the same in Node, in Chromium and in its OfflineAudioContext. */
export const GOLDEN_SHA256 = '3aaaf10c1f579332e9506838bd37898540a96e440406eba3b0e441f4a9f1d884';

/** Full-scale noise, the same in every engine: a linear congruential generator, top 16 bits. */
export function noise(length: Frames, seed: number): Int16Array {
  let state = seed >>> 0;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 16) - 32_768;
  });
}

/** The microphone's samples of a stretch, loud enough to clip at times. */
export function microphone(frame: Frames, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) {
    const turn = ((frame + i) * 211) % 4_096;
    out[i] = (turn - 2_048) / 2_000;
  }
}

const call: MediaGraph = {
  sources: {
    mic: { kind: 'microphone' },
    far: { kind: 'sound', sound: 'clip', loop: true },
    music: { kind: 'sound', sound: 'music', loop: false },
    tone: { kind: 'tone', script: '350@-19,440@-19;10(.1/.05/1+2)' },
  },
  ears: {
    near: [
      { source: 'far', gain: 0.7, duck: true },
      { source: 'tone', gain: 1 },
    ],
    'far.call-1': [{ source: 'mic', gain: 1, duck: true }],
  },
  taps: { 'call-1.near': [{ source: 'mic', gain: 1 }], 'call-1.far': [{ source: 'far', gain: 1 }] },
  buses: { 'call-1': ['near', 'far.call-1'], 'call-2': ['near'] },
};

const muted: MediaGraph = {
  ...call,
  ears: { ...call.ears, 'far.call-1': [{ source: 'music', gain: 0.5, duck: true }] },
  taps: {
    'call-1.near': [],
    'call-1.far': [
      { source: 'far', gain: 0.8 },
      { source: 'music', gain: 0.9 },
    ],
  },
};

const hungUp: MediaGraph = { ...call, taps: {}, buses: { 'call-2': ['near'] } };

export const GOLDEN_COMMANDS: readonly { readonly atFrame: Frames; readonly command: DspCommand }[] = [
  { atFrame: 0, command: { type: 'sound', sound: 'clip', samples: noise(4_321, 1) } },
  { atFrame: 0, command: { type: 'sound', sound: 'music', samples: noise(9_999, 2) } },
  { atFrame: 0, command: { type: 'sound', sound: 'prompt', samples: noise(5_001, 3) } },
  { atFrame: 0, command: { type: 'sound', sound: 'beep', samples: noise(801, 4) } },
  { atFrame: 0, command: { type: 'capture', ears: ['near', 'far.call-1'] } },
  { atFrame: 0, command: { type: 'hear', ear: 'near' } },
  { atFrame: 777, command: { type: 'graph', graph: call } },
  { atFrame: 5_003, command: { type: 'notice', bus: 'call-1', sound: 'prompt' } },
  { atFrame: 5_003, command: { type: 'notice', bus: 'call-1', sound: 'beep' } },
  { atFrame: 7_001, command: { type: 'recurring', bus: 'call-1', sound: 'beep', every: 4_999 } },
  { atFrame: 12_345, command: { type: 'notice', bus: 'call-2', sound: 'prompt' } },
  { atFrame: 20_011, command: { type: 'graph', graph: muted } },
  { atFrame: 26_017, command: { type: 'sound', sound: 'clip', samples: noise(6_007, 5) } },
  { atFrame: 31_013, command: { type: 'graph', graph: call } },
  { atFrame: 36_001, command: { type: 'recurring-stop', bus: 'call-1' } },
  { atFrame: 40_009, command: { type: 'capture', ears: ['near'] } },
  { atFrame: 44_003, command: { type: 'notice', bus: 'call-1', sound: 'prompt' } },
  { atFrame: 45_007, command: { type: 'graph', graph: hungUp } },
  { atFrame: 50_021, command: { type: 'graph', graph: call } },
];

export interface Rendered {
  readonly frames: readonly TapFrame[];
  readonly notices: readonly NoticeStarted[];
  /** What went to the loudspeaker. */
  readonly output: Float32Array;
}

/** Runs the golden call in blocks of a size. */
export function renderGolden(block: Frames): Rendered {
  const frames: TapFrame[] = [];
  const notices: NoticeStarted[] = [];
  const dsp = new Dsp();
  dsp.listener = { taps: (some) => frames.push(...some), notice: (notice) => notices.push(notice) };
  for (const { command, atFrame } of GOLDEN_COMMANDS) dsp.apply(command, atFrame);
  const output = new Float32Array(GOLDEN_FRAMES);
  for (let at = 0; at < GOLDEN_FRAMES; at += block) {
    const count = Math.min(block, GOLDEN_FRAMES - at);
    const input = new Float32Array(count);
    microphone(at, input);
    dsp.process(output.subarray(at, at + count), input, count);
  }
  return { frames, notices, output };
}

/** SHA-256, in hex, of tap frames: id, frame and samples (little-endian) of each, by id and then by frame. */
export async function digestOf(frames: readonly TapFrame[]): Promise<string> {
  const ordered = [...frames].sort((a, b) => (a.tap < b.tap ? -1 : a.tap > b.tap ? 1 : a.frame - b.frame));
  const parts = ordered.map(({ tap, frame, samples }) => {
    const head = new TextEncoder().encode(`${tap}@${frame}:`);
    const part = new Uint8Array(head.length + samples.length * 2);
    part.set(head);
    const view = new DataView(part.buffer, head.length);
    samples.forEach((sample, i) => {
      view.setInt16(i * 2, sample, true);
    });
    return part;
  });
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const hash = await crypto.subtle.digest('SHA-256', all);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
