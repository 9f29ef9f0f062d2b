import type { MediaListener } from './media-port.ts';

type Told<K extends keyof MediaListener> = Parameters<NonNullable<MediaListener[K]>>[0];

/** Many listeners as one. A kind that nobody asked for is absent, so that it costs nothing to make. */
export class Listeners {
  readonly #all = new Set<MediaListener>();
  readonly #changed: () => void;
  /** All of them; replaced when the set changes. */
  joined: MediaListener = {};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  add(listener: MediaListener): () => void {
    this.#all.add(listener);
    this.#join();
    return () => {
      if (this.#all.delete(listener)) this.#join();
    };
  }

  clear(): void {
    this.#all.clear();
    this.#join();
  }

  #join(): void {
    const taps = this.#of('taps');
    const notice = this.#of('notice');
    const levels = this.#of('levels');
    this.joined = {
      ...(taps && { taps }),
      ...(notice && { notice }),
      ...(levels && { levels }),
    };
    this.#changed();
  }
  #of<K extends keyof MediaListener>(kind: K): ((told: Told<K>) => void) | undefined {
    const all = [...this.#all].filter((one) => one[kind]);
    if (all.length === 0) return undefined;
    return (told) => {
      for (const one of all) (one[kind] as ((told: Told<K>) => void) | undefined)?.call(one, told);
    };
  }
}
