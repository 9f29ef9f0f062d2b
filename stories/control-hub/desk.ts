import { html, type TemplateResult } from 'lit';
import { fn } from 'storybook/test';
import '../../src/control-hub/control-hub.ts';
import type { ControlHub } from '../../src/control-hub/control-hub.ts';
import { applyAll, type HubActorEvent, type HubCommandEvent } from '../../src/control-hub/hub-command.ts';
import type { Command } from '../../src/policy/commands.ts';
import { DEMO_STATE } from '../../src/policy/demo-tenant.ts';
import type { Actor, State } from '../../src/policy/outcome.ts';
import type { Organisation } from '../../src/policy/tenant.ts';

export interface Args {
  state: State;
  actor: string;
  route: string;
  ask: (commands: readonly Command[]) => void;
}

export const HANA = 'admin-hana';
export const MARTIN = 'partner-martin';

export const args: Args = { state: DEMO_STATE, actor: HANA, route: 'users', ask: fn() };

/** The demo's state with another organisation. */
export const organisation = (changed: Partial<Organisation>): State => ({
  ...DEMO_STATE,
  tenant: { ...DEMO_STATE.tenant, organisation: { ...DEMO_STATE.tenant.organisation, ...changed } },
});

/** Control Hub with whoever mounts it: commands are applied and what comes of them is shown. */
export function render({ state, actor, route, ask }: Args): TemplateResult {
  const first: Actor = { kind: 'administrator', id: actor };
  const take = (event: HubCommandEvent) => {
    const hub = event.currentTarget as ControlHub;
    ask(event.commands);
    hub.outcome = applyAll(hub.state, event.commands, hub.actor);
    if ('state' in hub.outcome) hub.state = hub.outcome.state;
  };
  const act = (event: HubActorEvent) => {
    (event.currentTarget as ControlHub).actor = event.actor;
  };
  return html`<control-hub
    .state=${state}
    .actor=${first}
    route=${route}
    @hub-command=${take}
    @hub-actor=${act}
  ></control-hub>`;
}
