import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { DIGITS, type Digit } from './keys.ts';
import { mppKeypadStyles } from './mpp-keypad.styles.ts';

/** ITU-T E.161. */
const LETTERS: Partial<Record<Digit, string>> = {
  '2': 'ABC',
  '3': 'DEF',
  '4': 'GHI',
  '5': 'JKL',
  '6': 'MNO',
  '7': 'PQRS',
  '8': 'TUV',
  '9': 'WXYZ',
  '0': '+',
};
const NAMES: Partial<Record<Digit, string>> = { '*': 'Star', '#': 'Pound' };

/**
 * @summary The twelve dialling keys with their letters.
 * @fires ui-press - A finger on a digit, `*` or `#`.
 */
@customElement('mpp-keypad')
export class MppKeypad extends LitElement {
  static override styles = [keyCapStyles, mppKeypadStyles];

  /** Small letters, where the keys are small. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  constructor() {
    super();
    new PressController(this);
  }

  override render() {
    return html`<div class="grid" role="group" aria-label="Keypad">
      ${DIGITS.map((digit) =>
        keyCap({
          key: digit,
          name: NAMES[digit] ?? digit,
          pressed: this.pressed.includes(digit),
          kind: LETTERS[digit] ? 'digit' : 'digit alone',
          face: html`<b>${digit === '*' ? '✱' : digit}</b><i data-letters=${LETTERS[digit] ?? ''}></i>`,
        }),
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-keypad': MppKeypad;
  }
}
