import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { listed } from '../control-hub/hub-text.ts';
import { noteText, refusalText } from '../control-hub/outcome-text.ts';
import { accountOf } from '../policy/accounts.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { Outcome, State } from '../policy/outcome.ts';
import { DEFAULT_PROVIDER, PROVIDERS } from '../policy/providers.ts';
import { nameOf } from '../policy/tenant.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import { selectField } from '../ui/fields.ts';
import { icon } from '../ui/icon.ts';
import type { Viewer } from './access.ts';
import { providerPortalStyles } from './portal.styles.ts';
import './portal-account.ts';
import { renderDeleted, renderIncluded } from './portal-pages.ts';
import './portal-platform.ts';
import './portal-recordings.ts';
import { PortalGoEvent, type PortalPage, type PortalRoute, pagesOf } from './portal-route.ts';
import { accountMakingText, pageText } from './portal-words.ts';
import type { Deletion } from './retention.ts';

const keyOf = (viewer: Viewer): string => ('id' in viewer ? `${viewer.kind} ${viewer.id}` : viewer.kind);

/**
 * @summary The portal of a recording provider, in its look: recordings that the viewer may open, what was deleted, the
 * account, platform information, what each licence gives.
 * @fires portal-go - Somebody signs in or out, or another page is shown.
 * @fires hub-command - What was asked of the account.
 * @fires portal-remove - A recording is to be deleted in the viewer's name.
 */
@customElement('provider-portal')
@localized()
export class ProviderPortal extends LitElement {
  static override styles = providerPortalStyles;

  /** Who is picked on the sign-in page. */
  @state() protected picked = '';

  /** Which portal, who is signed in, which page. */
  @property({ attribute: false }) route: PortalRoute = { portal: DEFAULT_PROVIDER, page: 'recordings' };

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** All that the recorder holds. */
  @property({ attribute: false }) library?: RecordingLibrary;

  /** What was deleted, at any provider. */
  @property({ attribute: false }) deletions: readonly Deletion[] = [];

  /** What came of what was asked last. */
  @property({ attribute: false }) outcome: Outcome | undefined;

  /** A call is up: what was changed counts from the next one (REC-24). */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  /** The calendar's date, epoch milliseconds. */
  @property({ type: Number }) now = 0;

