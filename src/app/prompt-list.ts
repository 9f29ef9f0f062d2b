import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PROMPTS, type PromptName } from '../sounds.ts';
import { controls } from '../ui/controls.styles.ts';
import { fileButton } from '../ui/fields.ts';
import { promptListStyles } from './prompt-list.styles.ts';
import { type BenchRequest, BenchRequestEvent } from './requests.ts';

/**
 * @summary The spoken announcements, each to be replaced by a sound file of one's own.
 * @fires bench-request - A file for an announcement, or the built-in one again.
 */
@customElement('prompt-list')
@localized()
export class PromptList extends LitElement {
  static override styles = [controls, promptListStyles];

  /** Names of the files that stand in for announcements. */
  @property({ attribute: false }) replaced: ReadonlyMap<PromptName, string> = new Map();

  /** Why the last file was refused. */
  @property({ attribute: false }) problem: string | undefined;

  override render() {
    return html`<ul>
        ${PROMPTS.map((name) => this.#renderPrompt(name))}
      </ul>
      ${this.problem ? html`<p class="problem small" role="alert">${this.problem}</p>` : nothing}`;
  }

  #renderPrompt(name: PromptName) {
    const own = this.replaced.get(name);
    return html`<li>
      <div class="what">
        <span>${promptText(name)}</span>
        <span class="muted small">${own ?? msg('Built in')}</span>
      </div>
      ${fileButton(msg(str`Replace ${name} prompt`), msg('Replace'), 'audio/*,.wav', (file) =>
        this.#ask({ kind: 'prompt', name, file }),
      )}
      <button
        type="button"
        class="button subtle"
        aria-label=${msg(str`Reset ${name} prompt`)}
        ?disabled=${own === undefined}
        @click=${() => this.#ask({ kind: 'prompt', name })}
      >
        ${msg('Reset')}
      </button>
    </li>`;
  }

  #ask(request: BenchRequest): void {
    this.dispatchEvent(new BenchRequestEvent(request));
  }
}

function promptText(name: PromptName): string {
  switch (name) {
    case 'recording-started':
      return msg('Recording started');
    case 'recording-stopped':
      return msg('Recording stopped');
    case 'recording-paused':
      return msg('Recording paused');
    case 'recording-resumed':
      return msg('Recording resumed');
    case 'recording-failed':
      return msg('Recording failed, the call goes on');
    case 'recording-failed-ending':
      return msg('Recording failed, the call ends');
    case 'this-call-may-be-recorded':
      return msg('This call may be recorded');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prompt-list': PromptList;
  }
}
