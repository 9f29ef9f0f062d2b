import type { BusId, EarId, SoundId } from './media-graph.ts';

/** What actors ask of the sound: announcements and tones on a call's bus, in the order they are asked for. */
export type MediaMessage =
  | {
      readonly type: 'media.notice';
      readonly bus: BusId;
      readonly sound: SoundId;
      /** Those of the bus that hear it; undefined: all. */
      readonly ears?: readonly EarId[];
    }
  /** REC-37: every `seconds` from now on. */
  | {
      readonly type: 'media.recurring';
      readonly bus: BusId;
      readonly sound: SoundId;
      readonly seconds: number;
      /** Whose tone it is, where several recordings share the bus. */
      readonly of?: string;
    }
  | { readonly type: 'media.recurring-stop'; readonly bus: BusId; readonly of?: string };