  /** Time zone of dates. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  override render() {
    const { portal } = this.route;
    const { name, portal: look } = PROVIDERS[portal];
    const viewer = this.#viewer;
    return html`<section
      class="portal"
      data-colour=${look.colour}
      aria-label=${msg(str`Portal of ${name}`)}
    >
      <div class="bar">
        <div class="brand">${icon(look.mark)}<h2 tabindex="-1">${name}</h2></div>
        ${
          viewer
            ? html`<div class="who">
                <span>${this.#nameOf(viewer)}</span>
                <button type="button" class="button subtle" @click=${() => this.#go({ portal, page: 'recordings' })}>
                  ${msg('Sign out')}
                </button>
              </div>`
            : nothing
        }
      </div>
      ${viewer ? this.#renderPages(viewer) : this.#renderSignIn()}
    </section>`;
  }

  /** Who is signed in, if such a person still can. */
  get #viewer(): Viewer | undefined {
    const { viewer } = this.route;
    return viewer && this.#people().find((each) => keyOf(each) === keyOf(viewer));
  }

  /** Who can sign in: users of the account, its administrators and the partner's, the support. */
  #people(): readonly Viewer[] {
    const { tenant, accounts } = this.state;
    const { portal } = this.route;
    const elsewhere = PROVIDERS[portal].account.madeBy.includes('elsewhere');
    const account = accountOf(accounts, portal, tenant.organisation.id);
    const users = tenant.users.filter(
      ({ id }) => elsewhere || account?.users.some(({ userId }) => userId === id),
    );
    const administrators = tenant.administrators.filter(
      ({ id, of }) => elsewhere || (account && (of === 'partner' || account.administrators.includes(id))),
    );
    return [
      ...users.map(({ id }) => ({ kind: 'user', id }) as const),
      ...administrators.map(({ id }) => ({ kind: 'administrator', id }) as const),
      { kind: 'support' },
    ];
  }

  #nameOf(viewer: Viewer): string {
    const { users, administrators } = this.state.tenant;
    if (viewer.kind === 'support') return msg(str`Support of ${PROVIDERS[this.route.portal].name}`);
    if (viewer.kind === 'user') {
      const user = users.find(({ id }) => id === viewer.id);
      return user ? msg(str`${nameOf(user)} (user)`) : viewer.id;
    }
    const administrator = administrators.find(({ id }) => id === viewer.id);
    if (!administrator) return viewer.id;
    return administrator.of === 'partner'
      ? msg(str`${administrator.name} (administrator of the partner)`)
      : msg(str`${administrator.name} (administrator)`);
  }

  #renderSignIn() {
    const { portal } = this.route;
    const profile = PROVIDERS[portal];
    const { tenant, accounts } = this.state;
    const account = accountOf(accounts, portal, tenant.organisation.id);
    const people = this.#people();
    const picked = people.find((each) => keyOf(each) === this.picked) ?? people[0];
    const missing = !account && !profile.account.madeBy.includes('elsewhere');
    return html`<div class="content">
      <div class="card">
        <h3>${msg(str`Sign in to ${profile.portal.label}`)}</h3>
        ${
          missing
            ? html`<p>
                ${msg(str`The organisation has no account here. It is ${listed(profile.account.madeBy.map(accountMakingText))}.`)}
              </p>`
            : nothing
        }
        <form class="form" @submit=${(event: Event) => this.#signIn(event, picked)}>
          ${selectField({
            id: 'person',
            label: msg('Sign in as'),
            value: picked ? keyOf(picked) : '',
            options: people.map((each) => [keyOf(each), this.#nameOf(each)] as const),
            change: (key) => {
              this.picked = key;
            },
          })}
          <button type="submit" class="button primary">${msg('Sign in')}</button>
        </form>
      </div>
    </div>`;
  }

  #signIn(event: Event, viewer: Viewer | undefined): void {
    event.preventDefault();
    if (!viewer) return;
    const { portal } = this.route;
    this.#go({ portal, viewer, page: pagesOf(viewer)[0] ?? 'recordings' });
  }

  #renderPages(viewer: Viewer) {
    const { portal, page } = this.route;
    return html`<nav aria-label=${msg('Pages of the portal')}>
        ${pagesOf(viewer).map(
          (each) => html`<button
            type="button"
            aria-current=${ifDefined(each === page ? 'page' : undefined)}
            @click=${() => this.#go({ portal, viewer, page: each })}
          >
            ${pageText(each)}
          </button>`,
        )}
      </nav>
      <div class="content">${this.#renderOutcome()} ${this.#renderPage(viewer, page)}</div>`;
  }

  #renderOutcome() {
    const { outcome } = this;
    if (!outcome) return nothing;
    if ('refused' in outcome)
      return html`<p class="outcome" role="alert">${msg('Refused')}: ${refusalText(outcome.refused)}</p>`;
    return html`<p class="outcome" role="status">${[msg('Saved'), ...outcome.notes.map(noteText)].join('. ')}
      ${this.nextCall ? html`<span class="badge">${msg('from the next call')}</span>` : nothing}</p>`;
  }

  #renderPage(viewer: Viewer, page: PortalPage) {
    const { portal } = this.route;
    const { state, now } = this;
    switch (page) {
      case 'recordings':
        return html`<portal-recordings
          .state=${state}
          .viewer=${viewer}
          .library=${this.library}
          portal=${portal}
          .now=${now}
          time-zone=${ifDefined(this.timeZone)}
        ></portal-recordings>`;
      case 'deleted':
        return renderDeleted(
          this.deletions.filter(
            ({ provider, userId }) =>
              provider === portal &&
              (viewer.kind === 'administrator' || ('id' in viewer && userId === viewer.id)),
          ),
          this.timeZone,
        );
      case 'account':
        return html`<portal-account .state=${state} .viewer=${viewer} portal=${portal} .now=${now}></portal-account>`;
      case 'platform':
        return html`<portal-platform .state=${state} .viewer=${viewer} portal=${portal}></portal-platform>`;
      case 'included':
        return renderIncluded(PROVIDERS[portal]);
    }
  }

  #go(route: PortalRoute): void {
    this.dispatchEvent(new PortalGoEvent(route));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'provider-portal': ProviderPortal;
  }
}
