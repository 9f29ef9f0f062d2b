import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { HubActorEvent, HubCommandEvent } from '../control-hub/hub-command.ts';
import '../elements.ts';
import type { PhoneKeyEvent } from '../phone/keys.ts';
import { phoneModel } from '../phone/models.ts';
import type { PhoneState } from '../phone/phone-state.ts';
import { icon } from '../ui/icon.ts';
import { MediaQueryController } from '../ui/media-query.ts';
import { panelId, renderTabs, type Tab, tabId } from '../ui/tabs.ts';
import { icons } from './app-icons.ts';
import type { Bench } from './bench.ts';
import { partyView } from './party-view.ts';
import type { PageLanguage, Theme } from './preferences.ts';
import { simPageStyles } from './sim-page.styles.ts';

const PANELS = ['party', 'recordings', 'settings', 'hub', 'trace'] as const;
type Panel = (typeof PANELS)[number];
/** Panels that are tabs on a wide page too. */
const WIDE_TABS: readonly Panel[] = ['settings', 'hub', 'trace'];

/**
 * @summary The workspace: phone, other party, recordings, settings, Control Hub and trace over one bench.
 * @fires bench-request - Something was asked of the bench, or of the page: language and theme.
 */
@customElement('sim-page')
@localized()
export class SimPage extends LitElement {
  static override styles = simPageStyles;

  readonly #wide = new MediaQueryController(this, '(min-width: 1100px)');
  #stopFollowing: (() => void) | undefined;

  @state() protected chosen: Panel = 'party';
  @state() protected chosenWide: Panel = 'settings';
  @state() protected hub: 'closed' | 'open' | 'absent' = 'closed';

  /** What the page works with. */
  @property({ attribute: false }) bench!: Bench;

  /** Clock time of a page time stamp: where a finger's press falls. */
  @property({ attribute: false }) clockTime: (timeStamp: number) => number = (timeStamp) => timeStamp;

  /** Language of the page. */
  @property() language: PageLanguage = 'en';

  /** Light or dark. */
  @property() theme: Theme = 'system';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = this.bench.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  override render() {
    const wide = this.#wide.matches;
    return html`<div class="page ${wide ? 'wide' : 'narrow'}">
      ${this.#renderHeader()}
      <main>
        <div class="device">${this.#renderPhone()}</div>
        ${wide ? nothing : this.#renderTabs(PANELS, this.chosen)}
        <div class="side">
          ${this.#renderPanel('party', this.#renderParty())}
          ${this.#renderPanel('recordings', this.#renderRecordings())}
        </div>
        ${wide ? this.#renderTabs(WIDE_TABS, this.chosenWide) : nothing}
        <div class="lower">
          ${this.#renderPanel('settings', this.#renderSettings())}
          ${this.#renderPanel('hub', this.#renderHub())}
          ${this.#renderPanel('trace', this.#renderTrace())}
        </div>
      </main>
    </div>`;
  }

