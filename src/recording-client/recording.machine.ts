import {
  type ActorRefFrom,
  assign,
  enqueueActions,
  fromCallback,
  type SnapshotFrom,
  sendTo,
  setup,
} from 'xstate';
import type { MediaMessage } from '../audio/media-messages.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { Defect } from '../defects.ts';
import type { LegPolicy } from '../policy/leg-policy.ts';
import {
  allowedActions,
  keepsFromStart,
  type RecordedCallState,
  type RecordingAction,
  type RecordingState,
  recordsFromConnect,
} from '../policy/mode.ts';
import type { Network } from '../policy/settings.ts';
import { NOTICE_SOUNDS, pauseResumeSound } from './notices.ts';
import type { FailureReason, SrsEvent, SrsRequest } from './srs-events.ts';
import type { SrsLinkInput } from './srs-link.actor.ts';

/** What the recorded user's side knows of the call when it is set up. Fixed for the call (REC-24). */
export interface RecordingInput {
  /** Actor id, e.g. `recording-1`. */
  readonly id: string;
  readonly policy: LegPolicy;
  readonly network: Network;
  /** The call's announcement bus. */
  readonly bus: string;
  /** The other side is recorded too: the bus keeps a recurring tone for each recording. */
  readonly shared?: boolean;
  /** What the link tells the recorder of the call. */
  readonly leg: SrsLinkInput['leg'];
  /** System id of the actor that hears `recording.changed`: the user's phone. */
  readonly listener: string;
  /** Defects of the client, on request. */
  readonly defects?: readonly Defect[];
}

/** Something a person is told: a toast on the phone. */
export interface RecordingChange {
  readonly type: 'recording.changed';
  readonly what: 'started' | 'paused' | 'resumed' | 'stopped' | 'failed' | 'refused';
  readonly reason?: FailureReason;
  /** SIP status, with reason `refused`. */
  readonly status?: number;
}

/** System id of the actor that plays announcements (media.actor.ts). */
export const MEDIA_ID = 'media';

export type RecordingEvent =
  | { readonly type: `recording.${RecordingAction}`; readonly at: Milliseconds }
  /** The recorded leg is connected: modes that record from connect begin. */
  | { readonly type: 'recording.connect'; readonly at: Milliseconds }
  /** Hold by either side: which legs carry sound now. */
  | { readonly type: 'recording.flow'; readonly near: boolean; readonly far: boolean }
  /** The recorded user's leg has ended. */
  | { readonly type: 'recording.end'; readonly at: Milliseconds }
  | SrsEvent;

export interface RecordingContext {
  readonly input: RecordingInput;
  /** Plain On Demand: whether Record was pressed, and the recorder has confirmed that it keeps. Other modes keep from the start. */
  readonly keep: 'no' | 'asked' | 'confirmed';
  /** Last state that the recorder confirmed: what the icon shows while a request is on its way. */
  readonly confirmed: RecordingState;
  readonly reason: FailureReason | undefined;
  readonly status: number | undefined;
  /** Moment of the cut at which the session begins. */
  readonly startAt: Milliseconds;
  readonly held: boolean;
  readonly flow: { readonly near: boolean; readonly far: boolean };
  readonly callOver: boolean;
  /** Number of sessions so far: each user-initiated start makes a new recording (REC-31). */
  readonly sessions: number;
}

export const isKept = ({ keep }: RecordingContext): boolean => keep === 'confirmed';

const callState = ({ callOver, held }: RecordingContext): RecordedCallState =>
  callOver ? 'other' : held ? 'held' : 'connected';

function noticeSound(
  { input }: RecordingContext,
  kind: 'start' | 'stop' | 'pause' | 'resume',
): string | undefined {
  const { network } = input;
  const { settings } = input.policy;
  if (kind === 'pause' || kind === 'resume') return pauseResumeSound(kind, settings.pauseResumeNotice);
  return settings.startStopAnnouncement[network] ? NOTICE_SOUNDS[kind] : undefined;
}

function may(context: RecordingContext, action: RecordingAction): boolean {
  const { mode, protocol } = context.input.policy.settings;
  return allowedActions(mode, protocol, context.confirmed, isKept(context), callState(context)).includes(
    action,
  );
}

const keptFromStart = ({ input }: RecordingContext, event: RecordingEvent): boolean =>
  event.type === 'recording.start' || keepsFromStart(input.policy.settings.mode);

/**
 * The embedded recording client of one leg: state named as the Webex API names it (none, pending, started, paused,
 * stopped, failed). A request of the user changes nothing that is shown until the recorder has confirmed it.
 */
