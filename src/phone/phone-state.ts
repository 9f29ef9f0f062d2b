import type { RecordingState } from '../policy/mode.ts';
import type { KeyListName } from '../softkeys/key-lists.ts';
import type { SoftkeyRow } from '../softkeys/slots.ts';
import type { PhoneConfig } from './config.ts';
import type { EnteredFeature } from './features.ts';
import type { ForwardNumbers } from './forwarding.ts';
import type { PhoneKey } from './keys.ts';
import type { MenuView } from './menu/menu-state.ts';
import type { ClockFormat } from './time-format.ts';

/** Where the user's voice comes from and goes to. `none`: everything is on hook. */
export type AudioPath = 'none' | 'handset' | 'speaker' | 'headset';

/** What one call window is doing. `releasing` is the end of a call that failed (busy, reorder ...) or has just ended. */
export type AppearanceStatus =
  | 'offhook'
  | 'dialing'
  | 'progressing'
  | 'alerting'
  | 'ringing'
  | 'connected'
  | 'held'
  | 'releasing';

/** Why a call is being released, or ended. */
export type ReleaseReason =
  | 'busy'
  | 'rejected'
  | 'no-answer'
  | 'unreachable'
  | 'invalid-number'
  /** By the dial plan. */
  | 'barred'
  | 'ended'
  | 'far-ended'
  | 'recording-failed'
  | 'transferred'
  | 'timeout';

/** The recording of one call as the phone may show it: what the recorder confirmed, never the key press. */
export interface RecordingView {
  readonly state: RecordingState;
  /** Plain On Demand before Record: false, and nothing is shown. */
  readonly kept: boolean;
  /** It has failed, and the call ends once that was said (REC-46). */
  readonly endsCall?: true;
  /** Only with `failed`. */
  readonly reason?: string;
  /** Defect `icon-left`: the icon stays when the recording is over. */
  readonly iconLeft?: true;
}

/** One call appearance. Plain data. */
export interface AppearanceView {
  readonly id: string;
  /** 1-based line key it belongs to. */
  readonly line: number;
  readonly status: AppearanceStatus;
  readonly direction: 'inbound' | 'outbound';
  /** Empty while nothing is known. */
  readonly name: string;
  readonly number: string;
  /** Digits typed so far (offhook, dialing). */
  readonly digits: string;
  /** Dial tone of an outside line sounds between the digits (dialing). */
  readonly outsideTone?: boolean;
  /** Seconds since connect; undefined before. */
  readonly seconds?: number;
  /** The other side holds us. */
  readonly heldByFar: boolean;
  readonly reason?: ReleaseReason;
  /** The ringer was silenced by Ignore. */
  readonly silenced: boolean;
  /** The digits are for this function, not for a call. */
  readonly entry?: EnteredFeature;
  /** It is part of a transfer or conference that is being set up. */
  readonly consulting?: 'xfer' | 'conf';
  /** How often the user was reminded that the call is held; only while it is. */
  readonly reminders?: number;
  readonly recording: RecordingView;
}

/** A short message under the header. `id` tells two equal ones apart. */
export interface ToastView {
  readonly id: number;
  /** Key of the phone dictionary. */
  readonly text: string;
  /** Put in place of `{0}`. */
  readonly detail?: string;
  readonly tone: 'info' | 'error';
  /** Defect `toast-covers`: it fills the screen. */
  readonly covers?: true;
}

/** State of a line key's LED, before model and LED type turn it into colour and blink. */
export type LineStatus =
  | 'off'
  | 'idle'
  | 'unregistered'
  | 'seized'
  | 'progressing'
  | 'ringing'
  | 'active'
  | 'held'
  | 'application'
  | 'blf-idle'
  | 'blf-ringing'
  | 'blf-busy'
  | 'blf-held'
  | 'park-idle'
  | 'park-busy';

export interface LineView {
  /** 1-based position of the key on the case; where each one is, the model says (models.ts). */
  readonly key: number;
  readonly label: string;
  readonly status: LineStatus;
  /** Recording icon beside the label. */
  readonly recording: 'none' | 'started' | 'paused';
}

/**
 * Everything a phone shows, as a plain value that survives JSON: the screen, the softkeys, the LEDs and the case
 * render from it alone, so any state can be shown, copied and pasted.
 */
export interface PhoneState {
  readonly model: string;
  readonly language: 'en' | 'cs';
  readonly stationName: string;
  /** Local wall time on the header: epoch milliseconds. */
  readonly time: number;
  /** IANA time zone of the header's clock. */
  readonly timeZone: string;
  readonly registered: boolean;
  readonly audioPath: AudioPath;
  readonly muted: boolean;
  /** 0 to 15, of what sounds now (ringer when idle or ringing). */
  readonly volume: number;
  /** The volume bar is on the screen, for what. */
  readonly volumeShown?: 'ringer' | 'handset' | 'speaker' | 'headset';
  readonly lines: readonly LineView[];
  readonly appearances: readonly AppearanceView[];
  /** Id of the appearance that the softkeys speak for; undefined when idle. */
  readonly selected?: string;
  /** The menu in front of home and calls: it has the softkeys, the keypad and the ring. */
  readonly menu?: MenuView;
  /** Which key list is shown, or would be without the menu. */
  readonly keyList: KeyListName;
  /** Their visible page. */
  readonly softkeys: SoftkeyRow;
  readonly toast?: ToastView;
  /** Missed calls that nobody has looked at. */
  readonly missed?: number;
  /** Voice messages that were not heard yet; absent: none. */
  readonly newMessages?: number;
  /** Id of the message that is played. */
  readonly playing?: string;
  /** Do not disturb. */
  readonly dnd: boolean;
  readonly forward: ForwardNumbers;
  /** Handset light strip: flash = incoming call or one held for long, steady = new voicemail. */
  readonly lamp: 'off' | 'steady' | 'flash';
  readonly pressed: readonly PhoneKey[];
  /** Custom_LED_Type and its patterns; without, the default lights. */
  readonly leds?: PhoneConfig['leds'];
  /** Time_Format and Date_Format; without, as is usual in the language. */
  readonly clock?: ClockFormat;
}
