import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { platformOf } from '../policy/accounts.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import type { Problem } from '../policy/readers.ts';
import type { User } from '../policy/tenant.ts';
import { readPerson, writePerson } from '../policy/webex-json.ts';
import { HubCommandEvent } from './hub-command.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { parseJson } from './json-text.ts';
import { problemText } from './outcome-text.ts';
import { actionButton, noticeBox } from './page-parts.ts';

/**
 * @summary A person's call recording as the Webex REST API has it: to read, to paste over, to apply (REC-39).
 * @fires hub-command - JSON to apply.
 */
@customElement('hub-user-json')
@localized()
export class HubUserJson extends LitElement {
  static override styles = [
    hubPageStyles,
    css`
      details {
        padding: var(--space-4, 16px) var(--space-5, 24px);
      }

      summary {
        font-weight: 600;
        cursor: pointer;
      }

      .panel {
        display: grid;
        gap: var(--space-3, 12px);
        padding-top: var(--space-3, 12px);
      }

      .buttons {
        display: flex;
        gap: var(--space-2, 8px);
        justify-content: end;
      }

      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What was typed was handed on; a refusal leaves it there to be mended. */
  #applied = false;

  /** What was typed; undefined: what is in force. */
  @state() protected typed: string | undefined;

  @state() protected problems: readonly Problem[] = [];

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Whose settings. */
  @property({ attribute: 'user-id' }) userId = '';

  /** The panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Something typed was not applied. */
  get dirty(): boolean {
    return this.typed !== undefined && this.typed !== this.#text;
  }

  get #user(): User | undefined {
    return this.state.tenant.users.find(({ id }) => id === this.userId);
  }

  get #text(): string {
    const user = this.#user;
    if (!user) return '';
    return JSON.stringify(writePerson({ ...user, platform: platformOf(this.state.tenant, user) }), null, 2);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#applied && changed.has('state')) this.#discard();
  }

  override render() {
    return html`<details
      class="card"
      ?open=${this.open}
      @toggle=${(event: Event) => {
        this.open = (event.currentTarget as HTMLDetailsElement).open;
      }}
    >
      <summary>${msg('JSON of the Webex API')}</summary>
      <div class="panel">
        <p class="muted small"><code>/people/${this.userId}/features/callRecording</code></p>
        <p>${msg('Paste what a real tenant returns. Fields that are not known here are kept.')}</p>
        <div class="field">
          <label for="json">${msg('Call recording of this person')}</label>
          <textarea
            id="json"
            rows="18"
            spellcheck="false"
            .value=${this.typed ?? this.#text}
            aria-invalid=${this.problems.length > 0}
            aria-describedby="problems"
            @input=${this.#type}
          ></textarea>
        </div>
        <div id="problems">${this.#renderProblems()}</div>
        <div class="buttons">
          ${actionButton({ label: msg('Discard'), click: this.#discard, disabled: !this.dirty })}
          ${actionButton({ label: msg('Apply'), click: this.#apply, primary: true, disabled: !this.dirty })}
        </div>
      </div>
    </details>`;
  }

  #renderProblems() {
    if (this.problems.length === 0) return nothing;
    return noticeBox(
      'warning',
      html`<strong>${msg('Nothing was applied.')}</strong>
        <ul>
          ${this.problems.map((problem) => html`<li>${problemText(problem)}</li>`)}
        </ul>`,
      'alert',
    );
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
    this.#applied = false;
    this.problems = [];
  };

  readonly #discard = (): void => {
    this.#applied = false;
    this.typed = undefined;
    this.problems = [];
  };

  readonly #apply = (): void => {
    const user = this.#user;
    if (!user || this.typed === undefined) return;
    const parsed = parseJson(this.typed);
    const read = 'problem' in parsed ? { problems: [parsed.problem] } : readPerson(parsed.value, user);
    if ('problems' in read) {
      this.problems = read.problems;
      return;
    }
    if (!('value' in parsed)) return;
    const { value: json } = parsed;
    this.#applied = true;
    this.problems = [];
    this.dispatchEvent(new HubCommandEvent([{ type: 'user.json', userId: user.id, json }]));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-user-json': HubUserJson;
  }
}
