import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { mppVolumeStyles } from './mpp-volume.styles.ts';

/**
 * @summary The volume rocker: one bar with two ends.
 * @fires ui-press - A finger on `volumeDown` or `volumeUp`.
 */
@customElement('mpp-volume')
export class MppVolume extends LitElement {
  static override styles = [keyCapStyles, mppVolumeStyles];

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  constructor() {
    super();
    new PressController(this);
  }

  override render() {
    const end = (key: string, name: string, sign: string) =>
      keyCap({ key, name, kind: `end ${key}`, face: sign, pressed: this.pressed.includes(key) });
    return html`<div class="rocker" role="group" aria-label="Volume">
      ${end('volumeDown', 'Volume down', '−')} ${end('volumeUp', 'Volume up', '+')}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-volume': MppVolume;
  }
}
