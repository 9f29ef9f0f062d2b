import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { REGIONS, type Region } from '../policy/tenant.ts';
import { selectField } from '../ui/fields.ts';
import { Draft } from './draft.ts';
import { HubCommandEvent } from './hub-command.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { regionText } from './hub-text.ts';
import { noticeBox, pageHead, saveBar, section, switchField } from './page-parts.ts';

/**
 * @summary The partner's page of a customer: whether its organisation may record at all (REC-01).
 * @fires hub-command - Save.
 */
@customElement('hub-customers')
@localized()
export class HubCustomers extends LitElement {
  static override styles = hubPageStyles;

  readonly #draft = new Draft(this, () => {
    const { serviceOn, region } = this.state.tenant.organisation;
    return { serviceOn, region };
  });

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Something is not saved. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  override render() {
    const { organisation, users } = this.state.tenant;
    const { serviceOn, region } = this.#draft.value;
    return html`${pageHead(organisation.name, msg('Customers'))}
      <div class="card">
        ${section(
          msg('Call recording service'),
          msg('Off: neither the pages nor the phones of this customer offer recording.'),
          html`${switchField({
            label: msg('Call recording for this customer'),
            on: serviceOn,
            change: (on) => this.#draft.set({ serviceOn: on }),
          })}
          ${
            serviceOn
              ? ''
              : noticeBox(
                  'warning',
                  msg('No call of this customer is recorded. Settings are kept for later.'),
                )
          }`,
        )}
        ${section(
          msg('Region'),
          msg('Where the organisation is kept; not every provider serves every region.'),
          selectField<Region>({
            id: 'region',
            label: msg('Region'),
            value: region,
            options: REGIONS.map((each) => [each, `${regionText(each)} (${each})`] as const),
            change: (next) => this.#draft.set({ region: next }),
          }),
        )}
        ${section(
          msg('Customer'),
          '',
          html`<dl>
            <dt>${msg('Organisation')}</dt>
            <dd>${organisation.id}</dd>
            <dt>${msg('Users')}</dt>
            <dd>${users.length}</dd>
            <dt>${msg('Licensed for Webex Calling')}</dt>
            <dd>${users.filter(({ licence }) => licence).length}</dd>
          </dl>`,
        )}
      </div>
      ${saveBar({ dirty: this.dirty, save: this.#save, cancel: () => this.#draft.cancel() })}`;
  }

  readonly #save = (): void => {
    const { serviceOn, region } = this.#draft.value;
    const before = this.state.tenant.organisation;
    this.dispatchEvent(
      new HubCommandEvent([
        ...(serviceOn === before.serviceOn ? [] : [{ type: 'service.set', on: serviceOn } as const]),
        ...(region === before.region ? [] : [{ type: 'region.set', region } as const]),
      ]),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-customers': HubCustomers;
  }
}
