import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DryRun } from '../configuration/dry-run.ts';
import { PARAMETERS } from '../configuration/parameters.ts';
import { SHIPPED, type ShippedName } from '../configuration/shipped.ts';
import { takesEffect } from '../configuration/takes-effect.ts';
import { controls } from '../ui/controls.styles.ts';
import { selectField } from '../ui/fields.ts';
import { configFileStyles } from './config-file.styles.ts';
import type { ConfigurationAsk, ConfigurationView } from './configuration-ask.ts';
import { BenchRequestEvent } from './requests.ts';

const SHIPPED_NAMES = Object.keys(SHIPPED) as readonly ShippedName[];
/** Most parameters listed at once. */
const MOST = 400;

/**
 * @summary The phone's configuration file: dropped or pasted, tried, applied, undone, written out; and every parameter
 * that is simulated, with its value.
 * @fires bench-request - Something was asked of the configuration.
 */
@customElement('config-file')
@localized()
export class ConfigFile extends LitElement {
  static override styles = [controls, configFileStyles];

  @state() protected text = '';
  @state() protected search = '';
  @state() protected over = false;
  @state() protected profile: ShippedName = 'demo';

  /** What is in force, and what the last file would do or did. */
  @property({ attribute: false }) view: ConfigurationView = {
    current: SHIPPED.demo,
    file: '',
    canUndo: false,
    applied: false,
  };

