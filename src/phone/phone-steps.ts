import type { Milliseconds } from '../clock/clock.ts';
import type { RecordingRequest } from '../recording-client/notices.ts';
import type { RecordingChange } from '../recording-client/recording.machine.ts';
import { loggedCall, withCall } from './call-log.ts';
import type { PhoneConfig, PhoneVolumes } from './config.ts';
import { phoneText } from './dictionary/index.ts';
import { dtmfEnded, dtmfPauseOver, dtmfPressed, dtmfReleased, dtmfRested } from './dtmf.ts';
import { clearForward, dialFeature, enter, featureSteps, setDnd } from './feature-steps.ts';
import { type Intent, intentOf } from './intents.ts';
import type { Digit, PhoneKey } from './keys.ts';
import { pressLineFunction } from './line-key-steps.ts';
import { closeMenu, frontLevel, uncovered } from './menu/levels.ts';
import { menuPressed, openMenu } from './menu/menu-keys.ts';
import type { PhoneContext } from './phone-context.ts';
import type { PhoneEvent } from './phone-events.ts';
import type { PhoneState } from './phone-state.ts';
import { lastNumber, phoneWithoutMenu } from './phone-view.ts';
import { pressProgrammable } from './programmable-steps.ts';
import { type Step, set, tell, toast } from './step.ts';
import { joinFarEnds, otherCall, transferPressed } from './transfer-steps.ts';
import {
  activeWindow,
  callNumber,
  hasRoom,
  hookReleased,
  liveWindows,
  newCall,
  open,
  pathFor,
  switchPath,
  takeCall,
  viewOf,
} from './windows.ts';

const VOLUME_MAX = 15;

/** A digit goes to the call or number that the user is busy with, whatever else rings meanwhile. */
function digit(context: PhoneContext, digit: Digit, at: Milliseconds): Step[] {
  const state = viewOf(context);
  const { appearances, selected, audioPath } = state;
  const focused = appearances.filter(({ id }) => id === selected);
  const view = [...focused, ...appearances].find(({ status }) =>
    ['connected', 'offhook', 'dialing'].includes(status),
  );
  if (view?.status === 'connected') {
    return [...dtmfPressed(context, digit, view.id, at), tell(view.id, { type: 'dtmf', digit, at })];
  }
  if (view) return [tell(view.id, { type: 'digit', digit })];
  const busy = activeWindow(state) ?? appearances.find(({ status }) => status === 'ringing');
  if (busy || !hasRoom(context, state)) return [];
  return open(state, at, { digit, preDial: audioPath === 'none' });
}

function record(context: PhoneContext, id: string, request: RecordingRequest): Step[] {
  const snapshot = context.appearances.find((ref) => ref.id === id)?.getSnapshot();
  const recording = snapshot?.context.call?.getSnapshot().context[snapshot.context.side].recording;
  return recording ? [{ do: 'record', recording, request }] : [];
}

function turnVolume(context: PhoneContext, step: 1 | -1): Step[] {
  const { audioPath } = viewOf(context);
  const what = audioPath === 'none' ? 'ringer' : audioPath;
  const level = Math.min(VOLUME_MAX, Math.max(0, context.volumes[what] + step));
  return [set({ volumes: { ...context.volumes, [what]: level }, volumeShown: true }), { do: 'showVolume' }];
}

