import type { PhoneContext } from './phone-context.ts';
import type { AppearanceView } from './phone-state.ts';
import type { KeyPress, ProgrammableSoftkey } from './programmable-softkey.ts';

/** A key that dials or sends signals. */
export type DiallingKey = Extract<ProgrammableSoftkey, { first: KeyPress }>;

/**
 * Whether a programmable softkey is shown. `room`: one more call window fits. Keys with signals are for the connected
 * call only (Cisco administration guide: in the lists Connected and Connected Video).
 */
export function programmableApplies(
  { config }: Pick<PhoneContext, 'config'>,
  number: number,
  view: AppearanceView | undefined,
  room: boolean,
): boolean {
  switch (config.programmable[number]?.function) {
    case 'dtmf':
      return view?.status === 'connected';
    case 'sd':
      return room || view?.status === 'offhook';
    case 'xml':
    case 'shortcut':
      return true;
    default:
      return false;
  }
}

/** Label of a programmable softkey: of the function that the next press has; empty: it has no name of its own. */
export function programmableLabel(context: PhoneContext, number: number): string {
  const key = context.config.programmable[number];
  if (!key) return '';
  return 'url' in key ? key.name : nextPress(context, number, key).name;
}

/** Where a toggle's state is kept: signals belong to a call and begin anew with each, speed dials to the phone. */
export const toggleName = (
  { selected }: Pick<PhoneContext, 'selected'>,
  number: number,
  key: DiallingKey,
): string => (key.function === 'dtmf' ? `psk${number} ${selected}` : `psk${number}`);

/** What the next press of a key does. */
export function nextPress(context: PhoneContext, number: number, key: DiallingKey): KeyPress {
  return (context.toggled.includes(toggleName(context, number, key)) && key.second) || key.first;
}
