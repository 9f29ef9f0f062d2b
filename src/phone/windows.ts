import type { Milliseconds } from '../clock/clock.ts';
import type { AppearanceEvent } from './appearance.machine.ts';
import { closeMenu, frontLevel } from './menu/levels.ts';
import type { PhoneContext } from './phone-context.ts';
import type { AppearanceStatus, AppearanceView, AudioPath, PhoneState } from './phone-state.ts';
import { hasPlace, isOver, phoneState } from './phone-view.ts';
import { type Opening, type Step, set, tell } from './step.ts';

/** Statuses of a window that has the audio path, or that waits for one (digits dialled on hook). */
const OFF_HOOK: readonly AppearanceStatus[] = [
  'offhook',
  'dialing',
  'progressing',
  'alerting',
  'connected',
  'releasing',
];

/** The phone as it is now; its wall time is nobody's business here. */
export const viewOf = (context: PhoneContext): PhoneState => phoneState(context, context.now(), 0);

/** Call windows whose call is not over. */
export const liveWindows = ({ appearances }: PhoneState): readonly AppearanceView[] =>
  appearances.filter((window) => !isOver(window));

/** The one window that the audio path belongs to. */
export const activeWindow = (state: PhoneState): AppearanceView | undefined =>
  liveWindows(state).find(({ status }) => OFF_HOOK.includes(status));

/** Going off hook without a finger on handset, speaker or headset uses the preferred one. */
export function pathFor({ lifted, config }: PhoneContext, { audioPath }: PhoneState): AudioPath {
  if (audioPath !== 'none') return audioPath;
  return lifted ? 'handset' : config.preferredPath;
}

/** One window has the audio path: a call in another is held by itself, and one that is not connected yet is given up. */
export function freeAudioPath(state: PhoneState, except: string | undefined, at: Milliseconds): Step[] {
  const other = activeWindow(state);
  if (!other || other.id === except) return [];
  const event: AppearanceEvent = { type: other.status === 'connected' ? 'hold' : 'end', at };
  return [tell(other.id, event)];
}

/**
 * Whether one more call window fits: Call_Appearances_Per_Line; calls that are over do not count, nor does a window that
 * asks for the number of a function.
 */
export const hasRoom = (context: PhoneContext, state: PhoneState): boolean =>
  hasPlace(context, liveWindows(state));

/** Opens a window: those whose calls are over make room, and the first call begins with the microphone on. */
export function open(state: PhoneState, at: Milliseconds, opening: Omit<Opening, 'do'>): Step[] {
  const over = state.appearances.filter(isOver);
  const first = liveWindows(state).length === 0;
  return [
    ...over.map(({ id }) => tell(id, { type: 'end', at })),
    ...(first ? [set({ path: state.audioPath, muted: false })] : []),
    { do: 'open', ...opening },
  ];
}

/** Off hook in a new window. */
export function goOffHook(
  context: PhoneContext,
  path: AudioPath,
  at: Milliseconds,
  opening: Omit<Opening, 'do'> = {},
): Step[] {
  const state = viewOf(context);
  return [...freeAudioPath(state, undefined, at), ...open(state, at, opening), set({ path })];
}

/** Off hook in a new window, with a number to be dialled at once or without; nothing when no more window fits. */
export function newCall(context: PhoneContext, at: Milliseconds, number?: string): Step[] {
  const state = viewOf(context);
  if (!hasRoom(context, state)) return [];
  return goOffHook(context, pathFor(context, state), at, number ? { number } : {});
}

/** Calls a number: in the window that waits for one (off hook, transfer, conference), else in a new one. */
export function callNumber(context: PhoneContext, number: string, at: Milliseconds): Step[] {
  const waiting = viewOf(context).appearances.find(({ status }) => status === 'offhook');
  if (!waiting) return newCall(context, at, number);
  return [tell(waiting.id, { type: 'dial', number }), ...(frontLevel(context) ? [closeMenu] : [])];
}

/** Puts a number into a window for the user to change it before the call. */
export function editNumber(context: PhoneContext, number: string, at: Milliseconds): Step[] {
  const state = viewOf(context);
  const waiting = state.appearances.find(({ status }) => status === 'offhook');
  if (waiting) return [tell(waiting.id, { type: 'digit', digit: number }), closeMenu];
  if (!hasRoom(context, state)) return [];
  return open(state, at, { digit: number, preDial: state.audioPath === 'none' });
}

/** Answers or resumes a call. */
export function takeCall(
  state: PhoneState,
  path: AudioPath,
  id: string,
  event: 'answer' | 'resume',
  at: Milliseconds,
): Step[] {
  return [
    ...freeAudioPath(state, id, at),
    set({ path, selected: id, page: 0 }),
    tell(id, { type: event, at }),
  ];
}

/** Handset, speaker or headset: answers, takes the call over, goes off hook, or (again) hangs up. */
export function switchPath(context: PhoneContext, path: AudioPath, at: Milliseconds): Step[] {
  const state = viewOf(context);
  const active = activeWindow(state);
  const ringing = state.appearances.find(({ status }) => status === 'ringing');
  if (ringing && (!active || state.audioPath === 'none'))
    return takeCall(state, path, ringing.id, 'answer', at);
  if (state.audioPath === path && path !== 'handset') return leavePath(context, active, at);
  if (active) return [set({ path }), tell(active.id, { type: 'offhook' })];
  return hasRoom(context, state) ? goOffHook(context, path, at) : [set({ path })];
}

/** The key of the path in use: back to the handset if it is lifted, on hook otherwise. */
function leavePath({ lifted }: PhoneContext, active: AppearanceView | undefined, at: Milliseconds): Step[] {
  if (lifted) return [set({ path: 'handset' })];
  return [set({ path: 'none' }), ...(active ? [tell(active.id, { type: 'end', at })] : [])];
}

/** The handset is back on its cradle. */
export function hookReleased(context: PhoneContext, at: Milliseconds): Step[] {
  const state = viewOf(context);
  if (state.audioPath !== 'handset') return [set({ lifted: false })];
  const active = activeWindow(state);
  return [set({ lifted: false, path: 'none' }), ...(active ? [tell(active.id, { type: 'end', at })] : [])];
}
