import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnyActorRef, Subscription } from 'xstate';

/**
 * Watches an actor owned by somebody else and renders the host only when the selection changes. The reference may be a
 * function, so that it can come from a property; a host that is moved in the document catches up when it connects.
 */
export class UseSelector<TActor extends AnyActorRef, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #actorRef: () => TActor | undefined;
  readonly #selector: (snapshot: ReturnType<TActor['getSnapshot']>) => T;
  readonly #compare: (a: T, b: T) => boolean;
  #watched: TActor | undefined;
  #subscription: Subscription | undefined;
  #value: T | undefined;

  constructor(
    host: ReactiveControllerHost,
    actorRef: TActor | (() => TActor | undefined),
    selector: (snapshot: ReturnType<TActor['getSnapshot']>) => T,
    compare: (a: T, b: T) => boolean = Object.is,
  ) {
    this.#host = host;
    this.#actorRef = typeof actorRef === 'function' ? actorRef : () => actorRef;
    this.#selector = selector;
    this.#compare = compare;
    host.addController(this);
  }

  /** The selection; undefined while there is no actor. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#follow();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#actorRef() !== this.#watched) this.#follow();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#watched = undefined;
  }

  #follow(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    const actor = this.#actorRef();
    this.#watched = actor;
    this.#value = actor && this.#selector(actor.getSnapshot());
    this.#subscription = actor?.subscribe((snapshot: ReturnType<TActor['getSnapshot']>) => {
      const next = this.#selector(snapshot);
      if (this.#compare(this.#value as T, next)) return;
      this.#value = next;
      this.#host.requestUpdate();
    });
  }
}
