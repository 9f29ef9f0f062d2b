import { LegSound, type Mix, OPEN_MIX } from './rec-player-sound.ts';

export interface PlaybackOptions {
  /** The sound, asked for once, at the first play. */
  readonly load: () => Promise<Blob>;
  readonly audioContext: () => AudioContext;
  readonly onPlaying: (playing: boolean) => void;
}

/** The sound of one recording: a media element, loaded at the first play, with both legs in hand. */
export class Playback {
  /** Its time is file time in seconds; it may be set before anything is loaded. */
  readonly media = document.createElement('audio');
  readonly #options: PlaybackOptions;
  #sound: LegSound | undefined;
  #loading: Promise<void> | undefined;
  #source = '';
  #mix: Mix = OPEN_MIX;
  #closed = false;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.media.addEventListener('play', () => options.onPlaying(true));
    for (const end of ['pause', 'ended', 'emptied']) {
      this.media.addEventListener(end, () => options.onPlaying(false));
    }
  }

  /** Rejects where the sound cannot be had; the next call tries again. */
  async play(): Promise<void> {
    try {
      this.#loading ??= this.#load();
      await this.#loading;
      await this.#sound?.resume();
      if (!this.#closed) await this.media.play();
    } catch (error) {
      this.#loading = undefined;
      // Pausing, or closing, while the sound is still on its way is no failure.
      if (!this.#closed && !(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }

  pause(): void {
    this.media.pause();
  }

  mute(muted: boolean): void {
    this.media.muted = muted;
  }

  set(mix: Mix): void {
    this.#mix = mix;
    this.#sound?.set(mix);
  }

  close(): void {
    this.#closed = true;
    this.media.pause();
    this.media.removeAttribute('src');
    this.media.load();
    void this.#sound?.close();
    if (this.#source) URL.revokeObjectURL(this.#source);
  }

  async #load(): Promise<void> {
    const blob = await this.#options.load();
    if (this.#closed) return;
    if (this.#source) URL.revokeObjectURL(this.#source);
    this.#source = URL.createObjectURL(blob);
    this.media.src = this.#source;
    this.#sound ??= new LegSound(this.#options.audioContext(), this.media);
    this.#sound.set(this.#mix);
  }
}
