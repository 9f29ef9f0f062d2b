import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import { recordsEveryCall } from '../policy/mode.ts';
import type { State } from '../policy/outcome.ts';
import { type CallPolicy, type PolicyField, policy } from '../policy/policy.ts';
import type { Network } from '../policy/settings.ts';
import type { PolicyCall } from '../policy/tenant.ts';
import { selectField } from '../ui/fields.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { failureText, fieldText, modeText, networkText, providerText } from './hub-text.ts';
import { noticeBox } from './page-parts.ts';
import { reasonText } from './reason-text.ts';

const yesNo = (yes: boolean): string => (yes ? msg('Yes') : msg('No'));

/** The fields that are told, each with its value in words. */
const VALUES: Readonly<Partial<Record<PolicyField, (policy: CallPolicy) => string>>> = {
  mode: ({ settings }) => modeText(settings.mode),
  provider: ({ provider }) => providerText(provider),
  account: ({ account }) => accountText(account),
  startAnnounced: ({ startAnnounced }) => yesNo(startAnnounced),
  complianceAnnounced: ({ complianceAnnounced }) => yesNo(complianceAnnounced !== false),
  voicemail: ({ voicemail }) => yesNo(voicemail),
  failureBehaviour: ({ failureBehaviour }) => failureText(failureBehaviour),
};

function accountText(account: CallPolicy['account']): string {
  switch (account) {
    case 'ready':
      return msg('Ready');
    case 'elsewhere':
      return msg('Not known here');
    case 'no-account':
      return msg('No account');
    case 'no-user':
      return msg('No user');
    case 'differs':
      return msg('Differs');
    case 'unneeded':
      return msg('Not needed');
  }
}

/**
 * @summary Why a call of a user is recorded, or not: each field of its policy with its reason. As of what is saved.
 */
@customElement('hub-why')
@localized()
export class HubWhy extends LitElement {
  static override styles = [
    hubPageStyles,
    css`
      section {
        display: grid;
        gap: var(--space-3, 12px);
        padding: var(--space-4, 16px) 0;
      }

      section > :not(table) {
        margin: 0 var(--space-5, 24px);
      }

      .call {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: var(--space-3, 12px);
      }

      th:first-child {
        width: 36%;
        padding-left: var(--space-5, 24px);
      }

      @container (max-width: 620px) {
        section > :not(table) {
          margin: 0 var(--space-4, 16px);
        }

        th:first-child {
          padding-left: var(--space-4, 16px);
        }
      }
    `,
  ];

  @state() protected call: PolicyCall = { direction: 'inbound', network: 'public' };

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Whose calls. */
  @property({ attribute: 'user-id' }) userId = '';

  override render() {
    const { tenant, accounts } = this.state;
    const found = policy(tenant, accounts, this.userId, this.call);
    const fails =
      found.account === 'no-account' || found.account === 'no-user' || found.account === 'differs';
    const fields = Object.entries(VALUES) as [PolicyField, (policy: CallPolicy) => string][];
    return html`<section class="card" aria-label=${msg('Why a call is recorded')}>
      <h3>${msg('Why a call is recorded')}</h3>
      ${this.#renderCall()}
      ${noticeBox(
        found.recorded && !fails ? 'done' : 'warning',
        html`<strong>${headline(found)}</strong>
          <p>${reasonText(found.reasons.recorded)}</p>
          ${fails ? html`<p>${reasonText(found.reasons.account)}</p>` : ''}`,
        'status',
      )}
      <table aria-label=${msg('What counts for this call, and why')}>
        <thead>
          <tr>
            <th scope="col">${msg('Setting')}</th>
            <th scope="col">${msg('Value, and why')}</th>
          </tr>
        </thead>
        <tbody>
          ${fields.map(
            ([field, value]) => html`<tr>
              <th scope="row">${fieldText(field)}</th>
              <td>
                ${value(found)}
                <div class="muted small">${reasonText(found.reasons[field])}</div>
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #renderCall() {
    const { direction, network } = this.call;
    return html`<div class="call">
      ${selectField<PolicyCall['direction']>({
        id: 'direction',
        label: msg('Call'),
        value: direction,
        options: [
          ['inbound', msg('Incoming')],
          ['outbound', msg('Outgoing')],
        ],
        change: (next) => {
          this.call = { ...this.call, direction: next };
        },
      })}
      ${selectField<Network>({
        id: 'network',
        label: msg('Other party'),
        value: network,
        options: (['internal', 'public'] as const).map((each) => [each, networkText(each)] as const),
        change: (next) => {
          this.call = { ...this.call, network: next };
        },
      })}
    </div>`;
  }
}

function headline({ recorded, settings }: CallPolicy): string {
  if (!recorded) return msg('This call is not recorded.');
  return recordsEveryCall(settings.mode)
    ? msg('This call is recorded.')
    : msg('This call is recorded if the user asks for it.');
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-why': HubWhy;
  }
}
