import {
  type ActorRefFrom,
  type AnyActorRef,
  assign,
  enqueueActions,
  type SnapshotFrom,
  setup,
} from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import { type LegPolicies, samePolicy } from '../policy/leg-policy.ts';
import { mayRecord } from '../policy/mode.ts';
import type { RecordingSettings } from '../policy/settings.ts';
import { type Address, dialable, networkOf } from './address.ts';
import { type CallInput, type CallRef, callMachine } from './call.machine.ts';
import { type Behaviour, type DirectoryEntry, lookUp } from './directory.ts';
import { type CallMessage, type EndReason, OTHER_PARTY_ID, PHONE_ID, type PlaceCall } from './messages.ts';
import { partyMachine } from './party.machine.ts';

/** Delays between the answer and the sound, in milliseconds (REC-45). */
export interface AudioDelays {
  /** Media optimisation (ICE). */
  readonly ice: Milliseconds;
  /** Call recording, where the leg may be recorded. */
  readonly recording: Milliseconds;
}

export interface ExchangeInput {
  readonly user: Address;
  readonly settings: RecordingSettings;
  readonly delays: AudioDelays;
  readonly directory: readonly DirectoryEntry[];
  readonly recordingInput: CallInput['recordingInput'];
  readonly now: () => Milliseconds;
}

export interface ExchangeContext {
  readonly input: ExchangeInput;
  /** The user's policy for each kind of call. */
  readonly policies: LegPolicies;
  readonly delays: AudioDelays;
  /** Calls that are not over, oldest first. */
  readonly calls: readonly CallRef[];
  readonly placed: number;
}

export type ExchangeEvent =
  | PlaceCall
  /** The administrator saved: from the next call on (REC-24). */
  | { readonly type: 'policies.saved'; readonly policies: LegPolicies }
  | { readonly type: 'delays.set'; readonly delays: AudioDelays };

/** Who is at the number: somebody who is always there, a party of its own for the call, or nobody to call. */
type Route =
  | { readonly reason: EndReason }
  | { readonly address: Address; readonly endpoint: string }
  | { readonly address: Address; readonly behaviour: Behaviour };

/** Nobody can call themselves: their line is in use. */
function routeOf({ input }: ExchangeContext, { from, number, endpoint }: PlaceCall): Route {
  const { user, directory } = input;
  if (dialable(number) === from.number) return { reason: 'busy' };
  if (dialable(number) === user.number) return { address: user, endpoint: PHONE_ID };
  const entry = lookUp(directory, number);
  if (!entry) return { reason: 'invalid-number' };
  const { address, behaviour } = entry;
  if (behaviour.kind === 'unreachable') return { reason: 'unreachable' };
  if (behaviour.kind !== 'manual') return { address, behaviour };
  return endpoint.id === OTHER_PARTY_ID ? { reason: 'busy' } : { address, endpoint: OTHER_PARTY_ID };
}

/** What a call is made of: the user's side has its recording policy from now on (REC-24). */
function callInput(
  { input, policies, delays }: ExchangeContext,
  id: string,
  { from, endpoint }: PlaceCall,
  callee: CallInput['callee'],
): CallInput {
  const isUser = ({ number }: Address) => number === input.user.number;
  const policy = policies[isUser(from) ? 'outbound' : 'inbound'][networkOf(from, callee.address)];
  const mayBeRecorded = mayRecord(policy.settings.mode, policy.settings.protocol);
  const policyOf = (address: Address) => (mayBeRecorded && isUser(address) ? { policy } : {});
  const recorded = mayBeRecorded && (isUser(from) || isUser(callee.address));
  return {
    id,
    caller: { address: from, endpoint, ...policyOf(from) },
    callee: { ...callee, ...policyOf(callee.address) },
    audioDelay: delays.ice + (recorded ? delays.recording : 0),
    recordingInput: input.recordingInput,
  };
}

/**
 * The telephone exchange: finds who is at a number, makes the call between the two, and fixes the recording
 * policy of the user's leg at that moment.
 */
export const exchangeMachine = setup({
  types: { context: {} as ExchangeContext, events: {} as ExchangeEvent, input: {} as ExchangeInput },
  actors: { call: callMachine, party: partyMachine },
  actions: {
    save: assign(({ event }) => (event.type === 'policies.saved' ? { policies: event.policies } : {})),
    setDelays: assign(({ event }) => (event.type === 'delays.set' ? { delays: event.delays } : {})),
    place: enqueueActions(({ context, enqueue, event, system }) => {
      if (event.type !== 'call.place') return;
      const route = routeOf(context, event);
      if ('reason' in route) {
        const ended: CallMessage = { type: 'call.ended', reason: route.reason };
        enqueue.sendTo(event.endpoint, ended);
        return;
      }
      const id = `call-${context.placed + 1}`;
      const { now } = context.input;
      enqueue.assign(({ spawn, context }) => {
        const endpoint: AnyActorRef =
          'endpoint' in route
            ? system.get(route.endpoint)
            : spawn('party', {
                id: `party-${id}`,
                input: { address: route.address, behaviour: route.behaviour, now },
              });
        const input = callInput(context, id, event, { address: route.address, endpoint });
        return { placed: context.placed + 1, calls: [...context.calls, spawn('call', { id, input })] };
      });
    }),
    forget: enqueueActions(({ context, enqueue }) => {
      for (const call of context.calls) {
        if (call.getSnapshot().status !== 'active') enqueue.stopChild(`party-${call.id}`);
      }
      enqueue.assign({ calls: context.calls.filter((call) => call.getSnapshot().status === 'active') });
    }),
  },
}).createMachine({
  id: 'exchange',
  context: ({ input }) => ({
    input,
    policies: samePolicy(input.settings),
    delays: input.delays,
    calls: [],
    placed: 0,
  }),
  on: {
    'call.place': { actions: 'place' },
    'policies.saved': { actions: 'save' },
    'delays.set': { actions: 'setDelays' },
    'xstate.done.actor.*': { actions: 'forget' },
  },
});

export type ExchangeRef = ActorRefFrom<typeof exchangeMachine>;
export type ExchangeSnapshot = SnapshotFrom<typeof exchangeMachine>;
