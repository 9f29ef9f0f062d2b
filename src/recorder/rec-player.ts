import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { SAMPLE_RATE } from '../audio/units.ts';
import type { RecordingLibrary } from './library.ts';
import { WaveAxis } from './portal-axis.ts';
import { icon } from './portal-icons.ts';
import { renderContents, renderMarks, renderTicks } from './portal-player-parts.ts';
import { LEGS, type Leg, type Segment, segmentsOf } from './portal-segments.ts';
import { personOf } from './portal-text.ts';
import { callLength, callTime, clockTime } from './portal-time.ts';
import { styles } from './rec-player.styles.ts';
import { Playback } from './rec-player-playback.ts';
import { isAudible, type Mix, OPEN_MIX, openAudioContext, toggled } from './rec-player-sound.ts';
import { drawWave, type Wave } from './rec-player-wave.ts';
import type { Recording } from './recording.ts';

/** Seconds that an arrow key and a page key move. */
const STEP = 5;
const PAGE = 30;
/** CSS pixels of one lane. */
const LANE = 56;

/**
 * @summary Plays one recording: both legs apart, each with mute and solo, its pauses, and what was heard but not recorded.
 *
 * Draws from the stored peaks and loads the sound on the first play, so that an hour opens at once. Keys: Space plays and
 * pauses, arrows move by 5 s, Page Up and Page Down by 30 s, Home and End to the ends, M mutes all, 1 and 2 one leg.
 *
 * @csspart wave - The drawing of both legs.
 * @cssproperty --near-colour - Colour of the near leg.
 * @cssproperty --far-colour - Colour of the far leg.
 */
@customElement('rec-player')
@localized()
export class RecPlayer extends LitElement {
  static override styles = styles;

  #axis: WaveAxis | undefined;
  #wave: Wave | undefined;
  #playback: Playback | undefined;
  /** Which opening is the newest: an older one that ends late is dropped. */
  #opening = 0;
  #opened: Recording | undefined;

  @state() protected position = 0;
  @state() protected playing = false;
  @state() protected silenced = false;
  @state() protected mix: Mix = OPEN_MIX;
  @state() protected problem = '';
  @state() protected segments: readonly Segment[] = [];

  /** The recording to play. */
  @property({ attribute: false }) recording?: Recording;

  /** Where its sound and peaks come from. */
  @property({ attribute: false }) library?: RecordingLibrary;

  /** Makes the AudioContext through which the legs are muted, at the first play. */
  @property({ attribute: false }) audioContext: () => AudioContext = openAudioContext;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recording')) this.#axis = this.recording && new WaveAxis(this.recording);
    if (this.recording?.id !== this.#opened?.id) this.#close();
  }

