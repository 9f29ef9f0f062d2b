import type { ClipOutcome, NamedFile } from '../audio/clip.ts';
import type { SoundId, SourceSpec } from '../audio/media-graph.ts';
import type { MicrophoneProblem, MicrophoneResult } from '../audio/microphone.ts';
import type { SoundBank } from '../sounds.ts';
import type { LegSources } from '../soundscape.ts';

export type Leg = keyof LegSources;
/** What a leg can say, in the order a control lists them. */
export const INPUT_KINDS = ['clip', 'microphone', 'file'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

export type InputProblem =
  | { readonly kind: 'microphone'; readonly problem: MicrophoneProblem }
  /** `text` says for a person which file, and what is wrong with it. */
  | { readonly kind: 'file'; readonly text: string };

/** Where one leg's voice comes from. Plain data. */
export interface LegInput {
  /** What was asked for. With `file`, the leg goes on as before until a file is read. */
  readonly chosen: InputKind;
  /** What is heard. */
  readonly playing: InputKind;
  /** Name of the file that was read last. */
  readonly fileName?: string;
  /** A file is being read, or the microphone opened. */
  readonly busy: boolean;
  readonly problem?: InputProblem;
}

/** Reads a file that a person chose; never rejects. */
export type ReadClip = (file: NamedFile, id?: SoundId) => Promise<ClipOutcome>;

export interface LegInputsPorts {
  readonly setLegs: (legs: LegSources) => void;
  readonly sounds: SoundBank;
  readonly microphone: {
    useMicrophone(): Promise<MicrophoneResult>;
    releaseMicrophone(): void;
  };
  readonly readClip: ReadClip;
  readonly changed: () => void;
}

const START: LegInput = { chosen: 'clip', playing: 'clip', busy: false };

/** What both legs say: the built-in clip, the microphone or a file. What cannot be had changes nothing and is told. */
export class LegInputs {
  readonly #ports: LegInputsPorts;
  #legs: Readonly<Record<Leg, LegInput>> = { near: START, far: START };

  constructor(ports: LegInputsPorts) {
    this.#ports = ports;
  }

  get legs(): Readonly<Record<Leg, LegInput>> {
    return this.#legs;
  }

  choose(leg: Leg, kind: InputKind): void {
    const { fileName } = this.#legs[leg];
    this.#change(leg, { chosen: kind, problem: undefined, busy: kind === 'microphone' });
    if (kind === 'microphone') void this.#openMicrophone(leg);
    else if (kind === 'clip' || fileName !== undefined) this.#play(leg, kind);
  }

  /** Reads a file and plays it; one that cannot be read leaves the leg as it is. */
  async take(leg: Leg, file: NamedFile): Promise<void> {
    this.#change(leg, { chosen: 'file', problem: undefined, busy: true });
    const outcome = await this.#ports.readClip(file, `file.${leg}`);
    if ('problem' in outcome) {
      this.#change(leg, { busy: false, problem: { kind: 'file', text: outcome.problem } });
      return;
    }
    this.#ports.sounds.load(new Map([[outcome.clip.id, outcome.clip.samples]]));
    this.#change(leg, { busy: false, fileName: outcome.clip.name });
    if (this.#legs[leg].chosen === 'file') this.#play(leg, 'file');
  }

  /** The microphone in use went away. */
  loseMicrophone(problem: MicrophoneProblem): void {
    for (const leg of ['near', 'far'] as const)
      if (this.#legs[leg].playing === 'microphone') this.#fallBack(leg, problem);
  }

  async #openMicrophone(leg: Leg): Promise<void> {
    const result = await this.#ports.microphone.useMicrophone();
    if (this.#legs[leg].chosen !== 'microphone') return;
    if (result.ok) this.#play(leg, 'microphone');
    else this.#fallBack(leg, result.problem);
  }

  #fallBack(leg: Leg, problem: MicrophoneProblem): void {
    this.#change(leg, { chosen: 'clip', problem: { kind: 'microphone', problem } });
    this.#play(leg, 'clip');
  }

  #play(leg: Leg, kind: InputKind): void {
    this.#change(leg, { playing: kind, busy: false });
    this.#ports.setLegs({ near: this.#sourceOf('near'), far: this.#sourceOf('far') });
    const { near, far } = this.#legs;
    if (![near.playing, far.playing, near.chosen, far.chosen].includes('microphone'))
      this.#ports.microphone.releaseMicrophone();
  }

  #sourceOf(leg: Leg): SourceSpec {
    const { playing } = this.#legs[leg];
    if (playing === 'microphone') return { kind: 'microphone' };
    return { kind: 'sound', sound: `${playing}.${leg}`, loop: true };
  }

  #change(leg: Leg, change: Partial<LegInput>): void {
    this.#legs = { ...this.#legs, [leg]: { ...this.#legs[leg], ...change } };
    this.#ports.changed();
  }
}
