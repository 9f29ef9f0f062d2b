import type { Milliseconds } from '../clock/clock.ts';
import type { LegAccount } from '../policy/leg-policy.ts';

/** Somebody at the other end, as the recorder is told. */
export interface FarParty {
  /** Address of record, a bare URI. */
  readonly aor: string;
  readonly name: string;
}

/** What the machine asks of its link to the recorder. `at`: the moment of the cut on the simulator's clock. */
export type SrsRequest =
  | { readonly type: 'srs.pause'; readonly at: Milliseconds }
  | { readonly type: 'srs.resume'; readonly at: Milliseconds }
  /** `announced`: the sound of the stop announcement, where the parties will hear one: the recorder is told (REC-44). */
  | { readonly type: 'srs.stop'; readonly at: Milliseconds; readonly announced: string | undefined }
  /** Plain On Demand: Record was pressed. */
  | { readonly type: 'srs.keep'; readonly at: Milliseconds }
  /** Who the user talks to now. */
  | { readonly type: 'srs.parties'; readonly parties: readonly FarParty[] }
  /** The call was held or resumed: which legs carry sound. */
  | { readonly type: 'srs.flow'; readonly near: boolean; readonly far: boolean };

/** What the recorder did, as its link tells the machine. */
export type SrsEvent =
  | { readonly type: 'srs.accepted' }
  | { readonly type: 'srs.paused' }
  | { readonly type: 'srs.resumed' }
  | { readonly type: 'srs.kept' }
  | { readonly type: 'srs.stopped' }
  /** What the user asked for (pause, resume, keep) was refused; the session goes on as it was. */
  | { readonly type: 'srs.refused'; readonly reason: string }
  /** The session is over: refused at once, ended by the recorder, or the connection broke. */
  | { readonly type: 'srs.failed'; readonly reason: FailureReason; readonly status?: number };

/** Why a session failed: refused by the recorder (with its SIP status), no recorder, no answer, connection lost, recorder full, ended by the recorder. */
export type FailureReason =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'killed'
  | 'full'
  | 'ended'
  /** The provider does not take it (REC-13, REC-38). */
  | Exclude<LegAccount, 'ready'>;
