import type { SoftkeySlot } from './slots.ts';

/** One softkey as it is shown: the label cell on the screen and the name of the button under it. */
export interface SoftkeyCell {
  /** 1 to 4, left to right. */
  readonly position: number;
  /** Undefined: an empty cell. */
  readonly keyword?: NonNullable<SoftkeySlot>['keyword'];
  /** In the phone's language; empty with an empty cell. */
  readonly label: string;
}
