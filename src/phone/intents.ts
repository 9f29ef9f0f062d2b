import type { RecordingAction } from '../policy/mode.ts';
import { recordingAction } from '../softkeys/recording-keys.ts';
import type { SlotKeyword } from '../softkeys/slots.ts';
import type { EnteredFeature, Feature } from './features.ts';
import type { Digit, PhoneKey } from './keys.ts';
import { isDigit } from './keys.ts';
import { isFunction } from './line-key-views.ts';
import { type MenuKey, menuKey } from './menu/menu-keys.ts';
import type { AppearanceView, AudioPath, PhoneState } from './phone-state.ts';
import { isOver } from './phone-view.ts';
import { programmableNumber } from './programmable-softkey.ts';

/** What a key press means in the state the phone is in. `id` names a call appearance. */
export type Intent =
  | { readonly do: 'nothing' }
  | { readonly do: 'unavailable' }
  | { readonly do: 'newCall' }
  | { readonly do: 'redial' }
  /** PSK_n. */
  | { readonly do: 'programmable'; readonly number: number }
  /** Extended_Function_n_ of a line key. */
  | { readonly do: 'lineFunction'; readonly key: number }
  | { readonly do: 'dnd' }
  | { readonly do: 'forward' }
  /** A function that a code could be dialled for. */
  | { readonly do: 'transfer' | 'transferLine' }
  /** A function that asks for a number. */
  | { readonly do: 'enter'; readonly feature: EnteredFeature }
  | { readonly do: 'feature'; readonly feature: Feature }
  | { readonly do: 'digit'; readonly digit: Digit }
  | {
      readonly do: 'delete' | 'dial' | 'answer' | 'decline' | 'silence' | 'hold' | 'resume' | 'end';
      readonly id: string;
    }
  | { readonly do: 'record'; readonly id: string; readonly action: RecordingAction }
  | { readonly do: 'select'; readonly id: string }
  | { readonly do: 'path'; readonly path: AudioPath }
  | { readonly do: 'mute' }
  | { readonly do: 'volume'; readonly step: 1 | -1 }
  | { readonly do: 'page' }
  /** Opens a screen of the phone. */
  | { readonly do: 'open'; readonly screen: string }
  /** A key that the menu in front takes. */
  | { readonly do: 'menu'; readonly key: MenuKey }
  | { readonly do: 'closeMenu' }
  /** The notice of missed calls has been seen. */
  | { readonly do: 'dismiss' };

const NOTHING: Intent = { do: 'nothing' };
const UNAVAILABLE: Intent = { do: 'unavailable' };

const selectedOf = ({ appearances, selected }: PhoneState): AppearanceView | undefined =>
  appearances.find(({ id }) => id === selected);

const withStatus = (state: PhoneState, ...statuses: AppearanceView['status'][]): AppearanceView | undefined =>
  [selectedOf(state), ...state.appearances].find((view) => view && statuses.includes(view.status));

/** What a softkey's function does to the appearance it speaks for. */
export function softkeyIntent(keyword: SlotKeyword, state: PhoneState): Intent {
  const id = state.selected ?? '';
  const recording = recordingAction(keyword);
  if (recording) return { do: 'record', id, action: recording };
  const number = programmableNumber(keyword);
  if (number !== undefined) return { do: 'programmable', number };
  switch (keyword) {
    case 'more':
      return { do: 'page' };
    case 'newcall':
      return { do: 'newCall' };
    case 'redial':
      return { do: 'redial' };
    case 'dnd':
    case 'cfwd':
      return { do: keyword === 'dnd' ? 'dnd' : 'forward' };
    case 'xfer':
      return { do: 'transfer' };
    case 'xferlx':
      return { do: 'transferLine' };
    case 'bxfer':
      return { do: 'enter', feature: 'blindTransfer' };
    case 'lcr':
      return { do: 'feature', feature: 'callReturn' };
    case 'swap':
      return swapIntent(state);
    case 'call':
    case 'dial':
      return { do: 'dial', id };
    case 'delchar':
      return { do: 'delete', id };
    case 'cancel':
    case 'endcall':
      return { do: 'end', id };
    case 'answer':
      return { do: 'answer', id };
    case 'ignore':
      return { do: 'decline', id };
    case 'ignoresilent':
      return { do: 'silence', id };
    case 'hold':
      return { do: 'hold', id };
    case 'resume':
      return { do: 'resume', id };
    case 'settings':
    case 'recents':
    case 'favorites':
    case 'messages':
      return { do: 'open', screen: keyword };
    case 'dir':
      return { do: 'open', screen: 'directories' };
    case 'back':
      return { do: 'dismiss' };
    case 'miss':
      return { do: 'open', screen: 'missed' };
    default:
      return UNAVAILABLE;
  }
}

