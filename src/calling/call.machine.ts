import {
  type ActorRefFrom,
  type AnyActorRef,
  assign,
  enqueueActions,
  type SnapshotFrom,
  setup,
} from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { LegPolicy } from '../policy/leg-policy.ts';
import {
  type RecordingInput,
  type RecordingRef,
  recordingMachine,
} from '../recording-client/recording.machine.ts';
import { type Address, aorOf } from './address.ts';
import type { CallMessage, EndpointMessage, EndReason, Side } from './messages.ts';
import { EXCHANGE_ID, otherSide, SIDES } from './messages.ts';
import { lastDigits, RECORDING_CODES } from './recording-codes.ts';

/** One end of a call. */
export interface Leg {
  readonly address: Address;
  readonly endpoint: AnyActorRef;
  /** This side has the other on hold. */
  readonly holding: boolean;
  /** The last digits this side dialled in the call: a feature code may be among them. */
  readonly digits: string;
  /** The user's recording policy, fixed when the call was set up (REC-24); undefined: nobody of ours. */
  readonly policy?: LegPolicy;
  /** Answers in place of the endpoint when that is busy, declines or does not answer. */
  readonly mailbox?: AnyActorRef;
  /** The policy once a mailbox has answered: of a voice message (REC-34); undefined: it is not recorded. */
  readonly messagePolicy?: LegPolicy;
  /** The recording client of this leg. */
  readonly recording?: RecordingRef;
  /** It came into a call that was connected already, and has not answered. */
  readonly ringing?: boolean;
  /** It took the place of somebody who transferred the call. */
  readonly moved?: boolean;
}

/** Somebody who comes into a call. */
export type NewLeg = Pick<Leg, 'address' | 'endpoint' | 'policy' | 'holding' | 'ringing'>;

/** What the exchange tells a call. */
export type ExchangeMessage =
  /** `leg` takes the place of whoever is at `side`; one that rings is offered the call unless it was before (`known`). */
  | {
      readonly type: 'call.replace';
      readonly side: Side;
      readonly leg: NewLeg;
      readonly known: boolean;
      readonly at: Milliseconds;
    }
  /** The other end of `side` went into another call: only `side` is told that this one is over. */
  | { readonly type: 'call.dissolve'; readonly side: Side; readonly at: Milliseconds };

/** A callee forwards its call: the exchange finds out to whom. */
export type Redirected = {
  readonly type: 'call.redirected';
  readonly call: CallRef;
  readonly number: string;
  /** How often this call was forwarded before. */
  readonly times: number;
};

export interface CallInput {
  /** Actor id, e.g. `call-1`. */
  readonly id: string;
  readonly caller: Omit<Leg, 'holding' | 'digits' | 'recording'>;
  readonly callee: Omit<Leg, 'holding' | 'digits' | 'recording'>;
  /** The callee's phone answers by itself. */
  readonly intercom?: boolean;
  /** Milliseconds from connect to sound: media optimisation and recording each add theirs (REC-45). */
  readonly audioDelay: Milliseconds;
  /** How long it rings before a mailbox answers, milliseconds. */
  readonly noAnswer: Milliseconds;
  readonly now: () => Milliseconds;
  /** What a recorded side's client is made of. */
  readonly recordingInput: (
    side: Side,
    call: Pick<CallContext, 'input' | Side>,
    message?: LegPolicy,
  ) => RecordingInput;
}

export interface CallContext {
  readonly input: CallInput;
  readonly caller: Leg;
  readonly callee: Leg;
  /** The called side's mailbox has the call. */
  readonly atMailbox: boolean;
  /** Moment of the answer; undefined before. */
  readonly connectedAt: Milliseconds | undefined;
  /** Recordings of those who have left, until they are handed over. */
  readonly left: readonly RecordingRef[];
  /** How often it was forwarded. */
  readonly forwarded: number;
}

/** What a call tells itself. */
type CallStep =
  | { readonly type: 'call.joined'; readonly side: Side; readonly at: Milliseconds }
  | { readonly type: 'call.flow' };

const ended = (reason: EndReason): CallMessage => ({ type: 'call.ended', reason });
const moved = (call: CallRef, side: Side, peer: Address): CallMessage => ({
  type: 'call.moved',
  call,
  side,
  peer,
});
const newLeg = (leg: NewLeg): Leg => ({ ...leg, digits: '', moved: true });
/** Both legs, one of them changed. */
const takenBy = (
  context: Pick<CallContext, Side>,
  side: Side,
  change: Partial<Leg>,
): Pick<CallContext, Side> => ({
  caller: context.caller,
  callee: context.callee,
  [side]: { ...context[side], ...change },
});

