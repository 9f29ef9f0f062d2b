import { type ClipOutcome, clipFromFile, type NamedFile } from '../audio/clip.ts';
import type { SoundId } from '../audio/media-graph.ts';
import { decodeInBrowser } from './decode.ts';

/** A clip of a file that a person chose, or what is wrong with it. Never rejects. */
export const readClip = (file: NamedFile, id?: SoundId): Promise<ClipOutcome> =>
  clipFromFile(file, decodeInBrowser, id);
