import { TONE_TAGS, type TonePlan, type ToneTag } from '../audio/tones.ts';
import type { PhoneConfig, PhoneTimers } from '../phone/config.ts';
import type { DialPlan } from '../phone/dial-plan.ts';
import type { PhoneLanguage } from '../phone/dictionary/index.ts';
import { FEATURE_CODES, type FeatureCodes, type FeatureCodeTag } from '../phone/feature-codes.ts';
import type { LineKeyConfig } from '../phone/line-function.ts';
import type { ProgrammableSoftkey } from '../phone/programmable-softkey.ts';
import { CLOCK_FORMATS, type ClockFormat } from '../phone/time-format.ts';
import type { RecordingProtocol } from '../policy/mode.ts';
import { defaultKeyLists, type KeyLists } from '../softkeys/default-lists.ts';
import { KEY_LIST_NAMES } from '../softkeys/key-lists.ts';
import { type Configuration, readValue } from './configuration.ts';
import { DIAL_PLAN } from './dial-plan.ts';
import { ledsOf } from './leds-of.ts';
import {
  APPEARANCES,
  DATE_FORMAT,
  EXTENSION,
  FORWARD_SOFTKEY,
  INTERDIGIT,
  keyListKind,
  LAMP_ALERT,
  OPTIONAL_LINE_FUNCTION,
  OPTIONAL_PSK,
  PROTOCOL,
  PSK_COUNT,
  REMINDER_RING,
  REMINDER_TIMER,
  REORDER_DELAY,
  RING_DURATION,
  TEXT,
  TIME_FORMAT,
  VOLUME,
} from './parameters.ts';
import { MAX_LINE } from './psk.ts';
import { lineRing } from './rings.ts';
import { YES_NO } from './value-kind.ts';

/** The phone's settings under a configuration; what no parameter tells (model, number, time zone ...) is as in `base`. */
export function phoneConfigOf(configuration: Configuration, base: PhoneConfig): PhoneConfig {
  const { clock: _, ...rest } = base;
  const language = languageOf(configuration);
  const clock = clockOf(configuration);
  return {
    ...rest,
    language,
    stationName: stationNameOf(configuration) || base.stationName,
    keyLists: keyListsOf(configuration),
    appearances: readValue(configuration, 'Call_Appearances_Per_Line', APPEARANCES),
    timers: timersOf(configuration, base.timers),
    volumes: {
      ringer: readValue(configuration, 'Ringer_Volume', VOLUME),
      handset: readValue(configuration, 'Handset_Volume', VOLUME),
      speaker: readValue(configuration, 'Speaker_Volume', VOLUME),
      headset: readValue(configuration, 'Headset_Volume', VOLUME),
    },
    programmable: programmableOf(configuration),
    lineKeys: lineKeysOf(configuration),
    dialPlans: dialPlansOf(configuration),
    featureCodes: featureCodesOf(configuration),
    callRecording: readValue(configuration, 'Call_Recording_Serv', YES_NO),
    tones: tonePlanOf(configuration),
    rings: ringsByLine(configuration),
    leds: ledsOf(configuration),
    ...(!isUsual(language, clock) && { clock }),
    holdReminder: {
      after: readValue(configuration, 'Hold_Reminder_Timer', REMINDER_TIMER) * 1000,
      ring: readValue(configuration, 'Hold_Reminder_Ring', REMINDER_RING),
    },
    collapseIntoLineKey: readValue(configuration, 'Auto_Collapse_Into_Line_Key', YES_NO),
    keepFocus: readValue(configuration, 'Keep_Focus_On_Active_Call', YES_NO),
    lampForMissed: readValue(configuration, 'Handset_LED_Alert', LAMP_ALERT) !== 'Voicemail',
    forwardAllOnly: readValue(configuration, 'Forward_Softkey', FORWARD_SOFTKEY) === 'Only the Cfwd All',
  };
}

/** How a line asks for recording (Call_Recording_Protocol_n_); undefined while Call_Recording_Serv is No. */
export const recordingProtocolOf = (configuration: Configuration, line = 1): RecordingProtocol | undefined =>
  readValue(configuration, 'Call_Recording_Serv', YES_NO)
    ? readValue(configuration, `Call_Recording_Protocol_${line}_`, PROTOCOL)
    : undefined;

/** The call progress tones, as scripts. */
export const tonePlanOf = ({ values }: Configuration): TonePlan =>
  Object.fromEntries(TONE_TAGS.map((tag) => [tag, values[tag] ?? ''])) as Record<ToneTag, string>;

