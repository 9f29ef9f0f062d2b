import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import { DEFAULT_MODEL, type PhoneModel } from './models.ts';
import { mppScreenStyles } from './mpp-screen.styles.ts';
import type { LineLabel, ScreenView } from './screen.ts';
import { screenBandStyles } from './screen-band.styles.ts';
import { renderBand } from './screen-band.ts';
import { screenCallStyles } from './screen-call-window.styles.ts';
import { renderWindow } from './screen-call-window.ts';
import { screenCompactStyles } from './screen-compact.styles.ts';
import { renderCompactBody, renderCompactHeader } from './screen-compact.ts';
import { screenCompactCallStyles } from './screen-compact-calls.styles.ts';
import { screenGreyStyles } from './screen-grey.styles.ts';
import { screenHomeStyles } from './screen-home.styles.ts';
import { renderHome } from './screen-home.ts';
import { type ScreenLayout, screenLayout } from './screen-layout.ts';
import type { MenuPicture } from './screen-menu.ts';
import { recordingIcon } from './screen-recording.ts';
import { timeText } from './time-format.ts';

/**
 * @summary The phone's screen: laid out in the device pixels of its model and scaled as a whole.
 */
@customElement('mpp-screen')
export class MppScreen extends LitElement {
  static override styles = [
    mppScreenStyles,
    screenBandStyles,
    screenHomeStyles,
    screenCallStyles,
    screenCompactStyles,
    screenCompactCallStyles,
    screenGreyStyles,
  ];

  /** Whose screen it is. */
  @property({ attribute: false }) model: PhoneModel = DEFAULT_MODEL;

  /** Accessible name. */
  @property() label = 'Phone screen';

  /** What to show. */
  @property({ attribute: false }) view: ScreenView | undefined;

  override render() {
    const { width, height } = screenLayout(this.model);
    return html`<svg viewBox="0 0 ${width} ${height}" role="presentation">
      <foreignObject width=${width} height=${height}>${this.view ? this.#screen(this.view) : nothing}</foreignObject>
    </svg>`;
  }

  #screen(view: ScreenView): TemplateResult {
    const { screen } = this.model;
    const layout = screenLayout(this.model);
    const compact = layout.kind === 'compact';
    const side = (name: LineLabel['side']) => view.lines.filter((line) => line.side === name);
    return html`<section
      class="screen ${layout.kind}"
      style=${measures(layout)}
      aria-label=${this.label}
      lang=${view.language}
      tabindex="0"
      data-palette=${screen.palette}
      data-leds=${this.model.leds}
      ?data-unlit=${!screen.backlit}
      ?data-left=${side('left').length > 0}
      ?data-right=${side('right').length > 0 || screen.touch}
      ?data-tall=${screen.height >= 240}
      ?data-menu=${view.menu !== undefined}
    >
      <div class="glass"></div>
      ${compact ? renderCompactHeader(view) : this.#header(view)}
      <div class="labels left">${side('left').map((line) => this.#line(line))}</div>
      ${compact ? this.#compactBody(view) : html`<div class="middle">${renderBand(view)} ${this.#body(view)}</div>`}
      <div class="labels right">${side('right').map((line) => this.#line(line))}</div>
      <div class="softkeys">${view.softkeys.map((cell) => this.#cell(cell))}</div>
    </section>`;
  }

  #header({ header }: ScreenView): TemplateResult {
    return html`<div class="header">
      <span class="title">${header.title}</span>
      <span class="icons">${header.icons.map(({ icon: name, name: words }) => icon(ICONS[name], words))}</span>
      <span class="date">${header.clock.date}</span>
      <span class="time">${timeText(header.clock)}</span>
    </div>`;
  }

  #line(line: LineLabel): TemplateResult {
    return html`<div class="line" style="grid-row:${line.row + 1}" data-status=${line.status}>
      <span class="line-label">${line.label}</span>
      ${line.recording ? recordingIcon(line.recording, this.model.screen.palette) : nothing}
    </div>`;
  }

  #body(view: ScreenView): TemplateResult {
    if (view.menu) return this.#menu(view.menu);
    if (view.windows.length === 0) return renderHome(view);
    return html`<div class="windows">${view.windows.map((each) => renderWindow(each, this.model.screen.palette))}</div>`;
  }

  #compactBody(view: ScreenView): TemplateResult {
    return view.menu ? this.#menu(view.menu) : renderCompactBody(view, this.model.screen);
  }

  /** The element is fetched with the menus themselves. */
  #menu(menu: MenuPicture): TemplateResult {
    return html`<mpp-menu
      kind=${screenLayout(this.model).kind}
      palette=${this.model.screen.palette}
      .menu=${menu}
    ></mpp-menu>`;
  }

  #cell({ keyword, label }: ScreenView['softkeys'][number]): TemplateResult {
    if (keyword === undefined) return html`<div class="cell empty"></div>`;
    if (keyword === 'delchar') return html`<div class="cell">${icon(ICONS.delchar, label)}</div>`;
    if (keyword === 'left' || keyword === 'right') {
      return html`<div class="cell">${keyword === 'left' ? '←' : '→'}</div>`;
    }
    return html`<div class="cell" data-keyword=${keyword}>
      <span class="cell-label">${label}</span>
      ${keyword === 'more' ? icon(ICONS.more) : nothing}
    </div>`;
  }
}

/** Sizes of the layout as custom properties. */
function measures({ rows, text, ...layout }: ScreenLayout): string {
  const { width, height, header, softkeys, labels } = layout;
  const sizes = {
    ...{ width, height, header, softkeys, labels },
    'menu-row': layout.menuRow,
    'menu-title': layout.menuTitle,
  };
  const texts = Object.entries(text).map(([name, size]) => `--text-${name}:${size}px`);
  return [
    ...Object.entries(sizes).map(([name, size]) => `--${name}:${size}px`),
    `--rows:${rows}`,
    ...texts,
  ].join(';');
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-screen': MppScreen;
  }
}