/** The call that is talked in and one that is held change places: resuming the one holds the other. */
function swapIntent(state: PhoneState): Intent {
  const selected = selectedOf(state);
  const held =
    selected?.status === 'held' ? selected : state.appearances.findLast(({ status }) => status === 'held');
  return held ? { do: 'resume', id: held.id } : NOTHING;
}

function lineIntent(state: PhoneState): Intent {
  const ringing = withStatus(state, 'ringing');
  if (ringing) return { do: 'answer', id: ringing.id };
  const held = withStatus(state, 'held');
  if (held) return { do: 'resume', id: held.id };
  const dialing = withStatus(state, 'dialing');
  if (dialing) return { do: 'dial', id: dialing.id };
  if (state.menu) return NOTHING;
  return state.appearances.every((view) => isOver(view) || view.status === 'connected')
    ? { do: 'newCall' }
    : NOTHING;
}

function holdIntent(state: PhoneState): Intent {
  const call = withStatus(state, 'connected', 'held');
  if (!call) return NOTHING;
  return call.status === 'held' ? { do: 'resume', id: call.id } : { do: 'hold', id: call.id };
}

function selectIntent(state: PhoneState): Intent {
  const call = selectedOf(state);
  if (call?.status === 'ringing') return { do: 'answer', id: call.id };
  if (call?.status === 'dialing') return { do: 'dial', id: call.id };
  if (call?.status === 'held') return { do: 'resume', id: call.id };
  return NOTHING;
}

function backIntent(state: PhoneState): Intent {
  const call = selectedOf(state);
  if (state.keyList === 'Missed_Call') return { do: 'dismiss' };
  if (call?.status === 'dialing') return { do: 'delete', id: call.id };
  return call?.status === 'offhook' ? { do: 'end', id: call.id } : NOTHING;
}

function stepIntent(state: PhoneState, step: 1 | -1): Intent {
  const at = state.appearances.findIndex(({ id }) => id === state.selected);
  const next = state.appearances[at + step];
  return at >= 0 && next ? { do: 'select', id: next.id } : NOTHING;
}

/**
 * What pressing a key means. The softkeys are resolved by the very row that the screen draws, so that a key does
 * what its label says.
 */
export function intentOf(key: PhoneKey, state: PhoneState): Intent {
  if (state.menu) {
    const taken = menuKey(key, state);
    if (taken) return taken === 'more' ? { do: 'page' } : { do: 'menu', key: taken };
  }
  if (isDigit(key)) return { do: 'digit', digit: key };
  if (key.startsWith('softkey')) {
    const slot = state.softkeys[Number(key.slice(7)) - 1];
    return slot ? softkeyIntent(slot.keyword, state) : NOTHING;
  }
  if (key.startsWith('line')) {
    const line = Number(key.slice(4));
    const view = state.lines.find(({ key }) => key === line);
    if (!view || view.status === 'off') return NOTHING;
    return isFunction(view.status) ? { do: 'lineFunction', key: line } : lineIntent(state);
  }
  switch (key) {
    case 'up':
      return stepIntent(state, -1);
    case 'down':
      return stepIntent(state, 1);
    case 'select':
      return selectIntent(state);
    case 'back':
      return backIntent(state);
    case 'release':
      if (state.selected) return { do: 'end', id: state.selected };
      return state.menu ? { do: 'closeMenu' } : NOTHING;
    case 'hold':
      return holdIntent(state);
    case 'transfer':
      return selectedOf(state) ? { do: 'transfer' } : NOTHING;
    case 'volumeUp':
      return { do: 'volume', step: 1 };
    case 'volumeDown':
      return { do: 'volume', step: -1 };
    case 'mute':
      return { do: 'mute' };
    case 'hook':
      return { do: 'path', path: 'handset' };
    case 'speaker':
    case 'headset':
      return { do: 'path', path: key };
    case 'left':
    case 'right':
      return NOTHING;
    case 'applications':
      return { do: 'open', screen: 'settings' };
    case 'contacts':
      return { do: 'open', screen: 'directories' };
    case 'messages':
      return { do: 'open', screen: 'messages' };
    default:
      return UNAVAILABLE;
  }
}
