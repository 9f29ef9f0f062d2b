import type { Frames } from '../audio/units.ts';
import { LEGS, type Leg, SOUND, soundSpans } from './portal-segments.ts';
import type { Peaks, Recording } from './recording.ts';

/** What one side did in a recording. */
export interface LegFigures {
  /** How long it spoke, in file frames. */
  readonly talk: Frames;
  /** How loud it was while it spoke: mean of the peaks of 20 ms, in dB below full scale; undefined: it said nothing. */
  readonly level: number | undefined;
  /** How often it began to speak while the other one spoke. */
  readonly interruptions: number;
}

/** What is computed from the sound of a recording, pauses left out. In file frames. */
export interface CallFigures {
  readonly length: Frames;
  readonly legs: Readonly<Record<Leg, LegFigures>>;
  /** Both speak. */
  readonly overlap: Frames;
  /** Neither speaks. */
  readonly silence: Frames;
  readonly longestSilence: Frames;
}

type Span = readonly [from: Frames, to: Frames];

/** A shorter gap is a breath: it belongs to what is said. */
const BREATH: Frames = 11_200;
const FULL_SCALE = 127;

/** What the sound of a recording tells: who spoke how long and how loud, silence, talking over one another. */
export function figuresOf({ frames }: Pick<Recording, 'frames'>, peaks: Peaks): CallFigures {
  const within = ([from, to]: Span): Span => [from, Math.min(to, frames)];
  const spans = {
    near: soundSpans(peaks.near, BREATH).map(within),
    far: soundSpans(peaks.far, BREATH).map(within),
  };
  const other = { near: spans.far, far: spans.near };
  const legs = Object.fromEntries(
    LEGS.map((leg) => [
      leg,
      {
        talk: lengthOf(spans[leg]),
        level: levelOf(peaks[leg]),
        interruptions: spans[leg].filter(([at]) => other[leg].some(([from, to]) => from < at && at < to))
          .length,
      },
    ]),
  ) as Record<Leg, LegFigures>;
  const silences = gapsOf(union([...spans.near, ...spans.far]), frames);
  const talked = frames - lengthOf(silences);
  return {
    length: frames,
    legs,
    overlap: legs.near.talk + legs.far.talk - talked,
    silence: lengthOf(silences),
    longestSilence: silences.reduce((longest, [from, to]) => Math.max(longest, to - from), 0),
  };
}

const lengthOf = (spans: readonly Span[]): Frames => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** The spans laid over one another, in order. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: [Frames, Frames][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const gapsOf = (spans: readonly Span[], frames: Frames): readonly Span[] =>
  [...spans, [frames, frames] as const]
    .map(([from], index): Span => [spans[index - 1]?.[1] ?? 0, from])
    .filter(([from, to]) => to > from);

function levelOf(pairs: Int8Array): number | undefined {
  let [sum, count] = [0, 0];
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const peak = Math.max(-(pairs[pair] ?? 0), pairs[pair + 1] ?? 0);
    if (peak < SOUND) continue;
    sum += peak;
    count += 1;
  }
  return count === 0 ? undefined : 20 * Math.log10(sum / count / FULL_SCALE);
}
