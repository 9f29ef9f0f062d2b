import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenView } from './screen.ts';

/** The home screen: a large clock, and a warning when the phone is not registered. */
export function renderHome({ header, warning, missed }: ScreenView): TemplateResult {
  const { time, half, date } = header.clock;
  return html`<div class="home">
    <p class="clock">
      <span class="clock-time">${time}</span>${half ? html`<span class="clock-half">${half}</span>` : nothing}
    </p>
    <p class="clock-date">${date}</p>
    ${missed ? html`<p class="missed">${missed}</p>` : nothing}
    ${warning ? html`<p class="warning">${warning}</p>` : nothing}
  </div>`;
}
