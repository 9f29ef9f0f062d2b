import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { actionOf, type CallControl } from '../calling/call-api.ts';
import { controls } from '../ui/controls.styles.ts';
import { icon } from '../ui/icon.ts';
import { CONTROL_ICONS, RECORDING_ICONS } from './app-icons.ts';
import { callText, controlName, controlText, noticeText, recordingText } from './app-text.ts';
import { type AppCall, type AppView, EMPTY_APP } from './app-view.ts';
import { webexAppStyles } from './webex-app.styles.ts';

/** A button of the app was pressed. */
export class WebexAppPressEvent extends Event {
  static readonly type = 'webex-app-press';
  readonly callId: string;
  readonly control: CallControl;

  constructor(callId: string, control: CallControl) {
    super(WebexAppPressEvent.type, { bubbles: true, composed: true });
    this.callId = callId;
    this.control = control;
  }
}

/**
 * @summary The user's Webex app: a second client of the desk phone's calls and of their recording.
 * @fires webex-app-press - A button was pressed.
 */
@customElement('webex-app')
@localized()
export class WebexApp extends LitElement {
  static override styles = [controls, webexAppStyles];

  /** What the network says of the user's calls, and what the app asked. */
  @property({ attribute: false }) view: AppView = EMPTY_APP;

  /** Whose app it is. */
  @property({ attribute: 'user-name' }) userName = '';

  override render() {
    const { calls, notice } = this.view;
    return html`<section aria-label=${msg('Webex app')}>
      <header>
        <h2>${msg('Webex app')}</h2>
        <span class="muted small">${this.userName}</span>
      </header>
      ${
        calls.length === 0
          ? html`<p class="empty muted">
              ${msg('No call. A call of the desk phone appears here too, with the same recording controls.')}
            </p>`
          : repeat(
              calls,
              ({ id }) => id,
              (call) => this.#renderCall(call),
            )
      }
      <p class="notice small" role="status">${notice ? noticeText(notice) : nothing}</p>
    </section>`;
  }

  #renderCall(call: AppCall): TemplateResult {
    const { name, number } = call.remoteParty;
    const recording = call.controls.filter((control) => actionOf(control));
    const own = call.controls.filter((control) => !actionOf(control));
    return html`<article class=${call.state} aria-label=${name || number}>
      <span class="avatar" aria-hidden="true">${initials(name)}</span>
      <div class="who">
        <strong>${name || number}</strong>
        <span class="muted small">${name ? number : nothing}</span>
      </div>
      <div class="doing">
        <span class="state">${callText(call)}</span>
        ${renderRecording(call)}
      </div>
      ${
        recording.length > 0
          ? html`<div class="controls" role="group" aria-label=${msg('Recording controls')}>
              ${recording.map((control) => this.#renderControl(call, control))}
            </div>`
          : nothing
      }
      <div class="controls" role="group" aria-label=${msg('Call controls')}>
        ${own.map((control) => this.#renderControl(call, control))}
      </div>
    </article>`;
  }

  #renderControl({ id, asked }: AppCall, control: CallControl): TemplateResult {
    return html`<button
      type="button"
      class="button ${control}"
      data-control=${control}
      aria-label=${controlName(control)}
      ?disabled=${asked.includes(control)}
      @click=${() => this.dispatchEvent(new WebexAppPressEvent(id, control))}
    >
      ${icon(CONTROL_ICONS[control])}${controlText(control)}
    </button>`;
  }
}

function renderRecording(call: AppCall): TemplateResult | typeof nothing {
  const { recordingState: state } = call;
  if (!state || state === 'stopped') return nothing;
  return html`<span class="recording ${state}" data-recording=${state}
    >${icon(RECORDING_ICONS[state])}${recordingText(call)}</span
  >`;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);

declare global {
  interface HTMLElementTagNameMap {
    'webex-app': WebexApp;
  }
  interface GlobalEventHandlersEventMap {
    'webex-app-press': WebexAppPressEvent;
  }
}
