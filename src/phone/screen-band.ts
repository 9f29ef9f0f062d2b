import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import type { ScreenView } from './screen.ts';

/** Toast and volume bar. Its height is kept free, so that a toast never covers a call. */
export function renderBand({ toast, volume }: Pick<ScreenView, 'toast' | 'volume'>): TemplateResult {
  return html`<div class="band">
    <div role="status" class="toast-place">
      ${toast ? html`<p class="toast" data-tone=${toast.tone} ?data-covers=${toast.covers}>${toast.text}</p>` : nothing}
    </div>
    ${volume ? renderVolume(volume) : nothing}
  </div>`;
}

function renderVolume({ label, level, max }: NonNullable<ScreenView['volume']>): TemplateResult {
  const steps = Array.from({ length: max }, (_, step) => html`<i ?data-on=${step < level}></i>`);
  return html`<div class="volume">
    <meter aria-label=${label} min="0" max=${max} value=${level}></meter>
    ${icon(ICONS.speaker)}<span class="volume-label" aria-hidden="true">${label}</span><span class="steps">${steps}</span>
  </div>`;
}
