import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/ui/tokens.css';
import '../../src/phone/mpp-phone.ts';
import type { MppPhone } from '../../src/phone/mpp-phone.ts';
import { keyed, recordEvents } from './play.ts';
import * as states from './states.ts';

const meta: Meta<MppPhone> = {
  title: 'Phone/Phone',
  component: 'mpp-phone',
  tags: ['autodocs'],
  args: { state: states.CONNECTED, ledType: 'default' },
  argTypes: { ledType: { control: 'inline-radio', options: ['default', 'preset1'] } },
  render: ({ state, ledType }) =>
    html`<div style="max-width: 860px"><mpp-phone .state=${state} .ledType=${ledType}></mpp-phone></div>`,
};
export default meta;
type Story = StoryObj<MppPhone>;

export const Example: Story = {};
export const Idle: Story = { args: { state: states.IDLE } };
export const OffHook: Story = { args: { state: states.OFF_HOOK } };
export const Dialling: Story = { args: { state: states.DIALLING } };
export const RingOut: Story = { args: { state: states.RING_OUT } };
export const RingIn: Story = { args: { state: states.RINGING } };
export const Connected: Story = { args: { state: states.CONNECTED } };
export const RecordingStarted: Story = { args: { state: states.RECORDING } };
export const RecordingPaused: Story = { args: { state: states.RECORDING_PAUSED } };
export const RecordingFailed: Story = { args: { state: states.RECORDING_FAILED } };
export const Held: Story = { args: { state: states.HELD } };
export const Busy: Story = { args: { state: states.BUSY } };
export const Reorder: Story = { args: { state: states.REORDER } };
export const Muted: Story = { args: { state: states.MUTED } };
export const TwoCalls: Story = { args: { state: states.TWO_CALLS } };
export const Volume: Story = { args: { state: states.VOLUME } };
export const Voicemail: Story = { args: { state: states.VOICEMAIL } };
export const NotRegistered: Story = { args: { state: states.UNREGISTERED } };
export const Czech: Story = { args: { state: states.CZECH } };
export const LedPreset1: Story = { args: { state: states.HELD, ledType: 'preset1' } };
export const OnDark: Story = {
  args: { state: states.RINGING },
  render: ({ state }) =>
    html`<div style="max-width: 860px; background: #121212"><mpp-phone .state=${state}></mpp-phone></div>`,
};
export const Narrow: Story = {
  args: { state: states.RECORDING },
  render: ({ state }) => html`<div style="width: 400px"><mpp-phone .state=${state}></mpp-phone></div>`,
};

export const PressesByMouse: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-phone');
    await userEvent.pointer({ keys: '[MouseLeft>]', target: keyed(canvasElement, 'softkey1') });
    await expect(told).toEqual(['press softkey1']);
    await userEvent.pointer({ keys: '[/MouseLeft]', target: keyed(canvasElement, 'softkey1') });
    await expect(told).toEqual(['press softkey1', 'release softkey1']);
  },
};

export const PressesByKeyboard: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-phone');
    keyed(canvasElement, 'hold').focus();
    await userEvent.keyboard('{Enter}5');
    await expect(told).toEqual(['press hold', 'release hold', 'press 5', 'release 5']);
  },
};
