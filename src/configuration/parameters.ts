import { parseCadence, parseToneScript } from '../audio/tone-script.ts';
import { NORTH_AMERICAN_TONES, RING_CADENCES, TONE_TAGS } from '../audio/tones.ts';
import { FEATURE_CODES } from '../phone/feature-codes.ts';
import { RECORDING_PROTOCOLS } from '../policy/mode.ts';
import { DEFAULT_LIST_TEXTS } from '../softkeys/default-lists.ts';
import { type KeyList, parseKeyList } from '../softkeys/key-list.ts';
import { KEY_LIST_NAMES, type KeyListName } from '../softkeys/key-lists.ts';
import { DIAL_PLAN } from './dial-plan.ts';
import { LED_PATTERN } from './led-pattern.ts';
import { LINE_FUNCTION } from './line-function.ts';
import { MAX_LINE, PSK } from './psk.ts';
import { RINGTONE } from './ringtone-script.ts';
import {
  MAX_PROBLEMS,
  matching,
  oneOf,
  orEmpty,
  refuse,
  scripted,
  seconds,
  textUpTo,
  type ValueKind,
  wholeNumber,
  YES_NO,
} from './value-kind.ts';

/** A parameter that the simulator knows. */
export interface Parameter {
  readonly tag: string;
  readonly kind: ValueKind<unknown>;
  /** Value of a phone out of the box, as text. */
  readonly default: string;
  /** Where name, values and default come from. `unverified` names what no source tells. */
  readonly source: string;
}

/** Programmable softkeys of a phone. */
export const PSK_COUNT = 16;

const AG = 'Cisco administration guide for multiplatform phones';
const PG = 'Cisco 8800 provisioning guide, sample profile';
const XML = 'Cisco XML reference guide';

const parameter = (tag: string, kind: ValueKind<unknown>, fallback: string, source: string): Parameter => ({
  tag,
  kind,
  default: fallback,
  source,
});

const numbered = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** The kind of a key list. */
export const keyListKind = (name: KeyListName): ValueKind<KeyList> => ({
  allowed: 'keyword|position parted by ;',
  read: (text) => {
    const parsed = parseKeyList(name, text);
    if ('list' in parsed) return { value: parsed.list };
    const problems = parsed.problems.slice(0, MAX_PROBLEMS);
    return {
      problems: problems.flatMap((each) => refuse(each.text, each.message, each.allowed.join(', ')).problems),
    };
  },
});

