import { EUROPEAN_TONES } from '../audio/tones.ts';
import { DEMO_CONFIG } from '../phone/config.ts';
import { DEFAULT_LIST_TEXTS } from '../softkeys/default-lists.ts';
import { type Configuration, FACTORY, withValues } from './configuration.ts';
import { MAX_LINE } from './psk.ts';

const { stationName, appearances, timers, volumes } = DEMO_CONFIG;

const DEMO = withValues(FACTORY, {
  Station_Display_Name: stationName,
  Call_Recording_Serv: 'Yes',
  Programmable_Softkey_Enable: 'Yes',
  ...Object.fromEntries(
    Object.entries(DEFAULT_LIST_TEXTS.demo).map(([name, list]) => [`${name}_Key_List`, list]),
  ),
  ...Object.fromEntries(Array.from({ length: MAX_LINE }, (_, index) => [`Dial_Plan_${index + 1}_`, ''])),
  Call_Appearances_Per_Line: String(appearances),
  Interdigit_Long_Timer: String(timers.interdigit / 1000),
  Silent_Ring_Duration: String(timers.silentRing / 1000),
  Reorder_Delay: String(timers.release / 1000),
  Ringer_Volume: String(volumes.ringer),
  Handset_Volume: String(volumes.handset),
  Speaker_Volume: String(volumes.speaker),
  Headset_Volume: String(volumes.headset),
});

/** Cisco's dial plan for North America and, before it, the exchange's own extensions: otherwise none could be dialled. */
const EXTENSIONS_TOO = (FACTORY.values.Dial_Plan_1_ ?? '').replace('(', '([23]xxx|');

/**
 * The configurations that come with the simulator. demo: recording on, its keys on the first page, every number
 * dialled; cisco-8800: a
 * phone out of the box, which can dial extensions too; european: demo with European tones, a 24-hour clock and the day before the month.
 */
export const SHIPPED = {
  demo: DEMO,
  'cisco-8800': withValues(FACTORY, { Dial_Plan_1_: EXTENSIONS_TOO }),
  european: withValues(DEMO, { ...EUROPEAN_TONES, Time_Format: '24hr', Date_Format: 'day/month' }),
} as const satisfies Record<string, Configuration>;
export type ShippedName = keyof typeof SHIPPED;
