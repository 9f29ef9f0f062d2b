import { msg } from '@lit/localize';
import { html } from 'lit';
import type { WorkspacePanel } from './workspace-panel.ts';

/** Who told whom what. */
export const tracePanel: WorkspacePanel = {
  id: 'trace',
  where: 'tab',
  label: () => msg('Trace'),
  render: ({ bench, shown }) => {
    const { entries } = bench.simulator.trace;
    return html`<trace-view
      .entries=${entries}
      .count=${shown ? entries.length : 0}
    ></trace-view>`;
  },
};
