import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate';
import type { CallControl } from '../calling/call-api.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type ApiStatus,
  CALL_CONTROL_ID,
} from '../calling/call-control.machine.ts';
import type { Milliseconds } from '../clock/clock.ts';

/** Actor id of the Webex app beside a phone: `webex-app` beside `phone`, `webex-app-2` beside `phone-2`. */
export const appId = (phone: string): string => phone.replace('phone', 'webex-app');

/** One request that the network has not answered. */
export interface Asked {
  readonly request: number;
  readonly callId: string;
  readonly control: CallControl;
}

/** A request that came to nothing. */
export interface AppNotice {
  readonly control: CallControl;
  readonly status: Exclude<ApiStatus, 204>;
}

export interface AppInput {
  /** The user's number. */
  readonly user: string;
  /** One way from the app to the network, milliseconds. */
  readonly delay: Milliseconds;
  readonly now: () => Milliseconds;
}

export interface AppContext {
  readonly input: AppInput;
  readonly requests: number;
  readonly asked: readonly Asked[];
  readonly notice: AppNotice | undefined;
}

export type AppEvent =
  /** A person pressed a button of the app. `at`: the moment of the finger. */
  | {
      readonly type: 'app.pressed';
      readonly callId: string;
      readonly control: CallControl;
      readonly at: Milliseconds;
    }
  | ApiAnswer
  | { readonly type: 'notice.expired' };

/** How long the app says that a request came to nothing, milliseconds. */
const NOTICE: Milliseconds = 4000;

/**
 * The user's Webex app: a second client of the calls of the desk phone. It asks the network and knows nothing of a
 * call or its recording by itself: what it shows is what the network says.
 */
export const webexAppMachine = setup({
  types: { context: {} as AppContext, events: {} as AppEvent, input: {} as AppInput },
  guards: {
    asked: ({ context, event }) =>
      event.type === 'app.pressed' &&
      context.asked.some(({ callId, control }) => callId === event.callId && control === event.control),
  },
  actions: {
    ask: enqueueActions(({ context, enqueue, event, self, system }) => {
      if (event.type !== 'app.pressed') return;
      const { callId, control } = event;
      const { user, delay, now } = context.input;
      const request = context.requests + 1;
      const at = event.at + delay;
      enqueue.assign({
        requests: request,
        asked: [...context.asked, { request, callId, control }],
        notice: undefined,
      });
      const message: ApiRequest = { type: `api.${control}`, callId, user, at, request, client: self };
      enqueue.sendTo(system.get(CALL_CONTROL_ID), message, { delay: Math.max(0, at - now()) });
    }),
    takeAnswer: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'api.answered') return;
      const asked = context.asked.find(({ request }) => request === event.request);
      enqueue.assign({ asked: context.asked.filter((each) => each !== asked) });
      if (!asked || event.status === 204) return;
      enqueue.assign({ notice: { control: asked.control, status: event.status } });
      enqueue.cancel('notice');
      enqueue.raise({ type: 'notice.expired' }, { id: 'notice', delay: NOTICE });
    }),
    forgetNotice: assign({ notice: undefined }),
  },
}).createMachine({
  id: 'webex-app',
  context: ({ input }) => ({ input, requests: 0, asked: [], notice: undefined }),
  on: {
    'app.pressed': [{ guard: 'asked' }, { actions: 'ask' }],
    'api.answered': { actions: 'takeAnswer' },
    'notice.expired': { actions: 'forgetNotice' },
  },
});

export type WebexAppRef = ActorRefFrom<typeof webexAppMachine>;
export type WebexAppSnapshot = SnapshotFrom<typeof webexAppMachine>;
