import type { Label } from './messages.ts';
import { LABELS } from './messages.ts';
import type { Flow, ParsedMetadata } from './parsed-metadata.ts';
import type { Participant, SessionMetadata } from './session-metadata.ts';

/**
 * What a client's document says of `m`.
 *
 * complete: everything. partial: what can change, as in RFC 8068 section 3; it names no label, so that it may travel
 * without SDP (RFC 7866 section 9.1). With a stop time the parties leave the session (RFC 8068 section 3.2.4).
 */
export function documentOf(m: SessionMetadata): ParsedMetadata {
  const { mode, kept, direction, owner, notices } = m;
  return {
    datamode: m.datamode,
    ...(m.datamode === 'complete' ? complete(m) : partial(m)),
    extended: true,
    mode,
    kept,
    direction,
    ...(owner && { owner }),
    notices,
  };
}

type Model = Omit<
  ParsedMetadata,
  'datamode' | 'extended' | 'mode' | 'kept' | 'direction' | 'owner' | 'notices'
>;

function complete(m: SessionMetadata): Model {
  const { groupId, sessionId, startTime, stopTime } = m;
  const times = { associated: startTime, disassociated: stopTime };
  return {
    groups: [{ id: groupId, associated: startTime }],
    sessions: [{ id: sessionId, sipSessionIds: [m.sipSessionId], groupId, startTime, stopTime }],
    participants: m.participants.map(named),
    streams: LABELS.map((label) => ({ id: m.streamIds[label], sessionId, label })),
    recordings: [{ sessionId, ...times }],
    memberships: m.participants.map(({ id }) => ({ participantId: id, sessionId, ...times })),
    flows: m.participants.map((party) => ({ ...flowOf(m, party), ...times })),
  };
}

function partial(m: SessionMetadata): Model {
  const { sessionId, stopTime } = m;
  const over = stopTime !== undefined;
  return {
    groups: [],
    sessions: [{ id: sessionId, sipSessionIds: [], stopTime }],
    participants: over ? [] : m.participants.map(named),
    streams: [],
    recordings: [],
    memberships: [
      ...(m.changes ?? []).map(({ id, what, at }) => ({
        participantId: id,
        sessionId,
        ...(what === 'joined' ? { associated: at } : { disassociated: at }),
      })),
      ...(over
        ? m.participants.map(({ id }) => ({ participantId: id, sessionId, disassociated: stopTime }))
        : []),
    ],
    flows: over ? [] : m.participants.map((party) => flowOf(m, party)),
  };
}

const named = ({ id, aor, name }: Participant) => ({ id, aor, name });

/** A stream that does not flow (its leg is held) is neither sent nor received (RFC 8068 section 3.2.2). */
function flowOf(m: SessionMetadata, party: Participant): Flow {
  const flowing = (wanted: (label: Label) => boolean) =>
    LABELS.filter((label) => m.sending.includes(label) && wanted(label)).map((label) => m.streamIds[label]);
  return {
    participantId: party.id,
    sends: flowing((label) => label === party.sends),
    receives: flowing((label) => label !== party.sends),
  };
}
