import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import '../../src/app/trace-view.ts';
import type { TraceView } from '../../src/app/trace-view.ts';
import type { TraceEntry } from '../../src/trace/trace.ts';
import { onSurface } from '../recorder/frame.ts';
import { virtualBench } from './bench.ts';

interface Args {
  entries: readonly TraceEntry[];
  copy: (text: string) => Promise<void>;
}

/** The trace of a call that is answered and recorded for a second. */
async function recordedCall(): Promise<readonly TraceEntry[]> {
  const { driver, clock } = virtualBench();
  driver.party.call();
  clock.advance(500);
  driver.press('answer');
  clock.advance(500);
  driver.press('crdstart');
  clock.advance(1000);
  return driver.trace;
}

const many: TraceEntry[] = Array.from({ length: 20_000 }, (_, index) => ({
  at: index * 10,
  from: 'phone',
  to: `call-${index}`,
  what: 'key.pressed',
}));

const meta: Meta<Args> = {
  title: 'App/trace-view',
  component: 'trace-view',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { entries: [], copy: fn(async () => {}) },
  render: ({ entries, copy }, { loaded }) => {
    const shown = (loaded.entries as readonly TraceEntry[] | undefined) ?? entries;
    return html`<trace-view .entries=${shown} .count=${shown.length} .copy=${copy}></trace-view>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector('trace-view') as TraceView;
  await element.updateComplete;
  return within(element.renderRoot as unknown as HTMLElement);
}

export const Example: Story = {
  loaders: [async () => ({ entries: await recordedCall() })],
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await userEvent.type(view.getByLabelText('Filter'), 'invite');
    await userEvent.click(await view.findByText('INVITE'));
    await expect(view.getByText(/^INVITE sip:recorder@/)).toBeVisible();
    await userEvent.click(view.getByRole('button', { name: 'Copy as JSON' }));
    await expect(args.copy).toHaveBeenCalledOnce();
  },
};

export const Empty: Story = {};

export const Thousands: Story = {
  args: { entries: many },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getAllByRole('row')).toHaveLength(301);
    await expect(view.getByText('199.990')).toBeVisible();
  },
};
