import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PlaceEvent } from './portal-view.ts';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The recording providers' portals. */
export const portalPanel: WorkspacePanel = {
  id: 'portal',
  where: 'tab',
  label: () => msg('Portal'),
  fetch: () => import('./portal-view.ts'),
  render: ({ bench: { administration, keeping, nextCall, simulator }, place, go }) => {
    if (!administration || !keeping) return nothing;
    return html`<portal-view
      .administration=${administration}
      .keeping=${keeping}
      .library=${simulator.recorder.library}
      place=${place}
      .now=${simulator.calendar.date()}
      time-zone=${simulator.state().timeZone}
      ?next-call=${nextCall}
      ?in-call=${simulator.calls().length > 0}
      @portal-place=${(event: PlaceEvent) => go(event.place)}
    ></portal-view>`;
  },
};
