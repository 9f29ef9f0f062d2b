import { html, nothing } from 'lit';
import type { HubActorEvent, HubCommandEvent } from '../control-hub/hub-command.ts';
import { type HubNavigateEvent, routeText } from '../control-hub/hub-route.ts';
import type { DemoResetEvent } from './hub-view.ts';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The administrators' pages. */
export const hubPanel: WorkspacePanel = {
  id: 'hub',
  where: 'tab',
  label: () => 'Control Hub',
  fetch: () => import('./hub-view.ts'),
  render: ({ bench: { administration, keeping, nextCall, simulator }, place, go }) => {
    if (!administration) return nothing;
    return html`<hub-view
      .state=${administration.state}
      .actor=${administration.actor}
      .outcome=${administration.outcome}
      route=${place || 'users'}
      ?next-call=${nextCall}
      .recordings=${simulator.recorder.library.recordings().length}
      @hub-command=${({ commands }: HubCommandEvent) => administration.take(commands)}
      @hub-actor=${({ actor }: HubActorEvent) => administration.act(actor)}
      @demo-reset=${({ recordings }: DemoResetEvent) => {
        administration.reset();
        void keeping?.reset(recordings);
      }}
      @hub-navigate=${({ route }: HubNavigateEvent) => go(routeText(route))}
    ></hub-view>`;
  },
};
