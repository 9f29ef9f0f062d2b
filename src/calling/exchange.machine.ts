import {
  type ActorRefFrom,
  type AnyActorRef,
  assign,
  enqueueActions,
  type SnapshotFrom,
  setup,
} from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { LegPolicies, LegPolicy } from '../policy/leg-policy.ts';
import { mayRecord } from '../policy/mode.ts';
import { DEFAULT_SETTINGS } from '../policy/settings.ts';
import type { PolicyCall } from '../policy/tenant.ts';
import { type Address, dialable, networkOf } from './address.ts';
import {
  type CallInput,
  type CallRef,
  callMachine,
  type NewLeg,
  type Redirected,
  ringingSide,
} from './call.machine.ts';
import { type Behaviour, type DirectoryEntry, lookUp } from './directory.ts';
import { withoutCode } from './intercom.ts';
import { mailboxMachine } from './mailbox.machine.ts';
import {
  type CallMessage,
  type EndReason,
  OTHER_PARTY_ID,
  otherSide,
  type PlaceCall,
  type Side,
  type TransferCall,
  type TransferFailed,
} from './messages.ts';
import { partyMachine } from './party.machine.ts';

/** Delays between the answer and the sound, in milliseconds (REC-45). */
export interface AudioDelays {
  /** Media optimisation (ICE). */
  readonly ice: Milliseconds;
  /** Call recording, where the leg may be recorded. */
  readonly recording: Milliseconds;
}

/** A user at a desk phone, whose calls may be recorded. */
export interface ExchangeUser {
  readonly address: Address;
  /** System id of the phone. */
  readonly phone: string;
  readonly policies: LegPolicies;
}

export interface ExchangeInput {
  readonly users: readonly ExchangeUser[];
  readonly delays: AudioDelays;
  readonly directory: readonly DirectoryEntry[];
  readonly recordingInput: CallInput['recordingInput'];
  /** Numbers that have a mailbox. */
  readonly mailboxes: readonly string[];
  /** Length of a sound, milliseconds. */
  readonly lengthOf: (sound: string) => Milliseconds;
  readonly now: () => Milliseconds;
}

export interface ExchangeContext {
  readonly input: ExchangeInput;
  /** Each user's policy for each kind of call, by number. */
  readonly policies: Readonly<Record<string, LegPolicies>>;
  readonly delays: AudioDelays;
  /** Calls that are not over, oldest first. */
  readonly calls: readonly CallRef[];
  readonly placed: number;
  /** How many parties were brought into calls that existed. */
  readonly brought: number;
  /** The last of them. */
  readonly bringing: AnyActorRef | undefined;
}

export type ExchangeEvent =
  | PlaceCall
  | TransferCall
  | Redirected
  /** The administrator saved: from the next call on (REC-24). */
  | { readonly type: 'policies.saved'; readonly number: string; readonly policies: LegPolicies }
  | { readonly type: 'delays.set'; readonly delays: AudioDelays };

/** Who is at the number: somebody who is always there, a party of its own for the call, or nobody to call. */
type Route =
  | { readonly reason: EndReason }
  | { readonly address: Address; readonly endpoint: string }
  | { readonly address: Address; readonly behaviour: Behaviour };

/** Nobody can call themselves: their line is in use. */
function routeOf({ input }: ExchangeContext, { from, number, endpoint }: PlaceCall): Route {
  const { users, directory } = input;
  const wanted = dialable(number);
  if (wanted === from.number) return { reason: 'busy' };
  const user = users.find(({ address }) => address.number === wanted);
  if (user) return { address: user.address, endpoint: user.phone };
  const entry = lookUp(directory, number);
  if (!entry) return { reason: 'invalid-number' };
  const { address, behaviour } = entry;
  if (behaviour.kind === 'unreachable') return { reason: 'unreachable' };
  if (behaviour.kind !== 'manual') return { address, behaviour };
  return endpoint.id === OTHER_PARTY_ID ? { reason: 'busy' } : { address, endpoint: OTHER_PARTY_ID };
}

/** After so many times a call is not forwarded again: two phones may forward to each other. */
const MAX_FORWARDS = 5;

/** The side whose place is taken in a call, and who stays. */
interface Replacement {
  readonly call: CallRef;
  readonly side: Side;
  readonly number: string;
  readonly at: Milliseconds;
}

/** Who comes into a call in place of one side, from the number dialled; or why nobody does. */
function newcomer(context: ExchangeContext, { call, side, number }: Replacement): Route {
  const stays = call.getSnapshot().context[otherSide(side)];
  return routeOf(context, { type: 'call.place', from: stays.address, number, endpoint: stays.endpoint });
}

