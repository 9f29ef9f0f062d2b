import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../ui/icon.ts';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { ICONS } from './icons.ts';
import type { FixedKey } from './models.ts';
import { mppNavigationStyles } from './mpp-navigation.styles.ts';

const RING = [
  ['up', 'Up'],
  ['left', 'Left'],
  ['right', 'Right'],
  ['down', 'Down'],
] as const;

/**
 * @summary The navigation ring with Select in its middle, and Back and Release beside it on models that have them.
 * @fires ui-press - A finger on `back`, `up`, `left`, `select`, `right`, `down` or `release`.
 */
@customElement('mpp-navigation')
export class MppNavigation extends LitElement {
  static override styles = [keyCapStyles, mppNavigationStyles];

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  /** Hard keys of the model; of these, `back` and `release` are drawn here. */
  @property({ attribute: false }) fixedKeys: readonly FixedKey[] = ['back', 'release'];

  constructor() {
    super();
    new PressController(this);
  }

  override render() {
    const down = RING.map(([key]) => key).filter((key) => this.pressed.includes(key));
    return html`<div class="row" role="group" aria-label="Navigation">
      ${this.fixedKeys.includes('back') ? this.#key('back', 'Back', 'round', icon(ICONS.back)) : nothing}
      <div class="ring" data-down=${down.join(' ')}>
        ${RING.map(([key, name]) => this.#key(key, name, `wedge ${key}`, html`<i class="arrow"></i>`))}
        ${this.#key('select', 'Select', 'select', html``)}
      </div>
      ${
        this.fixedKeys.includes('release')
          ? this.#key('release', 'Release', 'round release', icon(ICONS.release))
          : nothing
      }
    </div>`;
  }

  #key(key: string, name: string, kind: string, face: TemplateResult) {
    return keyCap({ key, name, kind, face, pressed: this.pressed.includes(key) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-navigation': MppNavigation;
  }
}
