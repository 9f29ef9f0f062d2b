import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/phone/mpp-handset.ts';
import type { MppHandset } from '../../src/phone/mpp-handset.ts';
import { keyed, recordEvents } from './play.ts';

const meta: Meta<MppHandset> = {
  title: 'Phone/Handset',
  component: 'mpp-handset',
  tags: ['autodocs'],
  args: { lifted: false, lamp: 'off' },
  argTypes: { lamp: { control: 'inline-radio', options: ['off', 'steady', 'flash'] } },
  render: ({ lifted, lamp }) =>
    html`<div style="padding: 40px"><mpp-handset style="--mm: 2.5px" ?lifted=${lifted} lamp=${lamp}></mpp-handset></div>`,
};
export default meta;
type Story = StoryObj<MppHandset>;

export const Example: Story = {};
export const Voicemail: Story = { args: { lamp: 'steady' } };
export const Ringing: Story = { args: { lamp: 'flash' } };
export const Lifted: Story = { args: { lifted: true } };

export const PutsBack: Story = {
  args: { lifted: true },
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-handset');
    await userEvent.click(keyed(canvasElement, 'hook'));
    await expect(told).toEqual(['release hook']);
  },
};
