import type { Milliseconds } from '../clock/clock.ts';
import type { Defect } from '../defects.ts';
import type { LegPolicy } from '../policy/leg-policy.ts';
import {
  allowedActions,
  keepsFromStart,
  type RecordedCallState,
  type RecordingAction,
  type RecordingState,
} from '../policy/mode.ts';
import type { Network } from '../policy/settings.ts';
import type { FailureReason, FarParty, SrsEvent } from './srs-events.ts';
import type { SrsLinkInput } from './srs-link.actor.ts';

/** What the recorded user's side knows of the call when it is set up. Fixed for the call (REC-24). */
export interface RecordingInput {
  /** Actor id, e.g. `recording-1`. */
  readonly id: string;
  readonly policy: LegPolicy;
  readonly network: Network;
  /** The call's announcement bus. */
  readonly bus: string;
  /** The ear of the other party. */
  readonly farEar: string;
  /** The other side is recorded too: the bus keeps a recurring tone for each recording. */
  readonly shared?: boolean;
  /** What the link tells the recorder of the call. */
  readonly leg: SrsLinkInput['leg'];
  /** System id of the actor that hears `recording.changed`: the user's phone. */
  readonly listener: string;
  /** Defects of the client, on request. */
  readonly defects?: readonly Defect[];
}

/** Something a person is told: a toast on the phone. */
export interface RecordingChange {
  readonly type: 'recording.changed';
  readonly what: 'started' | 'paused' | 'resumed' | 'stopped' | 'failed' | 'refused';
  readonly reason?: FailureReason;
  /** SIP status, with reason `refused`. */
  readonly status?: number;
}

/** System id of the actor that plays announcements (media.actor.ts). */
export const MEDIA_ID = 'media';

export type RecordingEvent =
  | { readonly type: `recording.${RecordingAction}`; readonly at: Milliseconds }
  /** The recorded leg is connected: modes that record from connect begin. */
  | { readonly type: 'recording.connect'; readonly at: Milliseconds }
  /** Hold by either side: which legs carry sound now. */
  | { readonly type: 'recording.flow'; readonly near: boolean; readonly far: boolean }
  /** The failure announcement began to sound; it has ended in `left` milliseconds. */
  | { readonly type: 'recording.heard'; readonly left: Milliseconds }
  /** The moment of the compliance announcement has come. */
  | { readonly type: 'recording.compliance' }
  /** Who the user talks to now: the call was transferred. */
  | { readonly type: 'recording.parties'; readonly parties: readonly FarParty[] }
  /** The recorded user's leg has ended. */
  | { readonly type: 'recording.end'; readonly at: Milliseconds }
  | SrsEvent;

export interface RecordingContext {
  readonly input: RecordingInput;
  /** Plain On Demand: whether Record was pressed, and the recorder has confirmed that it keeps. Other modes keep from the start. */
  readonly keep: 'no' | 'asked' | 'confirmed';
  /** Last state that the recorder confirmed: what the icon shows while a request is on its way. */
  readonly confirmed: RecordingState;
  readonly reason: FailureReason | undefined;
  readonly status: number | undefined;
  /** Moment of the cut at which the session begins. */
  readonly startAt: Milliseconds;
  readonly held: boolean;
  readonly flow: { readonly near: boolean; readonly far: boolean };
  readonly callOver: boolean;
  /** The recording has failed, and the call ends with it once that was said (REC-46). */
  readonly endsCall: boolean;
  /** How long the announcement of that still sounds, milliseconds. */
  readonly left: Milliseconds;
  /** Who is at the other end, if not whoever the call was set up with. */
  readonly parties: readonly FarParty[] | undefined;
  /** Number of sessions so far: each user-initiated start makes a new recording (REC-31). */
  readonly sessions: number;
}

export const isKept = ({ keep }: RecordingContext): boolean => keep === 'confirmed';

const callState = ({ callOver, endsCall, held }: RecordingContext): RecordedCallState => {
  if (callOver || endsCall) return 'other';
  return held ? 'held' : 'connected';
};

/** What the user may ask for now. */
export function may(context: RecordingContext, action: RecordingAction): boolean {
  const { mode, protocol } = context.input.policy.settings;
  return allowedActions(mode, protocol, context.confirmed, isKept(context), callState(context)).includes(
    action,
  );
}

/** Whether a session that begins with this event is kept from its start. */
export const keptFromStart = ({ input }: RecordingContext, event: RecordingEvent): boolean =>
  event.type === 'recording.start' || keepsFromStart(input.policy.settings.mode);
