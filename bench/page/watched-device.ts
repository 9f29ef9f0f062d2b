import { AudioDevice } from '../../src/audio/audio-device.ts';
import { BROWSER_AUDIO } from '../../src/audio/audio-ports.ts';
import { type Frames, SAMPLE_RATE } from '../../src/audio/units.ts';
import type { Milliseconds } from '../../src/clock/clock.ts';
import type { WallClock } from '../../src/clock/wall-clock.ts';

/** A frame and the clock's moment at which it was heard. */
export interface Pair {
  readonly frame: Frames;
  readonly at: Milliseconds;
}

/** The product's sound device; what it computes for cuts, and what its context tells of itself, are written down. */
export class WatchedDevice extends AudioDevice {
  /** What frameAt was asked, and answered. */
  readonly asked: Pair[] = [];
  /** What the context's own clock said, whenever it was looked at. */
  readonly seen: Pair[] = [];
  readonly #clock: WallClock;
  readonly #context: () => AudioContext | undefined;

  constructor(clock: WallClock) {
    let context: AudioContext | undefined;
    const createContext = () => {
      context = BROWSER_AUDIO.createContext();
      return context;
    };
    super({ clock, ports: { ...BROWSER_AUDIO, createContext }, volume: 1 });
    this.#clock = clock;
    this.#context = () => context;
  }

  override frameAt(at: Milliseconds): Frames {
    const frame = super.frameAt(at);
    this.asked.push({ frame, at });
    return frame;
  }

  /** Looks at the context's clock, apart from the device. */
  look(): void {
    const { contextTime = 0, performanceTime = 0 } = this.#context()?.getOutputTimestamp() ?? {};
    const at = this.#clock.fromPage(performanceTime);
    const last = this.seen.at(-1);
    if (contextTime > 0 && (last === undefined || at > last.at))
      this.seen.push({ frame: contextTime * SAMPLE_RATE, at });
  }
}
