import { loadSounds } from './all-sounds.ts';
import { fileClips } from './audio/file-clips.ts';
import type { PhoneLanguage } from './phone/dictionary/index.ts';
import type { Sounds } from './sounds.ts';

/** The package's public/ folder lies beside src/ and beside dist-lib/ alike. */
const PUBLIC_FOLDER = new URL('../public/', import.meta.url);

/**
 * The sounds the package brings along: both sides of the built-in conversation, beeps, ring, and the announcements of
 * a language. Node only; rejects with an Error that names the file that cannot be read.
 */
export const builtInSounds = (language: PhoneLanguage = 'en'): Promise<Sounds> =>
  loadSounds(fileClips(PUBLIC_FOLDER), language);