  protected override updated(): void {
    if (this.recording && !this.#opened) void this.#open();
  }

  /** Plays from where it stands; loads the sound first where that has not been done. */
  async play(): Promise<void> {
    try {
      await this.#playback?.play();
    } catch (error) {
      this.#fail(error);
    }
  }

  pause(): void {
    this.#playback?.pause();
  }

  /** Puts the focus on Play. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus(options);
  }

  /** Moves to a position in the file, in frames. */
  seek(fileFrames: number): void {
    if (this.#axis) this.#moveTo(this.#axis.fromFile(fileFrames / SAMPLE_RATE));
  }

  override render() {
    const { recording } = this;
    if (!recording) return nothing;
    const names = LEGS.map((leg) => personOf(recording[leg]));
    return html`
      <div
        class="player"
        role="group"
        aria-label=${msg(str`Player: ${names[0] ?? ''} and ${names[1] ?? ''}`)}
        @keydown=${this.#handleKey}
      >
        ${this.#renderTransport(recording)}
        ${this.problem ? html`<p class="problem" role="alert">${icon('warning')} ${this.problem}</p>` : nothing}
        <div class="lanes">
          ${LEGS.map((leg) => this.#renderLeg(leg, personOf(recording[leg])))}
          <div class="marks">${this.#axis && renderMarks(recording, this.#axis)}</div>
          ${this.#renderWave(recording)}
          <div class="ticks" aria-hidden="true">${this.#axis && renderTicks(this.#axis)}</div>
        </div>
        ${renderContents(recording, this.segments, this.#handleJump)}
      </div>
    `;
  }

  #renderTransport(recording: Recording) {
    const file = this.#fileFrames();
    return html`
      <div class="transport">
        <button class="round play" aria-keyshortcuts="Space" @click=${this.#handlePlay}>
          ${this.playing ? icon('pause') : icon('play')}
          <span class="hidden">${this.playing ? msg('Pause') : msg('Play')}</span>
        </button>
        <button class="round" title=${msg('Back 5 seconds')} @click=${() => this.#moveBy(-STEP)}>
          ${icon('back')}<span class="hidden">${msg('Back 5 seconds')}</span>
        </button>
        <button class="round" title=${msg('Forward 5 seconds')} @click=${() => this.#moveBy(STEP)}>
          ${icon('forward')}<span class="hidden">${msg('Forward 5 seconds')}</span>
        </button>
        <dl class="times">
          <div>
            <dt>${msg('Call time')}</dt>
            <dd>
              <b>${clockTime(callTime(recording, file))}</b> / ${clockTime(callLength(recording))}
            </dd>
          </div>
          <div>
            <dt>${msg('File time')}</dt>
            <dd>${clockTime(file)} / ${clockTime(recording.frames)}</dd>
          </div>
        </dl>
        <span class="room"></span>
        <button
          class="round"
          title=${msg('Mute all (M)')}
          aria-pressed=${this.silenced}
          aria-keyshortcuts="M"
          @click=${this.#handleSilence}
        >
          ${icon(this.silenced ? 'muted' : 'sound')}<span class="hidden">${msg('Mute all')}</span>
        </button>
      </div>
    `;
  }

  #renderLeg(leg: Leg, name: string) {
    const key = leg === 'near' ? '1' : '2';
    return html`
      <div class=${classMap({ leg: true, [leg]: true, silent: !isAudible(this.mix, leg) })}>
        <span class="name" title=${name}><i class="swatch" @transitionend=${this.#handleTheme}></i>${name}</span>
        <span class="switches">
          <button
            class="switch"
            title=${msg(str`Mute ${name} (${key})`)}
            aria-label=${msg(str`Mute ${name}`)}
            aria-pressed=${this.mix.muted.has(leg)}
            aria-keyshortcuts=${key}
            @click=${() => this.#setMix({ ...this.mix, muted: toggled(this.mix.muted, leg) })}
          >
            ${msg('Mute')}
          </button>
          <button
            class="switch"
            title=${msg(str`Solo ${name}: hear nobody else`)}
            aria-label=${msg(str`Solo ${name}`)}
            aria-pressed=${this.mix.solo.has(leg)}
            @click=${() => this.#setMix({ ...this.mix, solo: toggled(this.mix.solo, leg) })}
          >
            ${msg('Solo')}
          </button>
        </span>
      </div>
    `;
  }

