import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Equal as JSON values: same fields, same order of lists. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof typeof a)[];
  return (
    Array.isArray(a) === Array.isArray(b) && fields.every((field) => sameValue(a[field], b[field] as unknown))
  );
}

/**
 * What a page holds between Save and Save: a copy of the saved value with the changes on it. While nothing was changed it
 * follows the saved value; a change lays a draft over it, Cancel and a Save that was taken remove it.
 */
export class Draft<T extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #saved: () => T;
  #changes: Partial<T> = {};

  /** @param saved The value in force, read anew at each use. */
  constructor(host: ReactiveControllerHost, saved: () => T) {
    this.#host = host;
    this.#saved = saved;
    host.addController(this);
  }

  get value(): T {
    return { ...this.#saved(), ...this.#changes };
  }

  /** Something differs from what is in force. */
  get dirty(): boolean {
    return !sameValue(this.value, this.#saved());
  }

  set(changes: Partial<T>): void {
    this.#changes = { ...this.#changes, ...changes };
    this.#host.requestUpdate();
  }

  /** Back to what is in force. */
  cancel(): void {
    this.#changes = {};
    this.#host.requestUpdate();
  }

  /** A taken Save leaves no draft over the value in force. */
  hostUpdate(): void {
    if (!this.dirty) this.#changes = {};
  }
}
