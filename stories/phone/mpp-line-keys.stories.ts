import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Led, LedBlink, LedColour } from '../../src/phone/leds.ts';
import '../../src/phone/mpp-line-keys.ts';
import type { MppLineKeys } from '../../src/phone/mpp-line-keys.ts';
import { keyed, recordEvents } from './play.ts';

const led = (key: number, colour: LedColour, blink: LedBlink = 'steady'): Led => ({ key, colour, blink });

const meta: Meta<MppLineKeys> = {
  title: 'Phone/Line keys',
  component: 'mpp-line-keys',
  tags: ['autodocs'],
  args: {
    leds: [led(1, 'green'), led(2, 'red'), led(3, 'amber')],
    names: [
      { key: 1, label: '4001', state: 'idle' },
      { key: 2, label: '4002', state: 'in use' },
      { key: 3, label: '4003', state: 'not registered' },
    ],
    pressed: [],
  },
  render: ({ leds, names, pressed }) =>
    html`<div style="width: 616px; padding: 12px; background: #141517">
      <mpp-line-keys
        style="width: 592px; height: 260px"
        .leds=${leds}
        .names=${names}
        .pressed=${pressed}
      ></mpp-line-keys>
    </div>`,
};
export default meta;
type Story = StoryObj<MppLineKeys>;

export const Example: Story = {};
export const Ringing: Story = { args: { leds: [led(1, 'red', 'fast')] } };
export const Held: Story = { args: { leds: [led(1, 'red', 'slow')] } };
export const RemoteInUse: Story = { args: { leds: [led(1, 'red', 'pulse')] } };
export const Preset1Ringing: Story = { args: { leds: [led(1, 'amber', 'slow')] } };
export const AllDark: Story = { args: { leds: [] } };
export const Pressed: Story = { args: { pressed: ['line1', 'line7'] } };

export const ArrowsMoveTheFocus: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-line-keys');
    keyed(canvasElement, 'line1').focus();
    await userEvent.keyboard('{ArrowUp} ');
    await expect(told).toEqual(['press line10', 'release line10']);
  },
};
