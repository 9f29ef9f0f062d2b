import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import '../../src/app/other-party.ts';
import '../../src/ui/live-levels.ts';
import type { LegInput } from '../../src/app/leg-inputs.ts';
import type { OtherParty } from '../../src/app/other-party.ts';
import type { PartyView } from '../../src/app/party-view.ts';
import type { BenchRequestEvent } from '../../src/app/requests.ts';
import { OTHER_PARTY, USER } from '../../src/calling/directory.ts';
import { onSurface } from '../recorder/frame.ts';

interface Args {
  party: PartyView;
  near: LegInput;
  canDial: boolean;
  ask: (request: BenchRequestEvent['request']) => void;
}

const CLIP: LegInput = { chosen: 'clip', playing: 'clip', busy: false };
const IDLE: PartyView = { status: 'idle', address: OTHER_PARTY.internal, holding: false, held: false };
const IN_CALL: PartyView = { ...IDLE, status: 'connected', peer: USER };

const meta: Meta<Args> = {
  title: 'App/other-party',
  component: 'other-party',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { party: IDLE, near: CLIP, canDial: true, ask: fn() },
  render: ({ party, near, canDial, ask }) => html`<other-party
    .party=${party}
    .inputs=${{ near, far: CLIP }}
    ?can-dial=${canDial}
    talking-to=${party.status === 'connected' ? party.address.name : ''}
    @bench-request=${({ request }: BenchRequestEvent) => ask(request)}
  ></other-party>`,
};
export default meta;
type Story = StoryObj<Args>;

async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector('other-party') as OtherParty;
  await element.updateComplete;
  return within(element.renderRoot as unknown as HTMLElement);
}

const enabled = (view: ReturnType<typeof within>) =>
  view
    .getAllByRole('button')
    .filter((button: HTMLElement) => button.closest('.actions') && !(button as HTMLButtonElement).disabled)
    .map((button: HTMLElement) => button.textContent?.trim());

export const Example: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('region', { name: 'Other party' })).toBeVisible();
    await expect(enabled(view)).toEqual(['Call the phone']);
    await userEvent.selectOptions(view.getByLabelText('Calls from'), 'public');
    await userEvent.click(view.getByRole('button', { name: 'Call the phone' }));
    await expect(args.ask).toHaveBeenLastCalledWith({ kind: 'party', action: 'call', from: 'public' });
    await userEvent.click(view.getByRole('button', { name: 'Dial 3001' }));
    await expect(args.ask).toHaveBeenLastCalledWith({ kind: 'dial', number: '3001' });
  },
};

export const Calling: Story = {
  args: { party: { ...IDLE, status: 'calling', peer: USER }, canDial: false },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(enabled(view)).toEqual(['Hang up']);
    await expect(view.getByRole('button', { name: 'Dial 3001' })).toBeDisabled();
  },
};

export const Ringing: Story = {
  args: { party: { ...IDLE, status: 'ringing', peer: USER }, canDial: false },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(enabled(view)).toEqual(['Answer', 'Decline']);
    await expect(view.getByText('Ringing: Jana Novak is calling')).toBeVisible();
  },
};

export const InCall: Story = {
  args: { party: IN_CALL, canDial: false },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(enabled(view)).toEqual(['Hold', 'Hang up']);
  },
};

export const OnHold: Story = {
  args: { party: { ...IN_CALL, holding: true }, canDial: false },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(enabled(view)).toEqual(['Resume', 'Hang up']);
  },
};

export const Declined: Story = { args: { party: { ...IDLE, reason: 'rejected' } } };

export const FileWanted: Story = { args: { near: { ...CLIP, chosen: 'file' } } };

export const FileRefused: Story = {
  args: {
    near: {
      ...CLIP,
      chosen: 'file',
      problem: { kind: 'file', text: 'notes.txt: This is not a sound file that can be read here.' },
    },
  },
};

export const MicrophoneRefused: Story = {
  args: { near: { ...CLIP, problem: { kind: 'microphone', problem: 'refused' } } },
};
