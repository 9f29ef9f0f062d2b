import type { HeardNotice, SessionOwner } from './session-metadata.ts';

/** What RFC 7865 ties together ends but is not forgotten: an association that has ended keeps both times. RFC 3339, as sent. */
export interface Association {
  readonly associated?: string | undefined;
  /** Undefined while it lasts. */
  readonly disassociated?: string | undefined;
}

/** A group of communication sessions (RFC 7865 section 6.2). */
export interface ParsedGroup extends Association {
  readonly id: string;
}

/** A communication session as a document tells it (RFC 7865 section 6.3). */
export interface ParsedSession {
  readonly id: string;
  readonly sipSessionIds: readonly string[];
  readonly groupId?: string | undefined;
  /** As sent; RFC 3339. */
  readonly startTime?: string | undefined;
  readonly stopTime?: string | undefined;
}

export interface ParsedParticipant {
  readonly id: string;
  /** Bare URI or number; empty while no document has told it. */
  readonly aor: string;
  readonly name: string;
  /** Language of the name (xml:lang). */
  readonly language?: string | undefined;
}

export interface ParsedStream {
  readonly id: string;
  readonly sessionId?: string | undefined;
  readonly label?: string | undefined;
}

/** A session and this recording of it (RFC 7865 section 6.4, `sessionrecordingassoc`). */
export interface SessionRecording extends Association {
  readonly sessionId: string;
}

/** A participant in a session (RFC 7865 section 6.6, `participantsessionassoc`). */
export interface Membership extends Association {
  readonly participantId: string;
  readonly sessionId: string;
}

/** The streams a participant feeds and hears, by id (RFC 7865 section 6.8, `participantstreamassoc`). */
export interface Flow extends Association {
  readonly participantId: string;
  readonly sends: readonly string[];
  readonly receives: readonly string[];
}

/**
 * An RFC 7865 document as a value: `parseMetadata` reads it, `mergeMetadata` applies the next, `writeParsed` prints it.
 * After a merge `flows` and `memberships` hold those that have ended too, so who was heard on a label stays known
 * through a hold and the end.
 */
export interface ParsedMetadata {
  readonly datamode: 'complete' | 'partial';
  readonly groups: readonly ParsedGroup[];
  readonly sessions: readonly ParsedSession[];
  readonly participants: readonly ParsedParticipant[];
  readonly streams: readonly ParsedStream[];
  readonly recordings: readonly SessionRecording[];
  readonly memberships: readonly Membership[];
  readonly flows: readonly Flow[];
  /** True if the document held our extension; else the next five are their defaults. */
  readonly extended: boolean;
  /** `Always` by default: a client that says nothing records on its own account. */
  readonly mode: string;
  /** True by default. */
  readonly kept: boolean;
  /** `inbound` by default. */
  readonly direction: 'inbound' | 'outbound';
  /** Undefined: not told. */
  readonly owner?: SessionOwner | undefined;
  readonly notices: readonly HeardNotice[];
}

/** What a document without our extension means. */
export const EXTENSION_DEFAULTS = {
  extended: false,
  mode: 'Always',
  kept: true,
  direction: 'inbound',
  notices: [],
} as const satisfies Partial<ParsedMetadata>;

/**
 * Who feeds the stream of an SDP label: the one that sends it now, else the last that did. The only link from sound to
 * person (RFC 7865 sections 6.7, 6.8).
 */
export function senderOf(metadata: ParsedMetadata, label: string): ParsedParticipant | undefined {
  const ids = metadata.streams.filter((stream) => stream.label === label).map((stream) => stream.id);
  const fed = metadata.flows.filter(({ sends }) => sends.some((id) => ids.includes(id)));
  const flow = fed.find(lasts) ?? fed.at(-1);
  return metadata.participants.find(({ id }) => id === flow?.participantId);
}

/** Ids of the streams a participant feeds now. */
export function streamsSentBy(metadata: ParsedMetadata, participantId: string): readonly string[] {
  return metadata.flows
    .filter((flow) => flow.participantId === participantId && lasts(flow))
    .flatMap(({ sends }) => sends);
}

/** Labels a participant feeds now. */
export function labelsSentBy(metadata: ParsedMetadata, participantId: string): readonly string[] {
  const sends = streamsSentBy(metadata, participantId);
  return metadata.streams.flatMap(({ id, label }) =>
    label !== undefined && sends.includes(id) ? [label] : [],
  );
}

/** When a participant left its last session; undefined while it takes part or if no document told. */
export function leftAt(
  { memberships }: Pick<ParsedMetadata, 'memberships'>,
  participantId: string,
): string | undefined {
  const own = memberships.filter((membership) => membership.participantId === participantId);
  return own.some(lasts) ? undefined : own.at(-1)?.disassociated;
}

/** True while an association has not ended. */
export const lasts = ({ disassociated }: Association): boolean => disassociated === undefined;
