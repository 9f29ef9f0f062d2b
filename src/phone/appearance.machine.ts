import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, sendParent, setup } from 'xstate';
import type { Address } from '../calling/address.ts';
import type { CallRef } from '../calling/call.machine.ts';
import {
  type CallMessage,
  type EndpointMessage,
  EXCHANGE_ID,
  type PlaceCall,
  type Side,
} from '../calling/messages.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { PhoneTimers } from './config.ts';
import { type DialPlan, type DialPlanMatch, FREE_DIALLING, matchDialPlan } from './dial-plan.ts';
import type { FeatureCodes } from './feature-codes.ts';
import {
  type EnteredFeature,
  enteredNumber,
  type FeatureRequest,
  featureOf,
  numberOptional,
} from './features.ts';
import type { ReleaseReason } from './phone-state.ts';

export interface AppearanceInput {
  readonly id: string;
  readonly user: Address;
  readonly timers: PhoneTimers;
  readonly now: () => Milliseconds;
  /** An incoming call; undefined: the user goes off hook. */
  readonly offer?: { readonly call: CallRef; readonly from: Address; readonly side?: Side };
  /** Digits typed before going off hook: no dial tone, and no timer dials them. */
  readonly preDial?: boolean;
  /** Dial plan of the line; undefined: every number is dialled. */
  readonly dialPlan?: DialPlan | undefined;
  /** A number to dial follows at once: no hot line goes before it. */
  readonly dialled?: boolean;
  readonly featureCodes: FeatureCodes;
  /** Hold_Reminder_Timer, milliseconds; 0: never. */
  readonly holdReminder: Milliseconds;
  /** The digits are for this function, not for a call. */
  readonly entry?: EnteredFeature;
}

export interface AppearanceContext {
  readonly input: AppearanceInput;
  readonly digits: string;
  /** The number that was called; undefined before, and in an incoming call. */
  readonly dialled: string | undefined;
  readonly call: CallRef | undefined;
  readonly peer: Address | undefined;
  readonly side: Side;
  /** When the window opened. */
  readonly since: Milliseconds;
  readonly connectedAt: Milliseconds | undefined;
  readonly endedAt: Milliseconds | undefined;
  readonly reason: ReleaseReason | undefined;
  /** Ignore was pressed: it goes on ringing without a sound. */
  readonly silenced: boolean;
  /** The user did not want the call. */
  readonly declined: boolean;
  /** How often the user was reminded of this call since it was held. */
  readonly reminders: number;
}

/** What the user wants of this call appearance. */
export type AppearanceEvent =
  | CallMessage
  | { readonly type: 'digit'; readonly digit: string }
  /** A digit dialled in the call. */
  | { readonly type: 'dtmf'; readonly digit: string; readonly at: Milliseconds }
  | { readonly type: 'digit.delete' }
  | { readonly type: 'offhook' }
  | { readonly type: 'dial'; readonly number?: string }
  /** A function was dialled by its code or its key. */
  | ({ readonly type: 'request' } & FeatureRequest)
  /** The call is not taken here: forwarded. */
  | { readonly type: 'redirect'; readonly number: string }
  | { readonly type: 'hold.remind' }
  | { readonly type: 'answer'; readonly at: Milliseconds }
  | { readonly type: 'decline' }
  | { readonly type: 'silence' }
  | { readonly type: 'hold'; readonly at: Milliseconds }
  | { readonly type: 'resume'; readonly at: Milliseconds }
  | { readonly type: 'end'; readonly at: Milliseconds };

/** What the dial plan makes of the digits so far. */
export function dialledSoFar({ digits, input }: AppearanceContext): DialPlanMatch {
  const { interdigit, interdigitShort } = input.timers;
  return matchDialPlan(input.dialPlan ?? FREE_DIALLING, digits, {
    long: interdigit / 1000,
    short: interdigitShort / 1000,
  });
}

/** Complete, and with something to send (a bare pause sends nothing). */
const isAccepted = (context: AppearanceContext, ...kinds: readonly DialPlanMatch['kind'][]): boolean => {
  const { kind, number } = dialledSoFar(context);
  return kinds.includes(kind) && number !== '';
};

/** The call was connected and is over: there is nothing to hear of it any more. */
export const isOrdinaryEnd = (reason: ReleaseReason | undefined): boolean =>
  ['ended', 'far-ended', 'recording-failed', 'transferred'].includes(reason ?? '');

