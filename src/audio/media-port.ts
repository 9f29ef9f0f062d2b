import type { Milliseconds } from '../clock/clock.ts';
import type { DspCommand, Level, NoticeStarted, TapFrame } from './media-graph.ts';
import type { Frames } from './units.ts';

/** What comes out of a media device. Absent listeners cost nothing. */
export interface MediaListener {
  /** Frames of all taps, in order of media time; batches as the device makes them. */
  taps?(frames: readonly TapFrame[]): void;
  notice?(notice: NoticeStarted): void;
  levels?(levels: readonly Level[]): void;
}

/**
 * The phone's sound hardware as the simulator sees it: commands in, tap frames and notices out. Implemented by the
 * virtual device (on a clock: Node, stories, fast-forward) and by the audio device (AudioContext).
 */
export interface MediaPort {
  /** The media frame that belongs to a moment of the clock: where a cut made by a finger at that moment falls. */
  frameAt(at: Milliseconds): Frames;
  /** The clock's moment of a media frame: the inverse of frameAt. */
  timeOf(frame: Frames): Milliseconds;
  /** Applies a command at a media frame; without one, now. */
  apply(command: DspCommand, atFrame?: Frames): void;
  /** Adds a listener; the returned function takes it off. */
  listen(listener: MediaListener): () => void;
  /** Samples the device could not take from the source in time (microphone underruns); 0 on the virtual device. */
  readonly underruns: Frames;
  dispose(): void;
}
