import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import type { PhoneModel } from './model-types.ts';
import type { ScreenView } from './screen.ts';
import { renderBand } from './screen-band.ts';
import { renderDialling } from './screen-call-window.ts';
import type { CallWindow } from './screen-calls.ts';
import { recordingIcon } from './screen-recording.ts';
import { timeText } from './time-format.ts';

type Screen = PhoneModel['screen'];
type Palette = Screen['palette'];

/** One row for everything above the calls: a toast or the volume bar takes the title's place, never a call's. */
export function renderCompactHeader(view: ScreenView): TemplateResult {
  const { header, toast, volume, menu } = view;
  return html`<div class="header" ?data-busy=${toast !== undefined || volume !== undefined}>
    <span class="title">${menu?.title ?? header.title}</span>
    ${renderBand(toast ? { toast } : view)}
    <span class="icons">${header.icons.map(({ icon: name, name: words }) => icon(ICONS[name], words))}</span>
    <span class="time">${timeText(header.clock)}</span>
  </div>`;
}

/** Home or calls, between the line labels. */
export function renderCompactBody(view: ScreenView, { width, height, palette }: Screen): TemplateResult {
  // Wide and low: the date goes beside the time, not under it.
  if (view.windows.length === 0) return renderCompactHome(view, width < 3 * height);
  return html`<div class="windows">
    ${view.windows.map((call) => (call.selected ? selected(call, view.hidden, palette) : row(call, palette)))}
  </div>`;
}

/** The time is in the header: here it is large, with the date and, without a key to write it at, the line. */
function renderCompactHome({ header, ownLine, warning, missed }: ScreenView, stack: boolean): TemplateResult {
  const { time, half, date } = header.clock;
  return html`<div class="home" ?data-stack=${stack}>
    <p class="clock"><span class="clock-time">${time}</span>${half ? html`<span class="clock-half">${half}</span>` : nothing}</p>
    <div class="clock-side">
      <p class="clock-date">${date}</p>
      ${ownLine ? html`<p class="own-line">${ownLine}</p>` : nothing}
      ${missed ? html`<p class="missed">${missed}</p>` : nothing}
      ${warning ? html`<p class="warning">${warning}</p>` : nothing}
    </div>
  </div>`;
}

function selected(call: CallWindow, hidden: number, palette: Palette): TemplateResult {
  if (call.tone === 'dial') return renderDialling(call);
  return html`<article class="call" data-tone=${call.tone} data-selected>
    <div class="state">
      <span class="status">${call.status}</span>
      ${marks(call, palette)}
      ${hidden > 0 ? html`<span class="hidden-calls">+${hidden}</span>` : nothing}
      ${call.duration === undefined ? nothing : html`<span class="duration">${call.duration}</span>`}
    </div>
    <p class="name">${call.title}</p>
    ${detail(call)}
  </article>`;
}

/** One line under the name: that a recording failed is worth more than the number. */
function detail({ notice, number }: CallWindow): TemplateResult | typeof nothing {
  if (notice) return html`<p class="notice">${icon(ICONS.warning)}<span>${notice}</span></p>`;
  return number ? html`<p class="number">${number}</p>` : nothing;
}

function row(call: CallWindow, palette: Palette): TemplateResult {
  return html`<article class="call other" data-tone=${call.tone}>
    <p class="name">${call.title}</p>
    ${marks(call, palette)}
    <span class="status">${call.status}</span>
    ${call.duration === undefined ? nothing : html`<span class="duration">${call.duration}</span>`}
  </article>`;
}

const marks = ({ icons, recording }: CallWindow, palette: Palette): TemplateResult =>
  html`<span class="marks">
    ${icons.map((each) => icon(ICONS[each.icon], each.name))}
    ${recording ? recordingIcon(recording, palette) : nothing}
  </span>`;
