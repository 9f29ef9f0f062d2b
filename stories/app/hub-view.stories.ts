import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, waitFor } from 'storybook/test';
import '../../src/app/hub-view.ts';
import type { DemoResetEvent, HubView } from '../../src/app/hub-view.ts';
import { onSurface } from '../recorder/frame.ts';

interface Args {
  recordings: number;
  reset: (recordings: boolean) => void;
}

const meta: Meta<Args> = {
  title: 'App/hub-view',
  component: 'hub-view',
  decorators: [onSurface],
  args: { recordings: 2, reset: fn() },
  render: ({ recordings, reset }) =>
    html`<hub-view
      .recordings=${recordings}
      @demo-reset=${(event: DemoResetEvent) => reset(event.recordings)}
    ></hub-view>`,
};
export default meta;
type Story = StoryObj<Args>;

async function pressReset(canvas: HTMLElement, userEvent: { click(element: Element): Promise<void> }) {
  const view = canvas.querySelector('hub-view') as HubView;
  await view.updateComplete;
  await userEvent.click(view.renderRoot.querySelector('footer button') as HTMLElement);
  await view.updateComplete;
  return view.renderRoot;
}
const labelled = (root: ParentNode, label: string) =>
  [...root.querySelectorAll('mdc-button')].find(
    ({ textContent }) => textContent?.trim() === label,
  ) as HTMLElement;

/** Recordings are asked about before the demo goes back. */
export const ResetAsks: Story = {
  play: async ({ canvasElement, args: { reset }, userEvent }) => {
    const root = await pressReset(canvasElement, userEvent);
    await waitFor(() => expect(root.querySelector('hub-dialog')).not.toBeNull());
    await expect(reset).not.toHaveBeenCalled();
  },
};

export const ResetDeletesRecordings: Story = {
  play: async ({ canvasElement, args: { reset }, userEvent }) => {
    const root = await pressReset(canvasElement, userEvent);
    await waitFor(() => expect(labelled(root, 'Delete recordings too')).toBeTruthy());
    await userEvent.click(labelled(root, 'Delete recordings too'));
    await expect(reset).toHaveBeenCalledWith(true);
  },
};

/** Without recordings there is nothing to ask. */
export const ResetWithoutRecordings: Story = {
  args: { recordings: 0 },
  play: async ({ canvasElement, args: { reset }, userEvent }) => {
    await pressReset(canvasElement, userEvent);
    await expect(reset).toHaveBeenCalledWith(false);
  },
};
