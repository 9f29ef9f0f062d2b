import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Actor,
  type ActorOptions,
  type AnyActorLogic,
  createActor,
  type EventFromLogic,
  type SnapshotFrom,
  type Subscription,
} from 'xstate';

export interface UseMachineConfig<TLogic extends AnyActorLogic> {
  /** Any actor logic; a machine as a rule. */
  readonly machine: TLogic;
  readonly options?: ActorOptions<TLogic>;
  /** Called with each new snapshot, before the host renders it. */
  readonly callback?: (snapshot: SnapshotFrom<TLogic>) => void;
}

/**
 * An actor owned by an element: started when the host connects, stopped when it leaves. A host that comes back gets a
 * fresh actor in its initial state; an actor that must outlive its element belongs elsewhere, watched by UseSelector.
 * Names as in the open pull request statelyai/xstate#5340, so that a published package could take its place.
 */
export class UseMachine<TLogic extends AnyActorLogic> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: UseMachineConfig<TLogic>;
  #actor: Actor<TLogic>;
  #subscription: Subscription | undefined;
  #spent = false;

  constructor(host: ReactiveControllerHost, config: UseMachineConfig<TLogic>) {
    this.#host = host;
    this.#config = config;
    this.#actor = this.#create(); // not started yet, but it has a snapshot to render
    host.addController(this);
  }

  get actor(): Actor<TLogic> {
    return this.#actor;
  }

  get snapshot(): SnapshotFrom<TLogic> {
    return this.#actor.getSnapshot() as SnapshotFrom<TLogic>;
  }

  send(event: EventFromLogic<TLogic>): void {
    this.#actor.send(event);
  }

  /** Stops following the actor; the actor itself goes on until the host disconnects. */
  unsubscribe(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  hostConnected(): void {
    if (this.#spent) this.#actor = this.#create();
    this.#spent = false;
    let last = this.snapshot;
    this.#subscription = this.#actor.subscribe((next: SnapshotFrom<TLogic>) => {
      if (next === last) return;
      last = next;
      this.#config.callback?.(next);
      this.#host.requestUpdate();
    });
    this.#actor.start();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.unsubscribe();
    this.#actor.stop();
    this.#spent = true;
  }

  #create(): Actor<TLogic> {
    return createActor(this.#config.machine, this.#config.options as never) as Actor<TLogic>;
  }
}
