import type { SoftkeyCell } from '../softkeys/mpp-softkeys-cell.ts';
import type { SlotKeyword } from '../softkeys/slots.ts';
import type { PhoneLanguage } from './dictionary/index.ts';
import { phoneText } from './dictionary/index.ts';
import type { PhoneModel } from './models.ts';
import { phoneModel } from './models.ts';
import type { LineStatus, PhoneState, ToastView } from './phone-state.ts';
import type { CallWindow } from './screen-calls.ts';
import { callWindows } from './screen-calls.ts';
import { screenLayout } from './screen-layout.ts';
import type { MenuPicture } from './screen-menu.ts';
import { menuPicture } from './screen-menu.ts';
import type { NamedIcon } from './screen-text.ts';
import { toastText } from './screen-text.ts';
import type { ClockFormat, ClockText } from './time-format.ts';
import { clockText } from './time-format.ts';

export type HeaderIcon = 'dnd' | 'forwarded' | 'voicemail' | 'muted' | 'speaker' | 'headset' | 'handset';

/** A line label beside its key. */
export interface LineLabel {
  /** 1-based position of the key. */
  readonly key: number;
  readonly side: 'left' | 'right';
  /** 0 at the top. */
  readonly row: number;
  readonly label: string;
  readonly status: LineStatus;
  readonly recording?: NamedIcon<'started' | 'paused'>;
}

/** Everything the screen says, in the phone's language: what mpp-screen draws and a test reads. */
export interface ScreenView {
  readonly language: PhoneLanguage;
  readonly header: {
    readonly title: string;
    readonly icons: readonly NamedIcon<HeaderIcon>[];
    readonly clock: ClockText;
  };
  /** Labels beside their keys. */
  readonly lines: readonly LineLabel[];
  /** Label of the first line, on a model that has no key beside the screen to write it at. */
  readonly ownLine?: string;
  /** Empty: the home screen. */
  readonly windows: readonly CallWindow[];
  /** Calls that the screen has no room for. */
  readonly hidden: number;
  /** Only on the home screen: why no call will come, when that is so. */
  readonly warning?: string;
  /** Only on the home screen: calls that were missed. */
  readonly missed?: string;
  readonly toast?: Pick<ToastView, 'id' | 'tone' | 'covers'> & { readonly text: string };
  readonly volume?: { readonly label: string; readonly level: number; readonly max: number };
  /** In front of home and calls. */
  readonly menu?: MenuPicture;
  readonly softkeys: readonly SoftkeyCell[];
}

/** Steps of the volume bar. */
export const MAX_VOLUME = 15;

/** What a phone in this state shows. Without a clock format, the one that goes with the language. */
export function screenView(state: PhoneState, clock?: ClockFormat): ScreenView {
  const model = phoneModel(state.model);
  const text = (key: string) => phoneText(state.language, key);
  const layout = screenLayout(model);
  const windows = callWindows(state, layout.windows);
  const beside = model.lineKeys.left + model.lineKeys.right > 0;
  const [first] = state.lines;
  return {
    language: state.language,
    header: {
      title: state.stationName,
      icons: headerIcons(state).map((icon) => ({ icon, name: text(`icon.${icon}`) })),
      clock: clockText(state.language, state.time, state.timeZone, state.clock ?? clock),
    },
    lines: lineLabels(state, model),
    ...(!beside && first && { ownLine: first.label }),
    windows,
    hidden: state.appearances.length - windows.length,
    ...(windows.length === 0 && homeNotice(state)),
    ...(windows.length === 0 &&
      state.missed && { missed: phoneText(state.language, 'home.missed', String(state.missed)) }),
    ...(state.toast && {
      toast: { ...toastLook(state.toast), text: toastText(state.language, state.toast) },
    }),
    ...(state.volumeShown && {
      volume: { label: text(`volume.${state.volumeShown}`), level: state.volume, max: MAX_VOLUME },
    }),
    ...(state.menu && { menu: menuPicture(state, state.menu, layout, windows, clock) }),
    softkeys: softkeyCells(state),
  };
}

const toastLook = ({ id, tone, covers }: ToastView) => ({ id, tone, ...(covers && { covers }) });

/** What keeps calls away: not registered, do not disturb, forwarded. */
function homeNotice({ registered, dnd, forward, language }: PhoneState): Pick<ScreenView, 'warning'> {
  if (!registered) return { warning: phoneText(language, 'home.unregistered') };
  if (dnd) return { warning: phoneText(language, 'home.dnd') };
  return forward.all ? { warning: phoneText(language, 'home.forwarded', forward.all) } : {};
}

/** Label of a softkey in the phone's language; that of a function that is on says how to end it. */
export function softkeyLabel(
  { language, dnd, forward }: Pick<PhoneState, 'language' | 'dnd' | 'forward'>,
  keyword: SlotKeyword,
): string {
  const on = (keyword === 'dnd' && dnd) || (keyword === 'cfwd' && forward.all !== '');
  return phoneText(language, `softkey.${keyword}${on ? '.on' : ''}`);
}

/** Labels of the four softkeys; the button under each has the same name. */
export function softkeyCells(
  state: Pick<PhoneState, 'softkeys' | 'language' | 'dnd' | 'forward'>,
): SoftkeyCell[] {
  return state.softkeys.map((slot, index) => ({
    position: index + 1,
    ...(slot && { keyword: slot.keyword }),
    label: slot ? (slot.label ?? softkeyLabel(state, slot.keyword)) : '',
  }));
}

function headerIcons(state: PhoneState): HeaderIcon[] {
  const icons: HeaderIcon[] = [];
  if (state.dnd) icons.push('dnd');
  if (state.forward.all) icons.push('forwarded');
  if (state.lamp === 'steady') icons.push('voicemail');
  if (state.audioPath !== 'none') icons.push(state.audioPath);
  if (state.muted) icons.push('muted');
  return icons;
}

function lineLabels(state: PhoneState, { lineKeys }: PhoneModel): LineLabel[] {
  return state.lines
    .filter((line) => line.label !== '' && line.key <= lineKeys.left + lineKeys.right)
    .map((line) => {
      const left = line.key <= lineKeys.left;
      return {
        key: line.key,
        side: left ? 'left' : 'right',
        row: left ? line.key - 1 : line.key - 1 - lineKeys.left,
        label: line.label,
        status: line.status,
        ...(line.recording !== 'none' && {
          recording: {
            icon: line.recording,
            name: phoneText(state.language, `recording.${line.recording}`),
          },
        }),
      };
    });
}
