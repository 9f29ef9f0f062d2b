import { type AccountCommand, applyToAccounts } from './account-commands.ts';
import { DEMO_STATE, NEW_STATE } from './demo-tenant.ts';
import { type Actor, done, type Outcome, type State } from './outcome.ts';
import { applyToTenant, isTenantCommand, type TenantCommand } from './tenant-commands.ts';

/** Everything that can be done to an organisation and its accounts. Plain values. */
export type Command =
  | TenantCommand
  | AccountCommand
  /** Puts everything back: `new` is the organisation before anybody touched it, without account or recording. */
  | { readonly type: 'reset'; readonly to?: 'demo' | 'new' };

/** The state after a command with what came of it, or why it was refused. Pure; never throws. */
export function apply(state: State, command: Command, actor: Actor): Outcome {
  if (command.type === 'reset') return done(command.to === 'new' ? NEW_STATE : DEMO_STATE);
  return isTenantCommand(command)
    ? applyToTenant(state, command, actor)
    : applyToAccounts(state, command, actor);
}
