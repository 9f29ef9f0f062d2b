import type { Address } from '../calling/address.ts';
import { otherSide } from '../calling/messages.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { Defect } from '../defects.ts';
import { allowedActions, type RecordedCallState } from '../policy/mode.ts';
import { isKept } from '../recording-client/recording.machine.ts';
import type { KeyListName } from '../softkeys/key-lists.ts';
import type { Keyword } from '../softkeys/keywords.ts';
import { recordingAction } from '../softkeys/recording-keys.ts';
import type { SoftkeySlot } from '../softkeys/slots.ts';
import { softkeys } from '../softkeys/softkeys.ts';
import { type AppearanceSnapshot, dialledSoFar, isOrdinaryEnd } from './appearance.machine.ts';
import { callKeyApplies, mayBeEmpty } from './call-keys.ts';
import { missedCalls } from './call-log.ts';
import { consultingOf } from './consultation.ts';
import { functionLabel, functionStatus, keyConfig } from './line-key-views.ts';
import { frontMenu, menuSoftkeys, menuView } from './menu/menu-view.ts';
import { lineKeyCount, phoneModel } from './models.ts';
import type { PhoneContext } from './phone-context.ts';
import type {
  AppearanceStatus,
  AppearanceView,
  LineStatus,
  LineView,
  PhoneState,
  RecordingView,
  ToastView,
} from './phone-state.ts';
import { programmableApplies, programmableLabel } from './programmable-keys.ts';
import { programmableNumber } from './programmable-softkey.ts';
import { recordingIconOf } from './recording-icon.ts';

const NO_RECORDING: RecordingView = { state: 'none', kept: false };
function statusOf(snapshot: AppearanceSnapshot): AppearanceStatus {
  switch (snapshot.value) {
    case 'preDial':
    case 'entering':
      return 'dialing';
    case 'requested':
      return 'progressing';
    case 'offhook':
    case 'dialing':
    case 'progressing':
    case 'alerting':
    case 'ringing':
    case 'connected':
    case 'held':
      return snapshot.value;
    default:
      return 'releasing';
  }
}

function recordingOf({ context }: AppearanceSnapshot, defects: readonly Defect[]): RecordingView {
  if (context.reason === 'transferred') return NO_RECORDING;
  const recording = context.call?.getSnapshot().context[context.side].recording?.getSnapshot();
  if (!recording) return NO_RECORDING;
  const { confirmed, reason, endsCall } = recording.context;
  return {
    state: confirmed,
    kept: isKept(recording.context),
    ...(endsCall ? { endsCall } : {}),
    ...(reason ? { reason } : {}),
    ...(defects.includes('icon-left') && { iconLeft: true }),
  };
}

/** One call window, as plain data. */
export function appearanceView(
  id: string,
  snapshot: AppearanceSnapshot,
  now: Milliseconds,
  defects: readonly Defect[] = [],
): AppearanceView {
  const { context } = snapshot;
  const { peer, side, digits, connectedAt, reason, silenced } = context;
  const call = context.call?.getSnapshot();
  const unknown: Pick<Address, 'name' | 'number'> = { name: '', number: digits };
  const { name, number } = peer ?? unknown;
  return {
    id,
    line: 1,
    status: statusOf(snapshot),
    direction: side === 'callee' ? 'inbound' : 'outbound',
    name,
    number,
    digits,
    ...(snapshot.value === 'dialing' && dialledSoFar(context).outsideTone && { outsideTone: true }),
    ...(connectedAt === undefined ? {} : { seconds: Math.max(0, Math.floor((now - connectedAt) / 1000)) }),
    heldByFar: call?.context[otherSide(side)].holding ?? false,
    ...(reason ? { reason } : {}),
    silenced,
    ...(context.input.entry ? { entry: context.input.entry } : {}),
    ...(context.reminders > 0 ? { reminders: context.reminders } : {}),
    recording: recordingOf(snapshot, defects),
  };
}

