import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { mppActionStyles } from './mpp-action.styles.ts';

/**
 * @summary The red Action button at the top right of the 9800 series.
 * @fires ui-press - A finger on `action`.
 */
@customElement('mpp-action')
export class MppAction extends LitElement {
  static override styles = [keyCapStyles, mppActionStyles];

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  constructor() {
    super();
    new PressController(this);
  }

  override render() {
    return html`${keyCap({
      key: 'action',
      name: 'Action',
      kind: 'action',
      pressed: this.pressed.includes('action'),
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-action': MppAction;
  }
}
