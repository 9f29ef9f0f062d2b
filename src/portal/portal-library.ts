import type { State } from '../policy/outcome.ts';
import type { ProviderId } from '../policy/tenant.ts';
import type { RecordingLibrary } from '../recorder/library.ts';
import type { Peaks, Recording } from '../recorder/recording.ts';
import { type Act, accessTo, type Viewer } from './access.ts';

/** Who looks at the recordings of which provider, and when. */
export interface Sight {
  readonly portal: ProviderId;
  readonly viewer: Viewer;
  readonly state: State;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * A library as a viewer of a provider's portal has it: what the rules forbid is not listed and cannot be had. `remove`
 * deletes in the name of the viewer.
 */
export class PortalLibrary implements RecordingLibrary {
  readonly #library: RecordingLibrary;
  readonly #sight: () => Sight;
  readonly #remove: (id: string) => Promise<void>;
  #listed: readonly Recording[] = [];

  constructor(library: RecordingLibrary, sight: () => Sight, remove: (id: string) => Promise<void>) {
    this.#library = library;
    this.#sight = sight;
    this.#remove = remove;
  }

  recordings(): readonly Recording[] {
    const listed = this.#library.recordings().filter((recording) => this.#may(recording, 'see'));
    const same =
      listed.length === this.#listed.length && listed.every((each, index) => each === this.#listed[index]);
    if (!same) this.#listed = listed;
    return this.#listed;
  }

  subscribe(listener: () => void): () => void {
    return this.#library.subscribe(listener);
  }

  async samples(id: string): Promise<Int16Array> {
    this.#check(id, 'play');
    return this.#library.samples(id);
  }

  async peaks(id: string): Promise<Peaks> {
    this.#check(id, 'play');
    return this.#library.peaks(id);
  }

  async wav(id: string): Promise<Blob> {
    this.#check(id, 'download');
    return this.#library.wav(id);
  }

  metadata(id: string): string {
    const recording = this.#find(id);
    return recording && this.#may(recording, 'see') ? this.#library.metadata(id) : '';
  }

  async delete(id: string): Promise<void> {
    this.#check(id, 'delete');
    await this.#remove(id);
  }

  #find(id: string): Recording | undefined {
    return this.#library.recordings().find((recording) => recording.id === id);
  }

  #may(recording: Recording, act: Act): boolean {
    const { portal, state, viewer, now } = this.#sight();
    return accessTo(recording, portal, state, viewer, now)[act] === undefined;
  }

  #check(id: string, act: Act): void {
    const recording = this.#find(id);
    if (!recording || !this.#may(recording, act)) throw new Error(`${act}: not allowed`);
  }
}
