import type { LedLight } from './led-pattern.ts';
import { DEFAULT_LEDS, KEM_98_LEDS, type LedTable, PRESET_1_LEDS } from './led-table.ts';
import type { LedSemantics } from './model-types.ts';
import type { PhoneState } from './phone-state.ts';

export type { LedBlink, LedColour, LedLight } from './led-pattern.ts';

/** Custom_LED_Type of the phone's configuration. */
export type LedType = 'default' | 'preset1' | 'custom';

/** Patterns of Custom_LED_Type Custom by state; a state without one keeps its default. */
export type CustomLeds = Partial<LedTable>;

/** The LED of one line key; `key` is its 1-based position. */
export interface Led extends LedLight {
  readonly key: number;
}

const OFF: LedLight = { colour: 'off', blink: 'steady' };

/** The table that a configured phone lights by. The 9800 series has a table of its own, which Custom can change. */
export function ledTable(type: LedType, semantics: LedSemantics = 'mpp', custom: CustomLeds = {}): LedTable {
  const standard = semantics === 'kem98' ? KEM_98_LEDS : DEFAULT_LEDS;
  if (type === 'custom') return { ...standard, ...custom };
  return type === 'preset1' && semantics === 'mpp' ? PRESET_1_LEDS : standard;
}

/** Lights of the line keys that the state names, in its order. */
export function leds(
  state: Pick<PhoneState, 'lines'>,
  type: LedType = 'default',
  semantics: LedSemantics = 'mpp',
  custom: CustomLeds = {},
): Led[] {
  const table: Partial<Record<string, LedLight>> = ledTable(type, semantics, custom);
  return state.lines.map((line) => ({ key: line.key, ...(table[line.status] ?? OFF) }));
}
