import type { ClipLoader, NamedFile } from '../audio/clip.ts';
import type { PhoneLanguage } from '../phone/dictionary/index.ts';
import { loadPrompts, type PromptName, type SoundBank, type Sounds } from '../sounds.ts';
import type { ReadClip } from './leg-inputs.ts';

export interface PromptsPorts {
  readonly loader: ClipLoader;
  readonly sounds: SoundBank;
  readonly readClip: ReadClip;
  readonly changed: () => void;
}

interface OwnPrompt {
  readonly fileName: string;
  readonly samples: Int16Array;
}

/** The spoken announcements: those of the phone's language, or a person's own sound files in their place. */
export class Prompts {
  readonly #ports: PromptsPorts;
  readonly #own = new Map<PromptName, OwnPrompt>();
  #replaced: ReadonlyMap<PromptName, string> = new Map();
  #language: PhoneLanguage | undefined;
  #builtIn: Sounds = new Map();
  #problem: string | undefined;

  constructor(ports: PromptsPorts) {
    this.#ports = ports;
  }

  /** What went wrong last, for a person. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Names of the files that stand in for announcements; the same map until one changes. */
  get replaced(): ReadonlyMap<PromptName, string> {
    return this.#replaced;
  }

  /** Loads the announcements of a language, once. */
  async speak(language: PhoneLanguage): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    try {
      const sounds = await loadPrompts(this.#ports.loader, language);
      if (this.#language !== language) return;
      this.#builtIn = sounds;
      this.#load();
    } catch (error) {
      this.#language = undefined;
      this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** Puts a sound file in the place of an announcement; one that cannot be read changes nothing. */
  async replace(name: PromptName, file: NamedFile): Promise<void> {
    const outcome = await this.#ports.readClip(file);
    if ('problem' in outcome) {
      this.#tell(outcome.problem);
      return;
    }
    this.#own.set(name, { fileName: file.name, samples: outcome.clip.samples });
    this.#load();
  }

  /** Takes the built-in announcement again. */
  reset(name: PromptName): void {
    this.#own.delete(name);
    this.#load();
  }

  #load(): void {
    this.#replaced = new Map([...this.#own].map(([name, { fileName }]) => [name, fileName]));
    const own = [...this.#own].map(([name, { samples }]) => [`prompt.${name}`, samples] as const);
    this.#ports.sounds.load(new Map([...this.#builtIn, ...own]));
    this.#tell(undefined);
  }

  #tell(problem: string | undefined): void {
    this.#problem = problem;
    this.#ports.changed();
  }
}
