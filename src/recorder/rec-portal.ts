import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecordingLibrary } from './library.ts';
import { icon } from './portal-icons.ts';
import { type RowActs, renderTable } from './portal-table.ts';
import { fileName, personOf } from './portal-text.ts';
import { openAudioContext } from './rec-player-sound.ts';
import { styles } from './rec-portal.styles.ts';
import './rec-player.ts';
import type { Recording } from './recording.ts';

/**
 * @summary The recordings of a recorder: a table with a player in it, downloads and deletion.
 *
 * @csspart table - The table of recordings.
 */
@customElement('rec-portal')
@localized()
export class RecPortal extends LitElement {
  static override styles = styles;

  #unsubscribe: (() => void) | undefined;
  /** URL of the last download, held until the next one: the browser reads it after the click. */
  #download = '';

  @state() protected openId: string | undefined;
  @state() protected doomedId: string | undefined;
  @state() protected said = '';
  @state() protected problem = '';

  /** The recordings and what can be done with them. */
  @property({ attribute: false }) library?: RecordingLibrary;

  /** Time zone of the dates, e.g. `Europe/Prague`; the browser's where absent. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** What it is called; `Recordings` where absent. */
  @property() heading = '';

  /** What stands where nothing is listed; how to make a recording where absent. */
  @property({ attribute: 'empty-text' }) emptyText = '';

  /** A line about a recording, under its state. */
  @property({ attribute: false }) about?: (recording: Recording) => string;

  /** What stands under an open player. */
  @property({ attribute: false }) detail?: (recording: Recording) => unknown;

  /** Makes the AudioContext through which the player mutes legs. */
  @property({ attribute: false }) audioContext: () => AudioContext = openAudioContext;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('library')) this.#follow();
  }

  override render() {
    const recordings = this.library?.recordings() ?? [];
    const heading = this.heading || msg('Recordings');
    return html`
      <section aria-label=${heading} @keydown=${this.#handleKey}>
        <header>
          <h2>${heading}</h2>
          ${recordings.length > 0 ? html`<span class="count">${recordings.length}</span>` : nothing}
        </header>
        ${this.problem ? html`<p class="problem" role="alert">${icon('warning')} ${this.problem}</p>` : nothing}
        ${recordings.length > 0 ? this.#renderTable(recordings) : this.#renderEmpty()}
        <p class="hidden" role="status">${this.said}</p>
      </section>
    `;
  }

  #renderEmpty() {
    return html`
      <div class="empty">
        ${icon('record')}
        <p class="lead">${msg('No recordings yet')}</p>
        <p>
          ${
            this.emptyText ||
            msg(
              'Press Record on the phone during a call. The recording appears here, with both sides of the call apart.',
            )
          }
        </p>
      </div>
    `;
  }

  #renderTable(recordings: readonly Recording[]) {
    const open = recordings.find(({ id }) => id === this.openId);
    return renderTable(
      recordings,
      {
        openId: open?.id,
        doomedId: this.doomedId,
        timeZone: this.timeZone,
        about: this.about,
        player: html`
          <rec-player
            .recording=${open}
            .library=${this.library}
            .audioContext=${this.audioContext}
          ></rec-player>
          ${open && this.detail ? this.detail(open) : nothing}
        `,
      },
      this.#acts,
    );
  }

  readonly #acts: RowActs = {
    toggle: ({ id }) => {
      this.openId = this.openId === id ? undefined : id;
    },
    play: (recording) => void this.#play(recording),
    downloadWav: (recording) => void this.#downloadWav(recording),
    downloadMetadata: (recording) =>
      this.#save(
        new Blob([recording.metadata], { type: 'application/rs-metadata+xml' }),
        `${fileName(recording, this.timeZone)}.xml`,
      ),
    askDelete: ({ id }) => {
      this.doomedId = id;
      void this.#focus(`[data-id="${CSS.escape(id)}"] .no`);
    },
    keep: (recording) => this.#spare(recording.id),
    delete: (recording) => void this.#delete(recording),
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.doomedId) return;
    event.preventDefault();
    this.#spare(this.doomedId);
  };

  async #play(recording: Recording): Promise<void> {
    this.openId = recording.id;
    await this.updateComplete;
    const player = this.renderRoot.querySelector('rec-player');
    await player?.updateComplete;
    player?.focus();
    await player?.play();
  }

  async #downloadWav(recording: Recording): Promise<void> {
    await this.#try(async () => {
      const wav = await this.library?.wav(recording.id);
      if (wav) this.#save(wav, `${fileName(recording, this.timeZone)}.wav`);
    });
  }

  async #delete(recording: Recording): Promise<void> {
    const next = this.#neighbour(recording.id);
    await this.#try(async () => {
      await this.library?.delete(recording.id);
      this.doomedId = undefined;
      if (this.openId === recording.id) this.openId = undefined;
      this.said = msg(str`Recording with ${personOf(recording.far)} deleted`);
      await this.#focus(next ? `[data-id="${CSS.escape(next)}"] .act` : 'h2');
    });
  }

  #spare(id: string): void {
    this.doomedId = undefined;
    void this.#focus(`[data-id="${CSS.escape(id)}"] .act:last-of-type`);
  }

  /** The recording whose row takes the focus when this one is gone. */
  #neighbour(id: string): string | undefined {
    const recordings = this.library?.recordings() ?? [];
    const index = recordings.findIndex((recording) => recording.id === id);
    return (recordings[index + 1] ?? recordings[index - 1])?.id;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      this.problem = '';
      await act();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  #save(blob: Blob, name: string): void {
    this.#release();
    this.#download = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = this.#download;
    link.download = name;
    link.click();
  }

  #release(): void {
    if (this.#download) URL.revokeObjectURL(this.#download);
    this.#download = '';
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.isConnected ? this.library?.subscribe(() => this.requestUpdate()) : undefined;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rec-portal': RecPortal;
  }
}
