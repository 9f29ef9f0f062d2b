import type { Frames } from '../audio/units.ts';
import type { Label } from './messages.ts';

/** A party of the recorded call as the metadata tells it (RFC 7865 section 6.5). */
export interface Participant {
  /** base64 of 16 random bytes. */
  readonly id: string;
  /** Address of record, a bare URI: `sip:2001@example.com` or `tel:+14085550123`. */
  readonly aor: string;
  readonly name: string;
  /** Stream this participant feeds. */
  readonly sends: Label;
}

/** A party that comes into the recorded call, or leaves it (RFC 8068 section 3.3.3). */
export interface ParticipantChange {
  readonly id: string;
  readonly at: string;
  readonly what: 'joined' | 'left';
}

/** Something the parties heard and the recording does not hold (REC-35 to 37, REC-44). */
export interface HeardNotice {
  /** Sound, e.g. `prompt.recording-started`, `beep`. */
  readonly sound: string;
  readonly kind: 'start' | 'stop' | 'pause' | 'resume' | 'tone' | 'compliance';
  /** Media frames. */
  readonly frame: Frames;
  readonly length: Frames;
}

/**
 * Whose a recording is: the provider that keeps it, the user by id, and the three values by which the provider's portal knows
 * the user (REC-38), as BroadWorks tells its recorders serviceProviderID, groupID and userID.
 */
export interface SessionOwner {
  readonly provider: string;
  readonly user: string;
  readonly serviceProvider: string;
  readonly externalGroup: string;
  readonly externalIdentifier: string;
}

/** Everything a metadata document of ours says: RFC 7865's model with our own extension for what it has no word for. */
export interface SessionMetadata {
  readonly datamode: 'complete' | 'partial';
  /** Ids: base64 of 16 random bytes each. */
  readonly groupId: string;
  readonly sessionId: string;
  readonly sipSessionId: string;
  /** ISO 8601 UTC. */
  readonly startTime: string;
  readonly stopTime?: string;
  /** Near first. */
  readonly participants: readonly [Participant, Participant, ...Participant[]];
  /** Came or went since the last message, with the moment (ISO 8601 UTC): told in a partial document. */
  readonly changes?: readonly ParticipantChange[];
  readonly streamIds: Readonly<Record<Label, string>>;
  /** Labels that flow now; a held leg is not among them (RFC 8068 section 3.2.2). */
  readonly sending: readonly Label[];
  /** Extension, namespace EXTENSION_NS: the mode by its Webex name. */
  readonly mode: string;
  /** Extension: false in plain On Demand until Record was pressed. */
  readonly kept: boolean;
  /** Extension: `inbound` or `outbound` as the recorded user sees it. */
  readonly direction: 'inbound' | 'outbound';
  /** Extension; absent where the client belongs to no organisation. */
  readonly owner?: SessionOwner;
  /** Extension, REC-44: notices heard since the last message (partial) or in all (complete). */
  readonly notices: readonly HeardNotice[];
}

/** Namespace of our extension elements inside RFC 7865 documents. */
export const EXTENSION_NS = 'urn:mpp-phone-simulator:recording:1';
