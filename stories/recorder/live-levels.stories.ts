import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, within } from 'storybook/test';
import { SAMPLE_RATE } from '../../src/audio/units.ts';
import '../../src/ui/live-levels.ts';
import type { LiveLevels } from '../../src/ui/live-levels.ts';
import { onSurface } from './frame.ts';
import { talkLevels } from './sample-call.ts';

interface Args {
  near: string;
  far: string;
}

const meta: Meta<Args> = {
  title: 'UI/live-levels',
  component: 'live-levels',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { near: 'Alice Carter', far: 'Bob Novak' },
  render: ({ near, far }) => html`<live-levels .near=${near} .far=${far}></live-levels>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Fourteen seconds of talk at once: what the lanes hold after them. */
async function feed(canvasElement: HTMLElement): Promise<LiveLevels> {
  const levels = canvasElement.querySelector('live-levels') as LiveLevels;
  await levels.updateComplete;
  const talk = talkLevels(14 * SAMPLE_RATE);
  talk.near.forEach((near, block) => {
    const far = talk.far[block] ?? 0;
    levels.push('near', near, near * 0.35);
    levels.push('far', far, far * 0.35);
  });
  return levels;
}

export const Example: Story = {
  play: async ({ canvasElement }) => {
    const levels = await feed(canvasElement);
    const view = within(levels.renderRoot as unknown as HTMLElement);
    const readings = ['Alice Carter', 'Bob Novak'].map((name) =>
      Number(view.getByRole('meter', { name: `Level of ${name}` }).getAttribute('aria-valuenow')),
    );
    await expect(Math.max(...readings)).toBeGreaterThan(-60);
  },
};

/** No call: two flat lines. */
export const Silent: Story = {
  play: async ({ canvasElement }) => {
    const levels = canvasElement.querySelector('live-levels') as LiveLevels;
    await levels.updateComplete;
    const view = within(levels.renderRoot as unknown as HTMLElement);
    await expect(view.getByRole('meter', { name: 'Level of Alice Carter' })).toHaveAttribute(
      'aria-valuetext',
      'silent',
    );
  },
};

export const LongNames: Story = {
  args: { near: 'Dagmar Svobodov\u00e1-Bartholomew', far: '+420 602 123 456' },
  play: async ({ canvasElement }) => {
    await feed(canvasElement);
  },
};
