import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatSip } from '../siprec/sip-text.ts';
import type { TraceEntry } from '../trace/trace.ts';
import { controls } from '../ui/controls.styles.ts';
import { asJson, latest, sipOf, valuesText } from './trace-lines.ts';
import { traceViewStyles } from './trace-view.styles.ts';

/** Lines shown; the rest is in the copy. */
const SHOWN = 300;

/**
 * @summary What phone, exchange, recording client and recorder told each other, newest first.
 * @csspart table - The table of messages.
 */
@customElement('trace-view')
@localized()
export class TraceView extends LitElement {
  static override styles = [controls, traceViewStyles];

  @state() protected filter = '';
  @state() protected said = '';

  /** The whole trace, oldest first. It may grow in place: `count` says so. */
  @property({ attribute: false }) entries: readonly TraceEntry[] = [];

  /** How many entries there are to show. */
  @property({ type: Number }) count = 0;

  /** Takes a text to the clipboard. */
  @property({ attribute: false }) copy: (text: string) => Promise<void> = (text) =>
    navigator.clipboard.writeText(text);

  override render() {
    const lines = latest(this.entries.slice(0, this.count), this.filter, SHOWN);
    return html`<section class="card" aria-label=${msg('Trace')}>
      <header>
        <h2>${msg('Trace')}</h2>
        <input
          type="search"
          aria-label=${msg('Filter')}
          placeholder=${msg('Filter')}
          .value=${this.filter}
          @input=${(event: Event) => {
            this.filter = (event.target as HTMLInputElement).value;
          }}
        />
        <button type="button" class="button" @click=${this.#copy}>${msg('Copy as JSON')}</button>
      </header>
      ${lines.length > 0 ? this.#renderLines(lines) : this.#renderEmpty()}
      <p class="muted small" role="status">${this.said}</p>
    </section>`;
  }

  #renderEmpty() {
    return html`<p class="muted empty">
      ${
        this.filter
          ? msg('No message fits the filter.')
          : msg(
              'Messages between phone, exchange, recording client and recorder appear here as soon as one is sent.',
            )
      }
    </p>`;
  }

  #renderLines(lines: readonly (readonly [number, TraceEntry])[]) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${msg('Messages')}>
      <table part="table">
        <thead>
          <tr>
            <th scope="col">${msg('Time')}</th>
            <th scope="col">${msg('From and to')}</th>
            <th scope="col">${msg('Message')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            lines,
            ([index]) => index,
            ([, entry]) => this.#renderLine(entry),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderLine(entry: TraceEntry) {
    const sip = sipOf(entry);
    const values = sip ? '' : valuesText(entry);
    return html`<tr>
      <td class="time">${(entry.at / 1000).toFixed(3)}</td>
      <td class="ends">${entry.from} <span aria-hidden="true">→</span> ${entry.to}</td>
      <td>
        ${
          sip
            ? html`<details>
                <summary>${entry.what}</summary>
                <pre>${formatSip(sip)}</pre>
              </details>`
            : entry.what
        }
        ${values ? html`<span class="muted values">${values}</span>` : nothing}
      </td>
    </tr>`;
  }

  async #copy(): Promise<void> {
    const count = this.entries.length;
    try {
      await this.copy(asJson(this.entries, this.filter));
      this.said = this.filter
        ? msg('The messages that fit the filter were copied.')
        : msg(str`${count} messages were copied.`);
    } catch {
      this.said = msg('The browser does not let this page write to the clipboard.');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trace-view': TraceView;
  }
}
