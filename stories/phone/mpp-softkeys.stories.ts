import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { softkeyCells } from '../../src/phone/screen.ts';
import '../../src/softkeys/mpp-softkeys.ts';
import type { MppSoftkeys } from '../../src/softkeys/mpp-softkeys.ts';
import { keyed, recordEvents } from './play.ts';
import * as states from './states.ts';

const meta: Meta<MppSoftkeys> = {
  title: 'Phone/Softkeys',
  component: 'mpp-softkeys',
  tags: ['autodocs'],
  args: { cells: softkeyCells(states.RECORDING), pressed: [] },
  render: ({ cells, pressed }) =>
    html`<div style="width: 432px; padding: 12px; background: #141517">
      <mpp-softkeys .cells=${cells} .pressed=${pressed}></mpp-softkeys>
    </div>`,
};
export default meta;
type Story = StoryObj<MppSoftkeys>;

export const Example: Story = {};
export const Pressed: Story = { args: { pressed: ['softkey2'] } };
export const Empty: Story = { args: { cells: softkeyCells(states.BUSY) } };
export const Czech: Story = { args: { cells: softkeyCells(states.CZECH) } };

export const ArrowsMoveTheFocus: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-softkeys');
    keyed(canvasElement, 'softkey1').focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect(told).toEqual(['press softkey2', 'release softkey2']);
  },
};