/** What an intent comes to. */
function perform(context: PhoneContext, intent: Intent, at: Milliseconds): readonly Step[] {
  switch (intent.do) {
    case 'nothing':
      return [];
    case 'unavailable':
      return [{ do: 'toast', toast: { text: 'toast.unavailable', tone: 'info' } }];
    case 'page':
      return [set({ page: context.page + 1 })];
    case 'select':
      return [set({ selected: intent.id, page: 0 })];
    case 'mute':
      return viewOf(context).audioPath === 'none' ? [] : [set({ muted: !context.muted })];
    case 'volume':
      return turnVolume(context, intent.step);
    case 'newCall':
      return newCall(context, at);
    case 'redial':
      return callNumber(context, lastNumber(context), at);
    case 'programmable':
      return pressProgrammable(context, intent.number, at);
    case 'lineFunction':
      return pressLineFunction(context, intent.key, at);
    case 'dnd':
      return setDnd(!context.dnd);
    case 'forward':
      return context.forward.all ? clearForward() : enter(context, 'forwardAll', at);
    case 'transfer':
      return transferPressed(context, at);
    case 'transferLine': {
      const { appearances, selected } = viewOf(context);
      const other = otherCall(appearances, selected);
      return other && selected ? joinFarEnds(context, other.id, selected, at) : [];
    }
    case 'enter':
      return enter(context, intent.feature, at);
    case 'feature':
      return dialFeature(context, intent.feature, at);
    case 'digit':
      return digit(context, intent.digit, at);
    case 'dial':
      return [set({ path: pathFor(context, viewOf(context)) }), tell(intent.id, { type: 'dial' })];
    case 'delete':
      return [tell(intent.id, { type: 'digit.delete' })];
    case 'decline':
      return [tell(intent.id, { type: 'decline' })];
    case 'silence':
      return [tell(intent.id, { type: 'silence' })];
    case 'hold':
    case 'end':
      return [tell(intent.id, { type: intent.do, at }), set({ page: 0 })];
    case 'answer':
    case 'resume': {
      const state = viewOf(context);
      return takeCall(state, pathFor(context, state), intent.id, intent.do, at);
    }
    case 'record':
      return record(context, intent.id, { type: `recording.${intent.action}`, at });
    case 'path':
      return switchPath(context, intent.path, at);
    case 'open':
      return openMenu(context, intent.screen);
    case 'menu':
      return menuPressed(context, phoneWithoutMenu(context, context.now(), 0), intent.key, at);
    case 'dismiss':
      return [set({ missedNotice: false, page: 0 })];
    case 'closeMenu':
      return [closeMenu];
  }
}

/** What a key does to the menu in front, whatever else it does: a line key goes to the calls, a long Back home. */
function besideMenu(key: PhoneKey): Step[] {
  if (key === 'back') return [{ do: 'awaitLongBack' }];
  return key.startsWith('line') ? [closeMenu] : [];
}

function press(context: PhoneContext, { key, at }: Extract<PhoneEvent, { type: 'key.pressed' }>): Step[] {
  if (context.pressed.includes(key)) return [];
  return [
    set({ pressed: [...context.pressed, key], ...(key === 'hook' ? { lifted: true } : {}) }),
    ...(frontLevel(context) ? besideMenu(key) : []),
    ...perform(context, intentOf(key, viewOf(context)), at),
  ];
}

function release(context: PhoneContext, { key, at }: Extract<PhoneEvent, { type: 'key.released' }>): Step[] {
  if (!context.pressed.includes(key)) return [];
  return [
    set({ pressed: context.pressed.filter((pressed) => pressed !== key) }),
    ...dtmfReleased(context, key, at),
    ...(key === 'hook' ? hookReleased(context, at) : []),
  ];
}

/** A window has closed: the focus goes to what is left; the last one takes mute and audio path with it. */
function tidy(context: PhoneContext): Step[] {
  const appearances = context.appearances.filter((ref) => ref.getSnapshot().status === 'active');
  const log = context.appearances
    .filter((ref) => !appearances.includes(ref))
    .flatMap((ref) => loggedCall(ref.id, ref.getSnapshot(), context) ?? [])
    .reduce(withCall, context.log);
  const kept = appearances.some(({ id }) => id === context.selected);
  return [
    set({
      log,
      ...(log.some(({ id, fresh }) => fresh && !context.log.some((old) => old.id === id)) && {
        missedNotice: true,
      }),
      appearances,
      page: 0,
      selected: kept ? context.selected : appearances.at(-1)?.id,
      toggled: context.toggled.filter((name) => {
        const call = name.split(' ')[1];
        return call === undefined || appearances.some(({ id }) => id === call);
      }),
      ...(appearances.length === 0 ? { muted: false, path: 'none', menu: uncovered(context.menu) } : {}),
    }),
  ];
}

