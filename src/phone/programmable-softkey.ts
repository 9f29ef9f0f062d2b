import { DTMF_DIGITS, type DtmfDigit } from '../audio/tones.ts';
import type { SlotKeyword } from '../softkeys/slots.ts';

/** What a press of a key does, and the label it has while that is next. */
export interface KeyPress {
  /** Number, star code or address for sd; digits for dtmf. */
  readonly extension: string;
  readonly name: string;
}

/** A programmable softkey (Cisco administration guide, "Configure speed dial on a programmable softkey" and following). */
export type ProgrammableSoftkey =
  | {
      readonly function: 'sd' | 'dtmf';
      readonly first: KeyPress;
      /** A toggle: the press after the first one; then the first again. Each new call begins with the first. */
      readonly second?: KeyPress;
      /** Line that dials, from 1 (`vid`). */
      readonly line?: number;
    }
  | { readonly function: 'xml' | 'shortcut'; readonly url: string; readonly name: string };

/** One step of a `fnc=dtmf` key: a signal, `,` a pause, `X` waits for the user. */
export type DtmfStep = DtmfDigit | 'pause' | 'wait';

/** Steps of the digits of a `fnc=dtmf` key; undefined if something else stands among them. */
export function dtmfSteps(extension: string): readonly DtmfStep[] | undefined {
  const steps: DtmfStep[] = [];
  for (const character of extension) {
    const step = stepOf(character);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return steps;
}

const stepOf = (character: string): DtmfStep | undefined => {
  if (character === ',') return 'pause';
  if (character === 'X' || character === 'x') return 'wait';
  return DTMF_DIGITS.find((digit) => digit === character.toUpperCase());
};

/** Number of a programmable softkey by its keyword; undefined for other keys. */
export const programmableNumber = (keyword: SlotKeyword): number | undefined =>
  /^psk\d+$/.test(keyword) ? Number(keyword.slice(3)) : undefined;
