import { phoneText } from './dictionary/index.ts';
import type { AppearanceStatus, AppearanceView, PhoneState } from './phone-state.ts';
import { recordingIconOf } from './recording-icon.ts';
import type { NamedIcon } from './screen-text.ts';
import { textWithReason } from './screen-text.ts';
import { duration } from './time-format.ts';

/** Which look a call window has. */
export type CallTone = 'dial' | 'calling' | 'ringing' | 'active' | 'held' | 'ended';

/** One call window. */
export interface CallWindow {
  readonly id: string;
  readonly tone: CallTone;
  /** The softkeys speak for it: drawn large. */
  readonly selected: boolean;
  /** The other side's name, or its number when the name is not known. */
  readonly title: string;
  /** Empty when it is the title already. */
  readonly number: string;
  readonly status: string;
  /** mm:ss since connect. */
  readonly duration?: string;
  readonly recording?: NamedIcon<'started' | 'paused'>;
  readonly icons: readonly NamedIcon<'held' | 'muted' | 'silenced'>[];
  /** One line about a recording that failed. */
  readonly notice?: string;
}

const TONES: Readonly<Record<AppearanceStatus, CallTone>> = {
  offhook: 'dial',
  dialing: 'dial',
  progressing: 'calling',
  alerting: 'calling',
  ringing: 'ringing',
  connected: 'active',
  held: 'held',
  releasing: 'ended',
};

/** As many call windows as the screen holds, in the order of the appearances; the selected one is always among them. */
export function callWindows(state: PhoneState, room = 3): CallWindow[] {
  const all = state.appearances;
  const selected = all.find((each) => each.id === state.selected) ?? all[0];
  const others = all.filter((each) => each !== selected).slice(0, room - 1);
  return all
    .filter((each) => each === selected || others.includes(each))
    .map((each) => callWindow(state, each, each === selected));
}

function callWindow(state: PhoneState, call: AppearanceView, selected: boolean): CallWindow {
  const tone = TONES[call.status];
  const title = tone === 'dial' ? call.digits : call.name || call.number;
  return {
    id: call.id,
    tone,
    selected,
    title: title || (tone === 'dial' ? '' : phoneText(state.language, 'call.unknown')),
    number: tone !== 'dial' && call.name ? call.number : '',
    status: statusText(state, call),
    ...(call.seconds !== undefined && { duration: duration(call.seconds) }),
    ...recordingParts(state, call),
    icons: windowIcons(state, call, selected),
  };
}

function statusText({ language }: PhoneState, call: AppearanceView): string {
  if (call.status === 'releasing' && call.reason) return phoneText(language, `reason.${call.reason}`);
  if (call.entry) return phoneText(language, `entry.${call.entry}`);
  if (call.status === 'connected' && call.heldByFar) return phoneText(language, 'status.heldByFar');
  return phoneText(language, `status.${call.status}`);
}

/** REC-42: the icon shows what the recorder confirmed; plain On Demand before Record shows nothing. */
function recordingParts(
  { language }: PhoneState,
  { recording }: AppearanceView,
): Pick<CallWindow, 'recording' | 'notice'> {
  const icon = recordingIconOf(recording);
  if (icon !== 'none') return { recording: { icon, name: phoneText(language, `recording.${icon}`) } };
  if (!recording.kept || recording.state !== 'failed') return {};
  return { notice: textWithReason(language, 'recording.failed', recording.reason) };
}

function windowIcons(state: PhoneState, call: AppearanceView, selected: boolean): CallWindow['icons'] {
  const icons: ('held' | 'muted' | 'silenced')[] = [];
  if (call.heldByFar) icons.push('held');
  if (selected && state.muted && call.status === 'connected') icons.push('muted');
  if (call.status === 'ringing' && call.silenced) icons.push('silenced');
  return icons.map((icon) => ({ icon, name: phoneText(state.language, `icon.${icon}`) }));
}
