import type { DspCommand, Level, NoticeStarted, TapFrame } from './media-graph.ts';
import type { Frames } from './units.ts';

/** What the page posts to the worklet. */
export type ToDsp =
  | { readonly type: 'apply'; readonly command: DspCommand; readonly atFrame: Frames | undefined }
  /** Whether anybody asks for levels. */
  | { readonly type: 'levels'; readonly wanted: boolean };

/** What the worklet posts: a batch of what came of a block, and how far it has rendered. */
export interface FromDsp {
  readonly taps: readonly TapFrame[];
  readonly notices: readonly NoticeStarted[];
  readonly levels: readonly Level[];
  /** Rendered up to this media frame, which is the context's own frame. */
  readonly frame: Frames;
}

/** Name the processor is registered under. */
export const DSP_PROCESSOR = 'mpp-dsp';

/** `processorOptions` of the node: messages that are there before the first block. */
export interface DspOptions {
  readonly messages: readonly ToDsp[];
}
