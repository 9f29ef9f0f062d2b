import type { AnyActorRef } from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { Address } from './address.ts';
import type { CallRef } from './call.machine.ts';

/** System ids of what is always there. */
export const EXCHANGE_ID = 'exchange';
export const PHONE_ID = 'phone';
export const OTHER_PARTY_ID = 'other-party';
/** System id of the desk phone at a place, counted from 0: `phone`, `phone-2` ... */
export const phoneId = (index: number): string => (index === 0 ? PHONE_ID : `${PHONE_ID}-${index + 1}`);

/** Which end of a call. */
export type Side = 'caller' | 'callee';
export const SIDES: readonly Side[] = ['caller', 'callee'];
export const otherSide = (side: Side): Side => (side === 'caller' ? 'callee' : 'caller');

/** Why a call ended, as the side that is told sees it. */
export type EndReason =
  | 'busy'
  | 'rejected'
  | 'no-answer'
  | 'unreachable'
  | 'invalid-number'
  /** It was given to somebody else, or joined to another call. */
  | 'transferred'
  | 'ended'
  | 'far-ended'
  /** The recording failed, and the organisation lets no call go on without it (REC-46). */
  | 'recording-failed';

/** What an endpoint asks of the exchange. */
export type PlaceCall = {
  readonly type: 'call.place';
  readonly from: Address;
  readonly number: string;
  /** Hears the call's messages. */
  readonly endpoint: AnyActorRef;
};

/** Where a transferred call goes: a number, or the far end of another call of the same user. */
export type TransferTarget = { readonly number: string } | { readonly call: CallRef; readonly side: Side };

/** A user at `side` of a call gives it to somebody else. */
export type TransferCall = {
  readonly type: 'call.transfer';
  readonly call: CallRef;
  readonly side: Side;
  readonly to: TransferTarget;
  readonly at: Milliseconds;
  /** Hears `transfer.failed`. */
  readonly endpoint: AnyActorRef;
};

/** Nobody can be reached there: the call stays as it is. */
export type TransferFailed = { readonly type: 'transfer.failed'; readonly reason: EndReason };

/** What an endpoint tells its call. `at`: the moment of the finger. */
export type EndpointMessage =
  /** It rings; from now on messages go to `endpoint`. */
  | { readonly type: 'call.alert'; readonly endpoint: AnyActorRef }
  | { readonly type: 'call.answer'; readonly at: Milliseconds }
  | { readonly type: 'call.reject'; readonly reason: 'busy' | 'rejected' | 'no-answer' }
  /** It is not taken here: forwarded to this number (SIP 302). */
  | { readonly type: 'call.redirect'; readonly number: string }
  /** A digit dialled in the call. */
  | { readonly type: 'call.dtmf'; readonly side: Side; readonly digit: string; readonly at: Milliseconds }
  /** The mailbox that answered takes a message from now on. */
  | { readonly type: 'call.message'; readonly at: Milliseconds }
  | { readonly type: 'call.hold'; readonly side: Side; readonly at: Milliseconds }
  | { readonly type: 'call.resume'; readonly side: Side; readonly at: Milliseconds }
  | { readonly type: 'call.hangup'; readonly side: Side; readonly at: Milliseconds };

/** What a call tells its endpoints. */
export type CallMessage =
  | {
      readonly type: 'call.offered';
      readonly call: CallRef;
      readonly from: Address;
      readonly to: Address;
      /** The phone answers it by itself, on the speaker and muted. */
      readonly intercom?: boolean;
      /** Which side is called, if not the callee: it comes into a call that exists. */
      readonly side?: Side;
    }
  /** The caller's call exists; the far side has not answered. */
  | { readonly type: 'call.placed'; readonly call: CallRef; readonly to: Address }
  | { readonly type: 'call.alerting' }
  /** The other end is somebody else now, or this end is in another call. */
  | { readonly type: 'call.moved'; readonly call: CallRef; readonly side: Side; readonly peer: Address }
  | { readonly type: 'call.connected'; readonly at: Milliseconds }
  /** The network asks the endpoint to do something with the call, for another client of its user. */
  | {
      readonly type: 'call.asked';
      readonly what: 'answer' | 'decline' | 'hold' | 'resume' | 'end';
      readonly at: Milliseconds;
    }
  | { readonly type: 'call.ended'; readonly reason: EndReason };
