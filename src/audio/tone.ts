import type { Milliseconds } from '../clock/clock.ts';
import { amplitudeOf } from './level.ts';
import { int16OfFloat } from './pcm.ts';
import { SINE, sineOfTurns } from './sine.ts';
import type { Section, ToneComponent, ToneScript, ToneSegment } from './tone-script.ts';
import type { Frames } from './units.ts';
import { FRAMES_PER_MS, SAMPLE_RATE } from './units.ts';

/** Rise and fall at the edges of a sounding segment, inside its time: 2.5 ms, so that nothing clicks. */
export const RAMP_FRAMES: Frames = 40;

/** A compiled tone script: what it sounds like at each frame since its start. Holds no position of its own. */
export interface ToneGenerator {
  /** Frames until the tone has ended for good; Infinity if it never ends. */
  readonly length: Frames;
  /**
   * Writes frames [atFrame, atFrame + count) of the tone to out[offset ...], silence included; 1 is full scale. The
   * result depends on the frame alone, not on how the calls are cut. Real-time thread; does not allocate.
   */
  render(out: Float32Array, offset: number, count: Frames, atFrame: Frames): void;
}

/** What sounds in one segment. */
interface Span {
  /** First frame, and the first after it, counted from the start of the period. */
  readonly from: Frames;
  readonly to: Frames;
  readonly hertz: readonly number[];
  readonly amplitudes: readonly number[];
}
interface Part {
  readonly start: Frames;
  readonly end: Frames;
  readonly period: Frames;
  readonly spans: readonly Span[];
}

/** Raised cosine from 0 up to, not including, 1. */
const RAMP = Float32Array.from(
  { length: RAMP_FRAMES },
  (_, frame) => 0.5 - 0.5 * sineOfTurns(0.25 + (0.5 * frame) / RAMP_FRAMES),
);

/** Makes a generator of a script that has been parsed. Throws on a section whose segments take no time. */
export function compileTone(script: ToneScript): ToneGenerator {
  const parts: Part[] = [];
  let start = 0;
  for (const section of script.sections) {
    const part = partOf(section, script.frequencies, start);
    parts.push(part);
    start = part.end;
  }
  return new CompiledTone(parts, start);
}

/** The first frames of a tone, up to its end, as a sound to be played at once. Clips at full scale. */
export function renderTone(script: ToneScript, maxFrames: Frames): Int16Array {
  const tone = compileTone(script);
  const samples = new Float32Array(Math.min(tone.length, maxFrames));
  tone.render(samples, 0, samples.length, 0);
  return int16OfFloat(samples);
}

const framesOfTime = (time: Milliseconds): Frames => Math.round(time * FRAMES_PER_MS);

function partOf(section: Section<ToneSegment>, components: readonly ToneComponent[], start: Frames): Part {
  const spans: Span[] = [];
  let period = 0;
  for (const { on, off, frequencies } of section.segments) {
    const sounding = frequencies.flatMap((number) => components[number - 1] ?? []);
    const to = period + framesOfTime(on);
    if (sounding.length > 0 && to > period) {
      const hertz = sounding.map(({ hz }) => hz);
      const amplitudes = sounding.map(({ level }) => amplitudeOf(level));
      spans.push({ from: period, to, hertz, amplitudes });
    }
    period = to + framesOfTime(off);
  }
  if (!(period > 0)) throw new Error(`segments of a tone take ${period} frames`);
  return { start, end: start + framesOfTime(section.duration), period, spans };
}

class CompiledTone implements ToneGenerator {
  readonly length: Frames;
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[], length: Frames) {
    this.#parts = parts;
    this.length = length;
  }

  render(out: Float32Array, offset: number, count: Frames, atFrame: Frames): void {
    for (let n = offset; n < offset + count; n++) out[n] = 0;
    const until = atFrame + count;
    for (const part of this.#parts) {
      if (part.start >= until || part.end <= atFrame) continue;
      renderPart(part, out, offset - atFrame, Math.max(atFrame, part.start), Math.min(until, part.end));
    }
  }
}

/** Writes frames [from, until) of the tone, which lie in this part; frame f goes to out[f + shift]. */
function renderPart(part: Part, out: Float32Array, shift: number, from: Frames, until: Frames): void {
  const elapsed = from - part.start;
  let origin = part.period === Infinity ? part.start : from - (elapsed % part.period);
  while (origin < until) {
    for (const span of part.spans) {
      const first = origin + span.from;
      const end = Math.min(origin + span.to, part.end);
      if (end > from && first < until) renderSpan(span, out, shift, first, end, from, until);
    }
    origin += part.period;
  }
}

/** Writes what [from, until) has of a span that sounds during [first, end). */
function renderSpan(
  span: Span,
  out: Float32Array,
  shift: number,
  first: Frames,
  end: Frames,
  from: Frames,
  until: Frames,
): void {
  const begin = Math.max(first, from);
  const stop = Math.min(end, until);
  for (let c = 0; c < span.hertz.length; c++) {
    const hz = span.hertz[c] as number;
    const amplitude = span.amplitudes[c] as number;
    let phase = (hz * begin) % SAMPLE_RATE;
    for (let frame = begin; frame < stop; frame++) {
      const at = frame + shift;
      out[at] = (out[at] as number) + amplitude * (SINE[phase] as number);
      phase += hz;
      if (phase >= SAMPLE_RATE) phase -= SAMPLE_RATE;
    }
  }
  const ramp = Math.min(RAMP_FRAMES, Math.floor((end - first) / 2));
  const step = RAMP_FRAMES / ramp;
  for (let frame = begin; frame < Math.min(stop, first + ramp); frame++) {
    const at = frame + shift;
    out[at] = (out[at] as number) * (RAMP[Math.floor((frame - first) * step)] as number);
  }
  for (let frame = Math.max(begin, end - ramp); frame < stop; frame++) {
    const at = frame + shift;
    out[at] = (out[at] as number) * (RAMP[Math.floor((end - 1 - frame) * step)] as number);
  }
}
