import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../ui/icon.ts';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { ICONS } from './icons.ts';
import type { FixedKey } from './models.ts';
import { mppFeatureKeysStyles } from './mpp-feature-keys.styles.ts';
import { mppLedStyles } from './mpp-led.styles.ts';

/** A hard key with an icon; `light` only of keys that have one. */
export interface FeatureKey {
  readonly key: Exclude<FixedKey, 'back' | 'action'>;
  readonly name: string;
  readonly light?: { readonly on: boolean; readonly colour: 'green' | 'red' };
}

/**
 * @summary A cluster of hard keys with engraved icons, some with a light of their own.
 * @fires ui-press - A finger on one of `keys`.
 */
@customElement('mpp-feature-keys')
export class MppFeatureKeys extends LitElement {
  static override styles = [keyCapStyles, mppLedStyles, mppFeatureKeysStyles];

  /** Which keys, in their order. */
  @property({ attribute: false }) keys: readonly FeatureKey[] = [];

  /** Name of the group. */
  @property() label = '';

  /** `column`: wide keys under each other; `row`: round keys side by side. */
  @property() arrangement: 'column' | 'row' = 'column';

  /** Icons alone, where there is no room for words beside them. */
  @property({ type: Boolean }) narrow = false;

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  constructor() {
    super();
    new PressController(this);
  }

  override render() {
    return html`<div class="${this.arrangement} ${this.narrow ? 'narrow' : ''}" role="group" aria-label=${this.label}>
      ${this.keys.map(({ key, name, light }) =>
        keyCap({
          key,
          name,
          pressed: this.pressed.includes(key),
          kind: 'feature',
          ...(light && { on: light.on }),
          face: html`${icon(ICONS[key])}<span class="words">${name}</span>${
            light ? html`<i class="led" data-colour=${light.on ? light.colour : nothing}></i>` : nothing
          }`,
        }),
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-feature-keys': MppFeatureKeys;
  }
}
