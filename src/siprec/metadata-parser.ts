import type {
  Association,
  Flow,
  ParsedMetadata,
  ParsedParticipant,
  ParsedSession,
  ParsedStream,
} from './parsed-metadata.ts';
import { EXTENSION_DEFAULTS } from './parsed-metadata.ts';
import type { HeardNotice, SessionOwner } from './session-metadata.ts';
import { EXTENSION_NS } from './session-metadata.ts';
import { childrenOf, readXml, type XmlNode } from './xml-reader.ts';

/**
 * Reads an RFC 7865 document as recorders must: in any order of elements, with any vendor's namespace and extensions,
 * ids of any form, `datamode` also as `dataMode` or as an attribute of the root, `send` also inside `participant`,
 * an `aor` also as a name-addr. Refused: what is not XML, another root, an unknown datamode, one id for two elements
 * (RFC 7865 section 6.10). Never throws.
 */
export function parseMetadata(
  xml: string,
): { readonly metadata: ParsedMetadata } | { readonly problems: readonly string[] } {
  const read = readXml(xml);
  if ('problems' in read) return read;
  const { root } = read;
  if (root.name !== 'recording' && root.name !== 'recording_metadata') {
    return { problems: [`root: "${root.name}"; allowed: recording`] };
  }
  const mode = datamodeOf(root);
  const problems = sharedIds(root);
  if (mode !== 'complete' && mode !== 'partial') {
    return { problems: [`datamode: "${mode}"; allowed: complete, partial`, ...problems] };
  }
  if (problems.length > 0) return { problems };
  return {
    metadata: {
      datamode: mode,
      groups: childrenOf(root, 'group').map((node) => ({ id: idOf(node), ...timesOf(node) })),
      sessions: childrenOf(root, 'session').map(sessionOf),
      participants: childrenOf(root, 'participant').map(participantOf),
      streams: childrenOf(root, 'stream').map(streamOf),
      recordings: childrenOf(root, 'sessionrecordingassoc').map((node) => ({
        sessionId: about(node, 'session'),
        ...timesOf(node),
      })),
      memberships: childrenOf(root, 'participantsessionassoc').map((node) => ({
        participantId: about(node, 'participant'),
        sessionId: about(node, 'session'),
        ...timesOf(node),
      })),
      flows: flowsOf(root),
      ...extensionOf(root),
    },
  };
}

const textOf = (node: XmlNode, name: string): string | undefined =>
  childrenOf(node, name)[0]?.text.trim() || undefined;

/** Absent means complete (RFC 7865 section 6.1.1). */
function datamodeOf(root: XmlNode): string {
  const attribute = root.attributes.get('dataMode') ?? root.attributes.get('datamode');
  return textOf(root, 'datamode') ?? textOf(root, 'dataMode') ?? attribute?.trim() ?? 'complete';
}

/** Own id of an element: `participant_id`, or `id` as in documents of draft age. */
const idOf = (node: XmlNode): string =>
  (node.attributes.get(`${node.name}_id`) ?? node.attributes.get('id') ?? '').trim();

function sharedIds(root: XmlNode): string[] {
  const owners = new Map<string, string>();
  return ['group', 'session', 'participant', 'stream'].flatMap((name) =>
    childrenOf(root, name).flatMap((node) => {
      const id = idOf(node);
      if (id === '') return [`${name}: no ${name}_id`];
      const owner = owners.get(id);
      owners.set(id, name);
      return owner ? [`${name}: id "${id}" is also that of a ${owner}; an id names one element`] : [];
    }),
  );
}

/** Id of the element an association or a stream belongs to. */
const about = (node: XmlNode, name: 'participant' | 'session'): string =>
  (node.attributes.get(`${name}_id`) ?? node.attributes.get(name) ?? '').trim();

const timesOf = (node: XmlNode): Association => ({
  associated: textOf(node, 'associate-time'),
  disassociated: textOf(node, 'disassociate-time'),
});

function sessionOf(node: XmlNode): ParsedSession {
  return {
    id: idOf(node),
    sipSessionIds: childrenOf(node, 'sipSessionID').map(({ text }) => text.trim()),
    groupId: textOf(node, 'group-ref'),
    startTime: textOf(node, 'start-time'),
    stopTime: textOf(node, 'stop-time'),
  };
}