  #renderWave(recording: Recording) {
    const file = this.#fileFrames();
    const call = callTime(recording, file);
    const spoken = msg(
      str`${clockTime(call)} of ${clockTime(callLength(recording))}, in the file ${clockTime(file)}`,
    );
    return html`
      <div
        class="wave"
        part="wave"
        role="slider"
        tabindex="0"
        style=${styleMap({ '--lane': `${LANE}px` })}
        aria-label=${msg('Position')}
        aria-valuemin="0"
        aria-valuemax=${Math.floor(callLength(recording) / SAMPLE_RATE)}
        aria-valuenow=${Math.floor(call / SAMPLE_RATE)}
        aria-valuetext=${spoken}
      ></div>
    `;
  }

  readonly #handlePlay = (): void => {
    if (this.playing) this.pause();
    else void this.play();
  };

  readonly #handleSilence = (): void => {
    this.silenced = !this.silenced;
    this.#playback?.mute(this.silenced);
  };

  readonly #handleJump = (segment: Segment): void => this.seek(segment.file);

  /** A swatch has taken the colour of the other theme. */
  readonly #handleTheme = (): void => {
    const { colours, playhead } = this.#colours();
    this.#wave?.paint(colours, playhead);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('button, summary'));
    // A focused button keeps the keys that press it.
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    const act = this.#keys()[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #keys(): Readonly<Record<string, (() => void) | undefined>> {
    const mute = (leg: Leg) => this.#setMix({ ...this.mix, muted: toggled(this.mix.muted, leg) });
    return {
      ' ': this.#handlePlay,
      arrowleft: () => this.#moveBy(-STEP),
      arrowdown: () => this.#moveBy(-STEP),
      arrowright: () => this.#moveBy(STEP),
      arrowup: () => this.#moveBy(STEP),
      pagedown: () => this.#moveBy(-PAGE),
      pageup: () => this.#moveBy(PAGE),
      home: () => this.#moveTo(0),
      end: () => this.#moveTo(this.#axis?.length ?? 0),
      m: this.#handleSilence,
      1: () => mute('near'),
      2: () => mute('far'),
    };
  }

  #fileFrames(): number {
    return Math.round((this.#axis?.toFile(this.position) ?? 0) * SAMPLE_RATE);
  }

  /** Moves in the sound, not in the drawing: a pause does not count. */
  #moveBy(seconds: number): void {
    const axis = this.#axis;
    if (axis) this.#moveTo(axis.fromFile(Math.max(0, axis.toFile(this.position) + seconds)));
  }

  #moveTo(position: number): void {
    const held = Math.min(this.#axis?.length ?? 0, Math.max(0, position));
    this.#wave?.seek(held);
    this.position = held;
  }

  #setMix(mix: Mix): void {
    this.mix = mix;
    this.#playback?.set(mix);
  }

  #colours() {
    const colourOf = (element: Element | null) => (element ? getComputedStyle(element).color : 'gray');
    const leg = (name: Leg) => {
      const played = colourOf(this.renderRoot.querySelector(`.${name} .swatch`));
      return { wave: `color-mix(in srgb, ${played} 55%, transparent)`, played };
    };
    return {
      colours: { near: leg('near'), far: leg('far') },
      playhead: colourOf(this.renderRoot.querySelector('.player')),
    };
  }

  async #open(): Promise<void> {
    const { recording, library } = this;
    const container = this.renderRoot.querySelector<HTMLElement>('.wave');
    if (!recording || !library || !container || !this.#axis || !this.isConnected) return;
    this.#opened = recording;
    const opening = ++this.#opening;
    const playback = new Playback({
      load: () => library.wav(recording.id),
      audioContext: this.audioContext,
      onPlaying: (playing) => {
        this.playing = playing;
      },
    });
    playback.mute(this.silenced);
    playback.set(this.mix);
    this.#playback = playback;
    try {
      const peaks = await library.peaks(recording.id);
      if (opening !== this.#opening) return;
      this.segments = segmentsOf(recording, peaks);
      const wave = await drawWave({
        container,
        media: playback.media,
        axis: this.#axis,
        recording,
        peaks,
        ...this.#colours(),
        lane: LANE,
        onPosition: this.#handlePosition,
      });
      if (opening === this.#opening) this.#wave = wave;
      else wave.destroy();
    } catch (error) {
      if (opening === this.#opening) this.#fail(error);
    }
  }

  /** Sixty times a second while playing; renders once a second. */
  readonly #handlePosition = (position: number): void => {
    const second = (at: number) => Math.floor(this.#axis?.toFile(at) ?? 0);
    if (!this.playing || second(position) !== second(this.position)) this.position = position;
  };

  #close(): void {
    this.#opening += 1;
    this.#opened = undefined;
    this.#wave?.destroy();
    this.#wave = undefined;
    this.#playback?.close();
    this.#playback = undefined;
    this.position = 0;
    this.playing = false;
    this.problem = '';
    this.segments = [];
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.problem = msg(str`This recording cannot be played: ${reason}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rec-player': RecPlayer;
  }
}
