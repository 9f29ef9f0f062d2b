import { msg } from '@lit/localize';
import { html } from 'lit';
import type { PhoneState } from '../phone/phone-state.ts';
import { partyView } from './party-view.ts';
import type { WorkspacePanel } from './workspace-panel.ts';

/** The person at the other telephone. */
export const partyPanel: WorkspacePanel = {
  id: 'party',
  where: 'beside',
  label: () => msg('Other party'),
  render: ({ bench: { simulator, inputs, listener, levels, secondPhone } }) => {
    const phone = simulator.state();
    return html`<other-party
      .party=${partyView(simulator.otherParty.getSnapshot())}
      .inputs=${inputs.legs}
      listener=${listener}
      second-user=${secondPhone?.address.name ?? ''}
      ?can-dial=${phone.appearances.length === 0}
      talking-to=${talkingTo(phone)}
      .levels=${levels}
    ></other-party>`;
  },
};

/** Name of the person the phone is in a call with, spoken to or on hold. */
function talkingTo({ appearances, selected }: PhoneState): string {
  const connected = appearances.filter(
    ({ seconds, status }) => seconds !== undefined && status !== 'releasing',
  );
  const call = connected.find(({ id }) => id === selected) ?? connected[0];
  return call ? call.name || call.number : '';
}
