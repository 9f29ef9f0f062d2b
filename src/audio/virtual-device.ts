import type { AlarmId, Clock, Milliseconds } from '../clock/clock.ts';
import { Dsp } from './dsp.ts';
import { Listeners } from './dsp-listeners.ts';
import { fromBlocks } from './dsp-packets.ts';
import type { DspCommand } from './media-graph.ts';
import type { MediaListener, MediaPort } from './media-port.ts';
import { type Frames, framesOf, millisecondsOf, PACKET_FRAMES, SAMPLE_RATE } from './units.ts';

/** How often the device renders when nobody asks: rarely, so that fast-forward costs little. */
const WAKE_EVERY: Milliseconds = 1_000;
/** How soon after a command it renders, so that what the command starts is told within a packet. */
const WAKE_AFTER_COMMAND: Milliseconds = millisecondsOf(PACKET_FRAMES);
/** Frames rendered at once. */
const CHUNK: Frames = SAMPLE_RATE;

/** Fills `out` with the microphone's samples from media frame `frame` on; full scale 1. */
export type VirtualMicrophone = (frame: Frames, out: Float32Array) => void;

/**
 * Sound hardware on a clock, for Node, stories and fast-forward: media frame = clock time x sample rate. It renders
 * late and in one go: each second, and whenever somebody asks or commands. What it makes depends on the commands and
 * their frames alone. The microphone is silent unless one is given.
 */
export class VirtualDevice implements MediaPort {
  readonly underruns: Frames = 0;
  readonly #clock: Clock;
  readonly #dsp: Dsp;
  readonly #listeners = new Listeners(() => {
    this.#dsp.listener = this.#listeners.joined;
  });
  readonly #microphone: VirtualMicrophone | undefined;
  readonly #input: Float32Array | undefined;
  #alarm: AlarmId | undefined;
  #rendering = false;
  #disposed = false;

  constructor(clock: Clock, microphone?: VirtualMicrophone) {
    this.#clock = clock;
    this.#dsp = new Dsp(framesOf(clock.now()), fromBlocks());
    this.#microphone = microphone;
    this.#input = microphone && new Float32Array(CHUNK);
    this.#wakeAfter(WAKE_EVERY);
  }

  frameAt(at: Milliseconds): Frames {
    this.settle();
    return framesOf(at);
  }

  timeOf(frame: Frames): Milliseconds {
    return millisecondsOf(frame);
  }

  apply(command: DspCommand, atFrame: Frames = framesOf(this.#clock.now())): void {
    if (this.#disposed) return;
    this.settle();
    this.#dsp.apply(command, Math.max(atFrame, framesOf(this.#clock.now())));
    if (this.#rendering) return; // From a listener: falls due when the stretch being rendered ends.
    this.#dsp.process(undefined, undefined, 0);
    this.#wakeAfter(WAKE_AFTER_COMMAND);
  }

  listen(listener: MediaListener): () => void {
    return this.#listeners.add(listener);
  }

  /** Renders up to now: every tap frame complete by now has been told when it returns. */
  settle(): void {
    if (this.#rendering || this.#disposed) return;
    this.#rendering = true;
    try {
      const until = framesOf(this.#clock.now());
      while (this.#dsp.frame < until && !this.#disposed)
        this.#render(Math.min(until - this.#dsp.frame, CHUNK));
    } finally {
      this.#rendering = false;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
    if (this.#alarm !== undefined) this.#clock.clearTimeout(this.#alarm);
    this.#alarm = undefined;
  }

  #render(count: Frames): void {
    const input = this.#input?.subarray(0, count);
    if (input) this.#microphone?.(this.#dsp.frame, input);
    this.#dsp.process(undefined, input, count);
  }

  #wakeAfter(delay: Milliseconds): void {
    if (this.#alarm !== undefined) this.#clock.clearTimeout(this.#alarm);
    this.#alarm = this.#clock.setTimeout(this.#wake, delay);
  }

  readonly #wake = (): void => {
    this.#alarm = undefined;
    this.settle();
    if (!this.#disposed) this.#wakeAfter(WAKE_EVERY);
  };
}
