import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { onSurface } from '../recorder/frame.ts';
import { type Args, args, organisation, render } from './desk.ts';
import { Finger } from './finger.ts';

const meta: Meta<Args> = {
  title: 'Control Hub/Providers',
  decorators: [onSurface],
  args: { ...args, route: 'service-settings' },
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** REC-14, REC-20: the organisation's provider; what does not serve the region says so. */
export const ServiceSettings: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.reads('CallCabinet does not serve European Union. It serves: United States.');
    await finger.reads('Take legal advice on consent');
    await expect(await finger.find('input', 'CallCabinet')).toBeDisabled();
    await expect(await finger.find('input', 'Dubber')).toBeChecked();
  },
};

/** REC-15: what is shared is listed before the terms are accepted. */
export const TermsAccepted: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('Imagicle');
    await finger.press('Save');
    await finger.reads('Imagicle records and keeps the calls of this organisation.');
    for (const datum of ['Customer name', 'Time zone', 'First name', 'Last name', 'E-mail address'])
      await finger.reads(datum);
    await expect(ask).not.toHaveBeenCalled();
    await finger.press('Accept');
    await expect(ask).toHaveBeenLastCalledWith([
      { type: 'terms.accept', provider: 'imagicle' },
      { type: 'provider.choose', provider: 'imagicle', understood: false },
    ]);
    await finger.reads('A trial account at Imagicle was made. Hana Kralova is its administrator.');
  },
};

/** REC-15: the dialog, as it stands. */
export const Terms: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('Imagicle');
    await finger.press('Save');
    await finger.reads('E-mail address');
  },
};

/** The same in the dark. */
export const TermsDark: Story = { ...Terms, globals: { theme: 'dark' } };

/** REC-15: declining leaves the provider before in place. */
export const TermsDeclined: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('Imagicle');
    await finger.press('Save');
    await finger.press('Decline');
    await expect(ask).toHaveBeenLastCalledWith([{ type: 'terms.decline', provider: 'imagicle' }]);
    await expect(await finger.find('input', 'Dubber')).toBeChecked();
  },
};

/** REC-21: None can be saved only by who understands it. */
export const None: Story = {
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('None');
    await finger.press('Save');
    await expect(ask).not.toHaveBeenCalled();
    await finger.tick('I understand that call recording goes away for all users.');
    await finger.press('Save');
    await expect(ask).toHaveBeenLastCalledWith([
      { type: 'provider.choose', provider: 'none', understood: true },
    ]);
    await finger.reads('Saved');
  },
};

/** REC-21: the notice. */
export const NoneNotice: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('None');
    await finger.reads('Tick the box above to save None.');
  },
};

/** The same in the dark. */
export const NoneNoticeDark: Story = { ...NoneNotice, globals: { theme: 'dark' } };

/** What a person was not heard to say is undone by Cancel. */
export const Cancelled: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('The call ends after an announcement');
    await finger.press('Cancel');
    await expect(await finger.find('input', 'The call goes on, nothing is said')).toBeChecked();
    await expect(finger.has('mdc-button', 'Save')).toBe(false);
  },
};

/** A provider that a real tenant has and the simulator does not know. */
export const SetThroughTheApi: Story = {
  args: {
    state: organisation({ provider: 'generic', vendor: { id: 'abc', name: 'Webex' } }),
  },
  play: async ({ canvasElement }) => {
    await new Finger(canvasElement).reads(/Webex set through the API/);
  },
};

/** REC-22: a location has the organisation's provider until it chooses another. */
export const Location: Story = {
  args: { route: 'locations/loc-brno' },
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.reads('Now: Dubber');
    await finger.tick('Choose another provider');
    await finger.tick('None');
    await finger.press('Save');
    await expect(ask).toHaveBeenLastCalledWith([
      { type: 'location.provider', locationId: 'loc-brno', provider: 'none' },
    ]);
  },
};

/** REC-22: where the organisation has None, no override records; its value is kept. */
export const LocationWithoutProvider: Story = {
  args: { route: 'locations/loc-brno', state: organisation({ provider: 'none' }) },
  play: async ({ canvasElement }) => {
    await new Finger(canvasElement).reads('What is chosen here is kept for later.');
  },
};
