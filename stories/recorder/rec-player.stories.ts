import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import '../../src/recorder/rec-player.ts';
import type { RecPlayer } from '../../src/recorder/rec-player.ts';
import type { Recording } from '../../src/recorder/recording.ts';
import { onSurface } from './frame.ts';
import { eventfulRecording, hourRecording, SampleLibrary, sampleRecording } from './sample-call.ts';

interface Args {
  recording: Recording;
}

const meta: Meta<Args> = {
  title: 'Recorder/rec-player',
  component: 'rec-player',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { recording: sampleRecording() },
  render: ({ recording }) =>
    html`<rec-player .recording=${recording} .library=${new SampleLibrary([recording])}></rec-player>`,
};
export default meta;
type Story = StoryObj<Args>;

async function inside(canvasElement: HTMLElement) {
  const player = canvasElement.querySelector('rec-player') as RecPlayer;
  await player.updateComplete;
  const root = player.renderRoot as unknown as HTMLElement;
  await waitFor(() => expect(root.querySelector('.wave > div')).not.toBeNull());
  return within(root);
}

export const Example: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const view = await inside(canvasElement);
    const position = view.getByRole('slider', { name: 'Position' });
    position.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(position).toHaveAttribute('aria-valuenow', '5');
    await userEvent.keyboard('{End}');
    await expect(position).toHaveAttribute('aria-valuetext', '0:42 of 0:42, in the file 0:42');
    await userEvent.keyboard('{Home}');
    await expect(position).toHaveAttribute('aria-valuenow', '0');
    await userEvent.keyboard('1');
    await expect(view.getByRole('button', { name: 'Mute Alice Carter' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.keyboard('1');
  },
};

/** Two pauses, a stretch of lost packets, announcements and tones that were heard and not recorded. */
export const PausesAndNotices: Story = {
  args: { recording: eventfulRecording() },
  play: async ({ canvasElement, userEvent }) => {
    const view = await inside(canvasElement);
    await userEvent.click(view.getByText('What is in this recording'));
    await userEvent.click(view.getByRole('button', { name: /Paused for 0:33, not in the file/ }));
    // The cut: 12 s into the file, 45 s into the call.
    await expect(view.getByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      '0:45 of 1:20, in the file 0:12',
    );
    await expect(view.getByRole('button', { name: /Start announcement: heard, not recorded/ })).toBeVisible();
    await expect(view.getByRole('button', { name: /Packets from Bob Novak lost/ })).toBeVisible();
  },
};

/** An hour opens from its peaks; its sound is not loaded. */
export const HourLong: Story = { args: { recording: hourRecording() } };

export const NothingButSilence: Story = {
  args: { recording: sampleRecording({ frames: 4000, id: 'short' }) },
};

export const SoundIsGone: Story = {
  render: () =>
    html`<rec-player .recording=${sampleRecording()} .library=${new SampleLibrary([])}></rec-player>`,
  play: async ({ canvasElement }) => {
    const player = canvasElement.querySelector('rec-player') as RecPlayer;
    const view = within(player.renderRoot as unknown as HTMLElement);
    await waitFor(() => expect(view.getByRole('alert')).toHaveTextContent('no recording sample'));
  },
};