  /** A call is up: what counts from the next one says so. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;

  override render() {
    const { run } = this.view;
    return html`<section class="card" aria-label=${msg('Configuration file')}>
      <h2>${msg('Configuration file')}</h2>
      ${this.#renderInput()} ${run ? this.#renderRun(run) : nothing} ${this.#renderProfiles()}
      ${this.#renderParameters()}
    </section>`;
  }

  #renderInput() {
    return html`<div
      class="drop ${this.over ? 'over' : ''}"
      @dragover=${this.#dragOver}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${this.#drop}
    >
      <p class="small">${msg('Drop a phone’s XML file here, choose one, or paste its text.')}</p>
      <div class="field">
        <label for="text">${msg('Text of the file')}</label>
        <textarea
          id="text"
          rows="4"
          spellcheck="false"
          autocapitalize="off"
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <div class="row">
        <button
          type="button"
          class="button primary"
          ?disabled=${this.text.trim() === ''}
          @click=${() => this.#ask({ do: 'try', text: this.text })}
        >
          ${msg('Dry run')}
        </button>
        <label class="button file"
          >${msg('Choose a file')}<input type="file" accept=".xml,.cfg,text/xml" @change=${this.#chosen}
        /></label>
      </div>
    </div>`;
  }

  #renderRun(run: DryRun) {
    const { applied } = this.view;
    const count = run.changes.length;
    return html`<h3>${applied ? msg('Applied') : msg('Dry run')}</h3>
      <p role="status">
        ${applied ? msg(str`${count} values changed.`) : msg(str`${count} values would change.`)}
        ${this.inCall ? msg('The call goes on.') : nothing}
      </p>
      ${
        applied
          ? nothing
          : html`<div class="row">
              <button type="button" class="button primary" @click=${() => this.#ask({ do: 'apply' })}>
                ${msg('Apply')}
              </button>
              <button type="button" class="button" @click=${() => this.#ask({ do: 'discard' })}>
                ${msg('Discard')}
              </button>
            </div>`
      }
      ${count > 0 ? this.#renderChanges(run) : nothing} ${renderProblems(run)} ${renderRest(run)}`;
  }

  #renderChanges({ changes }: DryRun) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${msg('Changes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Parameter')}</th>
            <th scope="col">${msg('Before')}</th>
            <th scope="col">${msg('After')}</th>
            <th scope="col">${msg('Counts')}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map(
            ({ tag, from, to }) => html`<tr>
              <td>${tag}</td>
              <td>${from}</td>
              <td>${to}</td>
              <td>${takesEffect(tag) === 'now' ? msg('at once') : msg('from the next call')}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderProfiles() {
    const { canUndo, file } = this.view;
    const href = `data:application/xml;charset=utf-8,${encodeURIComponent(file)}`;
    return html`<div class="row">
      ${selectField<ShippedName>({
        id: 'shipped',
        label: msg('Shipped profile'),
        value: this.profile,
        options: SHIPPED_NAMES.map((name) => [name, profileText(name)] as const),
        change: (name) => {
          this.profile = name;
        },
      })}
      <button
        type="button"
        class="button"
        @click=${() => this.#ask({ do: 'shipped', name: this.profile })}
      >
        ${msg('Use profile')}
      </button>
      <button type="button" class="button" ?disabled=${!canUndo} @click=${() => this.#ask({ do: 'undo' })}>
        ${msg('Undo')}
      </button>
      <a class="button" href=${href} download="phone.xml">${msg('Download XML')}</a>
      <button type="button" class="button" @click=${() => this.#ask({ do: 'reset' })}>
        ${msg('Reset configuration')}
      </button>
    </div>`;
  }

  #renderParameters() {
    const wanted = this.search.trim().toLowerCase();
    const { values } = this.view.current;
    const found = PARAMETERS.filter(
      ({ tag }) => tag.toLowerCase().includes(wanted) || (values[tag] ?? '').toLowerCase().includes(wanted),
    );
    return html`<h3>${msg('Simulated parameters')}</h3>
      <div class="field">
        <label for="search">${msg('Search name or value')}</label>
        <input
          id="search"
          type="search"
          .value=${this.search}
          @input=${(event: Event) => {
            this.search = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <p class="small muted" role="status">${msg(str`${found.length} of ${PARAMETERS.length}`)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${msg('Simulated parameters')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('Parameter')}</th>
              <th scope="col">${msg('Value')}</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, MOST).map(
              ({ tag }) => html`<tr>
                <td>${tag}</td>
                <td>${values[tag]}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  readonly #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) this.#ask({ do: 'read', file });
    else if (text) this.#ask({ do: 'try', text });
  };

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.#ask({ do: 'read', file });
    input.value = '';
  };

  #ask(ask: ConfigurationAsk): void {
    this.dispatchEvent(new BenchRequestEvent({ kind: 'configuration', ask }));
  }
}

function renderProblems({ problems }: DryRun) {
  if (problems.length === 0) return nothing;
  return html`<div class="problem small">
    <p>${msg('Wrong values; those before stay.')}</p>
    <ul>
      ${problems.map(
        ({ tag, value, reason, allowed, line }) => html`<li>
          <strong>${tag}</strong> ${msg(str`line ${line}`)}: ${value.slice(0, 120)}
          <br />${reason} <span class="muted">${msg(str`Allowed: ${allowed}`)}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

function renderRest({ placeholders, notSimulated, notices }: DryRun) {
  return html`${
    placeholders.length > 0
      ? html`<h3>${msg('Not filled in')}</h3>
          <ul class="small">
            ${placeholders.map((each) => html`<li>${each.tag} ${each.placeholders.join(', ')}</li>`)}
          </ul>`
      : nothing
  }${
    notSimulated.length > 0
      ? html`<h3>${msg('Kept, not simulated')}</h3>
          <p class="small">${notSimulated.join(', ')}</p>`
      : nothing
  }${
    notices.length > 0
      ? html`<h3>${msg('Notices')}</h3>
          <ul class="small">
            ${notices.map(({ tag, text, line }) => html`<li>${tag} ${msg(str`line ${line}`)}: ${text}</li>`)}
          </ul>`
      : nothing
  }`;
}

function profileText(name: ShippedName): string {
  switch (name) {
    case 'demo':
      return msg('Demo');
    case 'cisco-8800':
      return msg('Cisco 8800 defaults');
    case 'european':
      return msg('European');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'config-file': ConfigFile;
  }
}
