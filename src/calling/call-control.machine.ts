import { type ActorRefFrom, type AnyActorRef, enqueueActions, setup } from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { CallRef, Leg } from './call.machine.ts';
import { actionOf, apiCall, type CallControl, sideOf } from './call-api.ts';
import type { ExchangeRef } from './exchange.machine.ts';
import { type CallMessage, EXCHANGE_ID } from './messages.ts';

/** System id of the network's call control. */
export const CALL_CONTROL_ID = 'call-control';

/** What a client asks (POST /telephony/calls/{control} of the Webex API). */
export type ApiRequest = {
  readonly [C in CallControl]: {
    readonly type: `api.${C}`;
    readonly callId: string;
    /** Number of the user who asks. */
    readonly user: string;
    /** When the request reached the network: cuts fall there. */
    readonly at: Milliseconds;
    /** Numbers the client's requests. */
    readonly request: number;
    /** Hears the answer. */
    readonly client: AnyActorRef;
  };
}[CallControl];

/** 204: it is being done. 404: the user has no such call. 409: it makes no sense in the state the call is in now. */
export type ApiStatus = 204 | 404 | 409;

export interface ApiAnswer {
  readonly type: 'api.answered';
  readonly request: number;
  readonly status: ApiStatus;
}

type Asked = Extract<CallMessage, { type: 'call.asked' }>['what'];

/** What the user's phone is asked to do with its call. */
const FOR_THE_PHONE: Readonly<Partial<Record<CallControl, Asked>>> = {
  answer: 'answer',
  reject: 'decline',
  hold: 'hold',
  resume: 'resume',
  hangup: 'end',
};

const controlOf = ({ type }: ApiRequest): CallControl => type.slice('api.'.length) as CallControl;

const legOf = (call: CallRef, user: string): Leg | undefined => {
  const snapshot = call.getSnapshot();
  const side = sideOf(snapshot, user);
  return side && snapshot.context[side];
};

/** A recording takes what makes sense while an earlier request is on its way to the recorder, and nothing else. */
function takes({ recording }: Leg, control: CallControl, at: Milliseconds): boolean {
  const action = actionOf(control);
  return !action || recording?.getSnapshot().can({ type: `recording.${action}`, at }) === true;
}

/**
 * The network's call control: does what a client asks of a call of its user, or says why not. A recording is asked
 * itself; anything else is asked of the user's phone, which stays the telephone of the call.
 */
export const callControlMachine = setup({
  types: { events: {} as ApiRequest },
  actions: {
    carryOut: enqueueActions(({ enqueue, event, system }) => {
      const { callId, user, at, request, client } = event;
      const answer = (status: ApiStatus) =>
        enqueue.sendTo(client, { type: 'api.answered', request, status } satisfies ApiAnswer);
      const control = controlOf(event);
      const exchange: ExchangeRef = system.get(EXCHANGE_ID);
      const call = exchange.getSnapshot().context.calls.find(({ id }) => id === callId);
      const view = call && apiCall(call, user);
      const leg = call && legOf(call, user);
      if (!view || !leg) return answer(404);
      if (!view.controls.includes(control) || !takes(leg, control, at)) return answer(409);
      const action = actionOf(control);
      const what = FOR_THE_PHONE[control];
      if (action && leg.recording) enqueue.sendTo(leg.recording, { type: `recording.${action}`, at });
      if (what) enqueue.sendTo(leg.endpoint, { type: 'call.asked', what, at } satisfies CallMessage);
      answer(204);
    }),
  },
}).createMachine({ id: 'call-control', on: { 'api.*': { actions: 'carryOut' } } });

export type CallControlRef = ActorRefFrom<typeof callControlMachine>;
