import {
  type LineFunction,
  type LineKeyConfig,
  type NumberState,
  numberOf,
  watchedBy,
} from './line-function.ts';
import type { PhoneContext } from './phone-context.ts';
import type { LineStatus } from './phone-state.ts';

const FUNCTION_STATES: ReadonlySet<LineStatus> = new Set<LineStatus>([
  'application',
  'blf-idle',
  'blf-ringing',
  'blf-busy',
  'blf-held',
  'park-idle',
  'park-busy',
]);

/** Whether a key with this light has a function, and is no line. */
export const isFunction = (status: LineStatus): boolean => FUNCTION_STATES.has(status);

/** What a key is: by the configuration, or else the line of its own number. */
export const keyConfig = ({ config }: Pick<PhoneContext, 'config'>, key: number): LineKeyConfig =>
  config.lineKeys[key] ?? { line: key };

/** Light of a key with a function. */
export function functionStatus(of: LineFunction, numbers: PhoneContext['numbers']): LineStatus {
  const { functions } = of;
  const doing: NumberState = numbers[watchedBy(of)] ?? 'idle';
  if (functions.includes('prk')) return doing === 'idle' ? 'park-idle' : 'park-busy';
  return functions.includes('blf') ? `blf-${doing}` : 'application';
}

/** Label of a key with a function: its own, that of the key, or what it dials or opens. */
export const functionLabel = (
  { label }: LineKeyConfig,
  { name, extension, monitored, url }: LineFunction,
): string => name ?? label ?? (numberOf(extension ?? monitored ?? '') || (url ?? ''));
