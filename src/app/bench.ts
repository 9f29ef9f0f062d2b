import type { ResumeResult } from '../audio/audio-device.ts';
import type { ClipLoader } from '../audio/clip.ts';
import type { EarId } from '../audio/media-graph.ts';
import type { MicrophoneResult } from '../audio/microphone.ts';
import type { Keeping } from '../portal/keeping.ts';
import type { DeskPhone, Simulator } from '../simulator.ts';
import { loadClips, type SoundBank } from '../sounds.ts';
import { NEAR_EAR } from '../soundscape.ts';
import type { Administration } from './administration.ts';
import type { ConfigurationDesk } from './configuration-desk.ts';
import { type Leg, LegInputs, type ReadClip } from './leg-inputs.ts';
import { earOf, type Listener, levelIds } from './listening.ts';
import { Prompts } from './prompts.ts';
import { eachSecond } from './ticker.ts';

/** The loudspeaker and the microphone, as far as the page deals with them itself. */
export interface SoundHardware {
  readonly state: 'suspended' | 'running' | 'closed';
  resume(): Promise<ResumeResult>;
  setVolume(step: number): void;
  useMicrophone(): Promise<MicrophoneResult>;
  releaseMicrophone(): void;
}

export interface BenchParts {
  readonly simulator: Simulator;
  readonly sounds: SoundBank;
  readonly hardware: SoundHardware;
  readonly loader: ClipLoader;
  readonly readClip: ReadClip;
}

/** Peak and RMS of one leg over 20 ms, linear 0 to 1. */
export type LevelListener = (leg: Leg, peak: number, rms: number) => void;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Everything the page works with: the simulator, and what stands around it on a bench. */
export class Bench {
  readonly simulator: Simulator;
  readonly inputs: LegInputs;
  readonly prompts: Prompts;
  /** The organisation of the phone's user, once its code is there; it says what a call records. */
  administration: Administration | undefined;
  /** The providers' keeping of recordings, likewise. */
  keeping: Keeping | undefined;
  /** The phone's configuration file, once its code is there. */
  configuration: ConfigurationDesk | undefined;
  readonly #parts: BenchParts;
  readonly #listeners = new Set<() => void>();
  readonly #undo: readonly (() => void)[];
  #listener: Listener = 'user';
  #second = false;
  #ear: EarId | undefined = NEAR_EAR;
  #problem: string | undefined;
  /** Settings and delays as they were when the phone was last in no call, as JSON. */
  #settled = '';

  constructor(parts: BenchParts) {
    const { simulator, sounds, hardware, loader, readClip } = parts;
    const changed = () => this.changed();
    this.#parts = parts;
    this.simulator = simulator;
    this.inputs = new LegInputs({
      setLegs: (legs) => simulator.setLegs(legs),
      sounds,
      microphone: hardware,
      readClip,
      changed,
    });
    this.prompts = new Prompts({ loader, sounds, readClip, changed });
    this.#undo = [
      simulator.subscribe(() => {
        this.#follow();
        changed();
      }),
      eachSecond(simulator.clock, simulator.calendar, changed),
    ];
    this.#follow();
  }

  /** Whose ear is heard. */
  get listener(): Listener {
    return this.#listener;
  }

  /** What went wrong with the sound, for a person. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get silent(): boolean {
    return this.#parts.hardware.state !== 'running';
  }

  /** What was saved during the call counts from the next one (REC-24). */
  get nextCall(): boolean {
    return this.simulator.calls().length > 0 && this.#policy() !== this.#settled;
  }

  /** The second phone, if it is on the page: it was asked for, or something goes on at it. */
  get secondPhone(): DeskPhone | undefined {
    const [, second] = this.simulator.phones;
    return second && (this.#second || second.state().appearances.length > 0) ? second : undefined;
  }

  showSecondPhone(shown: boolean): void {
    this.#second = shown;
    if (!shown && this.#listener === 'second') this.listenAs('user');
    this.changed();
  }

  listenAs(listener: Listener): void {
    this.#listener = listener;
    this.#follow();
    this.changed();
  }

  /** Starts the sound; a browser allows it in a person's gesture only. */
  async resume(): Promise<void> {
    const result = await this.#parts.hardware.resume();
    this.#problem = result.ok ? undefined : result.text;
    this.changed();
  }

  /** Fetches ring and beeps, the built-in conversation and the announcements. */
  async loadSounds(): Promise<void> {
    const { sounds, loader } = this.#parts;
    try {
      const { computedSounds } = await import('../all-sounds.ts');
      sounds.load(computedSounds());
      sounds.load(await loadClips(loader));
    } catch (error) {
      this.tell(textOf(error));
    }
    await this.prompts.speak(this.simulator.state().language);
  }

  /** Levels of both legs of the call that is going on; the returned function stops them. */
  readonly levels = (listener: LevelListener): (() => void) =>
    this.simulator.media.listen({
      levels: (levels) => {
        const ids = levelIds(this.simulator.calls());
        if (!ids) return;
        for (const { id, peak, rms } of levels) {
          if (id === ids.near) listener('near', peak, rms);
          else if (id === ids.far) listener('far', peak, rms);
        }
      },
    });

  /** Something went wrong; `problem` says it to a person. Without one, all is well again. */
  tell(problem: string | undefined): void {
    this.#problem = problem;
    this.changed();
  }

  /** Called after every change of anything shown; the returned function takes the listener off. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
    this.#listeners.clear();
    this.simulator.dispose();
  }

  #policy(): string {
    const { policies, delays } = this.simulator.exchange.getSnapshot().context;
    // Whose a recording is says nothing of how a call is treated.
    return JSON.stringify([policies, delays], (field, value) => (field === 'owner' ? undefined : value));
  }

  #follow(): void {
    const { simulator } = this;
    this.#parts.hardware.setVolume(simulator.state().volume);
    if (simulator.calls().length === 0) this.#settled = this.#policy();
    const ear = earOf(this.#listener, simulator.calls());
    if (ear === this.#ear) return;
    this.#ear = ear;
    simulator.media.apply({ type: 'hear', ear });
  }
}
