import type { Address } from '../calling/address.ts';
import { type EndReason, otherSide } from '../calling/messages.ts';
import type { PartySnapshot } from '../calling/party.machine.ts';

export type PartyStatus = 'idle' | 'calling' | 'ringing' | 'connected';

/** The person at the other telephone, as the page shows them. Plain data. */
export interface PartyView {
  readonly status: PartyStatus;
  /** Who they are in this call, or were in the last one. */
  readonly address: Address;
  /** Who they are in a call with. */
  readonly peer?: Address;
  /** They have the phone on hold. */
  readonly holding: boolean;
  /** The phone has them on hold. */
  readonly held: boolean;
  /** Why the last call ended. */
  readonly reason?: EndReason;
}

/** What the person can be asked to do, in the order of the buttons. */
export const PARTY_ACTIONS = ['call', 'answer', 'decline', 'hold', 'resume', 'hangUp'] as const;
export type PartyAction = (typeof PARTY_ACTIONS)[number];

export function partyView(snapshot: PartySnapshot): PartyView {
  const { address, peer, holding, reason, call, side } = snapshot.context;
  return {
    status: snapshot.value,
    address,
    holding,
    held: call?.getSnapshot().context[otherSide(side)].holding ?? false,
    ...(peer && { peer }),
    ...(reason && { reason }),
  };
}

/** The actions that have a meaning now. */
export function partyActions({ status, holding }: PartyView): readonly PartyAction[] {
  switch (status) {
    case 'idle':
      return ['call'];
    case 'calling':
      return ['hangUp'];
    case 'ringing':
      return ['answer', 'decline'];
    case 'connected':
      return [holding ? 'resume' : 'hold', 'hangUp'];
  }
}
