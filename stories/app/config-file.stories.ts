import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, within } from 'storybook/test';
import '../../src/app/config-file.ts';
import type { ConfigFile } from '../../src/app/config-file.ts';
import type { ConfigurationView } from '../../src/app/configuration-ask.ts';
import type { BenchRequestEvent } from '../../src/app/requests.ts';
import { dryRun, exportConfiguration } from '../../src/configuration/dry-run.ts';
import { readFlatProfile } from '../../src/configuration/flat-profile.ts';
import { SHIPPED } from '../../src/configuration/shipped.ts';
import { onSurface } from '../recorder/frame.ts';

interface Args {
  view: ConfigurationView;
  inCall: boolean;
  ask: (request: BenchRequestEvent['request']) => void;
}

const EMPTY: ConfigurationView = {
  current: SHIPPED.demo,
  file: exportConfiguration(SHIPPED.demo),
  canUndo: false,
  applied: false,
};
const RUN = dryRun(
  SHIPPED.demo,
  readFlatProfile(`<flat-profile>
    <Ringer_Volume>3</Ringer_Volume>
    <Dial_Plan_1_>(*xx|[23]xxx|0900xxxxxx!)</Dial_Plan_1_>
    <PSK_1>fnc=dtmf;ext=*44;nme=Rec;ext2=*45;nme2=Stop rec</PSK_1>
    <Speaker_Volume>loud</Speaker_Volume>
    <Station_Name>%DEVICENAME%</Station_Name>
    <Headset_Volume>2</Headset_Volume><Headset_Volume>4</Headset_Volume>
    <Profile_Rule>https://phones.example.com/a.xml</Profile_Rule>
  </flat-profile>`),
);

const meta: Meta<Args> = {
  title: 'App/config-file',
  component: 'config-file',
  tags: ['autodocs'],
  decorators: [onSurface],
  args: { view: EMPTY, inCall: false, ask: fn() },
  render: ({ view, inCall, ask }) =>
    html`<config-file
      .view=${view}
      ?in-call=${inCall}
      @bench-request=${({ request }: BenchRequestEvent) => ask(request)}
    ></config-file>`,
};
export default meta;
type Story = StoryObj<Args>;

async function inside(canvasElement: HTMLElement) {
  const element = canvasElement.querySelector('config-file') as ConfigFile;
  await element.updateComplete;
  return within(element.renderRoot as unknown as HTMLElement);
}

export const Example: Story = {
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await expect(view.getByRole('button', { name: 'Dry run' })).toBeDisabled();
    await userEvent.type(view.getByLabelText('Text of the file'), 'a');
    await userEvent.click(view.getByRole('button', { name: 'Dry run' }));
    await expect(args.ask).toHaveBeenLastCalledWith({
      kind: 'configuration',
      ask: { do: 'try', text: 'a' },
    });
    await expect(view.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await userEvent.type(view.getByLabelText('Search name or value'), 'Ringer_Vol');
    await expect(view.getByText('Ringer_Volume')).toBeVisible();
  },
};

export const DryRunWithProblems: Story = {
  args: { view: { ...EMPTY, run: RUN }, inCall: true },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    const changes = within(view.getByRole('region', { name: 'Changes' }));
    await expect(changes.getByText('from the next call')).toBeVisible();
    await expect(view.getByText('Speaker_Volume', { selector: 'strong' })).toBeVisible();
    await userEvent.click(view.getByRole('button', { name: 'Apply' }));
    await expect(args.ask).toHaveBeenLastCalledWith({ kind: 'configuration', ask: { do: 'apply' } });
  },
};

export const AppliedCanBeUndone: Story = {
  args: { view: { ...EMPTY, current: RUN.next, canUndo: true, applied: true, run: RUN } },
  play: async ({ canvasElement, args }) => {
    const view = await inside(canvasElement);
    await userEvent.click(view.getByRole('button', { name: 'Undo' }));
    await expect(args.ask).toHaveBeenLastCalledWith({ kind: 'configuration', ask: { do: 'undo' } });
  },
};
