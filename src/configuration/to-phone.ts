import { TONE_TAGS, type TonePlan, type ToneTag } from '../audio/tones.ts';
import type { PhoneConfig, PhoneTimers } from '../phone/config.ts';
import type { PhoneLanguage } from '../phone/dictionary/index.ts';
import type { RecordingProtocol } from '../policy/mode.ts';
import { defaultKeyLists, type KeyLists } from '../softkeys/default-lists.ts';
import { KEY_LIST_NAMES } from '../softkeys/key-lists.ts';
import { type Configuration, readValue } from './configuration.ts';
import {
  APPEARANCES,
  INTERDIGIT,
  keyListKind,
  PROTOCOL,
  REORDER_DELAY,
  RING_DURATION,
  TEXT,
  VOLUME,
} from './parameters.ts';
import { YES_NO } from './value-kind.ts';

/** The phone's settings under a configuration; what no parameter tells (model, number, time zone ...) is as in `base`. */
export function phoneConfigOf(configuration: Configuration, base: PhoneConfig): PhoneConfig {
  const displayed =
    readValue(configuration, 'Station_Display_Name', TEXT) || readValue(configuration, 'Station_Name', TEXT);
  return {
    ...base,
    language: languageOf(configuration),
    stationName: displayed || base.stationName,
    keyLists: keyListsOf(configuration),
    appearances: readValue(configuration, 'Call_Appearances_Per_Line', APPEARANCES),
    timers: timersOf(configuration, base.timers),
    volumes: {
      ringer: readValue(configuration, 'Ringer_Volume', VOLUME),
      handset: readValue(configuration, 'Handset_Volume', VOLUME),
      speaker: readValue(configuration, 'Speaker_Volume', VOLUME),
      headset: readValue(configuration, 'Headset_Volume', VOLUME),
    },
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

/** Own lists only with Programmable_Softkey_Enable; the phone's built-in ones are Cisco's defaults. */
function keyListsOf(configuration: Configuration): KeyLists {
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
function timersOf(configuration: Configuration, base: PhoneTimers): PhoneTimers {
  const reorder = readValue(configuration, 'Reorder_Delay', REORDER_DELAY);
  const ring = readValue(configuration, 'Silent_Ring_Duration', RING_DURATION);
  return {
    ...base,
    interdigit: readValue(configuration, 'Interdigit_Long_Timer', INTERDIGIT) * 1000,
    silentRing: ring > 0 ? ring * 1000 : base.silentRing,
    release: reorder > 0 && reorder < 255 ? reorder * 1000 : base.release,
  };
}

/** Language_Selection by its name in either language; without one the Locale. */
function languageOf({ values }: Configuration): PhoneLanguage {
  const name = values.Language_Selection || values.Locale || '';
  return /^(?:cs\b|czech|češ|ces)/i.test(name) ? 'cs' : 'en';
}
