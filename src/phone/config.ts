import type { SoundId } from '../audio/media-graph.ts';
import { NORTH_AMERICAN_TONES, type TonePlan } from '../audio/tones.ts';
import type { Address } from '../calling/address.ts';
import type { Defect } from '../defects.ts';
import type { KeyLists } from '../softkeys/default-lists.ts';
import { defaultKeyLists } from '../softkeys/default-lists.ts';
import type { DialPlan } from './dial-plan.ts';
import type { PhoneLanguage } from './dictionary/index.ts';
import { FEATURE_CODES, type FeatureCodes } from './feature-codes.ts';
import type { CustomLeds, LedType } from './leds.ts';
import type { LineKeyConfig } from './line-function.ts';
import type { ProgrammableSoftkey } from './programmable-softkey.ts';
import type { ClockFormat } from './time-format.ts';

/** Timers of the phone, milliseconds. Names of their parameters in Cisco's configuration file. */
export interface PhoneTimers {
  /** Interdigit_Long_Timer: after the last digit an incomplete number is done with; without a dial plan it is dialled. */
  readonly interdigit: number;
  /** Interdigit_Short_Timer: a number that is complete and could go on is dialled. */
  readonly interdigitShort: number;
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
  /** PSK_1 to PSK_16 by number; a key list shows those that are there. */
  readonly programmable: Readonly<Record<number, ProgrammableSoftkey>>;
  /** Line keys by position; one that is not here is the line of its own number. */
  readonly lineKeys: Readonly<Record<number, LineKeyConfig>>;
  /** Dial_Plan_n_ by line; without one every number is dialled. */
  readonly dialPlans: Readonly<Record<number, DialPlan>>;
  readonly featureCodes: FeatureCodes;
  /** Call_Recording_Serv: without it the phone has no recording keys, whatever the server's mode. */
  readonly callRecording: boolean;
  readonly tones: TonePlan;
  /** Ring of a line: a loaded sound, or `none`; a line that is not here has the built-in ring. */
  readonly rings: Readonly<Record<number, SoundId | 'none'>>;
  /** Custom_LED_Type and the patterns of Custom. */
  readonly leds: { readonly type: LedType; readonly custom: CustomLeds };
  /** Time_Format and Date_Format; undefined: as is usual in the language. */
  readonly clock?: ClockFormat;
  /** Hold_Reminder_Timer in milliseconds (0: none), and Hold_Reminder_Ring, which of Ring1 to Ring12. */
  readonly holdReminder: { readonly after: number; readonly ring: number };
  /** Auto_Collapse_Into_Line_Key: the call is told in its line's label. */
  readonly collapseIntoLineKey: boolean;
  /** Keep_Focus_On_Active_Call: an incoming call does not take the softkeys. */
  readonly keepFocus: boolean;
  /** Handset_LED_Alert: missed calls light the lamp too. */
  readonly lampForMissed: boolean;
  /** Forward_Softkey: only the forwarding of all calls is offered. */
  readonly forwardAllOnly: boolean;
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
    interdigitShort: 3000,
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
  programmable: {},
  lineKeys: {},
  dialPlans: {},
  featureCodes: FEATURE_CODES,
  callRecording: true,
  tones: NORTH_AMERICAN_TONES,
  rings: {},
  leds: { type: 'default', custom: {} },
  holdReminder: { after: 0, ring: 2 },
  collapseIntoLineKey: false,
  keepFocus: false,
  lampForMissed: false,
  forwardAllOnly: false,
};

/** The same profile for another user's phone. */
export const configOf = ({ number, name }: Address): PhoneConfig => ({
  ...DEMO_CONFIG,
  stationName: name,
  number,
  name,
});
