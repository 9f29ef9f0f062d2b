import type { Frames } from './units.ts';

/** Name of a loaded buffer of samples, e.g. `clip.near`, `prompt.recording-started`, `beep`. */
export type SoundId = string;
/** Name of something that sounds, e.g. `call-1.near`. A key that appears in a graph starts at the frame at which the graph applies; one that goes away stops. */
export type SourceId = string;
/** Someone who hears: `near` (the user at the phone), `far.call-1` (the other party of a call). */
export type EarId = string;
/** A point where a leg is copied for recording, before announcements and tones: `call-1.near`, `call-1.far`. */
export type TapId = string;
/** A call's queue of announcements, heard by the ears that `buses` lists for it. */
export type BusId = string;

/** What a source is. A `tone` is a Cisco tone script (text); a `sound` a loaded buffer; the microphone the live input. */
export type SourceSpec =
  | { readonly kind: 'microphone' }
  | { readonly kind: 'sound'; readonly sound: SoundId; readonly loop: boolean }
  | { readonly kind: 'tone'; readonly script: string };

/** One ingredient of a mix. `gain` is linear, 1 leaves the samples as they are (bit for bit when alone in its mix). */
export interface MixEntry {
  readonly source: SourceId;
  readonly gain: number;
  /** Lowered while an announcement plays in the same ear (speech: yes, tones: no). Ears only. */
  readonly duck?: boolean;
}

/** Who hears what, and what is tapped. A plain value; the DSP interprets it. */
export interface MediaGraph {
  readonly sources: Readonly<Record<SourceId, SourceSpec>>;
  readonly ears: Readonly<Record<EarId, readonly MixEntry[]>>;
  readonly taps: Readonly<Record<TapId, readonly MixEntry[]>>;
  readonly buses: Readonly<Record<BusId, readonly EarId[]>>;
}

export const SILENT_GRAPH: MediaGraph = { sources: {}, ears: {}, taps: {}, buses: {} };

/** What the DSP is told. Applied at a sample frame; a frame that has passed means now. */
export type DspCommand =
  /** Loads or replaces a buffer: mono Int16 at SAMPLE_RATE. Sources that play it go on in the new one from their position. */
  | { readonly type: 'sound'; readonly sound: SoundId; readonly samples: Int16Array }
  /** The new graph, whole. */
  | { readonly type: 'graph'; readonly graph: MediaGraph }
  /** Queues an announcement on a bus, for all its ears or some: plays at this frame, or when those queued before it have ended. */
  | {
      readonly type: 'notice';
      readonly bus: BusId;
      readonly sound: SoundId;
      readonly ears?: readonly EarId[];
    }
  /** From this frame on, queues `sound` each `every` frames, the first one `every` frames from here (REC-37). Replaces the bus's earlier one of the same `of`. */
  | {
      readonly type: 'recurring';
      readonly bus: BusId;
      readonly sound: SoundId;
      readonly every: Frames;
      /** Whose tone it is, where a bus has several. */
      readonly of?: string;
    }
  | { readonly type: 'recurring-stop'; readonly bus: BusId; readonly of?: string }
  /** The ear that goes to the loudspeaker; undefined: none. */
  | { readonly type: 'hear'; readonly ear: EarId | undefined }
  /** The ears whose sound is handed out as tap frames named `ear:<id>` (tests, and "Listen as" proofs). */
  | { readonly type: 'capture'; readonly ears: readonly EarId[] };

/** Up to 20 ms of one tap, cut at multiples of PACKET_FRAMES of media time; shorter at the start and end of a tap. */
export interface TapFrame {
  readonly tap: TapId;
  /** Media frame of the first sample. */
  readonly frame: Frames;
  /** Mono; owned by the receiver. */
  readonly samples: Int16Array;
}

/** An announcement or tone began to sound on a bus. */
export interface NoticeStarted {
  readonly bus: BusId;
  readonly sound: SoundId;
  readonly frame: Frames;
  readonly length: Frames;
}

/** Level of one tap or ear over one 20 ms block: peak and RMS, linear 0 to 1. */
export interface Level {
  readonly id: TapId | EarId;
  readonly frame: Frames;
  readonly peak: number;
  readonly rms: number;
}
