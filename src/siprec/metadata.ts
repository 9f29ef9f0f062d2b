import type {
  Association,
  Flow,
  ParsedMetadata,
  ParsedParticipant,
  ParsedSession,
} from './parsed-metadata.ts';
import { documentOf } from './session-document.ts';
import type { HeardNotice, SessionMetadata } from './session-metadata.ts';
import { EXTENSION_NS } from './session-metadata.ts';
import { element, writeXml, type XmlElement, xmlText } from './xml-writer.ts';

/** Namespace of RFC 7865 documents (section 9). */
export const RECORDING_NS = 'urn:ietf:params:xml:ns:recording:1';

/** The RFC 7865 document of a client's `m`, valid against the schema of section 9; `documentOf` says what stands in it. */
export function writeMetadata(m: SessionMetadata): string {
  return writeParsed(documentOf(m));
}

/**
 * The RFC 7865 document of `m`, valid against the schema of section 9 if its ids are base64 and its times RFC 3339.
 * Our own facts stand in one foreign element at the end of the first `session` (the schema allows it there).
 */
export function writeParsed(m: ParsedMetadata): string {
  return writeXml(
    element(
      'recording',
      { xmlns: RECORDING_NS },
      element('datamode', {}, m.datamode),
      ...m.groups.map((group) => element('group', { group_id: group.id }, ...times(group))),
      ...m.sessions.map((one, index) => session(one, index === 0 && m.extended && extension(m))),
      ...m.participants.map(participant),
      ...m.streams.map(({ id, sessionId, label }) =>
        element('stream', { stream_id: id, session_id: sessionId }, told('label', label)),
      ),
      ...m.recordings.map((one) =>
        element('sessionrecordingassoc', { session_id: one.sessionId }, ...times(one)),
      ),
      ...m.memberships.map((one) =>
        element(
          'participantsessionassoc',
          { participant_id: one.participantId, session_id: one.sessionId },
          ...times(one),
        ),
      ),
      ...m.flows.map(flow),
    ),
  );
}

const told = (name: string, text: string | undefined): XmlElement | undefined =>
  text === undefined ? undefined : element(name, {}, text);

const times = ({ associated, disassociated }: Association) => [
  told('associate-time', associated),
  told('disassociate-time', disassociated),
];

function session(
  { id, sipSessionIds, groupId, startTime, stopTime }: ParsedSession,
  capture: XmlElement | false,
): XmlElement {
  return element(
    'session',
    { session_id: id },
    ...sipSessionIds.map((sipSessionId) => element('sipSessionID', {}, sipSessionId)),
    told('group-ref', groupId),
    told('start-time', startTime),
    told('stop-time', stopTime),
    capture,
  );
}

function participant({ id, aor, name, language }: ParsedParticipant): XmlElement {
  return element(
    'participant',
    { participant_id: id },
    element('nameID', { aor: uriOf(aor) }, name !== '' && element('name', { 'xml:lang': language }, name)),
  );
}

/** `aor` as xs:anyURI takes it: what a URI cannot hold is percent-encoded, e.g. the # of a dialled code (RFC 3986 section 2). */
export function uriOf(aor: string): string {
  return xmlText(aor).replace(/[^\w\-.~:/?@!$&'()*+,;=%]|%(?![0-9a-fA-F]{2})/gu, encodeURIComponent);
}

function flow(one: Flow): XmlElement {
  return element(
    'participantstreamassoc',
    { participant_id: one.participantId },
    ...one.sends.map((id) => element('send', {}, id)),
    ...one.receives.map((id) => element('recv', {}, id)),
    ...times(one),
  );
}

function extension({ mode, kept, direction, owner, notices }: ParsedMetadata): XmlElement {
  return element(
    'capture',
    { xmlns: EXTENSION_NS },
    element('mode', {}, mode),
    element('kept', {}, String(kept)),
    element('direction', {}, direction),
    owner && element('owner', { ...owner }),
    ...notices.map(notice),
  );
}

function notice({ sound, kind, frame, length }: HeardNotice): XmlElement {
  return element('notice', { sound, kind, frame: String(frame), length: String(length) });
}
