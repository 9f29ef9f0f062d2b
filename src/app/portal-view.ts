import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HubCommandEvent } from '../control-hub/hub-command.ts';
import type { Actor } from '../policy/outcome.ts';
import { LISTED_PROVIDERS, PROVIDERS } from '../policy/providers.ts';
import { nameOf, type ProviderId } from '../policy/tenant.ts';
import type { Viewer } from '../portal/access.ts';
import type { Keeping } from '../portal/keeping.ts';
import type { PortalRemoveEvent } from '../portal/portal-recordings.ts';
import {
  type PortalGoEvent,
  type PortalRoute,
  parsePortalPlace,
  portalPlace,
} from '../portal/portal-route.ts';
import '../portal/provider-portal.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import { dayOf } from '../recorder/portal-text.ts';
import { controls } from '../ui/controls.styles.ts';
import { selectField } from '../ui/fields.ts';
import type { Administration } from './administration.ts';

const actorOf = (viewer: Viewer, provider: ProviderId): Actor =>
  viewer.kind === 'support' ? { kind: 'support', provider } : { kind: 'administrator', id: viewer.id };

/**
 * @summary The providers' portals over the page's organisation and recorder, and the calendar that retention goes by.
 * @fires portal-place - Another place of the portals is shown.
 */
@customElement('portal-view')
@localized()
export class PortalView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3, 12px);
      }

      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2, 8px) var(--space-4, 16px);
        align-items: end;
        justify-content: space-between;
      }

      .calendar {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2, 8px);
        align-items: center;
      }
    `,
  ];

  /** What moved on was told. */
  @state() protected said = '';

  @property({ attribute: false }) administration!: Administration;

  @property({ attribute: false }) keeping!: Keeping;

  /** All that the recorder holds. */
  @property({ attribute: false }) library!: RecordingLibrary;

  /** Where the portals stand: `dubber/user/user-jana/recordings`. */
  @property() place = '';

  /** The calendar's date, epoch milliseconds. */
  @property({ type: Number }) now = 0;

  /** Time zone of dates. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** A call is up: the calendar waits. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;

  /** What was changed during a call counts from the next one (REC-24). */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  get #route(): PortalRoute {
    const { provider } = this.administration.state.tenant.organisation;
    return parsePortalPlace(this.place, provider === 'none' ? 'dubber' : provider);
  }

  override render() {
    const { administration, keeping, library, now, timeZone } = this;
    const route = this.#route;
    return html`<div class="strip">
        ${selectField<ProviderId>({
          id: 'portal',
          label: msg('Portal of'),
          value: route.portal,
          options: [...LISTED_PROVIDERS, PROVIDERS.generic].map(({ id, name }) => [id, name] as const),
          change: (portal) => this.#go({ portal, page: 'recordings' }),
        })}
        ${this.#renderCalendar()}
      </div>
      <provider-portal
        .route=${route}
        .state=${administration.state}
        .library=${library}
        .deletions=${keeping.deletions}
        .outcome=${administration.portalOutcome}
        .now=${now}
        time-zone=${timeZone}
        ?next-call=${this.nextCall}
        @portal-go=${this.#went}
        @hub-command=${this.#asked}
        @portal-remove=${this.#removed}
      ></provider-portal>`;
  }

  #renderCalendar() {
    const later = (days: number, label: string) =>
      html`<button type="button" class="button" ?disabled=${this.inCall} @click=${() => void this.#later(days)}>
        ${label}
      </button>`;
    return html`<div class="calendar" role="group" aria-label=${msg('Calendar')}>
      <span>${dayOf(this.now, this.timeZone || undefined)}</span>
      ${later(1, msg('1 day later'))} ${later(30, msg('30 days later'))}
      ${this.inCall ? html`<span class="muted small">${msg('The calendar waits for the end of the call.')}</span>` : nothing}
      <span class="small" role="status">${this.said}</span>
    </div>`;
  }

  async #later(days: number): Promise<void> {
    const before = this.keeping.deletions.length;
    await this.keeping.later(days);
    const gone = this.keeping.deletions.length - before;
    this.said = gone > 0 ? msg(str`Recordings deleted: ${gone}`) : msg('Nothing was due.');
  }

  readonly #went = (event: PortalGoEvent): void => {
    event.stopPropagation();
    this.#go(event.route);
  };

  readonly #asked = ({ commands }: HubCommandEvent): void => {
    const { portal, viewer } = this.#route;
    if (viewer) this.administration.takeAs(actorOf(viewer, portal), commands);
  };

  readonly #removed = (event: PortalRemoveEvent): void => {
    const { portal, viewer } = this.#route;
    if (viewer) event.done = this.keeping.remove(event.id, portal, viewer, this.#nameOf(viewer));
  };

  #nameOf(viewer: Viewer): string {
    const { users, administrators } = this.administration.state.tenant;
    if (viewer.kind === 'support') return '';
    if (viewer.kind === 'administrator')
      return administrators.find(({ id }) => id === viewer.id)?.name ?? viewer.id;
    const user = users.find(({ id }) => id === viewer.id);
    return user ? nameOf(user) : viewer.id;
  }

  #go(route: PortalRoute): void {
    this.administration.forgetPortalOutcome();
    this.dispatchEvent(new PlaceEvent(portalPlace(route)));
  }
}

/** The portals stand at another place, as it is in the page's address. */
export class PlaceEvent extends Event {
  readonly place: string;

  constructor(place: string) {
    super('portal-place');
    this.place = place;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-view': PortalView;
  }
}
