import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HubCommandEvent } from '../control-hub/hub-command.ts';
import {
  type AccountUser,
  accountOf,
  expectedPlatform,
  type PortalPlatform,
  platformDifferences,
} from '../policy/accounts.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { DEFAULT_PROVIDER } from '../policy/providers.ts';
import { nameOf, type ProviderId, type User } from '../policy/tenant.ts';
import type { Viewer } from './access.ts';
import { portalPageStyles } from './portal.styles.ts';
import { platformFieldText } from './portal-words.ts';

/**
 * @summary What the portal holds of each user, and in which field it differs from Control Hub (REC-38).
 * @fires hub-command - Other values for a user.
 */
@customElement('portal-platform')
@localized()
export class PortalPlatformPage extends LitElement {
  static override styles = portalPageStyles;

  /** What was typed and not saved, by user. */
  @state() protected drafts: Readonly<Record<string, Partial<PortalPlatform>>> = {};

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Whose portal. */
  @property() portal: ProviderId = DEFAULT_PROVIDER;

  /** Who is signed in: a user sees their own values and changes none. */
  @property({ attribute: false }) viewer: Viewer = { kind: 'support' };

  override render() {
    const { tenant, accounts } = this.state;
    const account = accountOf(accounts, this.portal, tenant.organisation.id);
    const { viewer } = this;
    const shown = (account?.users ?? []).filter(
      ({ userId }) => viewer.kind !== 'user' || viewer.id === userId,
    );
    const pairs = shown.flatMap((there) => {
      const user = tenant.users.find(({ id }) => id === there.userId);
      return user ? [{ user, there }] : [];
    });
    return html`<p>
        ${msg('These values have to be those of the user in Control Hub. While one differs, recordings do not reach the user.')}
      </p>
      ${
        pairs.length === 0
          ? html`<p class="card">${msg('No user is in the account.')}</p>`
          : pairs.map(({ user, there }) => this.#renderUser(user, there))
      }`;
  }

  #renderUser(user: User, there: AccountUser) {
    const { tenant } = this.state;
    const expected = expectedPlatform(tenant, user);
    const differences = platformDifferences(tenant, user, there.platform);
    const draft = this.drafts[user.id] ?? {};
    const fields = Object.keys(expected) as (keyof PortalPlatform)[];
    const dirty = fields.some((field) => (draft[field] ?? there.platform[field]) !== there.platform[field]);
    return html`<section class="card" aria-label=${nameOf(user)}>
      <h3>${nameOf(user)}</h3>
      ${
        differences.length === 0
          ? html`<p role="status">${msg('Agrees with Control Hub.')}</p>`
          : html`<div class="differs" role="status">
              <p>${msg('Differs from Control Hub: recordings do not reach the user.')}</p>
              <ul>
                ${differences.map(
                  ({ field, expected: wanted, found }) =>
                    html`<li>
                      ${msg(str`${platformFieldText(field)}: "${found}" here, "${wanted}" in Control Hub`)}
                    </li>`,
                )}
              </ul>
            </div>`
      }
      ${this.viewer.kind === 'user' ? this.#renderValues(there.platform) : nothing}
      ${
        this.viewer.kind === 'user'
          ? nothing
          : html`<div class="form">
              ${fields.map((field) => this.#renderField(user, field, draft[field] ?? there.platform[field]))}
              <button
                type="button"
                class="button primary"
                ?disabled=${!dirty}
                @click=${() => this.#save(user)}
              >
                ${msg('Save')}
              </button>
            </div>`
      }
    </section>`;
  }

  #renderField(user: User, field: keyof PortalPlatform, value: string) {
    const id = `${user.id}-${field}`;
    return html`<div class="field">
      <label for=${id}>${platformFieldText(field)}</label>
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        .value=${value}
        @input=${(event: Event) => {
          const typed = (event.target as HTMLInputElement).value;
          this.drafts = { ...this.drafts, [user.id]: { ...this.drafts[user.id], [field]: typed } };
        }}
      />
    </div>`;
  }

  #renderValues(platform: PortalPlatform) {
    const values = Object.entries(platform) as [keyof PortalPlatform, string][];
    return html`<dl>
      ${values.map(
        ([field, value]) => html`<dt>${platformFieldText(field)}</dt>
          <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #save({ id }: User): void {
    const { [id]: platform = {}, ...others } = this.drafts;
    this.drafts = others;
    this.dispatchEvent(
      new HubCommandEvent([{ type: 'account.platform.set', provider: this.portal, userId: id, platform }]),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-platform': PortalPlatformPage;
  }
}
