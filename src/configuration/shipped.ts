import { EUROPEAN_TONES } from '../audio/tones.ts';
import { DEMO_CONFIG } from '../phone/config.ts';
import { DEFAULT_LIST_TEXTS } from '../softkeys/default-lists.ts';
import { type Configuration, FACTORY, withValues } from './configuration.ts';

const { stationName, appearances, timers, volumes } = DEMO_CONFIG;

const DEMO = withValues(FACTORY, {
  Station_Display_Name: stationName,
  Call_Recording_Serv: 'Yes',
  Programmable_Softkey_Enable: 'Yes',
  ...Object.fromEntries(
    Object.entries(DEFAULT_LIST_TEXTS.demo).map(([name, list]) => [`${name}_Key_List`, list]),
  ),
  Call_Appearances_Per_Line: String(appearances),
  Interdigit_Long_Timer: String(timers.interdigit / 1000),
  Silent_Ring_Duration: String(timers.silentRing / 1000),
  Reorder_Delay: String(timers.release / 1000),
  Ringer_Volume: String(volumes.ringer),
  Handset_Volume: String(volumes.handset),
  Speaker_Volume: String(volumes.speaker),
  Headset_Volume: String(volumes.headset),
});

/**
 * The configurations that come with the simulator. demo: recording on, its keys on the first page; cisco-8800: a
 * phone out of the box; european: demo with European tones, a 24-hour clock and the day before the month.
 */
export const SHIPPED = {
  demo: DEMO,
  'cisco-8800': FACTORY,
  european: withValues(DEMO, { ...EUROPEAN_TONES, Time_Format: '24hr', Date_Format: 'day/month' }),
} as const satisfies Record<string, Configuration>;
export type ShippedName = keyof typeof SHIPPED;
