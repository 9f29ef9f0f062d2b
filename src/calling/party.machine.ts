import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { Address } from './address.ts';
import type { CallRef } from './call.machine.ts';
import type { Behaviour } from './directory.ts';
import {
  type CallMessage,
  type EndpointMessage,
  type EndReason,
  EXCHANGE_ID,
  type PlaceCall,
  type Side,
} from './messages.ts';

export interface PartyInput {
  readonly address: Address;
  readonly behaviour: Behaviour;
  readonly now: () => Milliseconds;
}

/** What a person does at the other end. `at`: the moment of the finger. */
export type PartyCommand =
  | { readonly type: 'party.call'; readonly number: string; readonly from: Address }
  | { readonly type: 'party.answer'; readonly at: Milliseconds }
  | { readonly type: 'party.decline' }
  | { readonly type: 'party.hold'; readonly at: Milliseconds }
  | { readonly type: 'party.resume'; readonly at: Milliseconds }
  | { readonly type: 'party.hangup'; readonly at: Milliseconds };

export interface PartyContext {
  readonly input: PartyInput;
  readonly address: Address;
  readonly peer: Address | undefined;
  readonly call: CallRef | undefined;
  readonly side: Side;
  readonly holding: boolean;
  /** Why the last call ended. */
  readonly reason: EndReason | undefined;
}

/** Someone at another telephone: a person behind the Other party panel, or a test number that acts by itself. */
export const partyMachine = setup({
  types: {
    context: {} as PartyContext,
    events: {} as PartyCommand | CallMessage,
    input: {} as PartyInput,
  },
  guards: {
    busy: ({ context }) => context.input.behaviour.kind === 'busy',
    engaged: ({ context, event }) => event.type === 'call.offered' && event.call !== context.call,
  },
  actions: {
    dial: enqueueActions(({ enqueue, event, system, self }) => {
      if (event.type !== 'party.call') return;
      enqueue.assign({ address: event.from, side: 'caller', reason: undefined, holding: false });
      const place: PlaceCall = { type: 'call.place', from: event.from, number: event.number, endpoint: self };
      enqueue.sendTo(system.get(EXCHANGE_ID), place);
    }),
    noteCall: assign(({ event }) =>
      event.type === 'call.placed' ? { call: event.call, peer: event.to } : {},
    ),
    ring: enqueueActions(({ context, enqueue, event, self }) => {
      if (event.type !== 'call.offered') return;
      enqueue.assign({
        call: event.call,
        peer: event.from,
        address: event.to,
        side: event.side ?? 'callee',
        reason: undefined,
        holding: false,
      });
      enqueue.sendTo(event.call, { type: 'call.alert', endpoint: self } satisfies EndpointMessage);
      const { behaviour, now } = context.input;
      if (behaviour.kind === 'answers') {
        enqueue.raise(() => ({ type: 'party.answer', at: now() + behaviour.after }), {
          delay: behaviour.after,
        });
      }
      if (behaviour.kind === 'rejects') enqueue.raise({ type: 'party.decline' }, { delay: behaviour.after });
    }),
    refuse: enqueueActions(({ enqueue, event }) => {
      if (event.type !== 'call.offered') return;
      enqueue.sendTo(event.call, { type: 'call.reject', reason: 'busy' } satisfies EndpointMessage);
    }),
    answer: enqueueActions(({ context, enqueue, event }) => {
      if (!context.call || event.type !== 'party.answer') return;
      enqueue.sendTo(context.call, { type: 'call.answer', at: event.at } satisfies EndpointMessage);
    }),
    decline: enqueueActions(({ context, enqueue }) => {
      if (context.call) {
        enqueue.sendTo(context.call, { type: 'call.reject', reason: 'rejected' } satisfies EndpointMessage);
      }
    }),
    planHangUp: enqueueActions(({ context, enqueue }) => {
      const { behaviour, now } = context.input;
      if (behaviour.kind !== 'answers' || behaviour.hangsUpAfter === undefined) return;
      const delay = behaviour.hangsUpAfter;
      enqueue.raise(() => ({ type: 'party.hangup', at: now() + delay }), { delay });
    }),
    hold: enqueueActions(({ context, enqueue, event }) => {
      if (!context.call || (event.type !== 'party.hold' && event.type !== 'party.resume')) return;
      const holding = event.type === 'party.hold';
      if (holding === context.holding) return;
      enqueue.assign({ holding });
      enqueue.sendTo(context.call, {
        type: holding ? 'call.hold' : 'call.resume',
        side: context.side,
        at: event.at,
      } satisfies EndpointMessage);
    }),
    hangUp: enqueueActions(({ context, enqueue, event }) => {
      if (!context.call || event.type !== 'party.hangup') return;
      enqueue.sendTo(context.call, {
        type: 'call.hangup',
        side: context.side,
        at: event.at,
      } satisfies EndpointMessage);
    }),
    move: assign(({ event }) =>
      event.type === 'call.moved' ? { call: event.call, side: event.side, peer: event.peer } : {},
    ),
    forget: assign(({ event }) => ({
      call: undefined,
      peer: undefined,
      holding: false,
      reason: event.type === 'call.ended' ? event.reason : undefined,
    })),
  },
}).createMachine({
  id: 'party',
  context: ({ input }) => ({
    input,
    address: input.address,
    peer: undefined,
    call: undefined,
    side: 'callee',
    holding: false,
    reason: undefined,
  }),
  initial: 'idle',
  on: {
    'call.offered': { guard: 'engaged', actions: 'refuse' },
    'call.ended': { target: '.idle', actions: 'forget' },
    'call.moved': { actions: 'move' },
  },
  states: {
    idle: {
      on: {
        'party.call': { target: 'calling', actions: 'dial' },
        'call.offered': [
          { guard: 'busy', actions: 'refuse' },
          { target: 'ringing', actions: 'ring' },
        ],
      },
    },
    calling: {
      on: {
        'call.placed': { actions: 'noteCall' },
        'call.connected': 'connected',
        'party.hangup': { actions: 'hangUp' },
      },
    },
    ringing: {
      on: {
        'party.answer': { actions: 'answer' },
        'party.decline': { actions: 'decline' },
        'call.connected': 'connected',
      },
    },
    connected: {
      entry: 'planHangUp',
      on: {
        'party.hold': { actions: 'hold' },
        'party.resume': { actions: 'hold' },
        'party.hangup': { actions: 'hangUp' },
      },
    },
  },
});

export type PartyRef = ActorRefFrom<typeof partyMachine>;
export type PartySnapshot = SnapshotFrom<typeof partyMachine>;
