import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/ui/tokens.css';
import { MODELS, type PhoneModel } from '../../src/phone/models.ts';
import '../../src/phone/mpp-screen.ts';
import type { MppScreen } from '../../src/phone/mpp-screen.ts';
import { screenView } from '../../src/phone/screen.ts';
import { find } from './play.ts';
import * as states from './states.ts';

const meta: Meta<MppScreen> = {
  title: 'Phone/Screen',
  component: 'mpp-screen',
  tags: ['autodocs'],
  args: { view: screenView(states.RECORDING) },
  render: ({ view }) => html`<mpp-screen style="width: 800px" .view=${view}></mpp-screen>`,
};
export default meta;
type Story = StoryObj<MppScreen>;

const shows = (state: (typeof states)[keyof typeof states]): Story => ({ args: { view: screenView(state) } });

export const Example: Story = {};
export const Idle: Story = shows(states.IDLE);
export const OffHook: Story = shows(states.OFF_HOOK);
export const Dialling: Story = shows(states.DIALLING);
export const RingOut: Story = shows(states.RING_OUT);
export const RingIn: Story = shows(states.RINGING);
export const Connected: Story = shows(states.CONNECTED);
export const OnDemandNotKept: Story = shows(states.NOT_KEPT);
export const RecordingPaused: Story = shows(states.RECORDING_PAUSED);
export const Held: Story = shows(states.HELD);
export const Busy: Story = shows(states.BUSY);
export const Reorder: Story = shows(states.REORDER);
export const Muted: Story = shows(states.MUTED);
export const TwoCalls: Story = shows(states.TWO_CALLS);
export const LabelsOnBothSides: Story = shows(states.ALL_LINES);
export const Volume: Story = shows(states.VOLUME);
export const NotRegistered: Story = shows(states.UNREGISTERED);
export const Czech: Story = shows(states.CZECH);

/** States of a call on a screen of that size, at twice its pixels. */
const small = (model: PhoneModel): Story => ({
  render: () => {
    const { width } = model.screen;
    return html`<div style="display: flex; flex-wrap: wrap; gap: 12px">
      ${[states.IDLE, states.RINGING, states.RECORDING, states.RECORDING_FAILED].map(
        (state, index) =>
          html`<mpp-screen
            style="width: ${2 * width}px"
            label="Phone screen ${index + 1}"
            .model=${model}
            .view=${screenView({ ...state, model: model.id })}
          ></mpp-screen>`,
      )}
    </div>`;
  },
});
export const Pixels396x162: Story = small(MODELS['7841']);
export const Pixels384x106: Story = small(MODELS['7811']);
export const Pixels240x120: Story = small(MODELS['9841']);
export const Pixels480x272: Story = small(MODELS['9851']);
/** A size of the series that none of the sixteen has. */
export const Pixels320x120: Story = small({
  ...MODELS['7841'],
  screen: { ...MODELS['7841'].screen, width: 320, height: 120 },
});

export const RecordingFailed: Story = {
  ...shows(states.RECORDING_FAILED),
  play: async ({ canvasElement }) => {
    const text = (selector: string) => find(canvasElement, selector)?.textContent?.trim();
    await expect(text('.toast')).toBe('Recording failed: recorder full');
    await expect(text('.notice')).toBe('Recording failed: recorder full');
    await expect(find(canvasElement, '.recording')).toBeUndefined();
  },
};
