import { type Frames, SAMPLE_RATE } from '../audio/units.ts';
import type { Label } from '../siprec/messages.ts';
import type { HeardNotice } from '../siprec/session-metadata.ts';
import { callTime, filePosition } from './portal-time.ts';
import { PEAK_FRAMES, type Peaks, type Recording } from './recording.ts';

export type Leg = 'near' | 'far';
export const LEGS: readonly Leg[] = ['near', 'far'];

/** One thing that is in a recording, or was heard and is not. `file`: where to go to hear it; `call`, `until`: call time. All in frames. */
export type Segment = { readonly file: Frames; readonly call: Frames; readonly until: Frames } & (
  | { readonly kind: 'speech'; readonly leg: Leg }
  | { readonly kind: 'pause' }
  | { readonly kind: 'gap'; readonly leg: Leg }
  | { readonly kind: 'notice'; readonly notice: HeardNotice['kind']; readonly times: number }
);

/** Peak (of 127) from which a block counts as sound: -32 dB below full scale. */
export const SOUND = 3;
/** Shorter sounds are clicks. */
const SHORTEST: Frames = 0.12 * SAMPLE_RATE;
/** Silence inside a turn; grows with the recording, so that an hour does not become a thousand lines. */
const breathOf = (frames: Frames): Frames => Math.max(0.7 * SAMPLE_RATE, frames / 600);
const ORDER = { notice: 0, pause: 1, gap: 2, speech: 3 } as const;

/** What is in a recording, in the order of the call: the waveform for those who do not see it. */
export function segmentsOf(recording: Recording, peaks: Peaks): readonly Segment[] {
  return [
    ...LEGS.flatMap((leg) => speech(recording, peaks[leg], leg)),
    ...pauses(recording),
    ...gaps(recording),
    ...notices(recording),
  ].sort((a, b) => a.call - b.call || ORDER[a.kind] - ORDER[b.kind]);
}

/** Stretches of sound in pairs of peaks, as [from, to) in file frames. */
export function soundSpans(pairs: Int8Array, breath: Frames): readonly (readonly [Frames, Frames])[] {
  const spans: [Frames, Frames][] = [];
  for (let pair = 0; pair * 2 < pairs.length; pair += 1) {
    if (Math.max(-(pairs[pair * 2] ?? 0), pairs[pair * 2 + 1] ?? 0) < SOUND) continue;
    const from = pair * PEAK_FRAMES;
    const last = spans.at(-1);
    if (last && from - last[1] <= breath) last[1] = from + PEAK_FRAMES;
    else spans.push([from, from + PEAK_FRAMES]);
  }
  return spans.filter(([from, to]) => to - from >= SHORTEST);
}

function speech(recording: Recording, pairs: Int8Array, leg: Leg): readonly Segment[] {
  return soundSpans(pairs, breathOf(recording.frames))
    .flatMap((span) => cut(span, recording))
    .map(([from, to]) => ({
      kind: 'speech' as const,
      leg,
      file: from,
      call: callTime(recording, from),
      // One frame before the end, or a pause that follows would count as speech.
      until: callTime(recording, to - 1) + 1,
    }));
}

/** Splits a span at the pauses inside it. */
function cut(span: readonly [Frames, Frames], recording: Recording): readonly (readonly [Frames, Frames])[] {
  const [from, to] = span;
  const inside = recording.pauses.map(({ at }) => at).filter((at) => at > from && at < to);
  const edges = [from, ...inside, to];
  return edges.slice(1).map((end, index) => [edges[index] ?? from, end] as const);
}

function pauses(recording: Recording): readonly Segment[] {
  return recording.pauses.map((pause) => ({
    kind: 'pause' as const,
    file: pause.at,
    call: pause.from - recording.startFrame,
    until: pause.to - recording.startFrame,
  }));
}

function gaps(recording: Recording): readonly Segment[] {
  return recording.gaps.map(({ label, from, to }) => ({
    kind: 'gap' as const,
    leg: legOf(label),
    file: from,
    call: callTime(recording, from),
    until: callTime(recording, to - 1) + 1,
  }));
}

/** Which lane a stream label belongs to: 1 is the near leg. */
export const legOf = (label: Label): Leg => (label === '1' ? 'near' : 'far');

/** Tones that follow one another become one segment with a count: an hour has 180 of them. */
function notices(recording: Recording): readonly Segment[] {
  const segments: (Segment & { kind: 'notice' })[] = [];
  for (const notice of recording.notices) {
    const call = Math.max(0, notice.frame - recording.startFrame);
    const last = segments.at(-1);
    if (last?.notice === 'tone' && notice.kind === 'tone') {
      segments[segments.length - 1] = { ...last, times: last.times + 1, until: call + notice.length };
      continue;
    }
    const file = filePosition(recording, notice.frame);
    segments.push({ kind: 'notice', notice: notice.kind, times: 1, file, call, until: call + notice.length });
  }
  return segments;
}