/**
 * Which of two calls goes on when their far ends are joined: the one whose remaining party is recorded, else the first;
 * a call that is not connected yet cannot.
 */
function survives(first: { call: CallRef; side: Side }, second: { call: CallRef; side: Side }): boolean {
  const recorded = ({ call, side }: typeof first) =>
    call.getSnapshot().context[otherSide(side)].recording !== undefined;
  return recorded(first) || !recorded(second) || !second.call.getSnapshot().matches('connected');
}

/** The far end of a call, as it comes into another. */
function takenOver({ call, side }: { call: CallRef; side: Side }): NewLeg {
  const snapshot = call.getSnapshot();
  const { address, endpoint, policy, holding, ringing } = snapshot.context[otherSide(side)];
  return {
    address,
    endpoint,
    ...(policy && { policy }),
    holding,
    ringing: ringing ?? !snapshot.matches('connected'),
  };
}

const endpointsOf = (call: CallRef): readonly AnyActorRef[] => {
  const { caller, callee } = call.getSnapshot().context;
  return [caller, callee].flatMap(({ endpoint, mailbox }) => (mailbox ? [endpoint, mailbox] : [endpoint]));
};

/** Whose place an event asks to be taken, and by whom. */
function replacementIn(context: ExchangeContext, event: ExchangeEvent): Replacement | undefined {
  if (event.type === 'call.transfer' && 'number' in event.to) {
    return { call: event.call, side: event.side, number: event.to.number, at: event.at };
  }
  if (event.type !== 'call.redirected') return undefined;
  const { call, number } = event;
  const side = ringingSide(call.getSnapshot().context) ?? 'callee';
  return { call, side, number, at: context.input.now() };
}

/** How a leg is recorded; undefined: it is no user's, or nothing of it may be recorded. */
function legPolicy(
  { policies }: ExchangeContext,
  { number }: Address,
  direction: PolicyCall['direction'],
  network: PolicyCall['network'],
): LegPolicy | undefined {
  const policy = policies[number]?.[direction][network];
  return policy && mayRecord(policy.settings.mode, policy.settings.protocol) ? policy : undefined;
}

/** How a voice message that a user leaves, or gets, is recorded: as a recording of its own, or not at all (REC-34). */
function messagePolicy(
  { policies }: ExchangeContext,
  { number }: Address,
  direction: PolicyCall['direction'],
  network: PolicyCall['network'],
): { readonly messagePolicy?: LegPolicy } {
  const policy = policies[number]?.[direction][network];
  return policy?.voicemail
    ? { messagePolicy: { ...policy, settings: { ...DEFAULT_SETTINGS, mode: 'Always' } } }
    : {};
}

/** How long a telephone rings before its mailbox answers: the network's three rings. */
const NO_ANSWER: Milliseconds = 18_000;

/** What a call is made of: each user's side has that user's recording policy from now on (REC-24). */
function callInput(
  context: ExchangeContext,
  id: string,
  { from, endpoint }: PlaceCall,
  callee: CallInput['callee'],
): CallInput {
  const { input, delays } = context;
  const network = networkOf(from, callee.address);
  const outbound = legPolicy(context, from, 'outbound', network);
  const inbound = legPolicy(context, callee.address, 'inbound', network);
  return {
    id,
    caller: {
      address: from,
      endpoint,
      ...(outbound && { policy: outbound }),
      ...messagePolicy(context, from, 'outbound', network),
    },
    callee: {
      ...callee,
      ...(inbound && { policy: inbound }),
      ...messagePolicy(context, callee.address, 'inbound', network),
    },
    noAnswer: NO_ANSWER,
    audioDelay: delays.ice + (outbound || inbound ? delays.recording : 0),
    now: input.now,
    recordingInput: input.recordingInput,
  };
}

/**
 * The telephone exchange: finds who is at a number, makes the call between the two, and fixes the recording
 * policy of each user's leg at that moment.
 */
