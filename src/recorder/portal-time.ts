import { type Frames, SAMPLE_RATE } from '../audio/units.ts';
import type { Pause, Recording } from './recording.ts';

type Timed = Pick<Recording, 'startFrame' | 'frames' | 'pauses'>;

const lengthOf = (pause: Pause): Frames => pause.to - pause.from;

/** Call time of a position in the file, in frames since the recording began. At a cut: the moment after the pause. */
export function callTime(recording: Timed, fileFrames: Frames): Frames {
  return recording.pauses.reduce(
    (time, pause) => (pause.at <= fileFrames ? time + lengthOf(pause) : time),
    fileFrames,
  );
}

/** Position in the file of a media frame; a frame inside a pause is at its cut. Never outside the file. */
export function filePosition(recording: Timed, mediaFrame: Frames): Frames {
  const paused = recording.pauses.reduce((sum, pause) => {
    const until = Math.min(mediaFrame, pause.to);
    return sum + Math.max(0, until - pause.from);
  }, 0);
  return Math.min(recording.frames, Math.max(0, mediaFrame - recording.startFrame - paused));
}

/** Length of the call from the start of the recording to its end, pauses included, in frames. */
export const callLength = (recording: Timed): Frames => callTime(recording, recording.frames);

/** `0:42`, `12:05`, `1:02:03`: whole seconds, cut off, as a player shows them. */
export function clockTime(frames: Frames): string {
  const seconds = Math.max(0, Math.floor(frames / SAMPLE_RATE));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
