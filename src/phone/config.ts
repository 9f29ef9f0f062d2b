import type { Address } from '../calling/address.ts';
import type { Defect } from '../defects.ts';
import type { KeyLists } from '../softkeys/default-lists.ts';
import { defaultKeyLists } from '../softkeys/default-lists.ts';
import type { PhoneLanguage } from './dictionary/index.ts';

/** Timers of the phone, milliseconds. Names of their parameters in Cisco's configuration file. */
export interface PhoneTimers {
  /** Interdigit_Long_Timer: after the last digit the number is dialled. */
  readonly interdigit: number;
  /** Silent_Ring_Duration: an unanswered call is given back. */
  readonly silentRing: number;
  /** How long dial tone waits for a first digit. */
  readonly firstDigit: number;
  /** Reorder_Delay, and how long busy tone lasts before the phone gives up. */
  readonly release: number;
  /** How long the end of a call stays on the screen. */
  readonly ended: number;
  /** How long a toast stays. */
  readonly toast: number;
  /** How long the volume bar stays. */
  readonly volume: number;
  /** Shortest DTMF tone, however short the key press (ITU-T Q.24: at least 40 ms on, 100 ms is common). */
  readonly dtmf: number;
}

export interface PhoneVolumes {
  readonly ringer: number;
  readonly handset: number;
  readonly speaker: number;
  readonly headset: number;
}

export interface PhoneConfig {
  /** Defects of the firmware, on request; of recording client and sound, as of the next call. */
  readonly defects?: readonly Defect[];
  readonly model: string;
  readonly language: PhoneLanguage;
  /** Station_Display_Name. */
  readonly stationName: string;
  readonly timeZone: string;
  readonly number: string;
  readonly name: string;
  readonly keyLists: KeyLists;
  /** Call_Appearances_Per_Line. */
  readonly appearances: number;
  readonly timers: PhoneTimers;
  /** 0 to 15. Defaults of the sample profile: ringer 8, speaker 11, handset 9, headset 9. */
  readonly volumes: PhoneVolumes;
  /** Which end the speaker and headset softkeys use when nothing is off hook. */
  readonly preferredPath: 'speaker' | 'headset';
}

/** The profile the product opens with: recording keys on the first page. */
export const DEMO_CONFIG: PhoneConfig = {
  model: '8851',
  language: 'en',
  stationName: 'Jana Novak',
  timeZone: 'UTC',
  number: '2001',
  name: 'Jana Novak',
  keyLists: defaultKeyLists('demo'),
  appearances: 2,
  timers: {
    interdigit: 10_000,
    silentRing: 60_000,
    firstDigit: 15_000,
    release: 30_000,
    ended: 2000,
    toast: 4000,
    volume: 2000,
    dtmf: 100,
  },
  volumes: { ringer: 8, handset: 9, speaker: 11, headset: 9 },
  preferredPath: 'speaker',
};

/** The same profile for another user's phone. */
export const configOf = ({ number, name }: Address): PhoneConfig => ({
  ...DEMO_CONFIG,
  stationName: name,
  number,
  name,
});