export const exchangeMachine = setup({
  types: { context: {} as ExchangeContext, events: {} as ExchangeEvent, input: {} as ExchangeInput },
  actors: { call: callMachine, party: partyMachine, mailbox: mailboxMachine },
  actions: {
    save: assign(({ context, event }) =>
      event.type === 'policies.saved'
        ? { policies: { ...context.policies, [event.number]: event.policies } }
        : {},
    ),
    setDelays: assign(({ event }) => (event.type === 'delays.set' ? { delays: event.delays } : {})),
    place: enqueueActions(({ context, enqueue, event, system }) => {
      if (event.type !== 'call.place') return;
      const asked = withoutCode(event);
      const route = routeOf(context, asked);
      if ('reason' in route) {
        const ended: CallMessage = { type: 'call.ended', reason: route.reason };
        enqueue.sendTo(event.endpoint, ended);
        return;
      }
      const id = `call-${context.placed + 1}`;
      const { now, lengthOf, mailboxes } = context.input;
      enqueue.assign(({ spawn, context }) => {
        const endpoint: AnyActorRef =
          'endpoint' in route
            ? system.get(route.endpoint)
            : spawn('party', {
                id: `party-${id}`,
                input: { address: route.address, behaviour: route.behaviour, now },
              });
        const { address } = route;
        const owns = mailboxes.includes(address.number);
        const mailbox =
          owns && spawn('mailbox', { id: `mailbox-${id}`, input: { owner: address, now, lengthOf } });
        const callee = { address, endpoint, ...(mailbox && { mailbox }) };
        const input = callInput(context, id, asked, callee);
        const call = spawn('call', { id, input: { ...input, ...(asked.intercom && { intercom: true }) } });
        return { placed: context.placed + 1, calls: [...context.calls, call] };
      });
    }),
    /** The far ends of two calls of a user come into one of them. */
    join: enqueueActions(({ enqueue, event }) => {
      if (event.type !== 'call.transfer' || !('call' in event.to)) return;
      const { call, side, to, at } = event;
      const first = { call, side };
      const [stays, goes] = survives(first, to) ? [first, to] : [to, first];
      const leg = takenOver(goes);
      enqueue.sendTo(goes.call, { type: 'call.dissolve', side: goes.side, at });
      enqueue.sendTo(stays.call, { type: 'call.replace', side: stays.side, leg, known: true, at });
    }),
    /** Somebody is called into a call that exists. */
    bring: enqueueActions(({ context, enqueue, event, system }) => {
      const replacement = replacementIn(context, event);
      if (!replacement) return;
      const { call, side, at } = replacement;
      const route = newcomer(context, replacement);
      if ('reason' in route || (event.type === 'call.redirected' && event.times >= MAX_FORWARDS)) {
        const reason = 'reason' in route ? route.reason : 'busy';
        const failed: TransferFailed = { type: 'transfer.failed', reason };
        if (event.type === 'call.transfer') enqueue.sendTo(event.endpoint, failed);
        else enqueue.sendTo(call, { type: 'call.reject', reason: 'busy' });
        return;
      }
      const { address } = route;
      const stays = call.getSnapshot().context[otherSide(side)].address;
      const policy = legPolicy(context, address, 'inbound', networkOf(stays, address));
      enqueue.assign(({ spawn, context }) => ({
        brought: context.brought + 1,
        bringing:
          'endpoint' in route
            ? system.get(route.endpoint)
            : spawn('party', {
                id: `party-${call.id}-${context.brought + 1}`,
                input: { address, behaviour: route.behaviour, now: context.input.now },
              }),
      }));
      enqueue.sendTo(call, ({ context }) => {
        const endpoint = context.bringing as AnyActorRef;
        const leg: NewLeg = { address, endpoint, holding: false, ringing: true, ...(policy && { policy }) };
        return { type: 'call.replace', side, leg, known: false, at };
      });
    }),
    /** Parties of test numbers go when no call has them any more. */
    forget: enqueueActions(({ context, enqueue, self }) => {
      const calls = context.calls.filter((call) => call.getSnapshot().status === 'active');
      const used = new Set(calls.flatMap((call) => endpointsOf(call)));
      for (const [id, child] of Object.entries(self.getSnapshot().children)) {
        if (/^(?:party|mailbox)-/.test(id) && child && !used.has(child)) enqueue.stopChild(id);
      }
      enqueue.assign({ calls, bringing: undefined });
    }),
  },
}).createMachine({
  id: 'exchange',
  context: ({ input }) => ({
    input,
    policies: Object.fromEntries(input.users.map(({ address, policies }) => [address.number, policies])),
    delays: input.delays,
    calls: [],
    placed: 0,
    brought: 0,
    bringing: undefined,
  }),
  on: {
    'call.place': { actions: 'place' },
    'call.transfer': { actions: ['join', 'bring'] },
    'call.redirected': { actions: 'bring' },
    'policies.saved': { actions: 'save' },
    'delays.set': { actions: 'setDelays' },
    'xstate.done.actor.*': { actions: 'forget' },
  },
});

export type ExchangeRef = ActorRefFrom<typeof exchangeMachine>;
export type ExchangeSnapshot = SnapshotFrom<typeof exchangeMachine>;
