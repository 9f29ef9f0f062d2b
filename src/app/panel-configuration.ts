import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The phone's configuration file. */
export const configurationPanel: WorkspacePanel = {
  id: 'configuration',
  where: 'tab',
  label: () => msg('Configuration'),
  fetch: () => import('./config-file.ts'),
  render: ({ bench: { configuration, simulator }, shown }) =>
    configuration && shown
      ? html`<config-file
          .view=${configuration.view}
          ?in-call=${simulator.calls().length > 0}
        ></config-file>`
      : nothing,
};
