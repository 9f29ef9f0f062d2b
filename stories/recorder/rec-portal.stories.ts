import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import '../../src/recorder/rec-portal.ts';
import type { RecPortal } from '../../src/recorder/rec-portal.ts';
import { onSurface } from './frame.ts';
import { manyRecordings, SampleLibrary, severalRecordings } from './sample-call.ts';

interface Args {
  library: SampleLibrary;
}

const meta: Meta<Args> = {
  title: 'Recorder/rec-portal',
  component: 'rec-portal',
  tags: ['autodocs'],
  decorators: [onSurface],
  render: ({ library }) => html`<rec-portal .library=${library} time-zone="UTC"></rec-portal>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The element's own tree, in which roles and names are looked up. */
async function inside(canvasElement: HTMLElement) {
  const portal = canvasElement.querySelector('rec-portal') as RecPortal;
  await portal.updateComplete;
  return within(portal.renderRoot as unknown as HTMLElement);
}
const rowOf = (view: ReturnType<typeof within>, name: string) =>
  within(view.getByRole('row', { name: new RegExp(name) }));

const newLibrary = (args: () => ConstructorParameters<typeof SampleLibrary>[0]) => ({
  loaders: [async () => ({ library: new SampleLibrary(args()) })],
  render: (_: Args, { loaded }: { loaded: Record<string, unknown> }) =>
    html`<rec-portal .library=${loaded.library as SampleLibrary} time-zone="UTC"></rec-portal>`,
});

export const Example: Story = {
  ...newLibrary(() => severalRecordings().filter(({ state, kept }) => state === 'stopped' && kept)),
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('region', { name: 'Recordings' })).toBeVisible();
    const names = view.getAllByRole('columnheader').map((header) => header.textContent?.trim());
    await expect(names).toEqual(['Time', 'Parties', 'Duration', 'Mode', 'State', 'Actions']);
    const row = rowOf(view, 'Bob Novak');
    for (const name of ['Play', 'Download WAV', 'Download metadata', 'Delete']) {
      await expect(row.getByRole('button', { name })).toBeEnabled();
    }
  },
};

export const Empty: Story = {
  ...newLibrary(() => []),
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText(/Press Record on the phone during a call/)).toBeVisible();
  },
};

export const OneLive: Story = {
  ...newLibrary(() => severalRecordings().slice(0, 1)),
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Recording now')).toBeVisible();
    await expect(view.queryByRole('button', { name: 'Play' })).toBeNull();
  },
};

export const Several: Story = {
  ...newLibrary(severalRecordings),
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Failed: interrupted')).toBeVisible();
    await expect(view.getByText('Not kept')).toBeVisible();
    await expect(rowOf(view, 'Service Unavailable').getByRole('button', { name: 'Play' })).toBeDisabled();
  },
};

export const LongList: Story = { ...newLibrary(() => manyRecordings(60)) };

export const WithPlayer: Story = {
  ...newLibrary(severalRecordings),
  play: async ({ canvasElement, userEvent }) => {
    const view = await inside(canvasElement);
    await userEvent.click(view.getByText('0:42'));
    await waitFor(() =>
      expect(
        canvasElement.querySelector('rec-portal')?.renderRoot.querySelector('rec-player'),
      ).not.toBeNull(),
    );
  },
};

export const Delete: Story = {
  ...newLibrary(severalRecordings),
  play: async ({ canvasElement, userEvent }) => {
    const view = await inside(canvasElement);
    await userEvent.click(rowOf(view, 'recorder full').getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(view.getByRole('button', { name: 'Keep' })).toBeVisible());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(view.queryByRole('button', { name: 'Keep' })).toBeNull());
    await expect(view.getByText('Failed: recorder full')).toBeVisible();

    await userEvent.click(rowOf(view, 'recorder full').getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(view.getByRole('button', { name: 'Keep' })).toBeVisible());
    await userEvent.click(
      within(view.getByRole('group', { name: 'Delete this recording?' })).getByRole('button', {
        name: 'Delete',
      }),
    );
    await waitFor(() => expect(view.queryByText('Failed: recorder full')).toBeNull());
    await expect(view.getByRole('status')).toHaveTextContent(/deleted/);
  },
};
