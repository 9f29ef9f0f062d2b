import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../control-hub/control-hub.ts';
import '../control-hub/hub-dialog.ts';
import { actionButton } from '../control-hub/page-parts.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { Actor, Outcome, State } from '../policy/outcome.ts';
import { controls } from '../ui/controls.styles.ts';

/** Everything goes back to the demo; with `recordings`, these are deleted too. */
export class DemoResetEvent extends Event {
  readonly recordings: boolean;

  constructor(recordings: boolean) {
    super('demo-reset');
    this.recordings = recordings;
  }
}

/**
 * @summary Control Hub over the page's organisation, and the way back to the demo's.
 * @fires hub-command - Commands to be taken together.
 * @fires hub-actor - Another administrator is to act.
 * @fires hub-navigate - Another page is shown.
 * @fires demo-reset - Organisation, accounts and calendar go back.
 */
@customElement('hub-view')
@localized()
export class HubView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2, 8px);
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2, 8px);
        align-items: center;
        justify-content: space-between;
        color: var(--text-muted, #545454);
      }

      mdc-button {
        font-size: 14px;
        line-height: 20px;
      }
    `,
  ];

  /** Whether recordings are to go too is asked. */
  @state() protected asking = false;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Who acts. */
  @property({ attribute: false }) actor: Actor = { kind: 'administrator', id: 'admin-hana' };

  /** What came of the last commands. */
  @property({ attribute: false }) outcome: Outcome | undefined;

  /** A call is up that what was saved does not count for (REC-24). */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  /** Which page, as it stands in an address: `users/user-1`. */
  @property() route = 'users';

  /** How many recordings there are. */
  @property({ type: Number }) recordings = 0;

  override render() {
    return html`<control-hub
        .state=${this.state}
        .actor=${this.actor}
        .outcome=${this.outcome}
        route=${this.route}
        ?next-call=${this.nextCall}
      ></control-hub>
      <footer>
        <span>${msg('This browser keeps the organisation between visits.')}</span>
        <button type="button" class="button" @click=${this.#ask}>${msg('Reset demo')}</button>
      </footer>
      ${this.asking ? this.#renderQuestion() : nothing}`;
  }

  #renderQuestion() {
    return html`<hub-dialog heading=${msg('Reset demo')} @cancel=${this.#close}>
      <p>${msg('Organisation, accounts, deletions and the calendar go back to where the demo began.')}</p>
      <p>${msg(str`Recordings there are: ${this.recordings}. Are they to be deleted as well?`)}</p>
      <div slot="actions">${actionButton({ label: msg('Cancel'), click: this.#close })}</div>
      <div slot="actions">
        ${actionButton({ label: msg('Delete recordings too'), click: () => this.#reset(true) })}
      </div>
      <div slot="actions">
        ${actionButton({ label: msg('Keep recordings'), click: () => this.#reset(false), primary: true })}
      </div>
    </hub-dialog>`;
  }

  readonly #ask = (): void => {
    if (this.recordings > 0) this.asking = true;
    else this.#reset(false);
  };

  readonly #close = (): void => {
    this.asking = false;
  };

  #reset(recordings: boolean): void {
    this.asking = false;
    this.dispatchEvent(new DemoResetEvent(recordings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-view': HubView;
  }
}
