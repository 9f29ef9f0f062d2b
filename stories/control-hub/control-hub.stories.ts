import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { onSurface } from '../recorder/frame.ts';
import { type Args, args, MARTIN, organisation, render } from './desk.ts';
import { Finger } from './finger.ts';

const meta: Meta<Args> = {
  title: 'Control Hub/control-hub',
  component: 'control-hub',
  tags: ['autodocs'],
  decorators: [onSurface],
  args,
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** The organisation's users, each with how its calls are recorded. */
export const Example: Story = {
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.reads(/Jana Novak 2001 · Brno Professional On Demand/);
    await expect(finger.has('button', 'Customers')).toBe(false);
    await finger.press('Locations');
    await finger.reads(/San Jose America\/Los_Angeles/);
    await finger.press('Brno');
    await finger.reads('Call handling > Call recording');
  },
};

/** REC-01: the partner's page of a customer. */
export const Customer: Story = {
  args: { actor: MARTIN, route: 'customers' },
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.turn('Call recording for this customer');
    await expect(ask).not.toHaveBeenCalled();
    await finger.press('Save');
    await expect(ask).toHaveBeenLastCalledWith([{ type: 'service.set', on: false }]);
    await finger.press('Users');
    await finger.reads('switched call recording off for this organisation');
    await expect(finger.has('table', 'Users')).toBe(false);
  },
};

/** REC-14: Imagicle is chosen there, so the region cannot become one that it does not serve. */
export const RegionRefused: Story = {
  args: {
    actor: MARTIN,
    route: 'customers',
    state: organisation({ provider: 'imagicle', termsAccepted: ['imagicle'] }),
  },
  play: async ({ canvasElement }) => {
    const finger = new Finger(canvasElement);
    await finger.select('Region', 'JP');
    await finger.press('Save');
    await finger.reads('Imagicle does not serve Japan');
  },
};

/** What a customer's administrator asks for in an address is not shown. */
export const CustomersAreThePartners: Story = {
  args: { route: 'customers' },
  play: async ({ canvasElement }) => {
    await new Finger(canvasElement).reads('Jana Novak');
  },
};

/** Nothing is lost without a question. */
export const UnsavedChanges: Story = {
  args: { route: 'service-settings' },
  play: async ({ canvasElement, args: { ask } }) => {
    const finger = new Finger(canvasElement);
    await finger.tick('The call ends after an announcement');
    await finger.press('Users');
    await finger.reads('Leave without saving?');
    await finger.press('Keep editing');
    await finger.reads('Unsaved changes');
    await finger.press('Users');
    await userEvent.keyboard('{Escape}');
    await finger.press('Users');
    await finger.press('Leave');
    await finger.reads('Jana Novak');
    await expect(ask).not.toHaveBeenCalled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, args: { actor: MARTIN } };

/** REC-01: no page of the organisation offers recording. */
export const ServiceOff: Story = {
  args: { route: 'users/user-jana', state: organisation({ serviceOn: false }) },
};