export type CallEvent =
  | EndpointMessage
  | ExchangeMessage
  | CallStep
  /** A leg's recording has failed and that was said: the call ends with it (REC-46). */
  | { readonly type: 'call.recording-failed' }
  | { readonly type: 'xstate.done.actor.recording' };

/** Why a call ended, as the side that ended it or the other sees it. */
function endReason(event: CallEvent, ended: boolean): EndReason {
  if (event.type === 'call.reject') return event.reason;
  if (event.type === 'call.recording-failed') return 'recording-failed';
  return ended ? 'ended' : 'far-ended';
}

/** The end that was brought into the call and has not answered. */
export const ringingSide = (context: CallContext): Side | undefined =>
  SIDES.find((side) => context[side].ringing);

/** Which legs carry sound for the recorded side: near is its own voice, far the other's. */
export function flowOf(context: CallContext, side: Side): { near: boolean; far: boolean } {
  if (ringingSide(context)) return { near: false, far: false };
  const held = context[side].holding;
  const heldByFar = context[otherSide(side)].holding;
  return { near: !held && !heldByFar, far: !held };
}

/** A leg of a call that a mailbox has: what is recorded of it is the message. */
function asMessage({ policy: _, messagePolicy, ...leg }: Leg): Leg {
  return messagePolicy ? { ...leg, policy: messagePolicy } : leg;
}

/**
 * A call between two ends in the network. It carries no sound itself: who hears whom is worked out from its
 * snapshot. Lives until the recordings of its legs have been handed over to the recorder.
 */
