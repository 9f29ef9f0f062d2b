import type { Parsed } from '../audio/tone-script.ts';
import { readFields } from './fields.ts';
import { refuse, type ValueKind } from './value-kind.ts';

/** What a line key's lamp shows in one state, when Custom_LED_Type is Custom. */
export interface LedPattern {
  readonly color: 'green' | 'red' | 'amber' | 'off';
  /** A slow blink; never with `off`. */
  readonly blinks: boolean;
}

const COLORS = { g: 'green', r: 'red', a: 'amber', o: 'off' } as const;
const PATTERNS = { b: true, n: false } as const;
const ALLOWED = 'c=g|r|a|o[;p=b|n]';

/** The kind of the lamp parameters (Cisco administration guide, "Line Key LED Behavior Customization"). */
export const LED_PATTERN: ValueKind<LedPattern> = { allowed: ALLOWED, read: parseLedPattern };

/** Reads `c=<color>[;p=<pattern>]`; without a pattern the lamp is steady, and off does not blink. */
export function parseLedPattern(text: string): Parsed<LedPattern> {
  const parsed = readFields(text, ['c', 'p']);
  if ('problems' in parsed) return parsed;
  const color = lookUp(COLORS, parsed.value.get('c'));
  const blinks = parsed.value.has('p') ? lookUp(PATTERNS, parsed.value.get('p')) : false;
  if (color === undefined) return refuse(text, 'c names no color', ALLOWED);
  if (blinks === undefined) return refuse(text, 'p names no pattern', ALLOWED);
  return { value: { color, blinks: blinks && color !== 'off' } };
}

function lookUp<T>(table: Readonly<Record<string, T>>, key = ''): T | undefined {
  const name = key.toLowerCase();
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
