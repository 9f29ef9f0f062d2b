import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CallFigures, figuresOf } from '../recorder/analytics.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import { LEGS, type Leg } from '../recorder/portal-segments.ts';
import { personOf } from '../recorder/portal-text.ts';
import { clockTime } from '../recorder/portal-time.ts';
import type { Recording } from '../recorder/recording.ts';
import { portalPageStyles } from './portal.styles.ts';

/**
 * @summary What is computed from the sound of a recording: talk time of each side, silence, talking over one another, level.
 */
@customElement('portal-figures')
@localized()
export class PortalFigures extends LitElement {
  static override styles = portalPageStyles;

  @state() protected figures: CallFigures | undefined;
  @state() protected problem = '';

  /** The recording. */
  @property({ attribute: false }) recording?: Recording;

  /** Where its peaks come from. */
  @property({ attribute: false }) library?: RecordingLibrary;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('recording');
    if (changed.has('recording') && before?.id !== this.recording?.id) void this.#compute();
  }

  override render() {
    const { recording, figures, problem } = this;
    if (problem) return html`<p class="problem" role="alert">${problem}</p>`;
    if (!recording || !figures) return nothing;
    const percent = (frames: number) => Math.round((100 * frames) / Math.max(1, figures.length));
    return html`<section class="card" aria-label=${msg('Analytics')}>
      <h3>${msg('Analytics')}</h3>
      <div class="scroll" role="region" tabindex="0" aria-label=${msg('Figures by side')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('Side')}</th>
              <th scope="col">${msg('Talk time')}</th>
              <th scope="col">${msg('Interruptions')}</th>
              <th scope="col">${msg('Level')}</th>
            </tr>
          </thead>
          <tbody>
            ${LEGS.map((leg: Leg) => {
              const { talk, level, interruptions } = figures.legs[leg];
              return html`<tr>
                <th scope="row">${personOf(recording[leg])}</th>
                <td>${clockTime(talk)} (${percent(talk)} %)</td>
                <td>${interruptions}</td>
                <td>${level === undefined ? msg('says nothing') : `${level.toFixed(0)} dB`}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <dl>
        <dt>${msg('Silence')}</dt>
        <dd>
          ${clockTime(figures.silence)} (${percent(figures.silence)} %),
          ${msg(str`longest ${clockTime(figures.longestSilence)}`)}
        </dd>
        <dt>${msg('Both speak')}</dt>
        <dd>${clockTime(figures.overlap)} (${percent(figures.overlap)} %)</dd>
      </dl>
      <p class="muted small">${msg('Computed from the sound of this recording; pauses are left out.')}</p>
    </section>`;
  }

  async #compute(): Promise<void> {
    const { recording, library } = this;
    this.figures = undefined;
    this.problem = '';
    if (!recording || !library) return;
    try {
      const figures = figuresOf(recording, await library.peaks(recording.id));
      if (this.recording?.id === recording.id) this.figures = figures;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-figures': PortalFigures;
  }
}
