import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Command } from '../policy/commands.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { FAILURE_BEHAVIOURS, type FailureBehaviour } from '../policy/tenant.ts';
import { checkField } from '../ui/fields.ts';
import { Draft } from './draft.ts';
import { HubCommandEvent } from './hub-command.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { failureText } from './hub-text.ts';
import './hub-terms.ts';
import type { HubTermsEvent } from './hub-terms.ts';
import { choiceList, noticeBox, pageHead, saveBar, section } from './page-parts.ts';
import { providerChoices } from './provider-choices.ts';

/**
 * @summary Services, Calling, Service Settings: the organisation's recording provider (REC-14, REC-15, REC-20, REC-21).
 * @fires hub-command - Save, with the acceptance of the provider's terms where it is asked for.
 */
@customElement('hub-service-settings')
@localized()
export class HubServiceSettings extends LitElement {
  static override styles = hubPageStyles;

  readonly #draft = new Draft(this, () => {
    const { provider, failureBehaviour } = this.state.tenant.organisation;
    return { provider, failureBehaviour };
  });

  @state() protected understood = false;

  /** The terms of service are shown. */
  @state() protected asking = false;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Something is not saved. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  /** None is about to be chosen (REC-21). */
  get #leaving(): boolean {
    return this.#draft.value.provider === 'none' && this.state.tenant.organisation.provider !== 'none';
  }

  override render() {
    const { tenant } = this.state;
    const { provider, failureBehaviour } = this.#draft.value;
    const { organisation } = tenant;
    return html`${pageHead(msg('Service Settings'), msg('Services > Calling > Service Settings'))}
      ${noticeBox('info', legalReminder())}
      <div class="card">
        ${section(
          msg('Call recording provider'),
          msg('Records and keeps the calls of all locations that do not choose another one.'),
          html`${choiceList(
            'provider',
            msg('Call recording provider'),
            providerChoices({
              organisation,
              current: organisation.provider,
              vendor: organisation.vendor,
              none: msg('No call of the organisation is recorded.'),
            }),
            provider,
            (next) => {
              this.understood = false;
              this.#draft.set({ provider: next });
            },
          )}
          ${this.#leaving ? this.#renderNone() : nothing}`,
        )}
        ${section(
          msg('If recording fails'),
          msg('What happens to a call whose recording cannot start or breaks off.'),
          choiceList<FailureBehaviour>(
            'failure',
            msg('If recording fails'),
            FAILURE_BEHAVIOURS.map((value) => ({ value, label: failureText(value) })),
            failureBehaviour,
            (next) => this.#draft.set({ failureBehaviour: next }),
          ),
        )}
      </div>
      ${saveBar({
        dirty: this.dirty,
        blocked: this.#leaving && !this.understood ? msg('Tick the box above to save None.') : undefined,
        save: this.#save,
        cancel: this.#cancel,
      })}
      ${
        this.asking && provider !== 'none'
          ? html`<hub-terms .tenant=${tenant} provider=${provider} @hub-terms=${this.#answered}></hub-terms>`
          : nothing
      }`;
  }

  #renderNone() {
    return noticeBox(
      'warning',
      html`<p>
          ${msg(
            'With None, call recording goes away for every user of every location. Recordings already made stay with their provider.',
          )}
        </p>
        ${checkField(
          msg('I understand that call recording goes away for all users.'),
          this.understood,
          (on) => {
            this.understood = on;
          },
        )}`,
      'alert',
    );
  }

  readonly #cancel = (): void => {
    this.understood = false;
    this.#draft.cancel();
  };

  readonly #save = (): void => {
    const { provider } = this.#draft.value;
    const { termsAccepted, provider: before } = this.state.tenant.organisation;
    if (provider !== 'none' && provider !== before && !termsAccepted.includes(provider)) this.asking = true;
    else this.#send([]);
  };

  readonly #answered = ({ accepted }: HubTermsEvent): void => {
    this.asking = false;
    const { provider } = this.#draft.value;
    if (provider === 'none') return;
    if (accepted) this.#send([{ type: 'terms.accept', provider }]);
    else {
      // REC-15: declining leaves the provider before in place.
      this.#draft.set({ provider: this.state.tenant.organisation.provider });
      this.dispatchEvent(new HubCommandEvent([{ type: 'terms.decline', provider }]));
    }
  };

  #send(first: readonly Command[]): void {
    const { provider, failureBehaviour: behaviour } = this.#draft.value;
    const before = this.state.tenant.organisation;
    const { understood } = this;
    this.dispatchEvent(
      new HubCommandEvent([
        ...first,
        ...(provider === before.provider ? [] : [{ type: 'provider.choose', provider, understood } as const]),
        ...(behaviour === before.failureBehaviour ? [] : [{ type: 'failure.set', behaviour } as const]),
      ]),
    );
  }
}

/** REC-03. */
export const legalReminder = (): string =>
  msg(
    'Whether and how a call may be recorded differs from country to country. Take legal advice on consent before you switch recording on.',
  );

declare global {
  interface HTMLElementTagNameMap {
    'hub-service-settings': HubServiceSettings;
  }
}
