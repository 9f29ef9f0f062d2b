import type { PhoneConfig, PhoneVolumes } from '../phone/config.ts';
import { CLOCK_FORMATS } from '../phone/time-format.ts';
import type { RecordingProtocol } from '../policy/mode.ts';
import {
  DEFAULT_LIST_TEXTS,
  defaultKeyLists,
  KEY_LIST_PROFILES,
  type KeyLists,
} from '../softkeys/default-lists.ts';
import { formatKeyList } from '../softkeys/key-list.ts';
import { KEY_LIST_NAMES, type KeyListName } from '../softkeys/key-lists.ts';
import { type Configuration, withValues } from './configuration.ts';
import { clockOf, keyListsOf, languageOf, stationNameOf } from './to-phone.ts';

/** What a person may have changed on the phone itself, or beside it, since the file was applied. */
export interface PhoneSettings {
  readonly config: PhoneConfig;
  /** As they are turned now. */
  readonly volumes: PhoneVolumes;
  /** How line 1 asks for recording. */
  readonly protocol: RecordingProtocol;
}

type Values = Readonly<Record<string, string>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The configuration with what the phone has by now: lists, language, clock, name, appearances, volumes, protocol. */
export function withPhone(configuration: Configuration, phone: PhoneSettings): Configuration {
  const { config, volumes, protocol } = phone;
  const values: Values = {
    ...languageValues(configuration, config),
    ...listValues(configuration, config.keyLists),
    Call_Appearances_Per_Line: String(config.appearances),
    Call_Recording_Protocol_1_: protocol,
    Ringer_Volume: String(volumes.ringer),
    Handset_Volume: String(volumes.handset),
    Speaker_Volume: String(volumes.speaker),
    Headset_Volume: String(volumes.headset),
  };
  const changed = Object.entries(values).filter(([tag, text]) => configuration.values[tag] !== text);
  return changed.length === 0 ? configuration : withValues(configuration, Object.fromEntries(changed));
}

function languageValues(configuration: Configuration, config: PhoneConfig): Values {
  const { language, stationName } = config;
  const clock = config.clock ?? CLOCK_FORMATS[language];
  const name = stationNameOf(configuration);
  return {
    ...(languageOf(configuration) !== language && {
      Locale: language === 'cs' ? 'cs-CZ' : 'en-US',
      Language_Selection: '',
    }),
    ...(!same(clockOf(configuration), clock) && { Time_Format: clock.time, Date_Format: clock.date }),
    ...(name !== '' && name !== stationName && { Station_Display_Name: stationName }),
  };
}

function listValues(configuration: Configuration, lists: KeyLists): Values {
  const before = keyListsOf(configuration);
  if (same(before, lists)) return {};
  const texts = KEY_LIST_NAMES.map((name) => [`${name}_Key_List`, listText(configuration, name, lists)]);
  return { Programmable_Softkey_Enable: 'Yes', ...Object.fromEntries(texts) };
}

/** The list as it was typed, where it is that one. */
function listText({ values }: Configuration, name: KeyListName, lists: KeyLists): string {
  const shipped = KEY_LIST_PROFILES.find((profile) => same(defaultKeyLists(profile)[name], lists[name]));
  return shipped
    ? DEFAULT_LIST_TEXTS[shipped][name]
    : formatKeyList(lists[name]) || (values[`${name}_Key_List`] ?? '');
}