const message = (event: EndpointMessage): EndpointMessage => event;

/**
 * The Call key, or going off hook with digits: a number given is dialled as it is, digits as the dial plan has them;
 * what is incomplete is refused (Cisco's dial plan rules), and no digits are no number.
 */
const DIAL = [
  { guard: 'isRequest', target: 'requested' },
  { guard: 'numbered', target: 'progressing', actions: 'place' },
  { guard: 'accepted', target: 'progressing', actions: 'place' },
  { guard: 'hasDigits', target: 'releasing', actions: 'refuse' },
] as const;
/** The number an event dials. */
const numberIn = ({ digits }: AppearanceContext, event: AppearanceEvent): string =>
  (event.type === 'dial' && event.number) || digits;

/** The function that dialling now would ask for; undefined: it would be a call. */
function requestIn(context: AppearanceContext, event: AppearanceEvent): FeatureRequest | undefined {
  const { entry, featureCodes } = context.input;
  const number = numberIn(context, event);
  if (entry) return { feature: entry, number: enteredNumber(number) };
  return featureOf(number, featureCodes);
}

/** One call window: from going off hook or ringing to the end of the call. */
export const appearanceMachine = setup({
  types: {
    context: {} as AppearanceContext,
    events: {} as AppearanceEvent,
    input: {} as AppearanceInput,
  },
  delays: {
    interdigit: ({ context }) => dialledSoFar(context).timeoutSeconds * 1000,
    firstDigit: ({ context }) => context.input.timers.firstDigit,
    silentRing: ({ context }) => context.input.timers.silentRing,
    release: ({ context }) => context.input.timers.release,
    ended: ({ context }) => context.input.timers.ended,
    holdReminder: ({ context }) => context.input.holdReminder,
  },
  guards: {
    offered: ({ context }) => context.input.offer !== undefined,
    preDial: ({ context }) => context.input.preDial === true,
    numbered: ({ event }) => event.type === 'dial' && !!event.number,
    hasDigits: ({ context }) => context.digits !== '',
    completeRequest: ({ context, event }) =>
      isAccepted(context, 'matchNow') && requestIn(context, event) !== undefined,
    /** The dial plan lets the number out: at once, or when nobody types on. */
    complete: ({ context }) => isAccepted(context, 'matchNow'),
    accepted: ({ context }) => isAccepted(context, 'matchNow', 'match'),
    /** It never will. */
    refused: ({ context }) => ['barred', 'none'].includes(dialledSoFar(context).kind),
    hotLine: ({ context }) => !context.input.dialled && dialledSoFar(context).kind === 'matchNow',
    warmLine: ({ context }) => !context.input.dialled && dialledSoFar(context).kind === 'match',
    lastDigit: ({ context }) => context.digits.length <= 1,
    over: ({ event }) => event.type === 'call.ended' && isOrdinaryEnd(event.reason),
    entry: ({ context }) => context.input.entry !== undefined,
    mayEnter: ({ context: { digits, input }, event }) =>
      digits !== '' ||
      (event.type === 'dial' && !!event.number) ||
      (input.entry !== undefined && numberOptional(input.entry)),
    isRequest: ({ context, event }) => requestIn(context, event) !== undefined,
    unplaced: ({ context }) => context.call === undefined,
  },
  actions: {
    addDigit: assign(({ context, event }) =>
      event.type === 'digit' ? { digits: context.digits + event.digit } : {},
    ),
    deleteDigit: assign(({ context }) => ({ digits: context.digits.slice(0, -1) })),
    place: enqueueActions(({ context, enqueue, event, system, self }) => {
      const number = (event.type === 'dial' && event.number) || dialledSoFar(context).number;
      enqueue.assign({ digits: number, dialled: number });
      const place: PlaceCall = { type: 'call.place', from: context.input.user, number, endpoint: self };
      enqueue.sendTo(system.get(EXCHANGE_ID), place);
    }),
    move: assign(({ event }) =>
      event.type === 'call.moved' ? { call: event.call, side: event.side, peer: event.peer } : {},
    ),
    redirect: enqueueActions(({ context, enqueue, event }) => {
      if (!context.call || event.type !== 'redirect') return;
      enqueue.sendTo(context.call, message({ type: 'call.redirect', number: event.number }));
    }),
    /** The phone is asked for a function: what it says is done in this window, or closes it. */
    request: enqueueActions(({ context, enqueue, event }) => {
      const request = event.type === 'request' ? event : requestIn(context, event);
      if (!request) return;
      const { feature, number } = request;
      enqueue.assign({ digits: number });
      enqueue.sendParent({ type: 'feature.dialled', id: context.input.id, feature, number });
    }),
    planReminder: enqueueActions(({ context, enqueue }) => {
      if (context.input.holdReminder <= 0) return;
      enqueue.raise({ type: 'hold.remind' }, { id: 'reminder', delay: 'holdReminder' });
    }),
    remind: enqueueActions(({ context, enqueue }) => {
      enqueue.assign({ reminders: context.reminders + 1 });
      enqueue.sendParent({ type: 'hold.reminded', id: context.input.id });
    }),
    forgetReminder: enqueueActions(({ enqueue }) => {
      enqueue.cancel('reminder');
      enqueue.assign({ reminders: 0 });
    }),
    noteCall: assign(({ event }) =>
      event.type === 'call.placed' ? { call: event.call, peer: event.to } : {},
    ),
    alert: enqueueActions(({ context, enqueue, self }) => {
      if (context.call) enqueue.sendTo(context.call, message({ type: 'call.alert', endpoint: self }));
    }),
    answer: enqueueActions(({ context, enqueue, event }) => {
      if (context.call && event.type === 'answer') {
        enqueue.sendTo(context.call, message({ type: 'call.answer', at: event.at }));
      }
    }),
    reject: enqueueActions(({ context, enqueue }, reason: 'rejected' | 'no-answer') => {
      if (context.call) enqueue.sendTo(context.call, message({ type: 'call.reject', reason }));
    }),
    silence: assign({ silenced: true }),
    decline: assign({ declined: true }),
    connect: assign(({ event }) => (event.type === 'call.connected' ? { connectedAt: event.at } : {})),
    toCall: enqueueActions(
      ({ context, enqueue, event }, type: 'call.hold' | 'call.resume' | 'call.hangup') => {
        if (!context.call || !('at' in event)) return;
        enqueue.sendTo(context.call, message({ type, side: context.side, at: event.at }));
      },
    ),
    sendDigit: enqueueActions(({ context, enqueue, event }) => {
      if (!context.call || event.type !== 'dtmf') return;
      const { digit, at } = event;
      enqueue.sendTo(context.call, message({ type: 'call.dtmf', side: context.side, digit, at }));
    }),
    noteEnd: assign(({ context, event }) =>
      event.type === 'call.ended' ? { reason: event.reason, endedAt: context.input.now() } : {},
    ),
    timedOut: assign({ reason: 'timeout' }),
    /** The audio path is the phone's, so the phone decides what it comes to. */
    askPhone: sendParent(({ event, self }) => ({ ...event, id: self.id })),
    refuse: assign(({ context }) => ({
      reason: dialledSoFar(context).kind === 'barred' ? 'barred' : 'invalid-number',
    })),
  },
}).createMachine({
  id: 'appearance',
  context: ({ input }) => ({
    input,
    digits: '',
    dialled: undefined,
    call: input.offer?.call,
    peer: input.offer?.from,
    side: input.offer ? (input.offer.side ?? 'callee') : 'caller',
    since: input.now(),
    connectedAt: undefined,
    endedAt: undefined,
    reason: undefined,
    silenced: false,
    declined: false,
    reminders: 0,
  }),
  initial: 'new',
  on: {
    'call.asked': { actions: 'askPhone' },
    'call.moved': { actions: 'move' },
    'call.ended': [
      { guard: 'over', target: '.ended', actions: 'noteEnd' },
      { target: '.releasing', actions: 'noteEnd' },
    ],
  },
  states: {
    new: {
      always: [
        { guard: 'offered', target: 'ringing' },
        { guard: 'entry', target: 'entering' },
        { guard: 'preDial', target: 'preDial' },
        { target: 'offhook' },
      ],
    },
    /** Digits before the handset: the Call key or going off hook dials them. */
    preDial: {
      on: {
        digit: { actions: 'addDigit' },
        'digit.delete': [{ guard: 'lastDigit', target: 'closed' }, { actions: 'deleteDigit' }],
        dial: DIAL,
        offhook: DIAL,
        request: 'requested',
        end: 'closed',
      },
    },
    /** Dial tone, unless the dial plan dials by itself: at once (hot line), or when no digit comes (warm line). */
    offhook: {
      always: { guard: 'hotLine', target: 'hotLine' },
      after: {
        interdigit: { guard: 'warmLine', target: 'hotLine' },
        firstDigit: { target: 'releasing', actions: 'timedOut' },
      },
      on: {
        digit: { target: 'dialing', actions: 'addDigit' },
        dial: [
          { guard: 'isRequest', target: 'requested' },
          { guard: 'numbered', target: 'progressing', actions: 'place' },
        ],
        request: 'requested',
        end: 'closed',
      },
    },
    hotLine: {
      always: [
        { guard: 'accepted', target: 'progressing', actions: 'place' },
        { target: 'releasing', actions: 'refuse' },
      ],
    },
    dialing: {
      always: [
        { guard: 'completeRequest', target: 'requested' },
        { guard: 'complete', target: 'progressing', actions: 'place' },
        { guard: 'refused', target: 'releasing', actions: 'refuse' },
      ],
      after: {
        interdigit: [
          { guard: 'isRequest', target: 'requested' },
          { guard: 'accepted', target: 'progressing', actions: 'place' },
          { target: 'releasing', actions: 'refuse' },
        ],
      },
      on: {
        digit: { target: 'dialing', reenter: true, actions: 'addDigit' },
        'digit.delete': [
          { guard: 'lastDigit', target: 'offhook', actions: 'deleteDigit' },
          { target: 'dialing', reenter: true, actions: 'deleteDigit' },
        ],
        dial: DIAL,
        end: 'closed',
      },
    },
    /** A number for a function: prompt tone until the first digit. */
    entering: {
      after: {
        interdigit: { guard: 'hasDigits', target: 'requested' },
        firstDigit: 'closed',
      },
      on: {
        digit: { target: 'entering', reenter: true, actions: 'addDigit' },
        'digit.delete': { target: 'entering', reenter: true, actions: 'deleteDigit' },
        dial: { guard: 'mayEnter', target: 'requested' },
        end: 'closed',
      },
    },
    /** A function was dialled; the phone says what becomes of this window. */
    requested: {
      entry: 'request',
      on: {
        dial: { target: 'progressing', actions: 'place' },
        end: 'closed',
      },
    },
    progressing: {
      on: {
        'call.placed': { actions: 'noteCall' },
        'call.alerting': 'alerting',
        end: [
          { guard: 'unplaced', target: 'closed' },
          { actions: { type: 'toCall', params: 'call.hangup' } },
        ],
      },
    },
    /** The far side rings: ringback tone. */
    alerting: {
      on: {
        'call.placed': { actions: 'noteCall' },
        'call.connected': { target: 'connected', actions: 'connect' },
        end: { actions: { type: 'toCall', params: 'call.hangup' } },
      },
    },
    ringing: {
      entry: 'alert',
      after: { silentRing: { actions: { type: 'reject', params: 'no-answer' } } },
      on: {
        answer: { actions: 'answer' },
        decline: { actions: ['decline', { type: 'reject', params: 'rejected' }] },
        silence: { actions: 'silence' },
        redirect: { target: 'closed', actions: 'redirect' },
        end: { actions: ['decline', { type: 'reject', params: 'rejected' }] },
        'call.connected': { target: 'connected', actions: 'connect' },
        'call.ended': { target: 'closed', actions: 'noteEnd' },
      },
    },
    connected: {
      on: {
        dtmf: { actions: 'sendDigit' },
        hold: { target: 'held', actions: { type: 'toCall', params: 'call.hold' } },
        end: { actions: { type: 'toCall', params: 'call.hangup' } },
      },
    },
    held: {
      entry: 'planReminder',
      exit: 'forgetReminder',
      on: {
        'hold.remind': { actions: ['remind', 'planReminder'] },
        resume: { target: 'connected', actions: { type: 'toCall', params: 'call.resume' } },
        end: { actions: { type: 'toCall', params: 'call.hangup' } },
      },
    },
    /** Busy or reorder tone, until the user gives up. */
    releasing: { after: { release: 'closed' }, on: { end: 'closed', 'call.ended': {} } },
    /** The call is over: its end stays on the screen for a moment. */
    ended: { after: { ended: 'closed' }, on: { end: 'closed', 'call.ended': {} } },
    closed: { type: 'final' },
  },
});

export type AppearanceRef = ActorRefFrom<typeof appearanceMachine>;
export type AppearanceSnapshot = SnapshotFrom<typeof appearanceMachine>;
