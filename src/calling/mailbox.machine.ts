import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate';
import type { Milliseconds } from '../clock/clock.ts';
import type { Address } from './address.ts';
import type { CallRef } from './call.machine.ts';
import type { CallMessage, EndpointMessage } from './messages.ts';
import { type MessageLeft, VOICEMAIL_ID } from './voicemail.machine.ts';

export interface MailboxInput {
  /** Whose mailbox. */
  readonly owner: Address;
  readonly now: () => Milliseconds;
  /** Length of a sound, milliseconds; 0 where it is not loaded. */
  readonly lengthOf: (sound: string) => Milliseconds;
}

/** What a mailbox says: nothing, or a sound once. */
export const MAILBOX_SOUNDS = {
  greeting: 'prompt.voicemail-greeting',
  beep: 'beep.tone',
  nothing: 'silence',
} as const;

/** The longest message, milliseconds: the network's limit. */
export const LONGEST_MESSAGE: Milliseconds = 180_000;

export interface MailboxContext {
  readonly input: MailboxInput;
  readonly call: CallRef | undefined;
  readonly from: Address | undefined;
  /** What is heard of the mailbox now. */
  readonly says: string;
  /** Since when it takes a message. */
  readonly since: Milliseconds;
}

export type MailboxEvent =
  | CallMessage
  /** A digit of the caller. */
  | { readonly type: 'call.digit'; readonly digit: string; readonly at: Milliseconds };

/**
 * One visit to a mailbox: answers, greets, beeps, takes what the caller says until `#`, the end of the call or the limit.
 * A caller who hangs up before the beep leaves nothing.
 */
export const mailboxMachine = setup({
  types: { context: {} as MailboxContext, events: {} as MailboxEvent, input: {} as MailboxInput },
  delays: {
    greeting: ({ context }) => context.input.lengthOf(MAILBOX_SOUNDS.greeting),
    beep: ({ context }) => context.input.lengthOf(MAILBOX_SOUNDS.beep),
    limit: LONGEST_MESSAGE,
  },
  guards: { done: ({ event }) => event.type === 'call.digit' && event.digit === '#' },
  actions: {
    answer: enqueueActions(({ context, enqueue, event, self }) => {
      if (event.type !== 'call.offered') return;
      enqueue.assign({ call: event.call, from: event.from });
      enqueue.sendTo(event.call, { type: 'call.alert', endpoint: self } satisfies EndpointMessage);
      const answer: EndpointMessage = { type: 'call.answer', at: context.input.now() };
      enqueue.sendTo(event.call, answer);
    }),
    say: assign((_, says: keyof typeof MAILBOX_SOUNDS) => ({ says: MAILBOX_SOUNDS[says] })),
    listen: enqueueActions(({ context, enqueue }) => {
      const at = context.input.now();
      enqueue.assign({ since: at });
      if (context.call) enqueue.sendTo(context.call, { type: 'call.message', at } satisfies EndpointMessage);
    }),
    keep: enqueueActions(({ context, enqueue, event, system }) => {
      const { call, from, since, input } = context;
      if (!call || !from) return;
      const until = event.type === 'call.digit' ? event.at : input.now();
      const left: MessageLeft = {
        type: 'message.left',
        mailbox: input.owner.number,
        from,
        callId: call.id,
        since,
        until,
      };
      enqueue.sendTo(system.get(VOICEMAIL_ID), left);
    }),
    hangUp: enqueueActions(({ context, enqueue }) => {
      if (!context.call) return;
      const end: EndpointMessage = { type: 'call.hangup', side: 'callee', at: context.input.now() };
      enqueue.sendTo(context.call, end);
    }),
  },
}).createMachine({
  id: 'mailbox',
  context: ({ input }) => ({
    input,
    call: undefined,
    from: undefined,
    says: MAILBOX_SOUNDS.nothing,
    since: 0,
  }),
  initial: 'waiting',
  on: { 'call.ended': '.over' },
  states: {
    waiting: { on: { 'call.offered': { actions: 'answer' }, 'call.connected': 'greeting' } },
    greeting: {
      entry: { type: 'say', params: 'greeting' },
      after: { greeting: 'beep' },
      on: { 'call.digit': { guard: 'done', target: 'beep' } },
    },
    beep: { entry: { type: 'say', params: 'beep' }, after: { beep: 'listening' } },
    listening: {
      entry: [{ type: 'say', params: 'nothing' }, 'listen'],
      after: { limit: { target: 'over', actions: ['keep', 'hangUp'] } },
      on: {
        'call.digit': { guard: 'done', target: 'over', actions: ['keep', 'hangUp'] },
        'call.ended': { target: 'over', actions: 'keep' },
      },
    },
    over: { on: { 'call.ended': {} } },
  },
});

export type MailboxRef = ActorRefFrom<typeof mailboxMachine>;
export type MailboxSnapshot = SnapshotFrom<typeof mailboxMachine>;