export const TONE = scripted('a tone script, FreqScript;Z1[;Z2]', parseToneScript);
export const CADENCE = scripted('a cadence, D(on/off[,on/off...])[;D(...)]', parseCadence);
export const PROTOCOL = oneOf(...RECORDING_PROTOCOLS);
export const FEATURE_CODE = orEmpty(matching(/^[*#][0-9*#]{1,6}$/, 'a code of * or # and up to 6 more keys'));
export const VOLUME = wholeNumber(0, 15);
export const INTERDIGIT = seconds(64);
export const TEXT = textUpTo(127);
export const APPEARANCES = wholeNumber(1, 10);
export const RING_DURATION = seconds(3600);
export const REORDER_DELAY = seconds(255, 'inf');
export const LED = orEmpty(LED_PATTERN);
export const LED_TYPE = oneOf('Default', 'Preset 1', 'Custom');
export const FORWARD_SOFTKEY = oneOf('All Cfwds', 'Only the Cfwd All');
export const TIME_FORMAT = oneOf('12hr', '24hr');
export const DATE_FORMAT = oneOf('month/day', 'day/month');
export const LAMP_ALERT = oneOf('Voicemail', 'Voicemail,Missed Call');
export const REMINDER_TIMER = seconds(3600);
export const REMINDER_RING = wholeNumber(1, 12);
export const OPTIONAL_PSK = orEmpty(PSK);
export const OPTIONAL_LINE_FUNCTION = orEmpty(LINE_FUNCTION);
export const EXTENSION = oneOf(
  'Disabled',
  ...Array.from({ length: MAX_LINE }, (_, index) => String(index + 1)),
);
export const DEFAULT_RING = oneOf('No Ring', ...Array.from({ length: 12 }, (_, index) => String(index + 1)));

/** Names of the twelve ringtones in the order of the sample profile. */
const RINGTONES = [
  'Sunrise',
  'Chirp 1',
  'Chirp 2',
  'Delight',
  'Evolve',
  'Mellow',
  'Mischief',
  'Reflections',
  'Ringer',
  'Ascent',
  'Are you there',
  'Chime',
] as const;

/** States of a line key that have a lamp parameter. */
export const LEDS = [
  'Idle',
  'Register_Failed',
  'Registering',
  'Disabled',
  'Local_Seized',
  'Local_Progressing',
  'Local_Ringing',
  'Local_Active',
  'Local_Held',
  'Remote_Undefined',
  'Remote_Seized',
  'Remote_Progressing',
  'Remote_Ringing',
  'Remote_Active',
  'Remote_Held',
  'BLF_Idle',
  'BLF_Ringing',
  'BLF_Busy',
  'BLF_Held',
  'Parking_Lot_Idle',
  'Parking_Lot_Busy',
  'Application',
  'DND_On',
  'DND_Off',
] as const;

/** Cisco's own plan for North America. */
const DEFAULT_DIAL_PLAN = '(*xx|[3469]11|0|00|[2-9]xxxxxx|1xxx[2-9]xxxxxxS0|xxxxxxxxxxxx.)';

const perLine = (n: number): readonly Parameter[] => [
  parameter(`Extension_${n}_`, EXTENSION, String(n), XML),
  parameter(`Short_Name_${n}_`, TEXT, '$USER', AG),
  parameter(`Share_Call_Appearance_${n}_`, oneOf('private', 'shared'), 'private', AG),
  parameter(`Extended_Function_${n}_`, OPTIONAL_LINE_FUNCTION, '', XML),
  parameter(`Call_Recording_Protocol_${n}_`, PROTOCOL, 'SIPREC', `${AG}, Call recording`),
  parameter(`Default_Ring_${n}_`, DEFAULT_RING, '1', `${XML}; unverified: values and default`),
  parameter(`Dial_Plan_${n}_`, DIAL_PLAN, DEFAULT_DIAL_PLAN, PG),
];

/** Every parameter that the simulator knows, in the order in which a file is written. */
export const PARAMETERS: readonly Parameter[] = [
  parameter('Station_Name', TEXT, '', AG),
  parameter('Station_Display_Name', TEXT, '', AG),
  parameter('Call_Recording_Serv', YES_NO, 'No', `${AG}, Call recording`),
  ...numbered(MAX_LINE, perLine).flat(),
  parameter('Call_Appearances_Per_Line', APPEARANCES, '2', XML),
  parameter('Programmable_Softkey_Enable', YES_NO, 'No', AG),
  ...KEY_LIST_NAMES.map((name) =>
    parameter(`${name}_Key_List`, keyListKind(name), DEFAULT_LIST_TEXTS['cisco-8800'][name], PG),
  ),
  ...numbered(PSK_COUNT, (n) => parameter(`PSK_${n}`, OPTIONAL_PSK, '', AG)),
  parameter('Forward_Softkey', FORWARD_SOFTKEY, 'All Cfwds', XML),
  ...TONE_TAGS.map((tag) => parameter(tag, TONE, NORTH_AMERICAN_TONES[tag], PG)),
  ...Object.entries(RING_CADENCES).map(([tag, script]) => parameter(tag, CADENCE, script, PG)),
  ...RINGTONES.map((name, index) =>
    index === 0
      ? parameter('Ring1', RINGTONE, `n=${name};w=file://Sunrise.rwb;c=1`, PG)
      : parameter(`Ring${index + 1}`, RINGTONE, `n=${name};c=1`, `${PG}; unverified: file and cadence`),
  ),
  parameter('Interdigit_Long_Timer', INTERDIGIT, '10', AG),
  parameter('Interdigit_Short_Timer', INTERDIGIT, '3', AG),
  parameter('Reorder_Delay', REORDER_DELAY, '255', AG),
  parameter('Silent_Ring_Duration', RING_DURATION, '60', `${AG}; unverified: highest value`),
  parameter('Hold_Reminder_Timer', REMINDER_TIMER, '0', `${PG}; unverified: default, highest value`),
  parameter('Hold_Reminder_Ring', REMINDER_RING, '2', `${PG}; unverified: highest value`),
  ...Object.entries(FEATURE_CODES).map(([tag, code]) => parameter(tag, FEATURE_CODE, code, PG)),
  parameter('Ringer_Volume', VOLUME, '8', PG),
  parameter('Speaker_Volume', VOLUME, '11', PG),
  parameter('Handset_Volume', VOLUME, '9', PG),
  parameter('Headset_Volume', VOLUME, '9', PG),
  parameter('Time_Format', TIME_FORMAT, '12hr', PG),
  parameter('Date_Format', DATE_FORMAT, 'month/day', PG),
  parameter('Dictionary_Server_Script', textUpTo(4096), '', `${AG}; unverified: length`),
  parameter('Language_Selection', textUpTo(512), '', AG),
  parameter('Locale', matching(/^[a-z]{2}-[A-Z]{2}$/, 'a code such as en-US or cs-CZ'), 'en-US', AG),
  parameter('Auto_Collapse_Into_Line_Key', YES_NO, 'No', AG),
  parameter('Keep_Focus_On_Active_Call', YES_NO, 'No', XML),
  parameter('Handset_LED_Alert', LAMP_ALERT, 'Voicemail', AG),
  parameter('Custom_LED_Type', LED_TYPE, 'Default', AG),
  ...LEDS.map((state) => parameter(`${state}_LED`, LED, '', `${AG}; ${XML}`)),
];

const BY_TAG: ReadonlyMap<string, Parameter> = new Map(PARAMETERS.map((each) => [each.tag, each]));

/** The parameter of a tag; undefined for one that is not simulated. Case counts, as on the phone. */
export const parameterOf = (tag: string): Parameter | undefined => BY_TAG.get(tag);
