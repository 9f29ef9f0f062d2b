import { msg } from '@lit/localize';
import { html } from 'lit';
import type { WorkspacePanel } from './workspace-panel.ts';

/** What was recorded. */
export const recordingsPanel: WorkspacePanel = {
  id: 'recordings',
  where: 'beside',
  label: () => msg('Recordings'),
  render: ({ bench: { simulator } }) =>
    html`<rec-portal
      .library=${simulator.recorder.library}
      time-zone=${simulator.state().timeZone}
    ></rec-portal>`,
};
