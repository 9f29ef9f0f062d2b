import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { OTHER_PARTY, TEST_NUMBERS, USER } from '../calling/directory.ts';
import type { Network } from '../policy/settings.ts';
import { controls } from '../ui/controls.styles.ts';
import { selectField } from '../ui/fields.ts';
import { icon } from '../ui/icon.ts';
import type { LiveLevels } from '../ui/live-levels.ts';
import { icons } from './app-icons.ts';
import type { LevelListener } from './bench.ts';
import type { Leg, LegInput } from './leg-inputs.ts';
import './leg-picker.ts';
import { LISTENERS, type Listener } from './listening.ts';
import { otherPartyStyles } from './other-party.styles.ts';
import { actionName, behaviourText, statusText } from './party-text.ts';
import { PARTY_ACTIONS, type PartyAction, type PartyView, partyActions } from './party-view.ts';
import { type BenchRequest, BenchRequestEvent } from './requests.ts';

const IDLE: PartyView = { status: 'idle', address: OTHER_PARTY.internal, holding: false, held: false };
const CLIP: LegInput = { chosen: 'clip', playing: 'clip', busy: false };

/**
 * @summary The person at the other telephone: what they do, from where they call, what both sides say and who is heard.
 * @fires bench-request - A button was pressed or a choice made.
 */
@customElement('other-party')
@localized()
export class OtherParty extends LitElement {
  static override styles = [controls, otherPartyStyles];

  #stopLevels: (() => void) | undefined;

  /** The number of the next call. */
  @state() protected from: Network = 'internal';

  /** What the person does. */
  @property({ attribute: false }) party: PartyView = IDLE;

  /** What both legs say. */
  @property({ attribute: false }) inputs: Readonly<Record<Leg, LegInput>> = { near: CLIP, far: CLIP };

  /** Whose ear the loudspeaker carries. */
  @property() listener: Listener = 'user';

  /** Name of the second desk phone's user; empty: that phone is not on the page. */
  @property({ attribute: 'second-user' }) secondUser = '';

  /** The phone can dial a number now. */
  @property({ type: Boolean, attribute: 'can-dial' }) canDial = false;

  /** Whom the phone is in a call with; empty: nobody. */
  @property({ attribute: 'talking-to' }) talkingTo = '';

  /** Hands out the levels of both legs; the returned function stops them. */
  @property({ attribute: false }) levels: ((listener: LevelListener) => () => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLevels?.();
    this.#stopLevels = undefined;
  }

  protected override updated(_: PropertyValues<this>): void {
    this.#followLevels();
  }

  override render() {
    return html`<section class="card" aria-label=${msg('Other party')}>
      ${this.#renderPerson()} ${this.#renderActions()} ${this.#renderSound()} ${this.#renderNumbers()}
    </section>`;
  }

  #renderPerson() {
    const { party, from } = this;
    const address = party.status === 'idle' ? OTHER_PARTY[from] : party.address;
    const networks = [
      ['internal', msg(str`${OTHER_PARTY.internal.number}, internal`)],
      ['public', msg(str`${OTHER_PARTY.public.number}, public network`)],
    ] as const;
    return html`<header>
      <span class="avatar ${party.status}" aria-hidden="true">${initials(address.name)}</span>
      <div class="who">
        <span class="label">${msg('Other party')}</span>
        <h2>${address.name}</h2>
        <p class="status ${party.status}" role="status">${statusText(party)}</p>
      </div>
      ${selectField({
        id: 'from',
        label: msg('Calls from'),
        value: from,
        options: networks,
        disabled: party.status !== 'idle',
        change: (network) => {
          this.from = network;
        },
      })}
    </header>`;
  }

  #renderActions() {
    const able = partyActions(this.party);
    return html`<div class="actions">
      ${PARTY_ACTIONS.map(
        (action) => html`<button
          type="button"
          class="button ${look(action)}"
          ?disabled=${!able.includes(action)}
          @click=${() => this.#ask({ kind: 'party', action, from: this.from })}
        >
          ${action === 'call' ? icon(icons.call) : nothing}${actionName(action)}
        </button>`,
      )}
    </div>`;
  }

  #renderSound() {
    const { inputs, listener, secondUser, talkingTo } = this;
    return html`<div class="sound">
        <leg-picker leg="near" .input=${inputs.near}></leg-picker>
        <leg-picker leg="far" .input=${inputs.far}></leg-picker>
        ${selectField({
          id: 'listen',
          label: msg('Listen as'),
          value: listener,
          options: LISTENERS.filter((each) => each !== 'second' || secondUser).map(
            (each) => [each, each === 'second' ? secondUser : listenerText(each)] as const,
          ),
          change: (next) => this.#ask({ kind: 'listen', listener: next }),
        })}
      </div>
      ${talkingTo ? html`<live-levels near=${USER.name} far=${talkingTo}></live-levels>` : nothing}`;
  }

  #renderNumbers() {
    return html`<div class="numbers">
      <h3 class="label">${msg('Test numbers: press to dial on the phone')}</h3>
      <ul>
        ${TEST_NUMBERS.map((entry) => {
          const { number } = entry.address;
          return html`<li class=${this.canDial ? '' : 'off'}>
            <button
              type="button"
              aria-label=${msg(str`Dial ${number}`)}
              aria-describedby="does-${number}"
              ?disabled=${!this.canDial}
              @click=${() => this.#ask({ kind: 'dial', number })}
            >
              ${number}
            </button>
            <span id="does-${number}">${behaviourText(entry)}</span>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #ask(request: BenchRequest): void {
    this.dispatchEvent(new BenchRequestEvent(request));
  }

  /** Levels go from the sound straight to the drawing: they are no reason to render. */
  #followLevels(): void {
    const lanes = this.renderRoot.querySelector('live-levels');
    if (!lanes) {
      this.#stopLevels?.();
      this.#stopLevels = undefined;
      return;
    }
    // Until its code has arrived the element has no push.
    this.#stopLevels ??= this.levels?.((leg, peak, rms) =>
      (lanes as Partial<LiveLevels>).push?.(leg, peak, rms),
    );
  }
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);

function look(action: PartyAction): string {
  if (action === 'call' || action === 'answer') return 'primary';
  return action === 'hangUp' || action === 'decline' ? 'danger' : '';
}

function listenerText(listener: Exclude<Listener, 'second'>): string {
  switch (listener) {
    case 'user':
      return msg('User');
    case 'other':
      return msg('Other party');
    case 'recorder':
      return msg('Recorder');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'other-party': OtherParty;
  }
}
