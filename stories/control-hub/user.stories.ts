import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent } from 'storybook/test';
import { DEMO_STATE } from '../../src/policy/demo-tenant.ts';
import type { UserRecording } from '../../src/policy/tenant.ts';
import { DEFAULT_RECORDING } from '../../src/policy/webex-json.ts';
import { onSurface } from '../recorder/frame.ts';
import { type Args, args, organisation, render } from './desk.ts';
import { Finger } from './finger.ts';

const meta: Meta<Args> = {
  title: 'Control Hub/User',
  decorators: [onSurface],
  args: { ...args, route: 'users/user-jana' },
  render,
};
export default meta;
type Story = StoryObj<Args>;

const jana = (changed: Partial<UserRecording>) => {
  const { tenant, accounts } = DEMO_STATE;
  const users = tenant.users.map((user) =>
    user.id === 'user-jana' ? { ...user, recording: { ...DEFAULT_RECORDING, ...changed } } : user,
  );
  return { tenant: { ...tenant, users }, accounts };
};

/** REC-24, REC-30: nothing applies before Save. */
export const Recording: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('Always with Pause/Resume');
    await finger.tick('Beep');
    await finger.turn('Record voice messages too');
    await finger.turn('Calls of the public network');
    await expect(ask).not.toHaveBeenCalled();
    await finger.press('Save');
    const recording: UserRecording = {
      ...DEFAULT_RECORDING,
      mode: 'Always with Pause/Resume',
      pauseResumeNotice: 'beep',
      voicemail: true,
      startStopAnnouncement: { internal: false, public: true },
    };
    await expect(ask).toHaveBeenLastCalledWith([{ type: 'user.settings', userId: 'user-jana', recording }]);
    await finger.reads('Saved');
    await finger.reads(
      'The recording mode of Jana Novak is Always with Pause/Resume: every call is recorded.',
    );
  },
};

/** The same in the dark. */
export const RecordingDark: Story = { ...Recording, globals: { theme: 'dark' } };

/** REC-37: anything beyond the range is refused, with the range. */
export const ToneRefused: Story = {
  args: { state: jana({ mode: 'Always', recurringTone: { enabled: true, seconds: 20 } }) },
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    const seconds = await finger.find<HTMLInputElement>(
      'input[type=number]',
      'Seconds between tones (10 to 90)',
    );
    await fireEvent.change(seconds, { target: { value: '91' } });
    await finger.reads('A whole number from 10 to 90. It stays 20.');
    await expect(seconds).toHaveValue(20);
    await expect(finger.has('mdc-button', 'Save')).toBe(false);
  },
};

/** REC-30, REC-37: what came through the API is shown, marked, and survives Save. */
export const ThroughTheApi: Story = {
  args: { state: jana({ mode: 'On Demand', recurringTone: { enabled: true, seconds: 600 } }) },
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await expect(await finger.find('input', 'On Demand, kept if Record is pressed')).toBeChecked();
    await finger.turn('Record voice messages too');
    await finger.press('Save');
    await expect(ask).toHaveBeenCalledTimes(1);
    await finger.reads('Saved');
    await expect(await finger.find('input[type=number]', 'Seconds between tones (10 to 90)')).toHaveValue(
      600,
    );
  },
};

/** REC-02: without a licence, and why. */
export const NoLicence: Story = {
  args: { route: 'users/user-emily' },
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.reads('Emily Chen has no Webex Calling licence, Professional or Basic.');
    await expect(await finger.find('mdc-toggle', 'Record the calls of this user')).toHaveAttribute(
      'disabled',
    );
  },
};

/** REC-11, REC-23: switched on for a first time, the provider's user is made. */
export const SwitchedOn: Story = {
  args: { route: 'users/user-tomas' },
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.turn('Record the calls of this user');
    await finger.tick('Always');
    await finger.press('Save');
    await finger.reads('Tomas Dvorak now has Dubber Go.');
  },
};

/** REC-23: switching off clears the settings. */
export const SwitchedOff: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.turn('Record the calls of this user');
    await finger.reads('Saving clears the settings below.');
    await finger.press('Save');
    await expect(ask).toHaveBeenLastCalledWith([{ type: 'user.switch', userId: 'user-jana', on: false }]);
    await finger.reads('The recording settings of Jana Novak were cleared.');
  },
};

/** REC-13: no account at the provider, and why. */
export const NoAccount: Story = {
  args: { state: { ...organisation({ provider: 'imagicle' }), accounts: { accounts: [] } } },
  play: async ({ canvasElement }) => {
    await new Finger(canvasElement).reads('The organisation has no account at Imagicle.');
  },
};

/** REC-39: what a real tenant returns is pasted; a wrong value is refused by its path, and nothing changed. */
export const Json: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    (await finger.find('summary', 'JSON of the Webex API')).click();
    const json = await finger.find<HTMLTextAreaElement>('textarea', 'Call recording of this person');
    await fireEvent.input(json, { target: { value: '{"record": "Sometimes", "repeat": {"interval": 5}}' } });
    await finger.press('Apply');
    await finger.reads('record: found "Sometimes"; allowed: Never, Always');
    await finger.reads('repeat.interval: found 5; allowed: whole number from 10 to 1800.');
    await expect(ask).not.toHaveBeenCalled();
    await fireEvent.input(json, {
      target: { value: '{"record": "Always", "repeat": {"enabled": true, "interval": 600}, "later": 1}' },
    });
    await finger.press('Apply');
    await finger.reads('later: not known here; kept and written back.');
    await finger.reads('repeat.interval: 600 is beyond what the page takes');
  },
};

/** REC-02: JSON that is right and not allowed stays, to be mended. */
export const JsonRefused: Story = {
  args: { route: 'users/user-emily' },
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    (await finger.find('summary', 'JSON of the Webex API')).click();
    const json = await finger.find<HTMLTextAreaElement>('textarea', 'Call recording of this person');
    await fireEvent.input(json, { target: { value: '{"enabled": true}' } });
    await finger.press('Apply');
    await finger.reads('Not saved');
    await expect(json).toHaveValue('{"enabled": true}');
  },
};

/** A text that is no JSON. */
export const JsonBroken: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    (await finger.find('summary', 'JSON of the Webex API')).click();
    const json = await finger.find<HTMLTextAreaElement>('textarea', 'Call recording of this person');
    await fireEvent.input(json, { target: { value: '{record' } });
    await finger.press('Apply');
    await finger.reads('Nothing was applied.');
  },
};

/** The same in the dark. */
export const JsonBrokenDark: Story = { ...JsonBroken, globals: { theme: 'dark' } };
