import type { LedBlink, LedColour, LedLight } from './led-pattern.ts';

/** States of a line key's light, as the administration guide's table names them. */
export const LED_STATES = [
  'off',
  'idle',
  'unregistered',
  'registering',
  'seized',
  'progressing',
  'ringing',
  'active',
  'held',
  'remote-seized',
  'remote-progressing',
  'remote-ringing',
  'remote-active',
  'remote-held',
  'remote-undefined',
  'voicemail-new',
  'voicemail-none',
  'subscribing',
  'subscribe-failed',
  'application',
  'park-idle',
  'park-busy',
  'blf-idle',
  'blf-ringing',
  'blf-busy',
  'blf-held',
] as const;
export type LedState = (typeof LED_STATES)[number];

/** What each state looks like. */
export type LedTable = Readonly<Record<LedState, LedLight>>;

const light = (colour: LedColour, blink: LedBlink = 'steady'): LedLight => ({ colour, blink });
const OFF = light('off');

/** "Line Key LED Behaviour Customization", column Default. */
export const DEFAULT_LEDS: LedTable = {
  off: OFF,
  idle: light('green'),
  unregistered: light('amber'),
  registering: light('amber', 'slow'),
  seized: light('red'),
  progressing: light('red'),
  ringing: light('red', 'fast'),
  active: light('red'),
  held: light('red', 'slow'),
  'remote-seized': light('red', 'pulse'),
  'remote-progressing': light('red', 'pulse'),
  'remote-ringing': light('red', 'pulse'),
  'remote-active': light('red', 'pulse'),
  'remote-held': light('red', 'slow'),
  'remote-undefined': light('red'),
  'voicemail-new': light('red'),
  'voicemail-none': light('green'),
  subscribing: light('amber', 'slow'),
  'subscribe-failed': light('amber'),
  application: light('green'),
  'park-idle': light('green'),
  'park-busy': light('red', 'slow'),
  'blf-idle': light('green'),
  'blf-ringing': light('red', 'fast'),
  'blf-busy': light('red'),
  'blf-held': light('red', 'slow'),
};

/** The same table, column Preset 1. */
export const PRESET_1_LEDS: LedTable = {
  off: OFF,
  idle: OFF,
  unregistered: OFF,
  registering: OFF,
  seized: light('green'),
  progressing: light('green'),
  ringing: light('amber', 'slow'),
  active: light('green'),
  held: light('green', 'slow'),
  'remote-seized': light('red'),
  'remote-progressing': light('red'),
  'remote-ringing': light('amber', 'slow'),
  'remote-active': light('red'),
  'remote-held': light('red', 'slow'),
  'remote-undefined': OFF,
  'voicemail-new': light('red'),
  'voicemail-none': OFF,
  subscribing: OFF,
  'subscribe-failed': OFF,
  application: OFF,
  'park-idle': OFF,
  'park-busy': light('red', 'slow'),
  'blf-idle': OFF,
  'blf-ringing': light('amber', 'slow'),
  'blf-busy': light('red'),
  'blf-held': light('red'),
};

/**
 * The 9800 series: off idle, green in use, red in use elsewhere, red flash held, amber blink incoming (Webex help on
 * its expansion modules; that the phone's own keys do the same, and what is not in that list, is our reading).
 */
export const KEM_98_LEDS: LedTable = {
  ...PRESET_1_LEDS,
  unregistered: light('amber'),
  registering: light('amber', 'slow'),
  held: light('red', 'slow'),
  'blf-held': light('red', 'slow'),
};
