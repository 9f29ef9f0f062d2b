import { appPanel } from './panel-app.ts';
import { configurationPanel } from './panel-configuration.ts';
import { hubPanel } from './panel-hub.ts';
import { partyPanel } from './panel-party.ts';
import { portalPanel } from './panel-portal.ts';
import { recordingsPanel } from './panel-recordings.ts';
import { settingsPanel } from './panel-settings.ts';
import { tracePanel } from './panel-trace.ts';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The panels around the phone, in the order of their tabs: a new one is one more here. */
export const WORKSPACE_PANELS: readonly WorkspacePanel[] = [
  partyPanel,
  recordingsPanel,
  settingsPanel,
  configurationPanel,
  hubPanel,
  portalPanel,
  appPanel,
  tracePanel,
];
