import { type ActorRefFrom, enqueueActions, type SnapshotFrom, setup } from 'xstate';
import type { Address } from '../calling/address.ts';
import { type EndpointMessage, EXCHANGE_ID, type TransferCall } from '../calling/messages.ts';
import { VOICEMAIL_ID } from '../calling/voicemail.machine.ts';
import type { Milliseconds } from '../clock/clock.ts';
import { appearanceMachine } from './appearance.machine.ts';
import type { PhoneConfig } from './config.ts';
import { NOT_FORWARDED } from './forwarding.ts';
import { underCall } from './menu/levels.ts';
import type { PhoneContext } from './phone-context.ts';
import type { PhoneEvent, PhoneNotice } from './phone-events.ts';
import { stepsOf } from './phone-steps.ts';
import { appearanceId } from './step.ts';

/** How long a key is down until its press is a long one (8800 user guide: Back, more than 0.5 s). */
export const LONG_PRESS: Milliseconds = 500;

export interface PhoneInput {
  /** Its system id. */
  readonly id: string;
  readonly config: PhoneConfig;
  readonly now: () => Milliseconds;
  /** Wall time of a moment, epoch milliseconds. */
  readonly date: (at: Milliseconds) => number;
  /** Who is in the organisation's directory. */
  readonly directory: readonly Address[];
}

/**
 * The desk phone: its keys, its call windows, its audio path, its toast. What an event comes to is worked out by
 * pure functions (intents.ts: what a key means; phone-steps.ts: what is done); the machine does it. What a call is
 * doing is the business of its appearance's own chart.
 */
export const phoneMachine = setup({
  types: {
    context: {} as PhoneContext,
    events: {} as PhoneEvent,
    input: {} as PhoneInput,
    emitted: {} as PhoneNotice,
  },
  actors: { appearance: appearanceMachine },
  delays: {
    toast: ({ context }) => context.config.timers.toast,
    volume: ({ context }) => context.config.timers.volume,
    longPress: LONG_PRESS,
  },
  actions: {
    handle: enqueueActions(({ context, enqueue, event, self, system }) => {
      for (const step of stepsOf(context, event)) {
        switch (step.do) {
          case 'set':
            enqueue.assign(step.patch);
            break;
          case 'tell':
            enqueue.sendTo(step.id, step.event);
            break;
          case 'record':
            enqueue.sendTo(step.recording, step.request);
            break;
          case 'open': {
            const { config, opened } = context;
            const id = appearanceId(context.id, opened + 1);
            const { number, digit, preDial, offer, entry, feature, keepFocus, answerAt } = step;
            const user = { number: config.number, name: config.name, network: 'internal' as const };
            const input = {
              id,
              user,
              timers: config.timers,
              now: context.now,
              dialPlan: config.dialPlans[1],
              ...(number && { dialled: true }),
              featureCodes: config.featureCodes,
              ...(entry && { entry }),
              holdReminder: config.holdReminder.after,
              ...(preDial && { preDial }),
              ...(offer && { offer }),
            };
            enqueue.assign(({ spawn, context }) => ({
              opened: opened + 1,
              ...(!keepFocus && { selected: id, page: 0 }),
              missedNotice: false,
              playing: undefined,
              menu: offer ? underCall(context.menu) : undefined,
              appearances: [...context.appearances, spawn('appearance', { id, input })],
            }));
            if (answerAt !== undefined) enqueue.sendTo(id, { type: 'answer', at: answerAt });
            if (number) enqueue.sendTo(id, { type: 'dial', number });
            if (feature) enqueue.sendTo(id, { type: 'request', feature, number: '' });
            if (digit) enqueue.sendTo(id, { type: 'digit', digit });
            break;
          }
          case 'refuse': {
            const refusal: EndpointMessage = { type: 'call.reject', reason: 'busy' };
            enqueue.sendTo(step.call, refusal);
            break;
          }
          case 'notice':
            enqueue.emit({ type: 'notice', what: step.what, detail: step.detail });
            break;
          case 'exchange': {
            const request: TransferCall = { ...step.request, endpoint: self };
            enqueue.sendTo(system.get(EXCHANGE_ID), request);
            break;
          }
          case 'redirect': {
            const redirect: EndpointMessage = { type: 'call.redirect', number: step.number };
            enqueue.sendTo(step.call, redirect);
            break;
          }
          case 'toast':
            enqueue.assign(({ context }) => ({
              toasts: context.toasts + 1,
              toast: { id: context.toasts + 1, ...step.toast },
            }));
            enqueue.cancel('toast');
            enqueue.raise({ type: 'toast.expired' }, { delay: 'toast', id: 'toast' });
            break;
          case 'showVolume':
            enqueue.cancel('volume');
            enqueue.raise({ type: 'volume.hidden' }, { delay: 'volume', id: 'volume' });
            break;
          case 'awaitLongBack':
            enqueue.cancel('back');
            enqueue.raise({ type: 'back.held' }, { delay: 'longPress', id: 'back' });
            break;
          case 'message':
            enqueue.sendTo(system.get(VOICEMAIL_ID), step.event);
            break;
          case 'play':
            enqueue.assign({ playing: step.id });
            enqueue.cancel('message');
            enqueue.raise({ type: 'message.ended' }, { delay: step.length, id: 'message' });
            break;
          case 'stopPlaying':
            enqueue.assign({ playing: undefined });
            enqueue.cancel('message');
            break;
          case 'later':
            enqueue.raise({ type: step.event }, { delay: step.delay });
            break;
        }
      }
    }),
  },
}).createMachine({
  id: 'phone',
  context: ({ input }) => ({
    id: input.id,
    config: input.config,
    now: input.now,
    date: input.date,
    directory: input.directory,
    appearances: [],
    selected: undefined,
    opened: 0,
    path: 'none',
    lifted: false,
    muted: false,
    volumes: input.config.volumes,
    volumeShown: false,
    page: 0,
    toast: undefined,
    toasts: 0,
    log: [],
    missedNotice: false,
    messages: [],
    playing: undefined,
    contacts: [],
    consultation: undefined,
    dnd: false,
    forward: NOT_FORWARDED,
    lastCaller: '',
    dtmf: undefined,
    dtmfRest: undefined,
    toggled: [],
    numbers: {},
    pressed: [],
    menu: undefined,
  }),
  on: { '*': { actions: 'handle' } },
});

export type PhoneRef = ActorRefFrom<typeof phoneMachine>;
export type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;
