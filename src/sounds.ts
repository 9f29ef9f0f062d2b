import type { ClipLoader } from './audio/clip.ts';
import type { DspCommand, SoundId } from './audio/media-graph.ts';
import { type DtmfDigit, dtmfScript } from './audio/tones.ts';
import type { Frames } from './audio/units.ts';
import { DEMO_CONFIG, type PhoneConfig } from './phone/config.ts';
import type { PhoneLanguage } from './phone/dictionary/index.ts';
import type { CallTones } from './soundscape.ts';

/** Buffers by name, mono Int16 at SAMPLE_RATE. */
export type Sounds = ReadonlyMap<SoundId, Int16Array>;

/** Spoken announcements, by the name of their file; a sound id is `prompt.<name>`. */
export const PROMPTS = [
  'recording-started',
  'recording-stopped',
  'recording-paused',
  'recording-resumed',
  'recording-failed',
  'recording-failed-ending',
  'this-call-may-be-recorded',
] as const;
export type PromptName = (typeof PROMPTS)[number];

/** What a mailbox says, by file. */
const MAILBOX_PROMPTS = ['voicemail-greeting'] as const;

/** The built-in conversation: `clip.near` and `clip.far`. Rejects with an Error that names the file. */
export async function loadClips(loader: ClipLoader): Promise<Sounds> {
  const [near, far] = await Promise.all([loader.load('clips/near'), loader.load('clips/far')]);
  return new Map([
    ['clip.near', near],
    ['clip.far', far],
  ]);
}

/** The announcements of a language. Rejects with an Error that names the file. */
export async function loadPrompts(loader: ClipLoader, language: PhoneLanguage): Promise<Sounds> {
  const entries = [...PROMPTS, ...MAILBOX_PROMPTS].map(
    async (name) => [`prompt.${name}`, await loader.load(`prompts/${language}/${name}`)] as const,
  );
  return new Map(await Promise.all(entries));
}

/** The buffers a device plays from, with their lengths: one place, so that replacing a sound is known to everybody. */
export class SoundBank {
  readonly #apply: (command: DspCommand) => void;
  readonly #lengths = new Map<SoundId, Frames>();

  constructor(apply: (command: DspCommand) => void) {
    this.#apply = apply;
  }

  /** Adds sounds, or replaces those of the same name. */
  load(sounds: Sounds): void {
    for (const [sound, samples] of sounds) {
      this.#lengths.set(sound, samples.length);
      this.#apply({ type: 'sound', sound, samples });
    }
  }

  /** Frames of a sound; 0 for one that is not loaded. */
  lengthOf = (sound: SoundId): Frames => this.#lengths.get(sound) ?? 0;
}

/** Tones and rings of a phone's configuration, as the soundscape wants them. */
export const callTones = ({
  tones,
  rings,
}: Pick<PhoneConfig, 'tones' | 'rings'> = DEMO_CONFIG): CallTones => ({
  dial: tones.Dial_Tone,
  messageDial: tones.MWI_Dial_Tone,
  outside: tones.Outside_Dial_Tone,
  busy: tones.Busy_Tone,
  reorder: tones.Reorder_Tone,
  ringBack: tones.Ring_Back_Tone,
  callWaiting: tones.Call_Waiting_Tone,
  ring: (line) => {
    const sound = rings[line] ?? 'ring';
    return sound === 'none' ? undefined : { kind: 'sound', sound, loop: true };
  },
  prompt: tones.Prompt_Tone,
  reminder: { kind: 'sound', sound: 'ring', loop: false },
  dtmf: (digit) => dtmfScript(digit as DtmfDigit),
});
