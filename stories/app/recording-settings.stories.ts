import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';
import '../../src/app/recording-settings.ts';
import type { RecordingSettings } from '../../src/app/recording-settings.ts';
import type { BenchRequestEvent } from '../../src/app/requests.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/settings.ts';
import { NO_FAULT, type RecorderFault } from '../../src/recorder/faults.ts';
import type { PromptName } from '../../src/sounds.ts';
import { onSurface } from '../recorder/frame.ts';

interface Args {
  fault: RecorderFault;
  nextCall: boolean;
  prompts: ReadonlyMap<PromptName, string>;
  promptProblem: string | undefined;
  ask: (request: BenchRequestEvent['request']) => void;
}

const meta: Meta<Args> = {
  title: 'App/recording-settings',
  component: 'recording-settings',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { fault: NO_FAULT, nextCall: false, prompts: new Map(), promptProblem: undefined, ask: fn() },
  render: ({ fault, nextCall, prompts, promptProblem, ask }) => html`<recording-settings
    .settings=${{ ...DEFAULT_SETTINGS, mode: 'On Demand with User Initiated Start' as const }}
    .fault=${fault}
    .prompts=${prompts}
    .promptProblem=${promptProblem}
    ?next-call=${nextCall}
    @bench-request=${({ request }: BenchRequestEvent) => ask(request)}
  ></recording-settings>`,
};
export default meta;
type Story = StoryObj<Args>;

/** What is in the shadow root of the settings, or of an element in it. */
async function inside(canvasElement: HTMLElement, tag = '') {
  const settings = canvasElement.querySelector('recording-settings') as RecordingSettings;
  await settings.updateComplete;
  const part = tag ? settings.renderRoot.querySelector<RecordingSettings>(tag) : settings;
  await part?.updateComplete;
  return within(part?.renderRoot as unknown as HTMLElement);
}

export const Example: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await userEvent.selectOptions(view.getByLabelText('Recording mode'), 'Always');
    await expect(args.ask).toHaveBeenLastCalledWith({
      kind: 'settings',
      settings: { ...DEFAULT_SETTINGS, mode: 'Always' },
    });
  },
};

export const ToneOutOfRange: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    const seconds = view.getByLabelText('Seconds between tones');
    await fireEvent.change(seconds, { target: { value: '91' } });
    await expect(await view.findByRole('alert')).toHaveTextContent('from 10 to 90. It stays 20.');
    await expect(seconds).toHaveValue(20);
    await expect(args.ask).not.toHaveBeenCalled();
  },
};

export const WrongKeyList: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement, 'key-list-editor');
    const list = view.getByLabelText('Connected key list');
    await fireEvent.input(list, { target: { value: 'crdstart|1;fax|2;' } });
    await userEvent.click(view.getByRole('button', { name: 'Apply' }));
    await expect(await view.findByRole('alert')).toHaveTextContent('There is no keyword "fax".');
    await expect(args.ask).not.toHaveBeenCalled();
  },
};

export const FromTheNextCall: Story = { args: { nextCall: true } };

export const RecorderRefuses: Story = {
  args: { fault: { kind: 'refuse', status: 503 } },
  play: async ({ canvasElement }) => {
    const view = await inside(canvasElement, 'fault-picker');
    await expect(view.getByLabelText('SIP code')).toHaveValue(503);
  },
};

export const KnownDefects: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement, 'defect-picker');
    await userEvent.click(view.getByLabelText(/CSCvq00877/));
    await expect(args.ask).toHaveBeenLastCalledWith({ kind: 'defects', defects: ['resume-version'] });
  },
};

export const OwnPrompt: Story = { args: { prompts: new Map([['recording-started', 'hello.wav']]) } };

export const PromptRefused: Story = {
  args: { promptProblem: 'notes.txt: This is not a sound file that can be read here.' },
};
