import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../softkeys/mpp-softkeys.ts';
import type { PressAction, PressEvent } from '../ui/press.ts';
import { renderCase } from './chassis-case.ts';
import { type Box, type Chassis, chassisLayout, placed } from './chassis-layout.ts';
import { phoneText } from './dictionary/index.ts';
import { type PhoneKey, PhoneKeyEvent } from './keys.ts';
import { type CustomLeds, type LedType, leds } from './leds.ts';
import { lineKeyCount, type PhoneModel, phoneModel } from './models.ts';
import './mpp-action.ts';
import './mpp-feature-keys.ts';
import type { FeatureKey } from './mpp-feature-keys.ts';
import './mpp-handset.ts';
import './mpp-keypad.ts';
import './mpp-line-keys.ts';
import './mpp-navigation.ts';
import { mppPhoneStyles } from './mpp-phone.styles.ts';
import { TypingController } from './mpp-phone-typing.ts';
import './mpp-screen.ts';
import './mpp-volume.ts';
import type { PhoneState } from './phone-state.ts';
import { screenView } from './screen.ts';
import type { ClockFormat } from './time-format.ts';

const FEATURES: readonly FeatureKey[] = [
  { key: 'messages', name: 'Messages' },
  { key: 'applications', name: 'Applications' },
  { key: 'contacts', name: 'Contacts' },
];
const CALL_CONTROLS: readonly FeatureKey[] = [
  { key: 'hold', name: 'Hold' },
  { key: 'transfer', name: 'Transfer' },
  { key: 'conference', name: 'Conference' },
];

/**
 * @summary The whole desk phone, drawn from a PhoneState; it shows no click of its own.
 * @fires phone-key - What a finger or the keyboard did to a key.
 * @cssprop [--mm] - Set by the case: one millimetre of the device.
 */
@customElement('mpp-phone')
export class MppPhone extends LitElement {
  static override styles = mppPhoneStyles;

  /** What the phone shows. */
  @property({ attribute: false }) state: PhoneState | undefined;

  /** Which phone it is, where there are several. */
  @property() label = '';

  /** Custom_LED_Type of the phone's configuration. */
  @property({ attribute: 'led-type' }) ledType: LedType = 'default';

  /** Lights by state, with Custom_LED_Type Custom. */
  @property({ attribute: false }) customLeds: CustomLeds = {};

  /** Time_Format and Date_Format; without one, as is usual in the phone's language. */
  @property({ attribute: false }) clockFormat: ClockFormat | undefined;

  constructor() {
    super();
    new TypingController(this, (key, action, at) => this.#tell(key, action, at));
  }

  override render() {
    const { state } = this;
    if (!state) return nothing;
    const model = phoneModel(state.model);
    const chassis = chassisLayout(model);
    return html`<div class="phone" role="group" aria-label=${this.#named('Desk phone')} style=${measures(chassis)}>
      <div class="case" @ui-press=${this.#pressed}>
        ${renderCase(model, chassis)} ${this.#display(state, model, chassis)}
        ${this.#keys(state, model, chassis)} ${this.#handset(state, chassis)}
      </div>
    </div>`;
  }

  /** The keys of a touch screen lie on the glass, so the screen comes first. */
  #display(state: PhoneState, model: PhoneModel, chassis: Chassis): TemplateResult {
    const view = screenView(state, this.clockFormat);
    const names = state.lines.map(({ key, label, status }) => ({
      key,
      label,
      state: phoneText(state.language, `line.${status}`),
    }));
    return html`
      <mpp-screen
        style=${placed(chassis.screen)}
        label=${this.#named('Phone screen')}
        .model=${model}
        .view=${view}
      ></mpp-screen>
      ${
        lineKeyCount(model) === 0
          ? nothing
          : html`<mpp-line-keys
              style=${placed(chassis.lineKeys)}
              .model=${model}
              .names=${names}
              .leds=${leds(state, state.leds?.type ?? this.ledType, model.leds, state.leds?.custom ?? this.customLeds)}
              .pressed=${state.pressed}
            ></mpp-line-keys>`
      }
      <mpp-softkeys
        style=${placed(chassis.softkeys)}
        .cells=${view.softkeys}
        .pressed=${state.pressed}
        ?touch=${model.screen.touch}
      ></mpp-softkeys>
    `;
  }

  #keys(state: PhoneState, { fixedKeys }: PhoneModel, chassis: Chassis): TemplateResult {
    const { pressed } = state;
    const cluster = (box: Box, label: string, keys: readonly FeatureKey[], row = false) => html`
      <mpp-feature-keys
        style=${placed(box)}
        .keys=${keys.filter(({ key }) => fixedKeys.includes(key))}
        label=${label}
        arrangement=${row ? 'row' : 'column'}
        ?narrow=${chassis.narrow}
        .pressed=${pressed}
      ></mpp-feature-keys>
    `;
    return html`
      ${
        chassis.action
          ? html`<mpp-action style=${placed(chassis.action)} .pressed=${pressed}></mpp-action>`
          : nothing
      }
      <mpp-navigation
        style=${placed(chassis.navigation)}
        .fixedKeys=${fixedKeys}
        .pressed=${pressed}
      ></mpp-navigation>
      ${cluster(chassis.features, 'Features', FEATURES)}
      <mpp-keypad
        style=${placed(chassis.keypad)}
        ?narrow=${chassis.narrow}
        .pressed=${pressed}
      ></mpp-keypad>
      ${cluster(chassis.callControls, 'Call control', CALL_CONTROLS)}
      <mpp-volume style=${placed(chassis.volume)} .pressed=${pressed}></mpp-volume>
      ${cluster(chassis.audioKeys, 'Audio', audioKeys(state), true)}
    `;
  }

  #handset(state: PhoneState, chassis: Chassis): TemplateResult {
    return html`<mpp-handset
      style=${placed(chassis.handset)}
      ?lifted=${state.audioPath === 'handset' || state.pressed.includes('hook')}
      lamp=${state.lamp}
    ></mpp-handset>`;
  }

  #named(part: string): string {
    return this.label ? `${part}, ${this.label}` : part;
  }

  #pressed(event: PressEvent): void {
    event.stopPropagation();
    // Every data-key in the parts above is a PhoneKey.
    this.#tell(event.key as PhoneKey, event.action, event.at);
  }

  #tell(key: PhoneKey, action: PressAction, at: number): void {
    this.dispatchEvent(new PhoneKeyEvent(key, action, at));
  }
}

const measures = ({ view }: Chassis): string =>
  [
    `--view-width:${view.w}`,
    `--view-height:${view.h}`,
    `--margin-left:${-view.x}`,
    `--margin-top:${-view.y}`,
  ].join(';');

function audioKeys({ audioPath, muted }: PhoneState): FeatureKey[] {
  return [
    { key: 'headset', name: 'Headset', light: { on: audioPath === 'headset', colour: 'green' } },
    { key: 'speaker', name: 'Speaker', light: { on: audioPath === 'speaker', colour: 'green' } },
    { key: 'mute', name: 'Mute', light: { on: muted, colour: 'red' } },
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'mpp-phone': MppPhone;
  }
}
