import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../control-hub/control-hub.ts';
import { HubCommandEvent } from '../control-hub/hub-command.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { Actor, Outcome, State } from '../policy/outcome.ts';
import { controls } from '../ui/controls.styles.ts';

/**
 * @summary Control Hub over the page's organisation, and the way back to the demo's.
 * @fires hub-command - Commands to be taken together.
 * @fires hub-actor - Another administrator is to act.
 * @fires hub-navigate - Another page is shown.
 */
@customElement('hub-view')
@localized()
export class HubView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2, 8px);
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2, 8px);
        align-items: center;
        justify-content: space-between;
        color: var(--text-muted, #545454);
      }
    `,
  ];

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Who acts. */
  @property({ attribute: false }) actor: Actor = { kind: 'administrator', id: 'admin-hana' };

  /** What came of the last commands. */
  @property({ attribute: false }) outcome: Outcome | undefined;

  /** A call is up that what was saved does not count for (REC-24). */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  /** Which page, as it stands in an address: `users/user-1`. */
  @property() route = 'users';

  override render() {
    return html`<control-hub
        .state=${this.state}
        .actor=${this.actor}
        .outcome=${this.outcome}
        route=${this.route}
        ?next-call=${this.nextCall}
      ></control-hub>
      <footer>
        <span>${msg('This browser keeps the organisation between visits.')}</span>
        <button type="button" class="button" @click=${this.#reset}>${msg('Reset demo')}</button>
      </footer>`;
  }

  readonly #reset = (): void => {
    this.dispatchEvent(new HubCommandEvent([{ type: 'reset' }]));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-view': HubView;
  }
}
