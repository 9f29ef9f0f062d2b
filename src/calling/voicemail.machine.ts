import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, setup } from 'xstate';
import type { EpochMilliseconds } from '../clock/calendar.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { Address } from './address.ts';

/** System id of the place where messages are kept. */
export const VOICEMAIL_ID = 'voicemail';

/** A message in a mailbox. Its sound is called `message.<id>`. Plain data. */
export interface VoiceMessage {
  readonly id: string;
  /** Number of the mailbox. */
  readonly mailbox: string;
  readonly from: Address;
  readonly date: EpochMilliseconds;
  readonly length: Milliseconds;
  readonly heard: boolean;
}

export const messageSound = (id: string): string => `message.${id}`;

/** A caller left a message: what was said in the call between two moments. */
export interface MessageLeft {
  readonly type: 'message.left';
  readonly mailbox: string;
  readonly from: Address;
  readonly callId: string;
  readonly since: Milliseconds;
  readonly until: Milliseconds;
}

export interface VoicemailInput {
  /** System id of the phone that shows a mailbox, by its number. */
  readonly phones: Readonly<Record<string, string>>;
  readonly date: (at: Milliseconds) => EpochMilliseconds;
}

export interface VoicemailContext {
  readonly input: VoicemailInput;
  /** Newest first. */
  readonly messages: readonly VoiceMessage[];
  readonly kept: number;
}

/** What the owner did with a message. */
export type MessageRequest =
  | { readonly type: 'message.heard'; readonly id: string }
  | { readonly type: 'message.deleted'; readonly id: string };

export type VoicemailEvent =
  | MessageLeft
  | MessageRequest
  /** All of its sound has come from the device. */
  | { readonly type: 'message.complete'; readonly left: MessageLeft };

/** A message whose sound is to be kept. */
export interface KeptMessage {
  readonly id: string;
  readonly left: MessageLeft;
}

/** What a phone is told of its user's mailbox (message waiting indication, RFC 3842). */
export interface MessagesWaiting {
  readonly type: 'messages.waiting';
  /** Newest first. */
  readonly messages: readonly VoiceMessage[];
}

/** How long the end of a message waits for sound that is still on its way from the device. */
const FLUSH: Milliseconds = 500;

/** The mailboxes: which messages are in them, and who is told. */
export const voicemailMachine = setup({
  types: { context: {} as VoicemailContext, events: {} as VoicemailEvent, input: {} as VoicemailInput },
  guards: {
    said: ({ event }) => event.type === 'message.complete' && event.left.until > event.left.since,
  },
  actions: {
    // Provided by the simulator: cuts the sound out of the call and keeps it.
    keepSound: (_, _kept: KeptMessage) => {},
    await: enqueueActions(({ enqueue, event }) => {
      if (event.type === 'message.left')
        enqueue.raise({ type: 'message.complete', left: event }, { delay: FLUSH });
    }),
    keep: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'message.complete') return;
      const { mailbox, from, since, until } = event.left;
      const id = String(context.kept + 1);
      const date = context.input.date(since);
      const message = { id, mailbox, from, date, length: until - since, heard: false };
      enqueue.assign({ kept: context.kept + 1, messages: [message, ...context.messages] });
    }),
    hear: assign(({ context, event }) =>
      event.type === 'message.heard'
        ? {
            messages: context.messages.map((each) =>
              each.id === event.id ? { ...each, heard: true } : each,
            ),
          }
        : {},
    ),
    delete: assign(({ context, event }) =>
      event.type === 'message.deleted'
        ? { messages: context.messages.filter(({ id }) => id !== event.id) }
        : {},
    ),
    tell: enqueueActions(({ context, enqueue, system }) => {
      for (const [number, phone] of Object.entries(context.input.phones)) {
        const messages = context.messages.filter(({ mailbox }) => mailbox === number);
        const waiting: MessagesWaiting = { type: 'messages.waiting', messages };
        enqueue.sendTo(system.get(phone), waiting);
      }
    }),
  },
}).createMachine({
  id: 'voicemail',
  context: ({ input }) => ({ input, messages: [], kept: 0 }),
  on: {
    'message.left': { actions: 'await' },
    'message.complete': {
      guard: 'said',
      actions: [
        'keep',
        {
          type: 'keepSound',
          params: ({ context, event }) => ({ id: String(context.kept), left: event.left }),
        },
        'tell',
      ],
    },
    'message.heard': { actions: ['hear', 'tell'] },
    'message.deleted': { actions: ['delete', 'tell'] },
  },
});

export type VoicemailRef = ActorRefFrom<typeof voicemailMachine>;
export type VoicemailSnapshot = SnapshotFrom<typeof voicemailMachine>;
