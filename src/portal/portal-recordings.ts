import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { DEFAULT_PROVIDER, PROVIDERS } from '../policy/providers.ts';
import type { ProviderId } from '../policy/tenant.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import { dayOf } from '../recorder/portal-text.ts';
import '../recorder/rec-portal.ts';
import type { Recording } from '../recorder/recording.ts';
import { accessTo, type Barrier, type Viewer } from './access.ts';
import { portalPageStyles } from './portal.styles.ts';
import './portal-figures.ts';
import { PortalLibrary } from './portal-library.ts';
import { dueAt } from './retention.ts';
import { whose } from './whose.ts';

/** A viewer deletes a recording; whoever mounts the portal does it. */
export class PortalRemoveEvent extends Event {
  readonly id: string;
  /** To be set by whoever takes it: settles when the recording is gone. */
  done: Promise<void> | undefined;

  constructor(id: string) {
    super('portal-remove', { bubbles: true, composed: true });
    this.id = id;
  }
}

/**
 * @summary The recordings that a viewer of a provider's portal may open, with when each goes.
 * @fires portal-remove - A recording is to be deleted in the viewer's name.
 */
@customElement('portal-recordings')
@localized()
export class PortalRecordings extends LitElement {
  static override styles = portalPageStyles;

  #over: RecordingLibrary | undefined;
  #seen: PortalLibrary | undefined;

  /** All that the recorder holds. */
  @property({ attribute: false }) library?: RecordingLibrary;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Whose portal. */
  @property() portal: ProviderId = DEFAULT_PROVIDER;

  /** Who is signed in. */
  @property({ attribute: false }) viewer: Viewer = { kind: 'support' };

  /** The calendar's date, epoch milliseconds. */
  @property({ type: Number }) now = 0;

  /** Time zone of dates. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  override render() {
    const seen = this.#library();
    const shut = this.#count('user-only');
    const lost = this.#count('not-reached');
    return html`${
      shut > 0
        ? html`<p class="card" role="note">
            ${msg(str`Recordings that only their own user opens: ${shut}. Another licence opens them to administrators.`)}
          </p>`
        : nothing
    }
    ${
      lost > 0
        ? html`<p class="card differs" role="note">
            ${msg(str`Recordings that do not reach the user because platform information differs: ${lost}.`)}
          </p>`
        : nothing
    }
      <rec-portal
        heading=${msg(str`Recordings at ${PROVIDERS[this.portal].name}`)}
        empty-text=${msg('Recordings that you may open appear here.')}
        .library=${seen}
        .about=${this.#about}
        .detail=${this.#detail}
        time-zone=${ifDefined(this.timeZone)}
      ></rec-portal>`;
  }

  #library(): PortalLibrary | undefined {
    const { library } = this;
    if (library !== this.#over) {
      this.#over = library;
      this.#seen =
        library &&
        new PortalLibrary(
          library,
          () => this,
          (id) => {
            const event = new PortalRemoveEvent(id);
            this.dispatchEvent(event);
            return event.done ?? Promise.resolve();
          },
        );
    }
    return this.#seen;
  }

  #count(barrier: Barrier): number {
    const { library, portal, state, viewer, now } = this;
    const all = library?.recordings() ?? [];
    return all.filter((each) => accessTo(each, portal, state, viewer, now).see === barrier).length;
  }

  readonly #about = (recording: Recording): string => {
    const due = dueAt(recording, this.state);
    const { account, tier } = whose(recording, this.state);
    const kept =
      due === undefined ? msg('Kept without limit') : msg(str`Deleted on ${dayOf(due, this.timeZone)}`);
    return tier.ownStorage && account?.storage === 'customer'
      ? `${kept} · ${msg("customer's storage")}`
      : kept;
  };

  readonly #detail = (recording: Recording): unknown =>
    whose(recording, this.state).tier.extras.includes('analytics')
      ? html`<portal-figures .recording=${recording} .library=${this.#seen}></portal-figures>`
      : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-recordings': PortalRecordings;
  }
  interface GlobalEventHandlersEventMap {
    'portal-remove': PortalRemoveEvent;
  }
}
