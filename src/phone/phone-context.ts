import type { DtmfDigit } from '../audio/tones.ts';
import type { Address } from '../calling/address.ts';
import type { VoiceMessage } from '../calling/voicemail.machine.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { AppearanceRef } from './appearance.machine.ts';
import type { LoggedCall } from './call-log.ts';
import type { PhoneConfig, PhoneVolumes } from './config.ts';
import type { Consultation } from './consultation.ts';
import type { Contact } from './contacts.ts';
import type { ForwardNumbers } from './forwarding.ts';
import type { PhoneKey } from './keys.ts';
import type { NumberState } from './line-function.ts';
import type { OpenMenu } from './menu/menu-state.ts';
import type { AudioPath, ToastView } from './phone-state.ts';
import type { DtmfStep } from './programmable-softkey.ts';

/** A digit that sounds in a call (DTMF). */
export interface DtmfTone {
  readonly digit: DtmfDigit;
  readonly appearance: string;
  readonly since: Milliseconds;
  /** The key is up again; the tone may still last (its shortest time). */
  readonly released: boolean;
}

/** Digits of a call, one after the other: one sounds, or nothing in the pause after one; the others wait for it. */
export interface DtmfDigits {
  readonly sounding: DtmfTone | undefined;
  readonly waiting: readonly DtmfTone[];
}

/** What a programmable softkey has still to send into a call: after a pause by itself, or when it is pressed again. */
export interface DtmfRest {
  readonly programmable: number;
  readonly appearance: string;
  readonly steps: readonly DtmfStep[];
  readonly waits: boolean;
}

/** What the phone remembers beside its call appearances. */
export interface PhoneContext {
  /** System id of the phone. */
  readonly id: string;
  readonly config: PhoneConfig;
  readonly now: () => Milliseconds;
  /** Call windows, oldest first. */
  readonly appearances: readonly AppearanceRef[];
  /** Id of the appearance the softkeys speak for. */
  readonly selected: string | undefined;
  /** How many appearances there have been: names the next one. */
  readonly opened: number;
  readonly path: AudioPath;
  /** The handset is off its cradle. */
  readonly lifted: boolean;
  readonly muted: boolean;
  readonly volumes: PhoneVolumes;
  readonly volumeShown: boolean;
  /** Page of softkeys; More counts it up. */
  readonly page: number;
  readonly toast: ToastView | undefined;
  readonly toasts: number;
  /** Wall time of a moment, epoch milliseconds. */
  readonly date: (at: Milliseconds) => number;
  /** Who is in the organisation's directory. */
  readonly directory: readonly Address[];
  /** Calls whose windows are gone, newest first. */
  readonly log: readonly LoggedCall[];
  /** The home screen offers to look at missed calls. */
  readonly missedNotice: boolean;
  /** The user's voice messages, newest first. */
  readonly messages: readonly VoiceMessage[];
  /** Id of the message that is played. */
  readonly playing: string | undefined;
  /** The user's own address book. */
  readonly contacts: readonly Contact[];
  /** A transfer or conference that is being set up. */
  readonly consultation: Consultation | undefined;
  /** Do not disturb: incoming calls are busy. */
  readonly dnd: boolean;
  readonly forward: ForwardNumbers;
  /** Number of the last caller, for call return; empty: none yet. */
  readonly lastCaller: string;
  readonly dtmf: DtmfDigits | undefined;
  readonly dtmfRest: DtmfRest | undefined;
  /** Toggling softkeys whose second function is next: `psk1`, or `psk1 appearance-3` where each call has its own. */
  readonly toggled: readonly string[];
  /** What watched numbers and orbits are doing; one that is not here is idle. */
  readonly numbers: Readonly<Record<string, NumberState>>;
  readonly pressed: readonly PhoneKey[];
  /** The phone's own screens beside calls; undefined: none is open. */
  readonly menu: OpenMenu | undefined;
}