export const callMachine = setup({
  types: { context: {} as CallContext, events: {} as CallEvent, input: {} as CallInput },
  actors: { recording: recordingMachine },
  delays: {
    audioDelay: ({ context }) => context.input.audioDelay,
    noAnswer: ({ context }) => context.input.noAnswer,
  },
  guards: {
    mailbox: ({ context }) => context.callee.mailbox !== undefined && !context.atMailbox,
    settled: ({ context }) =>
      [context.caller.recording, context.callee.recording, ...context.left].every(
        (recording) => recording?.getSnapshot().status !== 'active',
      ),
    someoneRings: ({ context }) => ringingSide(context) !== undefined,
  },
  actions: {
    offer: enqueueActions(({ context, enqueue, self }) => {
      const { caller, callee } = context;
      const call = self as unknown as CallRef;
      enqueue.sendTo(caller.endpoint, {
        type: 'call.placed',
        call,
        to: callee.address,
      } satisfies CallMessage);
      enqueue.sendTo(callee.endpoint, {
        type: 'call.offered',
        call,
        from: caller.address,
        to: callee.address,
        ...(context.input.intercom && { intercom: true }),
      } satisfies CallMessage);
    }),
    takeEndpoint: assign(({ context, event }) =>
      event.type === 'call.alert'
        ? takenBy(context, ringingSide(context) ?? 'callee', { endpoint: event.endpoint })
        : {},
    ),
    redirect: enqueueActions(({ context, enqueue, event, system, self }) => {
      if (event.type !== 'call.redirect') return;
      const redirected: Redirected = {
        type: 'call.redirected',
        call: self as unknown as CallRef,
        number: event.number,
        times: context.forwarded,
      };
      enqueue.sendTo(system.get(EXCHANGE_ID), redirected);
    }),
    /** Nobody has answered yet: the call is offered to somebody else. */
    forward: assign(({ context, event }) =>
      event.type === 'call.replace'
        ? { callee: { ...event.leg, digits: '', holding: false }, forwarded: context.forwarded + 1 }
        : {},
    ),
    replace: enqueueActions(({ context, enqueue, event, self }) => {
      if (event.type !== 'call.replace') return;
      const { side, leg, known, at } = event;
      const call = self as unknown as CallRef;
      const [old, other] = [context[side], context[otherSide(side)]];
      const forwards = old.ringing ? 1 : 0;
      enqueue.assign({
        ...takenBy({ ...context, [side]: newLeg(leg) }, side, {}),
        left: old.recording ? [...context.left, old.recording] : context.left,
        forwarded: context.forwarded + forwards,
      });
      if (old.recording) enqueue.sendTo(old.recording, { type: 'recording.end', at });
      if (!old.ringing) enqueue.sendTo(old.endpoint, ended('transferred'));
      enqueue.sendTo(other.endpoint, moved(call, otherSide(side), leg.address));
      enqueue.sendTo(
        leg.endpoint,
        leg.ringing && !known
          ? ({ type: 'call.offered', call, side, from: other.address, to: leg.address } satisfies CallMessage)
          : moved(call, side, other.address),
      );
      if (!leg.ringing) enqueue.raise({ type: 'call.joined', side, at });
      else enqueue.raise({ type: 'call.flow' });
    }),
    /** Whoever was brought in answers. */
    join: enqueueActions(({ context, enqueue, event }) => {
      const side = ringingSide(context);
      if (event.type !== 'call.answer' || !side) return;
      enqueue.assign(takenBy(context, side, { ringing: false }));
      enqueue.sendTo(context[side].endpoint, {
        type: 'call.connected',
        at: event.at,
      } satisfies CallMessage);
      enqueue.raise({ type: 'call.joined', side, at: event.at });
    }),
    /** A user who comes in is recorded under their own policy; the other's recording is told who is there now. */
    recordJoined: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'call.joined') return;
      const { side, at } = event;
      if (context[side].policy) {
        const input = context.input.recordingInput(side, context);
        enqueue.assign(({ context, spawn }) => ({
          [side]: { ...context[side], recording: spawn('recording', { id: input.id, input }) },
        }));
        enqueue.sendTo(input.id, { type: 'recording.connect', at });
      }
      const { recording } = context[otherSide(side)];
      if (recording) {
        const { address } = context[side];
        enqueue.sendTo(recording, {
          type: 'recording.parties',
          parties: [{ aor: aorOf(address), name: address.name }],
        });
      }
    }),
    tellFlow: enqueueActions(({ context, enqueue }) => {
      for (const side of SIDES) {
        const { recording } = context[side];
        if (recording) enqueue.sendTo(recording, { type: 'recording.flow', ...flowOf(context, side) });
      }
    }),
    dissolve: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'call.dissolve') return;
      for (const side of SIDES) {
        const { recording } = context[side];
        if (recording) enqueue.sendTo(recording, { type: 'recording.end', at: event.at });
      }
      enqueue.sendTo(context[event.side].endpoint, ended('transferred'));
    }),
    tellAlerting: enqueueActions(({ context, enqueue }) => {
      enqueue.sendTo(context.caller.endpoint, { type: 'call.alerting' } satisfies CallMessage);
    }),
    /** Whoever rang hears that the call went elsewhere. */
    leave: enqueueActions(({ context, enqueue, event }) => {
      const reason: EndReason = event.type === 'call.reject' ? event.reason : 'no-answer';
      enqueue.sendTo(context.callee.endpoint, { type: 'call.ended', reason } satisfies CallMessage);
    }),
    divert: assign(({ context }) => {
      const { caller, callee } = context;
      const { mailbox } = callee;
      return mailbox
        ? { caller: asMessage(caller), callee: { ...asMessage(callee), endpoint: mailbox }, atMailbox: true }
        : {};
    }),
    /** A call is recorded from the answer on, a voice message from the beep on (REC-34). */
    record: enqueueActions(({ context, enqueue, event }) => {
      const at = 'at' in event ? event.at : 0;
      if (context.atMailbox && event.type !== 'call.message') return;
      for (const side of SIDES) {
        const { policy, recording } = context[side];
        if (policy === undefined || recording) continue;
        const input = context.input.recordingInput(side, context, context.atMailbox ? policy : undefined);
        enqueue.assign(({ context, spawn }) => ({
          [side]: { ...context[side], recording: spawn('recording', { id: input.id, input }) },
        }));
        enqueue.sendTo(input.id, { type: 'recording.connect', at });
      }
    }),
    connect: enqueueActions(({ context, enqueue, event }) => {
      const at = 'at' in event ? event.at : 0;
      enqueue.assign({ connectedAt: at });
      for (const side of SIDES) {
        enqueue.sendTo(context[side].endpoint, { type: 'call.connected', at } satisfies CallMessage);
      }
    }),
    setHold: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'call.hold' && event.type !== 'call.resume') return;
      if (context[event.side].holding === (event.type === 'call.hold')) return;
      const next = {
        ...context,
        [event.side]: { ...context[event.side], holding: event.type === 'call.hold' },
      };
      enqueue.assign({ caller: next.caller, callee: next.callee });
      for (const side of SIDES) {
        const { recording } = context[side];
        if (recording) enqueue.sendTo(recording, { type: 'recording.flow', ...flowOf(next, side) });
      }
    }),
    /** A digit in the call; with the last one of a feature code the recording is asked, from that finger on. */
    dial: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'call.dtmf') return;
      const leg = context[event.side];
      const digits = lastDigits(leg.digits, event.digit);
      enqueue.assign({ [event.side]: { ...leg, digits } });
      const { mailbox } = context.callee;
      if (context.atMailbox && mailbox && event.side === 'caller') {
        enqueue.sendTo(mailbox, { type: 'call.digit', digit: event.digit, at: event.at });
      }
      const action = RECORDING_CODES[digits];
      if (action && leg.recording) {
        enqueue.sendTo(leg.recording, { type: `recording.${action}`, at: event.at });
      }
    }),
    end: enqueueActions(({ context, enqueue, event }) => {
      const at = 'at' in event ? event.at : context.input.now();
      const ender = 'side' in event ? event.side : undefined;
      for (const side of SIDES) {
        const { recording, endpoint } = context[side];
        if (recording) enqueue.sendTo(recording, { type: 'recording.end', at });
        const reason = endReason(event, side === ender);
        enqueue.sendTo(endpoint, { type: 'call.ended', reason } satisfies CallMessage);
      }
    }),
  },
}).createMachine({
  id: 'call',
  context: ({ input }) => ({
    input,
    caller: { ...input.caller, holding: false, digits: '' },
    callee: { ...input.callee, holding: false, digits: '' },
    atMailbox: false,
    connectedAt: undefined,
    left: [],
    forwarded: 0,
  }),
  initial: 'setup',
  on: {
    'call.hangup': { target: '.ended', actions: 'end' },
    'call.dissolve': { target: '.ended', actions: 'dissolve' },
  },
  states: {
    setup: {
      entry: 'offer',
      on: {
        'call.alert': { target: 'alerting', actions: ['takeEndpoint', 'tellAlerting'] },
        'call.reject': [
          { guard: 'mailbox', target: 'setup', reenter: true, actions: 'divert' },
          { target: 'ended', actions: 'end' },
        ],
        'call.redirect': { actions: 'redirect' },
        'call.replace': { target: 'setup', reenter: true, actions: 'forward' },
      },
    },
    alerting: {
      after: { noAnswer: { guard: 'mailbox', target: 'setup', actions: ['leave', 'divert'] } },
      on: {
        'call.answer': { target: 'connected', actions: ['record', 'connect'] },
        'call.reject': [
          { guard: 'mailbox', target: 'setup', actions: ['leave', 'divert'] },
          { target: 'ended', actions: 'end' },
        ],
        'call.redirect': { actions: 'redirect' },
        'call.replace': { target: 'setup', actions: 'forward' },
      },
    },
    connected: {
      initial: 'opening',
      states: { opening: { after: { audioDelay: 'open' } }, open: {} },
      on: {
        'call.hold': { actions: 'setHold' },
        'call.resume': { actions: 'setHold' },
        'call.dtmf': { actions: 'dial' },
        'call.message': { actions: 'record' },
        'call.recording-failed': { target: 'ended', actions: 'end' },
        'call.replace': { actions: 'replace' },
        'call.joined': { actions: ['recordJoined', 'tellFlow'] },
        'call.flow': { actions: 'tellFlow' },
        'call.alert': { guard: 'someoneRings', actions: 'takeEndpoint' },
        'call.answer': { guard: 'someoneRings', actions: 'join' },
        'call.reject': { guard: 'someoneRings', target: 'ended', actions: 'end' },
        'call.redirect': { guard: 'someoneRings', actions: 'redirect' },
      },
    },
    ended: {
      always: { guard: 'settled', target: 'settled' },
      // Every recording that finishes is looked at by the guard above.
      on: { 'call.hangup': {}, 'call.dissolve': {}, 'xstate.done.actor.*': {} },
    },
    settled: { type: 'final' },
  },
});

export type CallRef = ActorRefFrom<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<typeof callMachine>;
