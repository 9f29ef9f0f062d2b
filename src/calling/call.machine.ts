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
import type { Address } from './address.ts';
import type { CallMessage, EndpointMessage, EndReason, Side } from './messages.ts';
import { otherSide, SIDES } from './messages.ts';
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
}

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
  readonly recordingInput: (side: Side, call: CallInput, message?: LegPolicy) => RecordingInput;
}

export interface CallContext {
  readonly input: CallInput;
  readonly caller: Leg;
  readonly callee: Leg;
  /** The called side's mailbox has the call. */
  readonly atMailbox: boolean;
  /** Moment of the answer; undefined before. */
  readonly connectedAt: Milliseconds | undefined;
}

export type CallEvent =
  | EndpointMessage
  /** A leg's recording has failed and that was said: the call ends with it (REC-46). */
  | { readonly type: 'call.recording-failed' }
  | { readonly type: 'xstate.done.actor.recording' };

/** Why a call ended, as the side that ended it or the other sees it. */
function endReason(event: CallEvent, ended: boolean): EndReason {
  if (event.type === 'call.reject') return event.reason;
  if (event.type === 'call.recording-failed') return 'recording-failed';
  return ended ? 'ended' : 'far-ended';
}

/** Which legs carry sound for the recorded side: near is its own voice, far the other's. */
export function flowOf(context: CallContext, side: Side): { near: boolean; far: boolean } {
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
      SIDES.every((side) => (context[side].recording?.getSnapshot().status ?? 'done') !== 'active'),
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
      event.type === 'call.alert' ? { callee: { ...context.callee, endpoint: event.endpoint } } : {},
    ),
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
        const input = context.input.recordingInput(
          side,
          context.input,
          context.atMailbox ? policy : undefined,
        );
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
  }),
  initial: 'setup',
  on: { 'call.hangup': { target: '.ended', actions: 'end' } },
  states: {
    setup: {
      entry: 'offer',
      on: {
        'call.alert': { target: 'alerting', actions: ['takeEndpoint', 'tellAlerting'] },
        'call.reject': [
          { guard: 'mailbox', target: 'setup', reenter: true, actions: 'divert' },
          { target: 'ended', actions: 'end' },
        ],
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
      },
    },
    ended: {
      always: { guard: 'settled', target: 'settled' },
      // Every recording that finishes is looked at by the guard above.
      on: { 'call.hangup': {}, 'xstate.done.actor.*': {} },
    },
    settled: { type: 'final' },
  },
});

export type CallRef = ActorRefFrom<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<typeof callMachine>;
