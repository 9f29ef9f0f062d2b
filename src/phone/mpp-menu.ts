import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import { MENU_ICONS } from './menu-icons.ts';
import { mppMenuStyles } from './mpp-menu.styles.ts';
import type { CallWindow } from './screen-calls.ts';
import type { MenuLine, MenuPicture } from './screen-menu.ts';
import { recordingIcon } from './screen-recording.ts';

/**
 * @summary A menu or list on the phone's screen: rows with a cursor, a scroll bar, and the call that goes on under it.
 */
@customElement('mpp-menu')
export class MppMenu extends LitElement {
  static override styles = mppMenuStyles;

  /** Layout of the screen it is on. */
  @property() kind: 'large' | 'compact' = 'large';

  /** Colours of the screen it is on. */
  @property() palette: 'colour' | 'grey' = 'colour';

  /** What to show. */
  @property({ attribute: false }) menu: MenuPicture | undefined;

  override render() {
    const { menu } = this;
    if (!menu) return nothing;
    return html`<div class="menu ${this.kind}" role="group" data-palette=${this.palette} aria-label=${menu.title}>
      ${menu.call ? this.#call(menu.call, menu.otherCalls) : nothing}
      ${this.kind === 'large' ? html`<h2 class="title">${menu.title}</h2>` : nothing}
      ${
        menu.lines.length > 0
          ? html`<div class="list">
              <ol class="lines" start=${menu.above + 1}>
                ${menu.lines.map((line) => renderLine(line))}
              </ol>
              ${renderBar(menu)}
            </div>`
          : html`<p class="empty">${menu.empty}</p>`
      }
    </div>`;
  }

  #call({ tone, title, status, duration, icons, recording }: CallWindow, others: number): TemplateResult {
    return html`<p class="call-strip" data-tone=${tone}>
      <span class="call-title">${title || status}</span>
      <span class="marks">
        ${icons.map((each) => icon(ICONS[each.icon], each.name))}
        ${recording ? recordingIcon(recording, this.palette) : nothing}
      </span>
      ${others > 0 ? html`<span class="others">+${others}</span>` : nothing}
      <span class="call-time">${duration ?? (title ? status : '')}</span>
    </p>`;
  }
}

function renderLine({
  number,
  label,
  value,
  icon: mark,
  chosen,
  fresh,
  focused,
  field,
}: MenuLine): TemplateResult {
  return html`<li class="row" value=${number} aria-current=${focused ? 'true' : 'false'} ?data-fresh=${fresh}>
    <span class="number" aria-hidden="true">${number}</span>
    ${chosen === undefined ? nothing : html`<span class="choice" ?data-on=${chosen}></span>`}
    ${mark ? icon(MENU_ICONS[mark.icon], mark.name) : nothing}
    <span class="label">${label}</span>
    ${field ? renderField(field, focused) : value ? html`<span class="value">${value}</span>` : nothing}
  </li>`;
}

function renderField(
  { before, after, mode }: NonNullable<MenuLine['field']>,
  focused: boolean,
): TemplateResult {
  return html`<span class="field">
      <span class="text"><bdi>${before}</bdi>${focused ? html`<i class="caret"></i>` : nothing}<bdi>${after}</bdi></span>
    </span>
    ${focused ? html`<span class="mode">${mode}</span>` : nothing}`;
}

/** Where one is in a list that is longer than the screen: seen only, the rows have their numbers. */
function renderBar({ above, lines, total }: MenuPicture): TemplateResult | typeof nothing {
  if (total <= lines.length) return nothing;
  const part = (count: number) => `${(100 * count) / total}%`;
  return html`<div class="bar" aria-hidden="true">
    <i style="top:${part(above)};height:${part(lines.length)}"></i>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-menu': MppMenu;
  }
}
