import { apply, type Command } from '../policy/commands.ts';
import { type Actor, andThen, done, type Outcome, type State } from '../policy/outcome.ts';

/** Commands of one Save: they are taken together or not at all (`applyAll`). Bubbles out of every page. */
export class HubCommandEvent extends Event {
  readonly commands: readonly Command[];

  constructor(commands: readonly Command[]) {
    super('hub-command', { bubbles: true, composed: true });
    this.commands = commands;
  }
}

/** Another administrator is to act. */
export class HubActorEvent extends Event {
  readonly actor: Actor;

  constructor(actor: Actor) {
    super('hub-actor', { bubbles: true, composed: true });
    this.actor = actor;
  }
}

/** What the commands make of a state, one after the other; refused as a whole when one is. */
export const applyAll = (state: State, commands: readonly Command[], actor: Actor): Outcome =>
  commands.reduce<Outcome>(
    (outcome, command) => andThen(outcome, (next) => apply(next, command, actor)),
    done(state),
  );

declare global {
  interface GlobalEventHandlersEventMap {
    'hub-command': HubCommandEvent;
    'hub-actor': HubActorEvent;
  }
}
