import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../elements.ts';
import type { PhoneKeyEvent } from '../phone/keys.ts';
import { phoneModel } from '../phone/models.ts';
import type { PhoneRef } from '../phone/phone.machine.ts';
import type { DeskPhone } from '../simulator.ts';
import { icon } from '../ui/icon.ts';
import { MediaQueryController } from '../ui/media-query.ts';
import { panelId, renderTabs, revealTab, type Tab, tabId } from '../ui/tabs.ts';
import { icons } from './app-icons.ts';
import type { Bench } from './bench.ts';
import type { PageLanguage, Theme } from './preferences.ts';
import { simPageStyles } from './sim-page.styles.ts';
import { type WorkspacePanel, type WorkspaceView, WorkspaceViewEvent } from './workspace-panel.ts';
import { WORKSPACE_PANELS } from './workspace-panels.ts';

/**
 * @summary The workspace: the phone and the panels around it, over one bench.
 * @fires bench-request - Something was asked of the bench, or of the page: language and theme.
 * @fires workspace-view - Another panel is seen, or the same one elsewhere.
 */
@customElement('sim-page')
@localized()
export class SimPage extends LitElement {
  static override styles = simPageStyles;

  readonly #wide = new MediaQueryController(this, '(min-width: 1100px)');
  #stopFollowing: (() => void) | undefined;

  /** The tab chosen last under the phone of a wide page, where `view` names a panel beside it. */
  @state() protected tab = '';

  /** Panels that were opened; false: their code could not be had. */
  @state() protected opened: ReadonlyMap<string, boolean> = new Map();

  /** What of the workspace is seen. */
  @property({ attribute: false }) view: WorkspaceView = { panel: 'party', places: {} };

  /** The panels, in the order of their tabs. */
  @property({ attribute: false }) panels = WORKSPACE_PANELS;

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

  override willUpdate(changed: PropertyValues<this>): void {
    const tabs = this.#placed('tab');
    if (changed.has('view') && tabs.some(({ id }) => id === this.view.panel)) this.tab = this.view.panel;
    if (this.tab === '') this.tab = tabs[0]?.id ?? '';
    const seen = this.panels.find(({ id }) => id === this.#selected);
    if (seen) this.#open(seen);
  }

  override updated(): void {
    revealTab(this.renderRoot, this.#selected);
  }

  override render() {
    const wide = this.#wide.matches;
    return html`<div class="page ${wide ? 'wide' : 'narrow'}">
      ${this.#renderHeader()}
      <main>
        <div class="device">${this.#renderPhone()}</div>
        ${wide ? nothing : this.#renderTabs(this.panels)}
        <div class="side">${this.#placed('beside').map((panel) => this.#renderPanel(panel))}</div>
        ${wide ? this.#renderTabs(this.#placed('tab')) : nothing}
        <div class="lower">${this.#placed('tab').map((panel) => this.#renderPanel(panel))}</div>
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
    const { simulator, secondPhone } = this.bench;
    const phone = simulator.state();
    const second = simulator.phones.length < 2 ? 'absent' : secondPhone ? 'shown' : 'hidden';
    return html`
      <mpp-phone .state=${phone} @phone-key=${(event: PhoneKeyEvent) => this.#key(simulator.phone, event)}></mpp-phone>
      <page-strip
        .model=${phoneModel(phone.model).id}
        phone-language=${phone.language}
        page-language=${this.language}
        theme=${this.theme}
        second-phone=${second}
        time=${phone.time}
        time-zone=${phone.timeZone}
      ></page-strip>
      ${secondPhone ? this.#renderSecond(secondPhone) : nothing}
    `;
  }

  #renderSecond({ address, ref, state }: DeskPhone) {
    return html`<section class="second" aria-label=${msg(str`Phone of ${address.name}`)}>
      <h2>${msg(str`Phone of ${address.name}`)} <span>${address.number}</span></h2>
      <mpp-phone .state=${state()} @phone-key=${(event: PhoneKeyEvent) => this.#key(ref, event)}></mpp-phone>
    </section>`;
  }

  #renderTabs(panels: readonly WorkspacePanel[]) {
    const wide = this.#wide.matches;
    const tabs: Tab<string>[] = panels.map(({ id, label, shortLabel }) => ({
      id,
      label: wide ? label() : (shortLabel ?? label)(),
    }));
    return renderTabs(msg('Views'), tabs, this.#selected, (panel) => this.#show({ ...this.view, panel }));
  }

  /** The panel whose tab is selected. */
  get #selected(): string {
    const { panel } = this.view;
    if (this.#wide.matches) return this.tab;
    return this.panels.some(({ id }) => id === panel) ? panel : (this.panels[0]?.id ?? '');
  }

  #placed(where: WorkspacePanel['where']): readonly WorkspacePanel[] {
    return this.panels.filter((panel) => panel.where === where);
  }

  #renderPanel(panel: WorkspacePanel) {
    const { id, where } = panel;
    const tabbed = !this.#wide.matches || where === 'tab';
    const shown = !tabbed || id === this.#selected;
    return html`<div
      class="panel ${id}"
      id=${panelId(id)}
      role=${ifDefined(tabbed ? 'tabpanel' : undefined)}
      aria-labelledby=${ifDefined(tabbed ? tabId(id) : undefined)}
      ?hidden=${!shown}
    >
      ${this.#renderContent(panel, shown)}
    </div>`;
  }

  /** A panel whose code is fetched is drawn once it was opened. */
  #renderContent({ id, label, fetch, render }: WorkspacePanel, shown: boolean) {
    const there = fetch ? this.opened.get(id) : true;
    if (there === undefined) return nothing;
    if (!there)
      return html`<p class="problem" role="alert">
        ${msg(str`${label()} could not be fetched. Reload the page to try again.`)}
      </p>`;
    const { view, bench } = this;
    return render({
      bench,
      shown,
      place: view.places[id] ?? '',
      go: (place) => this.#show({ ...this.view, places: { ...this.view.places, [id]: place } }),
    });
  }

  #open({ id, fetch }: WorkspacePanel): void {
    if (!fetch || this.opened.has(id)) return;
    this.opened = new Map(this.opened).set(id, true);
    fetch().catch(() => {
      this.opened = new Map(this.opened).set(id, false);
    });
  }

  #show(view: WorkspaceView): void {
    this.view = view;
    this.dispatchEvent(new WorkspaceViewEvent(view));
  }

  #key(phone: PhoneRef, { key, action, at }: PhoneKeyEvent): void {
    const type = action === 'press' ? 'key.pressed' : 'key.released';
    phone.send({ type, key, at: this.clockTime(at) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sim-page': SimPage;
  }
}
