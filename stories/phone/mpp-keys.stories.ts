import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../../src/phone/mpp-feature-keys.ts';
import '../../src/phone/mpp-keypad.ts';
import '../../src/phone/mpp-navigation.ts';
import '../../src/phone/mpp-volume.ts';
import { keyed, recordEvents } from './play.ts';

const meta: Meta = { title: 'Phone/Keys', component: 'mpp-keypad', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const onCase = (part: TemplateResult): Story => ({
  render: () => html`<div style="display: inline-block; padding: 20px; background: #303338">${part}</div>`,
});

export const Example: Story = onCase(html`<mpp-keypad></mpp-keypad>`);
export const KeypadPressed: Story = onCase(html`<mpp-keypad .pressed=${['5', '#']}></mpp-keypad>`);
export const Navigation: Story = onCase(html`<mpp-navigation></mpp-navigation>`);
export const NavigationPressed: Story = onCase(
  html`<mpp-navigation .pressed=${['left', 'back']}></mpp-navigation>`,
);
export const Volume: Story = onCase(html`<mpp-volume style="width: 136px; height: 50px"></mpp-volume>`);
export const CallControls: Story = onCase(
  html`<mpp-feature-keys
    style="width: 136px; height: 200px"
    label="Call control"
    .keys=${[
      { key: 'hold', name: 'Hold' },
      { key: 'transfer', name: 'Transfer' },
      { key: 'conference', name: 'Conference' },
    ]}
  ></mpp-feature-keys>`,
);
export const AudioKeysLit: Story = onCase(
  html`<mpp-feature-keys
    style="width: 152px; height: 56px"
    label="Audio"
    arrangement="row"
    .keys=${[
      { key: 'headset', name: 'Headset', light: { on: false, colour: 'green' } },
      { key: 'speaker', name: 'Speaker', light: { on: true, colour: 'green' } },
      { key: 'mute', name: 'Mute', light: { on: true, colour: 'red' } },
    ]}
  ></mpp-feature-keys>`,
);

export const DigitIsPressed: Story = {
  ...Example,
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const told = recordEvents(canvasElement, 'mpp-keypad');
    await userEvent.click(keyed(canvasElement, '7'));
    await expect(told).toEqual(['press 7', 'release 7']);
  },
};
