import { msg } from '@lit/localize';
import { html } from 'lit';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The user's Webex app, a second client of the phone's calls. */
export const appPanel: WorkspacePanel = {
  id: 'app',
  where: 'tab',
  label: () => msg('Webex app'),
  fetch: () => import('./companion-view.ts'),
  render: ({ bench }) => html`<companion-view .bench=${bench} .look=${{}}></companion-view>`,
};
