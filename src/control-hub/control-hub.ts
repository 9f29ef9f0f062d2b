import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { Actor, Outcome, State } from '../policy/outcome.ts';
import type { Administrator } from '../policy/tenant.ts';
import { selectField } from '../ui/fields.ts';
import { icon } from '../ui/icon.ts';
import { controlHubStyles } from './control-hub.styles.ts';
import { HubActorEvent } from './hub-command.ts';
import './hub-customers.ts';
import './hub-dialog.ts';
import { icons } from './hub-icons.ts';
import { renderLocations, renderUsers } from './hub-lists.ts';
import './hub-location.ts';
import { HubNavigateEvent, type HubRoute, parseRoute, routeText, sectionOf } from './hub-route.ts';
import './hub-service-settings.ts';
import './hub-user.ts';
import { noteText, refusalText } from './outcome-text.ts';
import { actionButton, noticeBox } from './page-parts.ts';

/** A page that holds a draft. */
interface DraftPage extends LitElement {
  readonly dirty: boolean;
}

/**
 * @summary Control Hub: the pages on which administrators decide what is recorded. Shows what is in force and asks; whoever
 * mounts it applies.
 * @fires hub-command - Commands of one Save, to be taken together (see `applyAll`).
 * @fires hub-actor - Another administrator is to act.
 * @fires hub-navigate - Another page is shown.
 */
@customElement('control-hub')
@localized()
export class ControlHub extends LitElement {
  static override styles = controlHubStyles;

  @query('[data-page]') protected page!: DraftPage | null;

  /** What waits for an answer to "leave without saving?". */
  @state() protected leave: (() => void) | undefined;

  /** What came of the last commands was read, or is of another page. */
  @state() protected read: Outcome | undefined;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Who acts. */
  @property({ attribute: false }) actor: Actor = { kind: 'administrator', id: 'admin-hana' };

  /** What came of the last commands. */
  @property({ attribute: false }) outcome: Outcome | undefined;

  /** A call is up: what was saved counts from the next one (REC-24). */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  /** Which page, as it stands in an address: `users/user-1`. */
  @property() route = 'users';

  /** Something on the page shown is not saved. */
  get dirty(): boolean {
    return this.page?.dirty ?? false;
  }