/** Station_Display_Name, or else Station_Name; empty: neither. */
export const stationNameOf = (configuration: Configuration): string =>
  readValue(configuration, 'Station_Display_Name', TEXT) || readValue(configuration, 'Station_Name', TEXT);

/** Own lists only with Programmable_Softkey_Enable; the phone's built-in ones are Cisco's defaults. */
export function keyListsOf(configuration: Configuration): KeyLists {
  if (!readValue(configuration, 'Programmable_Softkey_Enable', YES_NO)) return defaultKeyLists('cisco-8800');
  const lists = KEY_LIST_NAMES.map((name) => [
    name,
    readValue(configuration, `${name}_Key_List`, keyListKind(name)),
  ]);
  return Object.fromEntries(lists) as KeyLists;
}

/**
 * A reorder delay of 0, 255 or inf has no counterpart among the phone's timers, which end the tone and do not begin
 * it: it leaves theirs. A ring that would last no time is left as it is too.
 */
export function timersOf(configuration: Configuration, base: PhoneTimers): PhoneTimers {
  const reorder = readValue(configuration, 'Reorder_Delay', REORDER_DELAY);
  const ring = readValue(configuration, 'Silent_Ring_Duration', RING_DURATION);
  return {
    ...base,
    interdigit: readValue(configuration, 'Interdigit_Long_Timer', INTERDIGIT) * 1000,
    interdigitShort: readValue(configuration, 'Interdigit_Short_Timer', INTERDIGIT) * 1000,
    silentRing: ring > 0 ? ring * 1000 : base.silentRing,
    release: reorder > 0 && reorder < 255 ? reorder * 1000 : base.release,
  };
}

/** Language_Selection by its name in either language; without one the Locale. */
export function languageOf({ values }: Configuration): PhoneLanguage {
  const name = values.Language_Selection || values.Locale || '';
  return /^(?:cs\b|czech|češ|ces)/i.test(name) ? 'cs' : 'en';
}

export const clockOf = (configuration: Configuration): ClockFormat => ({
  time: readValue(configuration, 'Time_Format', TIME_FORMAT),
  date: readValue(configuration, 'Date_Format', DATE_FORMAT),
});

const isUsual = (language: PhoneLanguage, { time, date }: ClockFormat): boolean =>
  CLOCK_FORMATS[language].time === time && CLOCK_FORMATS[language].date === date;

/** What `make` gives for 1 to `count`, by number; without those it gives nothing for. */
function byNumber<T>(count: number, make: (n: number) => T | undefined): Readonly<Record<number, T>> {
  const entries = Array.from({ length: count }, (_, index) => [index + 1, make(index + 1)] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [number, T & {}] => entry[1] !== undefined),
  );
}

/** Softkeys are programmed with Programmable_Softkey_Enable only, as lists are. */
const programmableOf = (configuration: Configuration): Readonly<Record<number, ProgrammableSoftkey>> =>
  readValue(configuration, 'Programmable_Softkey_Enable', YES_NO)
    ? byNumber(PSK_COUNT, (n) => readValue(configuration, `PSK_${n}`, OPTIONAL_PSK))
    : {};

const lineKeysOf = (configuration: Configuration): Readonly<Record<number, LineKeyConfig>> =>
  byNumber(MAX_LINE, (n) => {
    const extension = readValue(configuration, `Extension_${n}_`, EXTENSION);
    const name = readValue(configuration, `Short_Name_${n}_`, TEXT);
    const does = readValue(configuration, `Extended_Function_${n}_`, OPTIONAL_LINE_FUNCTION);
    const label = name === '$USER' ? '' : name;
    if (extension === String(n) && label === '' && !does) return undefined;
    return {
      ...(extension !== 'Disabled' && { line: Number(extension) }),
      ...(label !== '' && { label }),
      ...(does && { function: does }),
    };
  });

const dialPlansOf = (configuration: Configuration): Readonly<Record<number, DialPlan>> =>
  byNumber(MAX_LINE, (n) => {
    const plan = readValue(configuration, `Dial_Plan_${n}_`, DIAL_PLAN);
    return plan.sequences.length > 0 ? plan : undefined;
  });

const featureCodesOf = ({ values }: Configuration): FeatureCodes =>
  Object.fromEntries(
    (Object.keys(FEATURE_CODES) as FeatureCodeTag[]).map((tag) => [tag, values[tag] ?? '']),
  ) as Record<FeatureCodeTag, string>;

const ringsByLine = (configuration: Configuration): PhoneConfig['rings'] =>
  byNumber(MAX_LINE, (n) => {
    const sound = lineRing(configuration, n)?.sound ?? 'none';
    return sound === 'ring' ? undefined : sound;
  });
