import type { PhoneConfig } from '../phone/config.ts';
import type { LedState } from '../phone/led-table.ts';
import { type Configuration, readValue } from './configuration.ts';
import { LED, LED_TYPE, type LEDS } from './parameters.ts';

/** Lights of the phone by the parameter that sets them. Disabled and DND_ keys have no light of their own here. */
const STATES: Readonly<Partial<Record<(typeof LEDS)[number], LedState>>> = {
  Idle: 'idle',
  Register_Failed: 'unregistered',
  Registering: 'registering',
  Local_Seized: 'seized',
  Local_Progressing: 'progressing',
  Local_Ringing: 'ringing',
  Local_Active: 'active',
  Local_Held: 'held',
  Remote_Undefined: 'remote-undefined',
  Remote_Seized: 'remote-seized',
  Remote_Progressing: 'remote-progressing',
  Remote_Ringing: 'remote-ringing',
  Remote_Active: 'remote-active',
  Remote_Held: 'remote-held',
  BLF_Idle: 'blf-idle',
  BLF_Ringing: 'blf-ringing',
  BLF_Busy: 'blf-busy',
  BLF_Held: 'blf-held',
  Parking_Lot_Idle: 'park-idle',
  Parking_Lot_Busy: 'park-busy',
  Application: 'application',
};

const TYPES = { Default: 'default', 'Preset 1': 'preset1', Custom: 'custom' } as const;

/** Custom_LED_Type, and with Custom the lights that have a pattern. */
export function ledsOf(configuration: Configuration): PhoneConfig['leds'] {
  const type = TYPES[readValue(configuration, 'Custom_LED_Type', LED_TYPE)];
  if (type !== 'custom') return { type, custom: {} };
  const lights = Object.entries(STATES).flatMap(([parameter, state]) => {
    const pattern = readValue(configuration, `${parameter}_LED`, LED);
    if (!pattern) return [];
    return [[state, { colour: pattern.color, blink: pattern.blinks ? 'slow' : 'steady' }] as const];
  });
  return { type, custom: Object.fromEntries(lights) };
}
