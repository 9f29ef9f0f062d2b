import { Dsp } from './dsp.ts';
import type { FromDsp, ToDsp } from './dsp-messages.ts';
import type { Level, NoticeStarted, TapFrame } from './media-graph.ts';
import type { MediaListener } from './media-port.ts';
import { type Frames, PACKET_FRAMES } from './units.ts';

/** The page hears at least this often how far the DSP is: 100 ms. */
const REPORT_EVERY: Frames = 5 * PACKET_FRAMES;

/** Posts a batch and gives its sample buffers away with it. */
export type PostBatch = (batch: FromDsp, transfer: ArrayBuffer[]) => void;

/**
 * A Dsp behind a message port: obeys what comes in and posts what comes of a block, one batch a block and only when
 * there is something. Audio thread; allocates a batch when it posts one, that is each 20 ms while there are taps.
 */
export class DspSession {
  readonly #dsp: Dsp;
  readonly #post: PostBatch;
  #taps: readonly TapFrame[] = [];
  #levels: readonly Level[] = [];
  #notices: NoticeStarted[] = [];
  #reported: Frames;
  readonly #listener: MediaListener = {
    taps: (frames) => {
      this.#taps = frames;
    },
    notice: (notice) => {
      this.#notices.push(notice);
    },
  };
  readonly #levelListener: MediaListener = {
    ...this.#listener,
    levels: (levels) => {
      this.#levels = levels;
    },
  };

  constructor(startFrame: Frames, messages: readonly ToDsp[], post: PostBatch) {
    this.#dsp = new Dsp(startFrame);
    this.#dsp.listener = this.#listener;
    this.#post = post;
    this.#reported = startFrame;
    for (const message of messages) this.obey(message);
  }

  obey(message: ToDsp): void {
    if (message.type === 'apply') this.#dsp.apply(message.command, message.atFrame);
    else this.#dsp.listener = message.wanted ? this.#levelListener : this.#listener;
  }

  /** Renders the block that starts at `frame`. Frames that the audio thread left out before it are silent. */
  process(
    frame: Frames,
    output: Float32Array | undefined,
    input: Float32Array | undefined,
    count: Frames,
  ): void {
    const skipped = frame - this.#dsp.frame;
    if (skipped > 0) this.#dsp.process(undefined, undefined, skipped);
    if (skipped > 0) this.#report();
    this.#dsp.process(output, input, count);
    this.#report();
  }

  #report(): void {
    const frame = this.#dsp.frame;
    const nothing = this.#taps.length + this.#levels.length + this.#notices.length === 0;
    if (nothing && frame - this.#reported < REPORT_EVERY) return;
    const batch: FromDsp = { taps: this.#taps, notices: this.#notices, levels: this.#levels, frame };
    this.#post(
      batch,
      this.#taps.map(({ samples }) => samples.buffer as ArrayBuffer),
    );
    this.#taps = [];
    this.#levels = [];
    this.#notices = [];
    this.#reported = frame;
  }
}
