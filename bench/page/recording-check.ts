import type { Frames } from '../../src/audio/units.ts';
import type { Recording } from '../../src/recorder/recording.ts';
import { ahead, misplaced, type NumberedLeg, numberOf } from '../numbered-sound.ts';

/** What the numbers in a recording say. All in samples. */
export interface RecordingCheck {
  /** Samples that do not carry the number that belongs at their place, both legs. */
  readonly misplaced: number;
  /** Of each cut: how far the far leg is ahead of the near one at its edge. */
  readonly skews: readonly number[];
  /** Of each cut: how far the sample at its edge is from the frame that was computed for the press. */
  readonly errors: readonly number[];
  readonly frames: Frames;
  readonly gaps: number;
}

/** A stretch of the file without a cut in it. Media frames are those computed for the presses. */
interface Stretch {
  readonly from: Frames;
  readonly to: Frames;
  readonly mediaFrom: Frames;
  readonly mediaTo: Frames;
}

/** The stretches between the cuts: start, pause, resume, pause, resume, ... stop. */
function stretchesOf({ pauses, frames }: Recording, cuts: readonly Frames[]): readonly Stretch[] {
  const edges = [0, ...pauses.map(({ at }) => at), frames];
  return edges.slice(1).map((to, i) => ({
    from: edges[i] ?? 0,
    to,
    mediaFrom: cuts[2 * i] ?? Number.NaN,
    mediaTo: cuts[2 * i + 1] ?? Number.NaN,
  }));
}

/** `cuts`: the media frames computed for the presses; `numberAtZero`: the number said at media frame 0. */
export function checkRecording(
  recording: Recording,
  samples: Int16Array,
  cuts: readonly Frames[],
  numberAtZero: number,
): RecordingCheck {
  const number = (leg: NumberedLeg, at: Frames) =>
    numberOf(leg, samples[2 * at + (leg === 'near' ? 0 : 1)] ?? 0);
  const skews: number[] = [];
  const errors: number[] = [];
  let wrong = 0;
  for (const { from, to, mediaFrom, mediaTo } of stretchesOf(recording, cuts)) {
    for (const at of [from, to - 1]) skews.push(ahead(number('far', at), number('near', at)));
    errors.push(ahead(number('near', from), mediaFrom + numberAtZero));
    errors.push(ahead(number('near', to - 1), mediaTo - 1 + numberAtZero));
    const first = (mediaFrom + numberAtZero) & 0xffff;
    wrong += misplaced('near', samples, { from, to, first }) + misplaced('far', samples, { from, to, first });
    wrong += 2 * Math.abs(to - from - (mediaTo - mediaFrom));
  }
  return { misplaced: wrong, skews, errors, frames: recording.frames, gaps: recording.gaps.length };
}
