import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import type { PhoneModel } from './model-types.ts';
import type { CallWindow } from './screen-calls.ts';
import { recordingIcon } from './screen-recording.ts';

type Palette = PhoneModel['screen']['palette'];

/** A call window: large when the softkeys speak for it, else one row. */
export function renderWindow(call: CallWindow, palette: Palette = 'colour'): TemplateResult {
  if (call.tone === 'dial') return renderDialling(call);
  return html`<article class="call" data-tone=${call.tone} ?data-selected=${call.selected}>
    <div class="state">
      <span class="status">${call.status}</span>
      <span class="marks">
        ${call.icons.map((each) => icon(ICONS[each.icon], each.name))}
        ${call.recording ? recordingIcon(call.recording, palette) : nothing}
      </span>
      ${call.duration === undefined ? nothing : html`<span class="duration">${call.duration}</span>`}
    </div>
    <div class="face">${icon(call.tone === 'held' ? ICONS.hold : ICONS.handset)}</div>
    <div class="party">
      <p class="name">${call.title}</p>
      ${call.number ? html`<p class="number">${call.number}</p>` : nothing}
    </div>
    ${call.notice ? html`<p class="notice">${icon(ICONS.warning)}<span>${call.notice}</span></p>` : nothing}
  </article>`;
}

/** What has been typed so far, with a caret. */
export function renderDialling(call: CallWindow): TemplateResult {
  return html`<article class="call" data-tone="dial" ?data-selected=${call.selected}>
    <p class="prompt">${call.status}</p>
    <p class="digits"><bdi>${call.title}</bdi><span class="caret"></span></p>
  </article>`;
}
