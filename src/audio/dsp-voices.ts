import type { SoundId, SourceSpec } from './media-graph.ts';
import { int16OfSample } from './pcm.ts';
import type { ToneGenerator } from './tone.ts';
import { type Frames, PACKET_FRAMES } from './units.ts';

/**
 * Something that sounds. Addressed by media frame: a stretch may be read twice (by two ears), or not at all, without
 * changing what follows. Audio thread; does not allocate but for views.
 */
export interface Voice {
  readonly spec: SourceSpec;
  /** Overwrites `count` samples of `out` from index `at` with the voice's own from media frame `frame` on. */
  copy(out: Int16Array, at: number, frame: Frames, count: Frames): void;
}

/** A loaded buffer, once or looped. Its position is the frames since it started, whether or not it is heard. */
export class SoundVoice implements Voice {
  readonly spec: Extract<SourceSpec, { kind: 'sound' }>;
  samples: Int16Array;
  readonly #start: Frames;

  constructor(spec: Extract<SourceSpec, { kind: 'sound' }>, samples: Int16Array, start: Frames) {
    this.spec = spec;
    this.samples = samples;
    this.#start = start;
  }

  plays(sound: SoundId): boolean {
    return this.spec.sound === sound;
  }

  copy(out: Int16Array, at: number, frame: Frames, count: Frames): void {
    const length = this.samples.length;
    const end = at + count;
    let position = frame - this.#start;
    let to = at;
    while (to < end) {
      const from = this.spec.loop && length > 0 ? position % length : position;
      if (from >= length) {
        out.fill(0, to, end);
        return;
      }
      const run = Math.min(end - to, length - from);
      out.set(this.samples.subarray(from, from + run), to);
      position += run;
      to += run;
    }
  }
}

/** A tone from the frame it started at. A script that does not compile is silent: whoever set it was told. */
export class ToneVoice implements Voice {
  readonly spec: Extract<SourceSpec, { kind: 'tone' }>;
  readonly #tone: ToneGenerator | undefined;
  readonly #start: Frames;
  readonly #span = new Float32Array(PACKET_FRAMES);

  constructor(spec: Extract<SourceSpec, { kind: 'tone' }>, tone: ToneGenerator | undefined, start: Frames) {
    this.spec = spec;
    this.#tone = tone;
    this.#start = start;
  }

  copy(out: Int16Array, at: number, frame: Frames, count: Frames): void {
    if (!this.#tone) {
      out.fill(0, at, at + count);
      return;
    }
    this.#tone.render(this.#span, 0, count, frame - this.#start);
    for (let i = 0; i < count; i++) out[at + i] = int16OfSample(this.#span[i] as number);
  }
}

/** The live input of the span being rendered; silence where there is none. */
export class MicrophoneVoice implements Voice {
  readonly spec: SourceSpec = { kind: 'microphone' };
  readonly #span = new Int16Array(PACKET_FRAMES);

  /** Takes the input of the next span: float, full scale 1. At most PACKET_FRAMES. */
  load(input: Float32Array | undefined, from: number, count: Frames): void {
    const span = this.#span;
    if (!input) {
      span.fill(0, 0, count);
      return;
    }
    for (let i = 0; i < count; i++) span[i] = int16OfSample(input[from + i] ?? 0);
  }

  copy(out: Int16Array, at: number, _frame: Frames, count: Frames): void {
    const span = this.#span;
    for (let i = 0; i < count; i++) out[at + i] = span[i] as number;
  }
}
