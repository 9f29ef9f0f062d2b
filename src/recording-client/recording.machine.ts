import {
  type ActorRefFrom,
  assign,
  enqueueActions,
  fromCallback,
  type SnapshotFrom,
  sendParent,
  sendTo,
  setup,
} from 'xstate';
import type { MediaMessage } from '../audio/media-messages.ts';
import type { Milliseconds } from '../clock/clock.ts';
import { COMPLIANCE_SOUND } from '../policy/leg-policy.ts';
import { type RecordingState, recordsFromConnect } from '../policy/mode.ts';
import { afterFailure, BEEPS, noticeSound } from './notices.ts';
import {
  isKept,
  keptFromStart,
  MEDIA_ID,
  may,
  type RecordingChange,
  type RecordingContext,
  type RecordingEvent,
  type RecordingInput,
} from './recording-context.ts';
import type { SrsRequest } from './srs-events.ts';
import type { SrsLinkInput } from './srs-link.actor.ts';

export {
  isKept,
  MEDIA_ID,
  type RecordingChange,
  type RecordingContext,
  type RecordingEvent,
  type RecordingInput,
} from './recording-context.ts';

/** How long a call that is to end waits for its announcement to begin: sound may not run at all. */
const UNHEARD: Milliseconds = 15_000;

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
    endsCall: ({ context }) => context.endsCall,
  },
  delays: { left: ({ context }) => context.left, unheard: UNHEARD },
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
    /** Only of a recording that somebody knows of: plain On Demand before Record says nothing. */
    announceFailure: enqueueActions(({ context, enqueue, system }) => {
      if (context.callOver || !isKept(context)) return;
      const { sound, endsCall } = afterFailure(context.input.policy);
      if (!sound) return;
      enqueue.assign({ endsCall });
      const notice: MediaMessage = { type: 'media.notice', bus: context.input.bus, sound };
      enqueue.sendTo(system.get(MEDIA_ID), notice);
    }),
    noteHeard: assign(({ event }) => (event.type === 'recording.heard' ? { left: event.left } : {})),
    endTheCall: sendParent({ type: 'call.recording-failed' }),
    planCompliance: enqueueActions(({ context, enqueue }) => {
      const planned = context.input.policy.complianceAnnounced;
      if (planned) enqueue.raise({ type: 'recording.compliance' }, { delay: planned.delay * 1000 });
    }),
    announceCompliance: enqueueActions(({ context, enqueue, system }) => {
      if (context.callOver) return;
      const { bus, farEar } = context.input;
      const notice: MediaMessage = { type: 'media.notice', bus, sound: COMPLIANCE_SOUND, ears: [farEar] };
      enqueue.sendTo(system.get(MEDIA_ID), notice);
    }),
    keep: assign((_, keep: RecordingContext['keep']) => ({ keep })),
    setFlow: assign(({ event }) =>
      event.type === 'recording.flow'
        ? { flow: { near: event.near, far: event.far }, held: !event.near && !event.far }
        : {},
    ),
    setParties: assign(({ event }) => (event.type === 'recording.parties' ? { parties: event.parties } : {})),
    askParties: sendTo('srs', ({ event }) => ({
      type: 'srs.parties',
      parties: event.type === 'recording.parties' ? event.parties : [],
    })),
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
      const { bus, network, policy } = context.input;
      const sound = noticeSound(policy, network, kind);
      if (context.callOver || !isKept(context) || !sound) return;
      const notice: MediaMessage = { type: 'media.notice', bus, sound };
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
            sound: BEEPS.tone,
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
        event.type === 'recording.stop'
          ? noticeSound(context.input.policy, context.input.network, 'stop')
          : undefined,
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
    endsCall: false,
    left: 0,
    parties: undefined,
    sessions: 0,
  }),
  initial: 'none',
  on: {
    'recording.flow': { actions: 'setFlow' },
    'recording.parties': { actions: 'setParties' },
    'recording.compliance': { actions: 'announceCompliance' },
  },
  states: {
    none: {
      on: {
        'recording.connect': [
          { guard: 'fromConnect', target: 'session', actions: ['planCompliance', 'beginSession'] },
          { actions: 'planCompliance' },
        ],
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
          ...(context.parties && { parties: context.parties }),
          session: context.sessions,
          ...(context.input.defects && { defects: context.input.defects }),
        }),
      },
      initial: 'pending',
      on: {
        'recording.flow': { actions: ['setFlow', 'askFlow', 'updateTone'] },
        'recording.parties': { actions: ['setParties', 'askParties'] },
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
          actions: ['fail', 'updateTone', { type: 'tell', params: 'failed' }, 'announceFailure'],
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
      initial: 'decided',
      states: {
        decided: { always: { guard: 'endsCall', target: 'saying' } },
        saying: {
          on: { 'recording.heard': { target: 'said', actions: 'noteHeard' } },
          after: { unheard: 'ending' },
        },
        said: { after: { left: 'ending' } },
        ending: { entry: 'endTheCall' },
      },
    },
    over: { type: 'final' },
  },
});

export type RecordingRef = ActorRefFrom<typeof recordingMachine>;
export type RecordingSnapshot = SnapshotFrom<typeof recordingMachine>;