const KEY_LIST: Readonly<Record<AppearanceStatus, KeyListName>> = {
  offhook: 'Off_Hook',
  dialing: 'Dialing_Input',
  progressing: 'Progressing',
  alerting: 'Progressing',
  ringing: 'Ringing',
  connected: 'Connected',
  held: 'Hold',
  releasing: 'Releasing',
};

/** The call that is asked, and the one it is asked about, have lists of their own while one of them is talked in. */
function keyListOf({ status, consulting }: AppearanceView): KeyListName {
  if (consulting && (status === 'connected' || status === 'alerting'))
    return consulting === 'xfer' ? 'Start-Xfer' : 'Start-Conf';
  return KEY_LIST[status];
}

const CALL_STATE = (status: AppearanceStatus): RecordedCallState =>
  status === 'connected' || status === 'held' ? status : 'other';

/** The end of a call is all there is left to see: the window takes no place, no audio path, and no line. */
export const isOver = ({ status, reason }: Pick<AppearanceView, 'status' | 'reason'>): boolean =>
  status === 'releasing' && isOrdinaryEnd(reason);

/** Last number dialled, in a window that is still there or gone; empty: none yet. */
export const lastNumber = ({ appearances, log }: PhoneContext): string =>
  appearances.map((ref) => ref.getSnapshot().context.dialled).findLast((number) => number) ??
  log.find(({ kind }) => kind === 'placed')?.number ??
  '';

/** Whether a key's function applies now; one that cannot act is not shown (REC-42). */
function applies(
  keyword: Keyword,
  context: PhoneContext,
  views: readonly AppearanceView[],
  view: AppearanceView | undefined,
  room: boolean,
): boolean {
  const programmable = programmableNumber(keyword);
  if (programmable !== undefined) return programmableApplies(context, programmable, view, room);
  const action = recordingAction(keyword);
  if (action) {
    if (!context.config.callRecording) return false;
    const snapshot = context.appearances.find(({ id }) => id === view?.id)?.getSnapshot();
    const policy = snapshot?.context.call?.getSnapshot().context[snapshot.context.side].policy;
    if (!policy || !view) return false;
    const { state, kept, endsCall } = view.recording;
    const { mode, protocol } = policy.settings;
    return allowedActions(mode, protocol, state, kept, endsCall ? 'other' : CALL_STATE(view.status)).includes(
      action,
    );
  }
  switch (keyword) {
    case 'newcall':
      return room;
    case 'redial':
      return lastNumber(context) !== '' && (room || view?.status === 'offhook');
    case 'call':
    case 'dial':
    case 'delchar':
      return view !== undefined && (view.digits !== '' || (keyword !== 'delchar' && mayBeEmpty(view)));
    case 'ignoresilent':
      return view?.silenced === false;
    case 'hold':
      return view?.status === 'connected';
    case 'answer':
    case 'ignore':
    case 'resume':
    case 'endcall':
    case 'cancel':
      return view !== undefined;
    case 'dir':
    case 'recents':
    case 'favorites':
    case 'messages':
    case 'settings':
    case 'miss':
    case 'back':
      return true;
    default:
      return callKeyApplies(keyword, { context, views, view, room });
  }
}

const LINE_STATUS: readonly (readonly [AppearanceStatus, LineStatus])[] = [
  ['ringing', 'ringing'],
  ['connected', 'active'],
  ['alerting', 'progressing'],
  ['progressing', 'progressing'],
  ['dialing', 'seized'],
  ['offhook', 'seized'],
  ['releasing', 'seized'],
  ['held', 'held'],
];

function lineViews(context: PhoneContext, views: readonly AppearanceView[]): LineView[] {
  const live = views.filter((view) => !isOver(view));
  const status = LINE_STATUS.find(([of]) => live.some((view) => view.status === of))?.[1] ?? 'idle';
  const shown = views.map(({ recording }) => recordingIconOf(recording));
  const recording = shown.includes('started') ? 'started' : shown.includes('paused') ? 'paused' : 'none';
  // The first key of the case is the phone's line; a case without line keys shows it all the same.
  const keys = Math.max(1, lineKeyCount(phoneModel(context.config.model)));
  return Array.from({ length: keys }, (_, index): LineView => {
    const key = index + 1;
    const config = keyConfig(context, key);
    if (config.line === 1) return { key, label: config.label ?? context.config.name, status, recording };
    if (!config.function) return { key, label: '', status: 'off', recording: 'none' };
    return {
      key,
      label: functionLabel(config, config.function),
      status: functionStatus(config.function, context.numbers),
      recording: 'none',
    };
  });
}