function recordingToast(context: PhoneContext, { what, reason, status }: RecordingChange): Step[] {
  const why = reason ? phoneText(context.config.language, `failure.${reason}`) : '';
  return [
    {
      do: 'toast',
      toast: {
        text: `toast.recording.${what}`,
        tone: what === 'failed' || what === 'refused' ? 'error' : 'info',
        ...(why ? { detail: status ? `${why} (${status})` : why } : {}),
      },
    },
  ];
}

const nameOf = (context: PhoneContext, id: string): string => {
  const view = viewOf(context).appearances.find((one) => one.id === id);
  return view?.name || view?.number || '';
};

function offered(context: PhoneContext, offer: Extract<PhoneEvent, { type: 'call.offered' }>): Step[] {
  const state = viewOf(context);
  const noted = set({ lastCaller: offer.from.number });
  const { all, busy } = context.forward;
  const refused = context.dnd || !hasRoom(context, state);
  const forwarded = all || (refused ? busy : '');
  if (forwarded) return [noted, { do: 'redirect', call: offer.call, number: forwarded }];
  if (refused) return [noted, { do: 'refuse', call: offer.call }];
  const at = context.now();
  if (offer.intercom && liveWindows(state).length === 0)
    return [noted, ...answerIntercom(context, state, offer, at)];
  const keepFocus = context.config.keepFocus && activeWindow(state) !== undefined;
  return [noted, ...open(state, at, { offer, ...(keepFocus && { keepFocus }) })];
}

/** An idle phone lets an intercom call speak on its speaker; its own microphone stays off until Mute is pressed. */
function answerIntercom(
  { lifted }: PhoneContext,
  state: PhoneState,
  offer: Extract<PhoneEvent, { type: 'call.offered' }>,
  at: Milliseconds,
): Step[] {
  return [
    ...open(state, at, { offer, answerAt: at }),
    set({ path: lifted ? 'handset' : 'speaker', muted: true }),
  ];
}

/** Another configuration: calls go on. A volume that it changes is turned to, others stay as the user has them. */
function configured(context: PhoneContext, config: PhoneConfig): Step[] {
  const { volumes: before } = context.config;
  const turned = Object.entries(config.volumes).filter(
    ([what, level]) => level !== before[what as keyof PhoneVolumes],
  );
  return [set({ config, volumes: { ...context.volumes, ...Object.fromEntries(turned) }, page: 0 })];
}

/** What the phone does about an event, as values. */
export function stepsOf(context: PhoneContext, event: PhoneEvent): readonly Step[] {
  switch (event.type) {
    case 'key.pressed':
      return press(context, event);
    case 'key.released':
      return release(context, event);
    case 'call.offered':
      return offered(context, event);
    case 'call.asked':
      return perform(context, { do: event.what, id: event.id }, event.at);
    case 'messages.waiting':
      return [set({ messages: event.messages })];
    case 'message.ended':
      return [{ do: 'stopPlaying' }];
    case 'recording.changed':
      return recordingToast(context, event);
    case 'feature.dialled':
      return featureSteps(context, event, context.now());
    case 'transfer.failed':
      return [
        toast('transfer.failed', phoneText(context.config.language, `reason.${event.reason}`), 'error'),
      ];
    case 'hold.reminded':
      return [toast('holdReminder', nameOf(context, event.id))];
    case 'config.changed':
      return configured(context, event.config);
    case 'toast.expired':
      return [set({ toast: undefined })];
    case 'back.held':
      return context.pressed.includes('back') && frontLevel(context) ? [closeMenu] : [];
    case 'volume.hidden':
      return [set({ volumeShown: false })];
    case 'dtmf.ended':
      return dtmfEnded(context);
    case 'dtmf.rested':
      return dtmfRested(context, context.now());
    case 'dtmf.pauseOver':
      return dtmfPauseOver(context);
    case 'number.changed':
      return [set({ numbers: { ...context.numbers, [event.number]: event.state } })];
    default:
      return tidy(context); // the end of a call window
  }
}
