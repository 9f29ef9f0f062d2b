import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PressController, PressEvent } from '../ui/press.ts';
import { HANDSET_PATH } from './chassis-case.ts';
import { chassisDefs } from './chassis-defs.ts';
import { mppHandsetStyles } from './mpp-handset.styles.ts';
import type { PhoneState } from './phone-state.ts';

/**
 * @summary The handset with its light strip: press to lift it, press again to put it back.
 * @fires ui-press - `hook`: press when it is lifted, release when it is put back.
 */
@customElement('mpp-handset')
export class MppHandset extends LitElement {
  static override styles = mppHandsetStyles;

  /** It is out of its cradle. */
  @property({ type: Boolean }) lifted = false;

  /** Light strip: flash = incoming call, steady = new voicemail. */
  @property() lamp: PhoneState['lamp'] = 'off';

  constructor() {
    super();
    new PressController(this, (key, action, at) => {
      if (action === 'press') this.dispatchEvent(new PressEvent(key, this.lifted ? 'release' : 'press', at));
    });
  }

  override render() {
    return html`<button type="button" data-key="hook" aria-label="Handset" aria-pressed=${this.lifted}>
      <svg viewBox="0 0 50 212" aria-hidden="true">
        ${chassisDefs}
        <path class="shade" d=${HANDSET_PATH} filter="url(#near)" />
        <path d=${HANDSET_PATH} fill="url(#bar)" />
        <path d=${HANDSET_PATH} fill="url(#fall)" />
        <rect x="9" y="14" width="32" height="46" rx="15" fill="#000" fill-opacity="0.07" />
        <rect x="9" y="152" width="32" height="46" rx="15" fill="#000" fill-opacity="0.07" />
        <path class="edge" d=${HANDSET_PATH} fill="none" stroke="url(#rim)" />
        <g class="lamp" data-lamp=${this.lamp}>
          <rect class="glow" x="10" y="4.6" width="30" height="4.6" rx="2.3" filter="url(#glow)" />
          <rect class="lens" x="10" y="4.6" width="30" height="4.6" rx="2.3" />
          <rect class="shine" x="11.5" y="5.2" width="27" height="1.1" rx="0.55" />
        </g>
      </svg>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-handset': MppHandset;
  }
}
