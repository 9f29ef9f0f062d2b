import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Command } from '../policy/commands.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import {
  FAILURE_BEHAVIOURS,
  type FailureBehaviour,
  type Location,
  type ProviderChoice,
} from '../policy/tenant.ts';
import { Draft } from './draft.ts';
import { HubCommandEvent } from './hub-command.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { HubNavigateEvent } from './hub-route.ts';
import { legalReminder } from './hub-service-settings.ts';
import './hub-terms.ts';
import type { HubTermsEvent } from './hub-terms.ts';
import { failureText, providerText } from './hub-text.ts';
import { choiceList, noticeBox, pageHead, saveBar, section } from './page-parts.ts';
import { providerChoices } from './provider-choices.ts';

/** What stands for "as the organisation" where it is one of several. */
const DEFAULT = 'default';

/**
 * @summary Locations, a location, Calling, Call handling, Call recording: the organisation's provider or another (REC-22).
 * @fires hub-command - Save, with the acceptance of the provider's terms where it is asked for.
 * @fires hub-navigate - Back to the list.
 */
@customElement('hub-location')
@localized()
export class HubLocation extends LitElement {
  static override styles = hubPageStyles;

  readonly #draft = new Draft<Pick<Location, 'provider' | 'failureBehaviour'>>(this, () => ({
    provider: this.#location?.provider,
    failureBehaviour: this.#location?.failureBehaviour,
  }));

  /** The terms of service are shown. */
  @state() protected asking = false;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Which location. */
  @property({ attribute: 'location-id' }) locationId = '';

  /** Something is not saved. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  get #location(): Location | undefined {
    return this.state.tenant.locations.find(({ id }) => id === this.locationId);
  }

  override render() {
    const { tenant } = this.state;
    const location = this.#location;
    const { provider } = this.#draft.value;
    const back = {
      label: msg('Locations'),
      click: () => this.dispatchEvent(new HubNavigateEvent({ page: 'locations' })),
    };
    if (!location) return pageHead(msg('There is no such location'), msg('Locations'), back);
    return html`${pageHead(location.name, msg('Calling > Call handling > Call recording'), back)}
      ${noticeBox('info', legalReminder())} ${this.#renderNothing()}
      <div class="card">${this.#renderProvider(location)} ${this.#renderFailure()}</div>
      ${saveBar({ dirty: this.dirty, save: this.#save, cancel: () => this.#draft.cancel() })}
      ${
        this.asking && provider && provider !== 'none'
          ? html`<hub-terms .tenant=${tenant} provider=${provider} @hub-terms=${this.#answered}></hub-terms>`
          : nothing
      }`;
  }

  /** REC-22: where the organisation has None, no override records. */
  #renderNothing() {
    const { organisation } = this.state.tenant;
    if (organisation.provider !== 'none') return nothing;
    return noticeBox(
      'warning',
      msg(
        'The organisation has no recording provider, so nothing is recorded here. What is chosen here is kept for later.',
      ),
    );
  }

  #renderProvider(location: Location) {
    const { organisation } = this.state.tenant;
    const { provider } = this.#draft.value;
    const ownChoice = choiceList<ProviderChoice>(
      'provider',
      msg('Provider of this location'),
      providerChoices({
        organisation,
        current: location.provider,
        vendor: location.vendor,
        none: msg('No call of this location is recorded.'),
      }),
      provider ?? 'none',
      (next) => this.#draft.set({ provider: next }),
    );
    return section(
      msg('Call recording provider'),
      msg('For the users of this location.'),
      html`${choiceList(
        'kind',
        msg('Call recording provider'),
        [
          {
            value: DEFAULT,
            label: msg("Use the organisation's default"),
            hint: msg(str`Now: ${organisation.vendor?.name ?? providerText(organisation.provider)}`),
          },
          { value: 'own', label: msg('Choose another provider'), hint: msg('For this location only.') },
        ],
        provider === undefined ? DEFAULT : 'own',
        (kind) => this.#draft.set({ provider: kind === DEFAULT ? undefined : this.#firstOwn }),
      )}
      ${provider === undefined ? nothing : html`<div class="nested">${ownChoice}</div>`}`,
    );
  }

  /** What "another provider" begins with: what it was, else the organisation's, which changes nothing until another is chosen. */
  get #firstOwn(): ProviderChoice {
    return this.#location?.provider ?? this.state.tenant.organisation.provider;
  }

  #renderFailure() {
    const { failureBehaviour: ofAll } = this.state.tenant.organisation;
    return section(
      msg('If recording fails'),
      msg('What happens to a call whose recording cannot start or breaks off.'),
      choiceList<FailureBehaviour | typeof DEFAULT>(
        'failure',
        msg('If recording fails'),
        [
          {
            value: DEFAULT,
            label: msg("Use the organisation's default"),
            hint: msg(str`Now: ${failureText(ofAll)}`),
          },
          ...FAILURE_BEHAVIOURS.map((value) => ({ value, label: failureText(value) })),
        ],
        this.#draft.value.failureBehaviour ?? DEFAULT,
        (next) => this.#draft.set({ failureBehaviour: next === DEFAULT ? undefined : next }),
      ),
    );
  }

  readonly #save = (): void => {
    const { provider } = this.#draft.value;
    const { termsAccepted } = this.state.tenant.organisation;
    const another = provider !== undefined && provider !== 'none' && provider !== this.#location?.provider;
    if (another && !termsAccepted.includes(provider)) this.asking = true;
    else this.#send([]);
  };

  readonly #answered = ({ accepted }: HubTermsEvent): void => {
    this.asking = false;
    const { provider } = this.#draft.value;
    if (!provider || provider === 'none') return;
    if (accepted) this.#send([{ type: 'terms.accept', provider }]);
    else {
      this.#draft.set({ provider: this.#location?.provider });
      this.dispatchEvent(new HubCommandEvent([{ type: 'terms.decline', provider }]));
    }
  };

  #send(first: readonly Command[]): void {
    const { locationId } = this;
    const { provider, failureBehaviour: behaviour } = this.#draft.value;
    const before = this.#location;
    this.dispatchEvent(
      new HubCommandEvent([
        ...first,
        ...(provider === before?.provider
          ? []
          : [{ type: 'location.provider', locationId, provider } as const]),
        ...(behaviour === before?.failureBehaviour
          ? []
          : [{ type: 'failure.set', locationId, behaviour } as const]),
      ]),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-location': HubLocation;
  }
}
