import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { RovingController } from '../ui/roving.ts';
import { mppSoftkeysStyles } from './mpp-softkeys.styles.ts';
import type { SoftkeyCell } from './mpp-softkeys-cell.ts';

/**
 * @summary The row of softkeys under the screen: one button each, named by the label above it.
 * @fires ui-press - A finger on `softkey1` to `softkey4`.
 */
@customElement('mpp-softkeys')
export class MppSoftkeys extends LitElement {
  static override styles = [keyCapStyles, mppSoftkeysStyles];

  /** Labels as the screen shows them. */
  @property({ attribute: false }) cells: readonly SoftkeyCell[] = [];

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  /** Over the labels of a touch screen, with no caps of their own. */
  @property({ type: Boolean }) touch = false;

  constructor() {
    super();
    new PressController(this);
    new RovingController(this);
  }

  override render() {
    return html`<div class="row" role="toolbar" aria-label="Softkeys">
      ${this.cells.map((cell) => this.#softkey(cell))}
    </div>`;
  }

  #softkey({ position, keyword, label }: SoftkeyCell) {
    const key = `softkey${position}`;
    return html`<div class="place">
      ${keyCap({
        key,
        name: keyword === undefined ? `Softkey ${position}, empty` : label,
        pressed: this.pressed.includes(key),
        kind: this.touch ? 'softkey touch' : 'softkey',
        disabled: keyword === undefined,
        ...(keyword !== undefined && { keyword }),
        face: this.touch ? '' : html`<i class="dash"></i>`,
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-softkeys': MppSoftkeys;
  }
}
