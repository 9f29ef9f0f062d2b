import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import { PROVIDERS } from '../policy/providers.ts';
import { nameOf, type ProviderId, type Tenant } from '../policy/tenant.ts';
import { SHARED_DATA, sharedData } from '../policy/terms.ts';
import { controls } from '../ui/controls.styles.ts';
import './hub-dialog.ts';
import { sharedText } from './hub-text.ts';
import { actionButton } from './page-parts.ts';

/** The terms of service were accepted, or declined. */
export class HubTermsEvent extends Event {
  readonly accepted: boolean;

  constructor(accepted: boolean) {
    super('hub-terms', { bubbles: true, composed: true });
    this.accepted = accepted;
  }
}

/**
 * @summary The terms of service of a provider, with what is shared with it (REC-15).
 * @fires hub-terms - Accepted or declined.
 */
@customElement('hub-terms')
@localized()
export class HubTerms extends LitElement {
  static override styles = [
    controls,
    css`
      mdc-button {
        font-size: 14px;
        line-height: 20px;
      }

      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding-left: 18px;
      }
    `,
  ];

  /** Whose data is shared. */
  @property({ attribute: false }) tenant: Tenant = DEMO_STATE.tenant;

  /** With whom. */
  @property() provider: ProviderId = 'dubber';

  override render() {
    const { name, account } = PROVIDERS[this.provider];
    const [user] = this.tenant.users;
    const shown = user && sharedData(this.tenant, user);
    return html`<hub-dialog
      heading=${msg(str`Terms of service of ${name}`)}
      @cancel=${() => this.#answer(false)}
    >
      <p>${msg(str`${name} records and keeps the calls of this organisation. For that, Webex Calling shares with it:`)}</p>
      <ul>
        ${SHARED_DATA.map(
          (datum) =>
            html`<li>${sharedText(datum)}${shown ? html` <span class="muted small">${shown[datum]}</span>` : nothing}</li>`,
        )}
      </ul>
      ${user ? html`<p class="muted small">${msg(str`Shown for ${nameOf(user)}, as an example.`)}</p>` : nothing}
      <p>
        ${
          account.madeBy.includes('terms')
            ? msg(str`Accepting makes the organisation's account at ${name}. The terms are accepted once.`)
            : msg(str`Accepting makes no account: the support of ${name} does. The terms are accepted once.`)
        }
      </p>
      <div slot="actions">${actionButton({ label: msg('Decline'), click: () => this.#answer(false) })}</div>
      <div slot="actions">
        ${actionButton({ label: msg('Accept'), click: () => this.#answer(true), primary: true })}
      </div>
    </hub-dialog>`;
  }

  #answer(accepted: boolean): void {
    this.dispatchEvent(new HubTermsEvent(accepted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-terms': HubTerms;
  }
  interface GlobalEventHandlersEventMap {
    'hub-terms': HubTermsEvent;
  }
}
