import type { Frames } from '../audio/units.ts';
import type { Label } from '../siprec/messages.ts';
import type { HeardNotice, SessionOwner } from '../siprec/session-metadata.ts';

/** A stretch that the user paused: absent from the file. */
export interface Pause {
  /** Position in the file where the cut is, in frames. */
  readonly at: Frames;
  /** Media frames: first paused, first after. */
  readonly from: Frames;
  readonly to: Frames;
}

/** Packets that never came: silence in the file. */
export interface Gap {
  readonly label: Label;
  /** Positions in the file, in frames. */
  readonly from: Frames;
  readonly to: Frames;
}

/** Peaks of both channels for drawing: one min and one max (Int8, -127 to 127) per PEAK_FRAMES frames of file time. */
export interface Peaks {
  readonly near: Int8Array;
  readonly far: Int8Array;
}
/** File frames per pair of peaks: 20 ms. */
export const PEAK_FRAMES: Frames = 320;

export interface RecordedParty {
  readonly name: string;
  readonly aor: string;
}

/** One recording as the recorder knows it. Audio is kept apart, in chunks of one second. */
export interface Recording {
  readonly id: string;
  readonly state: 'started' | 'paused' | 'stopped' | 'failed';
  /** Why it failed, for a person: `interrupted`, `recorder full` ... */
  readonly reason?: string;
  /** Epoch milliseconds of the first frame. */
  readonly startedAt: number;
  readonly near: RecordedParty;
  readonly far: RecordedParty;
  readonly direction: 'inbound' | 'outbound';
  /** Webex name of the recording mode. */
  readonly mode: string;
  /** False: plain On Demand, Record not pressed; deleted at the end. */
  readonly kept: boolean;
  /** Media frame of the first sample. Call time = (media frame - startFrame). */
  readonly startFrame: Frames;
  /** Length of the file per channel, in frames. */
  readonly frames: Frames;
  readonly pauses: readonly Pause[];
  readonly gaps: readonly Gap[];
  /** Whose it is; absent where the client did not tell. */
  readonly owner?: SessionOwner;
  /** Heard, not recorded. */
  readonly notices: readonly HeardNotice[];
  /** One complete RFC 7865 document with all that later ones changed; the last complete one of a client that adds what we cannot write. */
  readonly metadata: string;
}
