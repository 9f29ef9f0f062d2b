import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyCapStyles } from '../ui/key-cap.styles.ts';
import { keyCap } from '../ui/key-cap.ts';
import { PressController } from '../ui/press.ts';
import { RovingController } from '../ui/roving.ts';
import { type Box, lineKeyBox, mm, PAPER, placed } from './chassis-layout.ts';
import type { Led } from './leds.ts';
import { DEFAULT_MODEL, lineKeyCount, type PhoneModel } from './models.ts';
import { mppLedStyles } from './mpp-led.styles.ts';
import { mppLineKeysStyles } from './mpp-line-keys.styles.ts';

/** What a line key says about itself, for those who cannot see its label and its light. */
export interface LineKeyName {
  /** 1-based position. */
  readonly key: number;
  readonly label: string;
  /** State in words. */
  readonly state: string;
}

/**
 * @summary The line keys of a model, each with its LED: beside the screen, on a panel, or on the glass of a touch screen.
 * @fires ui-press - A finger on `line1` to `line16`.
 */
@customElement('mpp-line-keys')
export class MppLineKeys extends LitElement {
  static override styles = [keyCapStyles, mppLedStyles, mppLineKeysStyles];

  /** How many keys there are, and where. */
  @property({ attribute: false }) model: PhoneModel = DEFAULT_MODEL;

  /** Labels and states by key; a key without is not assigned. */
  @property({ attribute: false }) names: readonly LineKeyName[] = [];

  /** Lights by key; a key without is dark. */
  @property({ attribute: false }) leds: readonly Led[] = [];

  /** Keys that are down. */
  @property({ attribute: false }) pressed: readonly string[] = [];

  constructor() {
    super();
    new PressController(this);
    new RovingController(this);
  }

  override render() {
    const positions = Array.from({ length: lineKeyCount(this.model) }, (_, index) => index + 1);
    return html`<div role="toolbar" aria-label="Line keys" aria-orientation="vertical">
      ${positions.map((position) => this.#lineKey(position))}
    </div>`;
  }

  #lineKey(position: number) {
    const { lineKeys, screen } = this.model;
    const onPanel = position > lineKeys.left + lineKeys.right;
    const side = position > lineKeys.left ? 'right' : 'left';
    const box = lineKeyBox(this.model, position);
    const key = `line${position}`;
    return html`${onPanel ? this.#paper(position, box) : nothing}
    ${keyCap({
      key,
      name: this.#name(position),
      pressed: this.pressed.includes(key),
      kind: `line ${screen.touch ? 'touch' : onPanel ? 'panel' : side}`,
      place: placed(box),
      face: screen.touch ? html`` : this.#light(position),
    })}`;
  }

  /** On a touch screen the label itself carries the colour. */
  #light(position: number) {
    const led = this.leds.find((each) => each.key === position);
    const lit = led !== undefined && led.colour !== 'off';
    return html`<i
      class="led"
      data-colour=${lit ? led.colour : nothing}
      data-blink=${lit ? led.blink : nothing}
    ></i>`;
  }

  /** The key's name says the same. */
  #paper(position: number, { x, y, w }: Box) {
    const label = this.names.find((each) => each.key === position)?.label ?? '';
    const place = `left:${mm(x)};top:${mm(y - PAPER.h - PAPER.gap)};width:${mm(w)};height:${mm(PAPER.h)}`;
    return html`<span class="paper" style=${place} aria-hidden="true"><span>${label}</span></span>`;
  }

  #name(position: number): string {
    const known = this.names.find((each) => each.key === position);
    return known?.label
      ? `Line ${position}, ${known.label}, ${known.state}`
      : `Line ${position}, not assigned`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-line-keys': MppLineKeys;
  }
}
