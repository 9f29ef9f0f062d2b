import { msg } from '@lit/localize';
import { html } from 'lit';
import { USER } from '../calling/directory.ts';
import { DEFAULT_SETTINGS } from '../policy/settings.ts';
import type { WorkspacePanel } from './workspace-panel.ts';

/** How calls are recorded, and what goes wrong: the bench's own settings. */
export const settingsPanel: WorkspacePanel = {
  id: 'settings',
  where: 'tab',
  label: () => msg('Recording settings'),
  shortLabel: () => msg('Settings'),
  render: ({ bench: { simulator, prompts, nextCall, administration } }) => {
    const { policies, delays } = simulator.exchange.getSnapshot().context;
    return html`<recording-settings
      .settings=${administration?.settings ?? policies[USER.number]?.inbound.internal.settings ?? DEFAULT_SETTINGS}
      .delays=${delays}
      .fault=${simulator.recorder.fault}
      .defects=${simulator.phone.getSnapshot().context.config.defects ?? []}
      .keyLists=${simulator.phone.getSnapshot().context.config.keyLists}
      .prompts=${prompts.replaced}
      .promptProblem=${prompts.problem}
      ?next-call=${nextCall}
    ></recording-settings>`;
  },
};
