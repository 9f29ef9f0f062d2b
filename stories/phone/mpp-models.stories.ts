import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/ui/tokens.css';
import { MODEL_IDS, type ModelId } from '../../src/phone/models.ts';
import '../../src/phone/mpp-phone.ts';
import type { PhoneState } from '../../src/phone/phone-state.ts';
import { find } from './play.ts';
import * as states from './states.ts';

interface Args {
  readonly model: ModelId;
}

const phone = (state: PhoneState, model: ModelId, label: string = model) =>
  html`<mpp-phone label=${label} .state=${{ ...state, model }}></mpp-phone>`;

const meta: Meta<Args> = {
  title: 'Phone/Models',
  component: 'mpp-phone',
  tags: ['autodocs'],
  args: { model: '8851' },
  argTypes: { model: { control: 'select', options: MODEL_IDS } },
  render: ({ model }) =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px">
      ${phone(states.IDLE, model, 'idle')} ${phone(states.RECORDING, model, 'recording')}
    </div>`,
};
export default meta;
type Story = StoryObj<Args>;

/** At rest and recording. */
const idleAndRecording = (model: ModelId): Story => ({ name: model, args: { model } });

export const M6841 = idleAndRecording('6841');
export const M6851 = idleAndRecording('6851');
export const M7811 = idleAndRecording('7811');
export const M7821 = idleAndRecording('7821');
export const M7841 = idleAndRecording('7841');
export const M7861 = idleAndRecording('7861');
export const M8811 = idleAndRecording('8811');
export const M8841 = idleAndRecording('8841');
export const M8845 = idleAndRecording('8845');
export const M8851 = idleAndRecording('8851');
export const M8861 = idleAndRecording('8861');
export const M8865 = idleAndRecording('8865');
export const M9841 = idleAndRecording('9841');
export const M9851 = idleAndRecording('9851');
export const M9861 = idleAndRecording('9861');
export const M9871 = idleAndRecording('9871');

/** The same state of a call on every model. */
const onAll = (state: PhoneState): Story => ({
  tags: ['!autodocs'],
  render: () =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 360px), 1fr)); gap: 16px">
      ${MODEL_IDS.map((model) => phone(state, model))}
    </div>`,
});

export const AllRinging = onAll(states.RINGING);
export const AllPaused = onAll(states.RECORDING_PAUSED);
export const AllFailed = onAll(states.RECORDING_FAILED);
export const AllWithTwoCalls = onAll(states.ALL_LINES);

export const AnotherModelKeepsTheCall: Story = {
  tags: ['!autodocs'],
  render: () => phone(states.RECORDING, '8851'),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('mpp-phone');
    if (!element) throw new Error('no phone');
    for (const model of MODEL_IDS) {
      element.state = { ...states.RECORDING, model };
      await element.updateComplete;
      await expect(find(canvasElement, '.name')?.textContent).toBe('Martin Dvořák');
    }
  },
};
