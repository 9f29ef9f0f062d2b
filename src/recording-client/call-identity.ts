import type { Label } from '../siprec/messages.ts';
import type { SessionMetadata, SessionOwner } from '../siprec/session-metadata.ts';
import type { SrsLinkInput } from './srs-link.actor.ts';

/** What the recorder is told of the call; ids are base64 of 16 random bytes (RFC 7865 section 6.10). */
export interface CallIdentity {
  readonly sipSessionId: string;
  readonly groupId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly near: { readonly aor: string; readonly name: string };
  readonly far: { readonly aor: string; readonly name: string };
  readonly owner?: SessionOwner;
}

/** Labels of the legs that carry sound. */
export const sendingLabels = ({ near, far }: SrsLinkInput['flow']): readonly Label[] => [
  ...(near ? (['1'] as const) : []),
  ...(far ? (['2'] as const) : []),
];

/** The complete metadata that a session begins with. `newId` gives ids; `startTime` is ISO 8601 UTC. */
export function firstMetadata(
  { mode, kept, flow, parties }: SrsLinkInput,
  call: CallIdentity,
  newId: () => string,
  startTime: string,
): SessionMetadata {
  const [first = call.far, ...others] = parties ?? [];
  return {
    datamode: 'complete',
    groupId: call.groupId,
    sessionId: newId(),
    sipSessionId: call.sipSessionId,
    startTime,
    participants: [
      { id: newId(), ...call.near, sends: '1' },
      { id: newId(), ...first, sends: '2' },
      ...others.map((far) => ({ id: newId(), ...far, sends: '2' as const })),
    ],
    streamIds: { '1': newId(), '2': newId() },
    sending: sendingLabels(flow),
    mode,
    kept,
    direction: call.direction,
    ...(call.owner && { owner: call.owner }),
    notices: [],
  };
}