/** A programmable softkey carries its own label. */
function labelled(context: PhoneContext, slot: SoftkeySlot): SoftkeySlot {
  if (!slot || slot.keyword === 'more') return slot;
  const number = programmableNumber(slot.keyword);
  const label = number === undefined ? '' : programmableLabel(context, number);
  return label === '' ? slot : { ...slot, label };
}

const toastOf = (toast: ToastView, defects: readonly Defect[] = []): ToastView =>
  defects.includes('toast-covers') && toast.text.startsWith('toast.recording')
    ? { ...toast, covers: true }
    : toast;

/** Whether one more call fits (Call_Appearances_Per_Line): a window that asks for the number of a function is none. */
export const hasPlace = ({ config }: PhoneContext, live: readonly AppearanceView[]): boolean =>
  live.filter(({ entry }) => !entry).length < config.appearances;

/** Everything the phone shows. A pure function of what the phone and its calls are, and of the time. */
export function phoneState(context: PhoneContext, now: Milliseconds, time: number): PhoneState {
  const state = phoneWithoutMenu(context, now, time);
  const menu = frontMenu(context, state, now);
  return menu ? { ...state, softkeys: menuSoftkeys(menu, context.page).row, menu: menuView(menu) } : state;
}

/** The phone as it is under its menu. */
export function phoneWithoutMenu(context: PhoneContext, now: Milliseconds, time: number): PhoneState {
  const { config } = context;
  const consulting = consultingOf(context);
  const appearances = context.appearances.map((ref) => ({
    ...appearanceView(ref.id, ref.getSnapshot(), now, config.defects),
    ...(consulting[ref.id] ? { consulting: consulting[ref.id] } : {}),
  }));
  const selected = appearances.find(({ id }) => id === context.selected) ?? appearances.at(-1);
  const live = appearances.filter((view) => !isOver(view));
  const idlePath = context.lifted ? 'handset' : 'none';
  const audioPath = live.length > 0 ? context.path : idlePath;
  const volume = audioPath === 'none' ? 'ringer' : audioPath;
  const missed = missedCalls(context.log);
  const idle = missed > 0 && context.missedNotice ? 'Missed_Call' : 'Idle';
  const keyList = selected ? keyListOf(selected) : idle;
  const { row } = softkeys(
    config.keyLists[keyList],
    (keyword) => applies(keyword, context, live, selected, hasPlace(context, live)),
    context.page,
  );
  const newMessages = context.messages.filter(({ heard }) => !heard).length;
  return {
    model: config.model,
    language: config.language,
    stationName: config.stationName,
    time,
    timeZone: config.timeZone,
    registered: true,
    audioPath,
    muted: context.muted,
    volume: context.volumes[volume],
    ...(context.volumeShown ? { volumeShown: volume } : {}),
    lines: lineViews(context, appearances),
    appearances,
    ...(selected ? { selected: selected.id } : {}),
    keyList,
    softkeys: [
      labelled(context, row[0]),
      labelled(context, row[1]),
      labelled(context, row[2]),
      labelled(context, row[3]),
    ],
    ...(context.toast ? { toast: toastOf(context.toast, config.defects) } : {}),
    ...(missed > 0 ? { missed } : {}),
    ...(newMessages > 0 ? { newMessages } : {}),
    ...(context.playing ? { playing: context.playing } : {}),
    lamp: appearances.some(({ status, reminders }) => status === 'ringing' || reminders)
      ? 'flash'
      : newMessages > 0
        ? 'steady'
        : 'off',
    dnd: context.dnd,
    forward: context.forward,
    pressed: context.pressed,
    ...(config.leds.type !== 'default' && { leds: config.leds }),
    ...(config.clock && { clock: config.clock }),
  };
}
