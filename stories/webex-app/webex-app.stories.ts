import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import '../../src/webex-app/webex-app.ts';
import type { AppCall, AppView } from '../../src/webex-app/app-view.ts';
import type { WebexApp, WebexAppPressEvent } from '../../src/webex-app/webex-app.ts';
import { onSurface } from '../recorder/frame.ts';

interface Args {
  view: AppView;
  width: number;
  press: (control: string, callId: string) => void;
}

const CALL: AppCall = {
  id: 'call-1',
  personality: 'terminator',
  state: 'connected',
  remoteParty: { name: 'Robert Miles', number: '2002' },
  seconds: 75,
  controls: ['hold', 'hangup', 'startRecording'],
  asked: [],
};
const RECORDED: AppCall = {
  ...CALL,
  recordingState: 'started',
  controls: ['hold', 'hangup', 'pauseRecording', 'stopRecording'],
};
const PAUSED: AppCall = {
  ...CALL,
  recordingState: 'paused',
  controls: ['hold', 'hangup', 'resumeRecording', 'stopRecording'],
};
const of = (...calls: AppCall[]): AppView => ({ calls });

const meta: Meta<Args> = {
  title: 'Webex app/webex-app',
  component: 'webex-app',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { view: of(CALL), width: 620, press: fn() },
  render: ({ view, width, press }) => html`<div style="max-width: ${width}px">
    <webex-app
      .view=${view}
      user-name="Jana Novak"
      @webex-app-press=${({ control, callId }: WebexAppPressEvent) => press(control, callId)}
    ></webex-app>
  </div>`,
};
export default meta;
type Story = StoryObj<Args>;

async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector('webex-app') as WebexApp;
  await element.updateComplete;
  return within(element.renderRoot as unknown as HTMLElement);
}

const buttons = (view: ReturnType<typeof within>) =>
  view.queryAllByRole('button').map((button: HTMLElement) => button.textContent?.trim());

/** A connected call in On Demand: the user may start a recording. */
export const Example: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('region', { name: 'Webex app' })).toBeVisible();
    await expect(view.getByRole('article', { name: 'Robert Miles' })).toHaveTextContent('1:15');
    await expect(buttons(view)).toEqual(['Start recording', 'Hold', 'End']);
    await userEvent.click(view.getByRole('button', { name: 'Start recording' }));
    await expect(args.press).toHaveBeenLastCalledWith('startRecording', 'call-1');
    view.getByRole('button', { name: 'Hold' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.press).toHaveBeenLastCalledWith('hold', 'call-1');
    await expect(view.getByText('1:15')).toBeVisible();
  },
};

export const NoCall: Story = {
  args: { view: of() },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText(/^No call/)).toBeVisible();
    await expect(buttons(view)).toEqual([]);
  },
};

export const Incoming: Story = {
  args: {
    view: of({ ...CALL, state: 'alerting', controls: ['answer', 'reject'] }),
  },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Incoming call')).toBeVisible();
    await expect(buttons(view)).toEqual(['Answer', 'Decline']);
    await userEvent.click(view.getByRole('button', { name: 'Decline' }));
    await expect(args.press).toHaveBeenLastCalledWith('reject', 'call-1');
  },
};

export const Outgoing: Story = {
  args: { view: of({ ...CALL, personality: 'originator', state: 'alerting', controls: ['hangup'] }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Ringing')).toBeVisible();
    await expect(buttons(view)).toEqual(['End']);
  },
};

/** A request that the network has not answered: its button waits, the state is what it was. */
export const Asked: Story = {
  args: { view: of({ ...CALL, asked: ['startRecording'] }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('button', { name: 'Start recording' })).toBeDisabled();
    await expect(view.queryByText('Recording')).toBeNull();
  },
};

export const Pending: Story = {
  args: { view: of({ ...CALL, recordingState: 'pending', controls: ['hold', 'hangup', 'stopRecording'] }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Recording is being started')).toBeVisible();
    await expect(buttons(view)).toEqual(['Stop', 'Hold', 'End']);
  },
};

export const Recording: Story = {
  args: { view: of(RECORDED) },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Recording')).toBeVisible();
    await expect(buttons(view)).toEqual(['Pause', 'Stop', 'Hold', 'End']);
    await userEvent.click(view.getByRole('button', { name: 'Pause recording' }));
    await expect(args.press).toHaveBeenLastCalledWith('pauseRecording', 'call-1');
  },
};

export const Paused: Story = {
  args: { view: of(PAUSED) },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Recording paused')).toBeVisible();
    await expect(buttons(view)).toEqual(['Resume', 'Stop', 'Hold', 'End']);
    await userEvent.click(view.getByRole('button', { name: 'Resume recording' }));
    await expect(args.press).toHaveBeenLastCalledWith('resumeRecording', 'call-1');
  },
};

/** Always: the icon, and nothing to press. */
export const AlwaysRecorded: Story = {
  args: { view: of({ ...RECORDED, controls: ['hold', 'hangup'] }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.queryByRole('group', { name: 'Recording controls' })).toBeNull();
    await expect(view.getByText('Recording')).toBeVisible();
  },
};

export const Failed: Story = {
  args: { view: of({ ...CALL, recordingState: 'failed', recordingReason: 'refused' }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Recording failed: the recorder refused')).toBeVisible();
  },
};

export const OnHold: Story = {
  args: { view: of({ ...RECORDED, state: 'held', controls: ['resume', 'hangup'] }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('On hold, 1:15')).toBeVisible();
    await expect(view.getByRole('button', { name: 'Resume call' })).toBeVisible();
  },
};

export const HeldByTheOther: Story = {
  args: { view: of({ ...RECORDED, state: 'remoteHeld' }) },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByText('Robert Miles has put you on hold, 1:15')).toBeVisible();
  },
};

/** The desk phone was quicker: what was asked makes no sense any more. */
export const TooLate: Story = {
  args: {
    view: {
      calls: [{ ...CALL, recordingState: 'stopped' }],
      notice: { control: 'pauseRecording', status: 409 },
    },
  },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('status')).toHaveTextContent('Pause recording: not possible any more.');
    await expect(view.queryByText('Recording')).toBeNull();
  },
};

export const TwoCalls: Story = {
  args: {
    view: of(
      { ...PAUSED, state: 'held', controls: ['resume', 'hangup'] },
      {
        ...CALL,
        id: 'call-2',
        remoteParty: { name: '', number: '+14085550123' },
        state: 'alerting',
        controls: ['answer', 'reject'],
      },
    ),
  },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    const second = within(view.getByRole('article', { name: '+14085550123' }));
    await userEvent.click(second.getByRole('button', { name: 'Answer' }));
    await expect(args.press).toHaveBeenLastCalledWith('answer', 'call-2');
  },
};

export const Narrow: Story = {
  args: { view: of(RECORDED), width: 340 },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('webex-app') as WebexApp;
    const view = await inside(canvasElement);
    for (const button of view.getAllByRole('button'))
      await expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(
        element.getBoundingClientRect().right,
      );
  },
};