export const recordingMachine = setup({
  types: { context: {} as RecordingContext, events: {} as RecordingEvent, input: {} as RecordingInput },
  actors: {
    // Provided by the simulator: the machine itself reaches nobody.
    srsLink: fromCallback<SrsRequest, SrsLinkInput>(() => {
      throw new Error('no link to a recorder was provided');
    }),
  },
  guards: {
    mayStart: ({ context }) => may(context, 'start'),
    mayKeep: ({ context }) => may(context, 'start') && context.keep === 'no',
    mayPause: ({ context }) => may(context, 'pause'),
    mayResume: ({ context }) => may(context, 'resume'),
    mayStop: ({ context }) => may(context, 'stop'),
    fromConnect: ({ context }) => recordsFromConnect(context.input.policy.settings.mode),
    callOver: ({ context }) => context.callOver,
  },
  actions: {
    beginSession: assign(({ context, event }) => ({
      startAt: 'at' in event ? event.at : 0,
      confirmed: 'pending' as const,
      reason: undefined,
      status: undefined,
      sessions: context.sessions + 1,
      keep: keptFromStart(context, event) ? ('confirmed' as const) : ('no' as const),
    })),
    confirm: assign((_, confirmed: RecordingState) => ({ confirmed })),
    fail: assign(({ event }) => ({
      confirmed: 'failed' as const,
      reason: event.type === 'srs.failed' ? event.reason : undefined,
      status: event.type === 'srs.failed' ? event.status : undefined,
    })),
    keep: assign((_, keep: RecordingContext['keep']) => ({ keep })),
    setFlow: assign(({ event }) =>
      event.type === 'recording.flow'
        ? { flow: { near: event.near, far: event.far }, held: !event.near && !event.far }
        : {},
    ),
    endCall: assign({ callOver: true }),
    tell: enqueueActions(({ context, enqueue, system }, what: RecordingChange['what']) => {
      if (context.keep === 'no' || (context.callOver && what !== 'failed')) return;
      const { reason, status } = context;
      const change: RecordingChange = {
        type: 'recording.changed',
        what,
        ...(what === 'failed' && reason ? { reason } : {}),
        ...(what === 'failed' && status ? { status } : {}),
      };
      enqueue.sendTo(system.get(context.input.listener), change);
    }),
    announce: enqueueActions(({ context, enqueue, system }, kind: 'start' | 'stop' | 'pause' | 'resume') => {
      const sound = noticeSound(context, kind);
      if (context.callOver || !isKept(context) || !sound) return;
      const notice: MediaMessage = { type: 'media.notice', bus: context.input.bus, sound };
      enqueue.sendTo(system.get(MEDIA_ID), notice);
    }),
    updateTone: enqueueActions(({ context, enqueue, event, system }) => {
      const { id, bus, shared, defects } = context.input;
      if (defects?.includes('tone-lost') && event.type === 'recording.flow' && event.near) return;
      const { settings } = context.input.policy;
      const whose = shared ? { of: id } : {};
      if (!settings.recurringTone.enabled) return;
      const sounds =
        isKept(context) && context.flow.near && !context.callOver && context.confirmed === 'started';
      const message: MediaMessage = sounds
        ? {
            type: 'media.recurring',
            bus,
            sound: NOTICE_SOUNDS.tone,
            seconds: settings.recurringTone.seconds,
            ...whose,
          }
        : { type: 'media.recurring-stop', bus, ...whose };
      enqueue.sendTo(system.get(MEDIA_ID), message);
    }),
    askPause: sendTo('srs', ({ event }) => ({ type: 'srs.pause', at: 'at' in event ? event.at : 0 })),
    askResume: sendTo('srs', ({ event }) => ({ type: 'srs.resume', at: 'at' in event ? event.at : 0 })),
    askKeep: sendTo('srs', ({ event }) => ({ type: 'srs.keep', at: 'at' in event ? event.at : 0 })),
    askStop: sendTo('srs', ({ context, event }) => ({
      type: 'srs.stop',
      at: 'at' in event ? event.at : 0,
      announced:
        event.type === 'recording.stop' &&
        context.input.policy.settings.startStopAnnouncement[context.input.network],
    })),
    askFlow: sendTo('srs', ({ context }) => ({ type: 'srs.flow', ...context.flow })),
  },
}).createMachine({
  id: 'recording',
  context: ({ input }) => ({
    input,
    keep: 'no',
    confirmed: 'none',
    reason: undefined,
    status: undefined,
    startAt: 0,
    held: false,
    flow: { near: true, far: true },
    callOver: false,
    sessions: 0,
  }),
  initial: 'none',
  on: { 'recording.flow': { actions: 'setFlow' } },
  states: {
    none: {
      on: {
        'recording.connect': { guard: 'fromConnect', target: 'session', actions: 'beginSession' },
        'recording.start': { guard: 'mayStart', target: 'session', actions: 'beginSession' },
        'recording.end': { target: 'over', actions: 'endCall' },
      },
    },
    session: {
      invoke: {
        id: 'srs',
        src: 'srsLink',
        input: ({ context }) => ({
          leg: context.input.leg,
          mode: context.input.policy.settings.mode,
          account: context.input.policy.account,
          kept: isKept(context),
          startAt: context.startAt,
          flow: context.flow,
          session: context.sessions,
          ...(context.input.defects && { defects: context.input.defects }),
        }),
      },
      initial: 'pending',
      on: {
        'recording.flow': { actions: ['setFlow', 'askFlow', 'updateTone'] },
        'recording.stop': { guard: 'mayStop', target: '.stopping', actions: 'askStop' },
        'recording.end': { target: '.stopping', actions: ['endCall', 'askStop', 'updateTone'] },
        'recording.start': { guard: 'mayKeep', actions: [{ type: 'keep', params: 'asked' }, 'askKeep'] },
        'srs.kept': {
          actions: [
            { type: 'keep', params: 'confirmed' },
            { type: 'tell', params: 'started' },
            { type: 'announce', params: 'start' },
            'updateTone',
          ],
        },
        'srs.refused': {
          actions: [
            { type: 'tell', params: 'refused' },
            { type: 'keep', params: 'no' },
          ],
        },
        'srs.failed': {
          target: 'failed',
          actions: ['fail', 'updateTone', { type: 'tell', params: 'failed' }],
        },
      },
      states: {
        pending: {
          on: {
            'srs.accepted': {
              target: 'started',
              actions: [
                { type: 'confirm', params: 'started' },
                { type: 'tell', params: 'started' },
                { type: 'announce', params: 'start' },
                'updateTone',
              ],
            },
          },
        },
        started: { on: { 'recording.pause': { guard: 'mayPause', target: 'pausing', actions: 'askPause' } } },
        pausing: {
          on: {
            'srs.paused': {
              target: 'paused',
              actions: [
                { type: 'confirm', params: 'paused' },
                { type: 'tell', params: 'paused' },
                { type: 'announce', params: 'pause' },
                'updateTone',
              ],
            },
            'srs.refused': { target: 'started', actions: { type: 'tell', params: 'refused' } },
          },
        },
        paused: {
          on: { 'recording.resume': { guard: 'mayResume', target: 'resuming', actions: 'askResume' } },
        },
        resuming: {
          on: {
            'srs.resumed': {
              target: 'started',
              actions: [
                { type: 'confirm', params: 'started' },
                { type: 'tell', params: 'resumed' },
                { type: 'announce', params: 'resume' },
                'updateTone',
              ],
            },
            'srs.refused': { target: 'paused', actions: { type: 'tell', params: 'refused' } },
          },
        },
        stopping: {
          on: {
            'recording.stop': {},
            'recording.start': {},
            'srs.refused': {},
            'recording.end': { actions: ['endCall', 'updateTone'] },
            'srs.stopped': [
              {
                guard: 'callOver',
                target: '#recording.over',
                actions: { type: 'confirm', params: 'stopped' },
              },
              {
                target: '#recording.stopped',
                actions: [
                  { type: 'confirm', params: 'stopped' },
                  { type: 'tell', params: 'stopped' },
                  { type: 'announce', params: 'stop' },
                  'updateTone',
                ],
              },
            ],
          },
        },
      },
    },
    stopped: {
      on: {
        'recording.start': { guard: 'mayStart', target: 'session', actions: 'beginSession' },
        'recording.end': { target: 'over', actions: 'endCall' },
      },
    },
    failed: {
      always: { guard: 'callOver', target: 'over' },
      on: {
        'recording.start': { guard: 'mayStart', target: 'session', actions: 'beginSession' },
        'recording.end': { target: 'over', actions: 'endCall' },
      },
    },
    over: { type: 'final' },
  },
});

export type RecordingRef = ActorRefFrom<typeof recordingMachine>;
export type RecordingSnapshot = SnapshotFrom<typeof recordingMachine>;
