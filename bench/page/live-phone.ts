import '../../src/phone/mpp-phone.ts';
import '../../src/ui/live-levels.ts';
import { Calendar } from '../../src/clock/calendar.ts';
import type { Milliseconds } from '../../src/clock/clock.ts';
import { Random } from '../../src/clock/random.ts';
import { WallClock } from '../../src/clock/wall-clock.ts';
import { Driver } from '../../src/driver.ts';
import type { PhoneKey } from '../../src/phone/keys.ts';
import type { Recording } from '../../src/recorder/recording.ts';
import { connectWorkerRecorder, type WorkerRecorder } from '../../src/recorder/worker-link.ts';
import { createSrsLink } from '../../src/recording-client/srs-link.actor.ts';
import { createSimulator, type Simulator } from '../../src/simulator.ts';
import { callTones, SoundBank } from '../../src/sounds.ts';
import { tapsOf } from '../../src/soundscape.ts';
import { numberedSounds, ON_DEMAND } from '../headless/calls.ts';
import { numberOf } from '../numbered-sound.ts';
import { PaintWatch } from './paint-watch.ts';
import { checkRecording, type RecordingCheck } from './recording-check.ts';
import { WatchedDevice } from './watched-device.ts';

export const DATABASE = 'mpp-bench';
/** The main thread is kept busy for so much of each half second. */
const STALL: Milliseconds = 300;
const STALL_EVERY: Milliseconds = 500;
/** How often the bench looks at the context's clock itself. */
const LOOK_EVERY: Milliseconds = 40;

/** A finger on a key, as the page saw it. */
export interface SeenPress {
  readonly key: PhoneKey;
  /** event.timeStamp, on the clock and as epoch milliseconds. */
  readonly at: Milliseconds;
  readonly epoch: number;
  /** How much later the page got to it. */
  readonly late: Milliseconds;
}

const wait = (duration: Milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, duration));

/** A phone in real time, as on the product's page: sound device, recorder in a worker. Its legs say their sample numbers. */
export class LivePhone {
  readonly clock = new WallClock();
  readonly device = new WatchedDevice(this.clock);
  readonly recorder: WorkerRecorder = connectWorkerRecorder({ clock: this.clock, database: DATABASE });
  readonly simulator: Simulator;
  readonly driver: Driver;
  readonly element = document.createElement('mpp-phone');
  readonly levels = document.createElement('live-levels');
  readonly presses: SeenPress[] = [];
  readonly paints = new PaintWatch();
  /** The number that the near leg says at media frame 0, modulo 65,536. */
  numberAtZero = Number.NaN;
  #stall: ReturnType<typeof setInterval> | undefined;
  #offLevels = () => {};

  constructor() {
    const sounds = new SoundBank((command) => this.device.apply(command));
    sounds.load(numberedSounds());
    const epoch = Math.trunc(Date.now() - this.clock.now());
    this.simulator = createSimulator({
      clock: this.clock,
      calendar: new Calendar(this.clock, epoch),
      random: new Random(String(epoch)),
      media: this.device,
      recorder: this.recorder,
      link: createSrsLink,
      tones: callTones,
      soundLength: sounds.lengthOf,
      settings: ON_DEMAND,
    });
    this.driver = new Driver(this.simulator);
    this.simulator.subscribe(() => this.#show());
    this.element.addEventListener('phone-key', ({ key, action, at }) => {
      const moment = this.clock.fromPage(at);
      if (action === 'press') {
        this.presses.push({
          key,
          at: moment,
          epoch: performance.timeOrigin + at,
          late: performance.now() - at,
        });
        this.driver.down(key, moment);
      } else this.driver.up(key, moment);
    });
    document.querySelector('main')?.append(this.element);
    setInterval(() => this.device.look(), LOOK_EVERY);
    this.#show();
  }

  /** Starts the sound, calls the phone and answers; settles when both legs speak and the clock's line is drawn. */
  async call(): Promise<void> {
    await this.recorder.ready;
    await this.device.resume();
    this.driver.party.call();
    await wait(500);
    this.driver.press('answer');
    this.#watchNumbers();
    await wait(3_000);
  }

  stall(on: boolean): void {
    clearInterval(this.#stall);
    if (!on) return;
    this.#stall = setInterval(() => {
      const until = performance.now() + STALL;
      while (performance.now() < until);
    }, STALL_EVERY);
  }

  /** Settles with the middle of the softkey that shows a keyword, once one does, in CSS pixels. */
  async softkey(keyword: string): Promise<{ x: number; y: number }> {
    for (;;) {
      const index = this.simulator.state().softkeys.findIndex((slot) => slot?.keyword === keyword);
      if (index >= 0) return this.key(`softkey${index + 1}` as PhoneKey);
      await wait(20);
    }
  }

  /** The middle of a key, in CSS pixels. */
  async key(key: PhoneKey): Promise<{ x: number; y: number }> {
    await this.element.updateComplete;
    const { left, top, width, height } = this.#button(key).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** Watches from now on when a key's look changes. */
  watchPaint(key: PhoneKey): void {
    const root = this.#button(key).getRootNode() as ShadowRoot;
    this.paints.watch(root, this.element);
  }

  showLevels(on: boolean): void {
    this.#offLevels();
    this.#offLevels = () => {};
    if (!on) {
      this.levels.remove();
      return;
    }
    document.querySelector('main')?.append(this.levels);
    const [call] = this.simulator.calls();
    const taps = tapsOf(call?.id ?? '');
    this.#offLevels = this.simulator.media.listen({
      levels: (levels) => {
        for (const { id, peak, rms } of levels) {
          if (id === taps.near) this.levels.push('near', peak, rms);
          else if (id === taps.far) this.levels.push('far', peak, rms);
        }
      },
    });
  }

  /** Settles when the newest recording has ended and is stored. */
  async lastRecording(): Promise<Recording> {
    for (;;) {
      const [recording] = this.recorder.library.recordings();
      if (recording?.state === 'stopped' || recording?.state === 'failed') return recording;
      await wait(50);
    }
  }

  /** Reads a recording back and looks at the number of each sample. */
  async check(recording: Recording, cuts: readonly number[]): Promise<RecordingCheck> {
    const samples = await this.recorder.library.samples(recording.id);
    return checkRecording(recording, samples, cuts, this.numberAtZero);
  }

  #watchNumbers(): void {
    const off = this.simulator.media.listen({
      taps: (frames) => {
        const near = frames.find(
          ({ tap, samples }) => tap.endsWith('.near') && samples.some((one) => one !== 0),
        );
        if (!near) return;
        this.numberAtZero =
          (numberOf('near', near.samples.at(-1) ?? 0) - near.frame - near.samples.length + 1) & 0xffff;
        off();
      },
    });
  }

  #show(): void {
    this.element.state = this.simulator.state();
  }

  #button(key: PhoneKey): HTMLElement {
    const found = [...(this.element.shadowRoot?.querySelectorAll('*') ?? [])]
      .map((part) => part.shadowRoot?.querySelector<HTMLElement>(`[data-key="${key}"]`))
      .find((button) => button);
    if (!found) throw new Error(`no button for ${key}`);
    return found;
  }
}