  get #actorId(): string {
    return this.actor.kind === 'administrator' ? this.actor.id : '';
  }

  get #administrator(): Administrator | undefined {
    return this.state.tenant.administrators.find(({ id }) => id === this.#actorId);
  }

  get #shown(): HubRoute {
    const route = parseRoute(this.route);
    return route.page === 'customers' && this.#administrator?.of !== 'partner' ? parseRoute('') : route;
  }

  override render() {
    return html`<div class="hub">
        ${this.#renderBar()} ${this.#renderNavigation()}
        <div class="page" @hub-navigate=${this.#navigated}>
          ${this.#renderOutcome()}
          ${keyed(`${routeText(this.#shown)} ${this.#actorId}`, this.#renderPage())}
        </div>
      </div>
      ${this.leave ? this.#renderLeave() : nothing}`;
  }

  #renderBar() {
    const { organisation, administrators } = this.state.tenant;
    const administrator = this.#administrator;
    return html`<div class="bar">
      <div class="title">
        <strong>Control Hub</strong><span class="muted small">${organisation.name}</span>
      </div>
      <div class="actor">
        ${selectField({
          id: 'actor',
          label: msg('Acting as'),
          value: administrator?.id ?? '',
          options: administrators.map(
            ({ id, name, of }) =>
              [id, `${name} (${of === 'partner' ? msg('partner') : msg('customer')})`] as const,
          ),
          change: (id) => {
            this.requestUpdate();
            this.#unlessDirty(() => this.dispatchEvent(new HubActorEvent({ kind: 'administrator', id })));
          },
        })}
      </div>
    </div>`;
  }

  #renderNavigation() {
    const here = sectionOf(this.#shown);
    const entry = (page: ReturnType<typeof sectionOf>, label: string, path: string) => html`<button
      type="button"
      aria-current=${ifDefined(page === here ? 'page' : undefined)}
      @click=${() => this.#go({ page })}
    >
      ${icon(path)}<span>${label}</span>
    </button>`;
    return html`<nav aria-label="Control Hub">
      ${
        this.#administrator?.of === 'partner'
          ? html`<p class="group">${msg('Partner')}</p>
              ${entry('customers', msg('Customers'), icons.customers)}`
          : nothing
      }
      <p class="group">${msg('Management')}</p>
      ${entry('users', msg('Users'), icons.users)}
      ${entry('locations', msg('Locations'), icons.locations)}
      <p class="group">${msg('Services > Calling')}</p>
      ${entry('service-settings', msg('Service Settings'), icons.services)}
    </nav>`;
  }

  /** REC-01: while the service is off, no page of the organisation offers recording. */
  #renderPage(): TemplateResult {
    const { state } = this;
    const route = this.#shown;
    if (route.page === 'customers') return html`<hub-customers data-page .state=${state}></hub-customers>`;
    if (!state.tenant.organisation.serviceOn)
      return noticeBox(
        'warning',
        msg(
          'The partner has switched call recording off for this organisation. A partner administrator can switch it on under Customers.',
        ),
      );
    switch (route.page) {
      case 'service-settings':
        return html`<hub-service-settings data-page .state=${state}></hub-service-settings>`;
      case 'locations':
        return renderLocations(state.tenant, this.#go);
      case 'location':
        return html`<hub-location data-page .state=${state} location-id=${route.id}></hub-location>`;
      case 'users':
        return renderUsers(state.tenant, this.#go);
      case 'user':
        return html`<hub-user data-page .state=${state} user-id=${route.id}></hub-user>`;
    }
  }

  #renderOutcome() {
    const { outcome } = this;
    if (!outcome || outcome === this.read) return nothing;
    if ('refused' in outcome)
      return noticeBox(
        'warning',
        html`<strong>${msg('Not saved')}</strong>
          <p>${refusalText(outcome.refused)}</p>`,
        'alert',
      );
    return noticeBox(
      'done',
      html`<strong>${msg('Saved')}</strong>
        ${this.nextCall ? html`<p>${msg('It counts from the next call: the one that is up goes on as it began.')}</p>` : nothing}
        ${outcome.notes.map((note) => html`<p>${noteText(note)}</p>`)}`,
      'status',
    );
  }

  #renderLeave() {
    const stay = (): void => {
      this.leave = undefined;
    };
    return html`<hub-dialog heading=${msg('Leave without saving?')} @cancel=${stay}>
      <p>${msg('What you changed on this page is not saved.')}</p>
      <div slot="actions">${actionButton({ label: msg('Keep editing'), click: stay })}</div>
      <div slot="actions">
        ${actionButton({ label: msg('Leave'), click: this.#left, primary: true })}
      </div>
    </hub-dialog>`;
  }

  readonly #left = (): void => {
    const { leave } = this;
    this.leave = undefined;
    leave?.();
  };

  readonly #navigated = (event: HubNavigateEvent): void => {
    event.stopPropagation();
    this.#go(event.route);
  };

  readonly #go = (route: HubRoute): void => {
    if (routeText(route) === routeText(this.#shown)) return;
    this.#unlessDirty(() => void this.#show(route));
  };

  async #show(route: HubRoute): Promise<void> {
    this.route = routeText(route);
    this.read = this.outcome;
    this.dispatchEvent(new HubNavigateEvent(route));
    await this.updateComplete;
    await this.page?.updateComplete;
    // Where a reader of the page goes on reading.
    (this.page?.renderRoot ?? this.renderRoot).querySelector<HTMLElement>('h2')?.focus();
  }

  #unlessDirty(leave: () => void): void {
    if (this.dirty) this.leave = leave;
    else leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'control-hub': ControlHub;
  }
}
