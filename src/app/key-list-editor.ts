import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  DEFAULT_LIST_TEXTS,
  defaultKeyLists,
  KEY_LIST_PROFILES,
  type KeyListProfile,
  type KeyLists,
} from '../softkeys/default-lists.ts';
import { formatKeyList, type KeyListProblem, parseKeyList } from '../softkeys/key-list.ts';
import { controls } from '../ui/controls.styles.ts';
import { selectField } from '../ui/fields.ts';
import { keyListEditorStyles } from './key-list-editor.styles.ts';
import { BenchRequestEvent } from './requests.ts';

/** What the lists are: a shipped profile, or one's own. */
type Shown = KeyListProfile | 'own';

/**
 * @summary The phone's softkey lists: a shipped profile, and the Connected list as an administrator would type it.
 * @fires bench-request - Other key lists. A wrong list is refused whole, with its problems.
 */
@customElement('key-list-editor')
@localized()
export class KeyListEditor extends LitElement {
  static override styles = [controls, keyListEditorStyles];

  @state() protected text = '';
  @state() protected problems: readonly KeyListProblem[] = [];

  /** The lists in force. */
  @property({ attribute: false }) keyLists: KeyLists = defaultKeyLists('demo');

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('keyLists')) return;
    const profile = profileOf(this.keyLists);
    this.text =
      profile === 'own' ? formatKeyList(this.keyLists.Connected) : DEFAULT_LIST_TEXTS[profile].Connected;
    this.problems = [];
  }

  override render() {
    const profile = profileOf(this.keyLists);
    const profiles: readonly Shown[] = profile === 'own' ? [...KEY_LIST_PROFILES, 'own'] : KEY_LIST_PROFILES;
    return html`<div class="editor">
      ${selectField<Shown>({
        id: 'profile',
        label: msg('Softkey lists'),
        value: profile,
        options: profiles.map((each) => [each, profileText(each)] as const),
        change: (next) => {
          if (next !== 'own') this.#set(defaultKeyLists(next));
        },
      })}
      <div class="field list">
        <label for="connected">${msg('Connected key list')}</label>
        <textarea
          id="connected"
          rows="3"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby=${this.problems.length > 0 ? 'problems' : nothing}
          .value=${live(this.text)}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      ${this.problems.length > 0 ? this.#renderProblems() : nothing}
      <button type="button" class="button apply" @click=${this.#apply}>${msg('Apply')}</button>
    </div>`;
  }

  #renderProblems() {
    return html`<div id="problems" class="problem small" role="alert">
      <p>${msg('The list was refused; the one before stays.')}</p>
      <ul>
        ${this.problems.map(
          ({ item, text, message, allowed }) => html`<li>
            ${msg(str`Item ${item} (${text}):`)} ${message}
            <span class="muted">${msg(str`Allowed: ${allowed.join(', ')}`)}</span>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  #apply(): void {
    const parsed = parseKeyList('Connected', this.text);
    if ('problems' in parsed) {
      this.problems = parsed.problems;
      return;
    }
    this.problems = [];
    this.#set({ ...this.keyLists, Connected: parsed.list });
  }

  #set(keyLists: KeyLists): void {
    this.dispatchEvent(new BenchRequestEvent({ kind: 'key-lists', keyLists }));
  }
}

function profileOf(lists: KeyLists): Shown {
  const text = JSON.stringify(lists);
  return KEY_LIST_PROFILES.find((name) => JSON.stringify(defaultKeyLists(name)) === text) ?? 'own';
}

function profileText(profile: Shown): string {
  switch (profile) {
    case 'demo':
      return msg('Demo');
    case 'cisco-8800':
      return msg('Cisco defaults');
    case 'own':
      return msg('Own');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'key-list-editor': KeyListEditor;
  }
}