  #renderHeader() {
    const { problem, silent } = this.bench;
    return html`<header>
      <h1>${msg('MPP Phone Simulator')}</h1>
      ${
        silent && !problem
          ? html`<p class="hint">${icon(icons.silent)} ${msg('Sound starts with the first click')}</p>`
          : nothing
      }
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    </header>`;
  }

  #renderPhone() {
    const { simulator } = this.bench;
    const phone = simulator.state();
    return html`
      <mpp-phone .state=${phone} @phone-key=${this.#key}></mpp-phone>
      <page-strip
        .model=${phoneModel(phone.model).id}
        phone-language=${phone.language}
        page-language=${this.language}
        theme=${this.theme}
        time=${phone.time}
        time-zone=${phone.timeZone}
      ></page-strip>
    `;
  }

  #renderTabs(panels: readonly Panel[], selected: Panel) {
    const tabs: Tab<Panel>[] = panels.map((id) => ({ id, label: tabText(id, this.#wide.matches) }));
    return renderTabs(msg('Views'), tabs, selected, (id) => {
      if (id === 'hub') this.#openHub();
      if (this.#wide.matches) this.chosenWide = id;
      else this.chosen = id;
    });
  }

  #renderPanel(id: Panel, content: unknown) {
    const tabbed = !this.#wide.matches || WIDE_TABS.includes(id);
    return html`<div
      class="panel ${id}"
      id=${panelId(id)}
      role=${ifDefined(tabbed ? 'tabpanel' : undefined)}
      aria-labelledby=${ifDefined(tabbed ? tabId(id) : undefined)}
      ?hidden=${!this.#shows(id)}
    >
      ${content}
    </div>`;
  }

  #shows(id: Panel): boolean {
    if (!this.#wide.matches) return id === this.chosen;
    return !WIDE_TABS.includes(id) || id === this.chosenWide;
  }

  #renderParty() {
    const { simulator, inputs, listener, levels } = this.bench;
    const phone = simulator.state();
    return html`<other-party
      .party=${partyView(simulator.otherParty.getSnapshot())}
      .inputs=${inputs.legs}
      listener=${listener}
      ?can-dial=${phone.appearances.length === 0}
      talking-to=${talkingTo(phone)}
      .levels=${levels}
    ></other-party>`;
  }

  #renderRecordings() {
    const { simulator } = this.bench;
    return html`<rec-portal
      .library=${simulator.recorder.library}
      time-zone=${simulator.state().timeZone}
    ></rec-portal>`;
  }

  #renderSettings() {
    const { simulator, prompts, nextCall, administration } = this.bench;
    const { policies, delays } = simulator.exchange.getSnapshot().context;
    return html`<recording-settings
      .settings=${administration?.settings ?? policies.inbound.internal.settings}
      .delays=${delays}
      .fault=${simulator.recorder.fault}
      .keyLists=${simulator.phone.getSnapshot().context.config.keyLists}
      .prompts=${prompts.replaced}
      .promptProblem=${prompts.problem}
      ?next-call=${nextCall}
    ></recording-settings>`;
  }

  /** Control Hub is fetched when its tab is opened for the first time. */
  #renderHub() {
    const { administration, nextCall } = this.bench;
    if (this.hub === 'closed' || !administration) return nothing;
    if (this.hub === 'absent')
      return html`<p class="problem" role="alert">
        ${msg('Control Hub could not be fetched. Reload the page to try again.')}
      </p>`;
    return html`<hub-view
      .state=${administration.state}
      .actor=${administration.actor}
      .outcome=${administration.outcome}
      ?next-call=${nextCall}
      @hub-command=${({ commands }: HubCommandEvent) => administration.take(commands)}
      @hub-actor=${({ actor }: HubActorEvent) => administration.act(actor)}
    ></hub-view>`;
  }

  #openHub(): void {
    if (this.hub === 'open') return;
    this.hub = 'open';
    import('./hub-view.ts').catch(() => {
      this.hub = 'absent';
    });
  }

  #renderTrace() {
    const { entries } = this.bench.simulator.trace;
    const shown = this.#shows('trace');
    return html`<trace-view
      .entries=${entries}
      .count=${shown ? entries.length : 0}
    ></trace-view>`;
  }

  readonly #key = ({ key, action, at }: PhoneKeyEvent): void => {
    const type = action === 'press' ? 'key.pressed' : 'key.released';
    this.bench.simulator.phone.send({ type, key, at: this.clockTime(at) });
  };
}

/** Name of the person the phone is in a call with, spoken to or on hold. */
function talkingTo({ appearances, selected }: PhoneState): string {
  const connected = appearances.filter(
    ({ seconds, status }) => seconds !== undefined && status !== 'releasing',
  );
  const call = connected.find(({ id }) => id === selected) ?? connected[0];
  return call ? call.name || call.number : '';
}

function tabText(panel: Panel, wide: boolean): string {
  switch (panel) {
    case 'party':
      return msg('Other party');
    case 'recordings':
      return msg('Recordings');
    case 'settings':
      return wide ? msg('Recording settings') : msg('Settings');
    case 'hub':
      return 'Control Hub';
    case 'trace':
      return msg('Trace');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-page': SimPage;
  }
}