function streamOf(node: XmlNode): ParsedStream {
  return {
    id: idOf(node),
    sessionId: about(node, 'session') || undefined,
    label: textOf(node, 'label') ?? node.attributes.get('label')?.trim(),
  };
}

/** Ids of the streams that `send` or `recv` elements under `node` name, by text or by attribute. */
const streamsOf = (node: XmlNode, name: 'send' | 'recv'): string[] =>
  childrenOf(node, name).map((one) => one.text.trim() || idOf(one));

function flowsOf(root: XmlNode): readonly Flow[] {
  const flowOf = (node: XmlNode, participantId: string): Flow => ({
    participantId,
    sends: streamsOf(node, 'send'),
    receives: streamsOf(node, 'recv'),
    ...timesOf(node),
  });
  const inside = childrenOf(root, 'participant').map((node) => flowOf(node, idOf(node)));
  return [
    ...childrenOf(root, 'participantstreamassoc').map((node) => flowOf(node, about(node, 'participant'))),
    ...inside.filter(({ sends, receives }) => sends.length + receives.length > 0),
  ];
}

function participantOf(node: XmlNode): ParsedParticipant {
  const name = childrenOf(node, 'nameID').flatMap((nameId) => childrenOf(nameId, 'name'))[0];
  return { id: idOf(node), ...nameOf(node), language: name?.attributes.get('xml:lang') };
}

function nameOf(node: XmlNode): { readonly aor: string; readonly name: string } {
  const nameId = childrenOf(node, 'nameID')[0];
  const aor = nameId?.attributes.get('aor') ?? textOf(node, 'aor') ?? node.attributes.get('aor') ?? '';
  const name = nameId && childrenOf(nameId, 'name')[0]?.text;
  // A name-addr where a URI belongs, as one client writes it: "Alice" <sip:alice@example.com>
  const [open, close] = [aor.indexOf('<'), aor.lastIndexOf('>')];
  if (open < 0 || close < open) return { aor: aor.trim(), name: name ?? '' };
  const display = aor.slice(0, open).trim().replace(/^"|"$/g, '');
  return { aor: aor.slice(open + 1, close).trim(), name: name ?? display };
}

type Extension = Pick<ParsedMetadata, 'extended' | 'mode' | 'kept' | 'direction' | 'owner' | 'notices'>;

function extensionOf(root: XmlNode): Extension {
  const capture = childrenOf(root, 'session')
    .flatMap((session) => session.children)
    .find((child) => child.namespace === EXTENSION_NS && child.name === 'capture');
  if (!capture) return EXTENSION_DEFAULTS;
  const owner = childrenOf(capture, 'owner').map(ownerOf)[0];
  return {
    extended: true,
    mode: childrenOf(capture, 'mode')[0]?.text ?? EXTENSION_DEFAULTS.mode,
    kept: textOf(capture, 'kept') !== 'false',
    direction: textOf(capture, 'direction') === 'outbound' ? 'outbound' : 'inbound',
    ...(owner && { owner }),
    notices: childrenOf(capture, 'notice').flatMap(noticeOf),
  };
}

const ownerOf = ({ attributes }: XmlNode): SessionOwner => {
  const told = (name: keyof SessionOwner) => attributes.get(name) ?? '';
  return {
    provider: told('provider'),
    user: told('user'),
    serviceProvider: told('serviceProvider'),
    externalGroup: told('externalGroup'),
    externalIdentifier: told('externalIdentifier'),
  };
};

const NOTICE_KINDS = [
  'start',
  'stop',
  'pause',
  'resume',
  'tone',
  'compliance',
] as const satisfies readonly HeardNotice['kind'][];

/** A notice that says too little to be placed is left out. */
function noticeOf({ attributes }: XmlNode): readonly HeardNotice[] {
  const kind = NOTICE_KINDS.find((one) => one === attributes.get('kind'));
  const frame = Number(attributes.get('frame'));
  const length = Number(attributes.get('length'));
  const placed = Number.isSafeInteger(frame) && Number.isSafeInteger(length) && length >= 0;
  return kind && placed ? [{ sound: attributes.get('sound') ?? '', kind, frame, length }] : [];
}
