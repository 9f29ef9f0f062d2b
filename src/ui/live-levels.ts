import { localized, msg, str } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LevelCanvas } from './level-canvas.ts';
import { decibelsOf, FLOOR_DB, LevelHistory } from './level-history.ts';
import { styles } from './live-levels.styles.ts';

/** Columns kept: 40 ms each, enough for a canvas 2400 pixels wide. */
const COLUMNS = 800;
const BLOCKS_PER_COLUMN = 2;
/** 20 ms blocks between two changes of the spoken level: one second. */
const BLOCKS_PER_READING = 50;

interface LiveLeg {
  readonly history: LevelHistory;
  blocks: number;
  loudest: number;
  /** What the meter says, in decibels. */
  reading: number;
}
const liveLeg = (): LiveLeg => ({
  history: new LevelHistory(COLUMNS, BLOCKS_PER_COLUMN),
  blocks: 0,
  loudest: 0,
  reading: FLOOR_DB,
});

/**
 * @summary The sound of both sides of a call while it lasts: two lanes with the names of the people.
 *
 * Levels come in by `push`, outside Lit's rendering. Each lane is also a meter whose value changes once a second.
 *
 * @csspart canvas - The drawing of both lanes.
 * @cssproperty --near-colour - Colour of the near lane.
 * @cssproperty --far-colour - Colour of the far lane.
 */
@customElement('live-levels')
@localized()
export class LiveLevels extends LitElement {
  static override styles = styles;

  readonly #legs = { near: liveLeg(), far: liveLeg() };
  #canvas: LevelCanvas | undefined;

  /** Name of the user at the phone. */
  @property() near = '';

  /** Name of the other party. */
  @property() far = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#canvas?.dispose();
    this.#canvas = undefined;
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  protected override updated(): void {
    this.#show('near');
    this.#show('far');
  }

  /** Takes the level of one leg over 20 ms: peak and RMS, linear 0 to 1. */
  push(leg: 'near' | 'far', peak: number, rms: number): void {
    const live = this.#legs[leg];
    if (live.history.push(peak, rms)) this.#canvas?.invalidate();
    live.loudest = Math.max(live.loudest, peak);
    live.blocks += 1;
    if (live.blocks < BLOCKS_PER_READING) return;
    live.reading = decibelsOf(live.loudest);
    this.#show(leg);
    live.blocks = 0;
    live.loudest = 0;
  }

  /** Forgets all levels, for the next call. */
  clear(): void {
    for (const leg of ['near', 'far'] as const) {
      const live = this.#legs[leg];
      live.history.clear();
      live.blocks = 0;
      live.loudest = 0;
      live.reading = FLOOR_DB;
      this.#show(leg);
    }
    this.#canvas?.invalidate();
  }

  override render() {
    return html`
      <div class="levels">
        ${this.#renderLeg('near', this.near || msg('You'))}
        ${this.#renderLeg('far', this.far || msg('Other party'))}
        <canvas part="canvas" aria-hidden="true"></canvas>
      </div>
    `;
  }

  #renderLeg(leg: 'near' | 'far', name: string) {
    return html`
      <div
        class="leg ${leg}"
        .role=${'meter'}
        aria-label=${msg(str`Level of ${name}`)}
        aria-valuemin=${FLOOR_DB}
        aria-valuemax="0"
      >
        <span class="name" title=${name}><i class="swatch"></i>${name}</span>
        <span class="level"></span>
      </div>
    `;
  }

  #open(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const [near, far] = this.renderRoot.querySelectorAll('.swatch');
    if (!canvas || !near || !far) return;
    this.#canvas = new LevelCanvas(canvas, [
      { history: this.#legs.near.history, swatch: near },
      { history: this.#legs.far.history, swatch: far },
    ]);
    this.#canvas.invalidate();
  }

  /** Written past Lit: a level is not a reason to render. */
  #show(leg: 'near' | 'far'): void {
    const meter = this.renderRoot?.querySelector(`.${leg}.leg`);
    const shown = meter?.querySelector('.level');
    if (!meter || !shown) return;
    const { reading } = this.#legs[leg];
    const silent = reading <= FLOOR_DB;
    meter.setAttribute('aria-valuenow', String(reading));
    meter.setAttribute('aria-valuetext', silent ? msg('silent') : msg(str`${reading} decibels`));
    shown.textContent = silent ? msg('silent') : `${reading} dB`.replace('-', '\u2212');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-levels': LiveLevels;
  }
}
