import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/ui/tokens.css';
import { MODELS, type PhoneModel } from '../../src/phone/models.ts';
import '../../src/phone/mpp-menu.ts';
import '../../src/phone/mpp-screen.ts';
import type { MppScreen } from '../../src/phone/mpp-screen.ts';
import { screenView } from '../../src/phone/screen.ts';
import * as menus from './menu-states.ts';
import { find } from './play.ts';

/** The phone's own screens beside calls. */
const meta: Meta<MppScreen> = {
  title: 'Phone/Menus',
  component: 'mpp-menu',
  tags: ['autodocs'],
  args: { view: screenView(menus.SETTINGS) },
  render: ({ view }) => html`<mpp-screen style="width: 800px" .view=${view}></mpp-screen>`,
};
export default meta;
type Story = StoryObj<MppScreen>;

const shows = (state: (typeof menus)[keyof typeof menus]): Story => ({ args: { view: screenView(state) } });

export const Example: Story = {};
export const CallDetails: Story = shows(menus.CALL_DETAILS);
export const NoCalls: Story = shows(menus.NO_CALLS);
export const Directory: Story = shows(menus.DIRECTORY);
export const NewContact: Story = shows(menus.NEW_CONTACT);
export const Product: Story = shows(menus.PRODUCT);
export const Language: Story = shows(menus.LANGUAGE);
export const MissedCall: Story = shows(menus.MISSED_CALL);
export const Czech: Story = shows(menus.RECENTS_CZECH);

export const Recents: Story = {
  ...shows(menus.RECENTS),
  play: async ({ canvasElement }) => {
    const row = find(canvasElement, '.row[aria-current="true"]');
    await expect(row?.textContent).toContain('Answers (2)');
  },
};

export const Search: Story = {
  ...shows(menus.SEARCH),
  play: async ({ canvasElement }) => {
    await expect(find(canvasElement, '.field')?.textContent?.trim()).toBe('r');
  },
};

/** The call that goes on stays in sight, with its recording. */
export const InACall: Story = {
  ...shows(menus.MENU_IN_CALL),
  play: async ({ canvasElement }) => {
    await expect(find(canvasElement, '.call-strip')?.textContent).toContain('Robert Miles');
    await expect(find(canvasElement, '.call-strip .recording')).toBeDefined();
  },
};

/** Menus on a screen of that size, at twice its pixels. */
const small = (model: PhoneModel): Story => ({
  render: () =>
    html`<div style="display: flex; flex-wrap: wrap; gap: 12px">
      ${[menus.SETTINGS, menus.RECENTS, menus.NEW_CONTACT, menus.MENU_IN_CALL, menus.DIRECTORY].map(
        (state, index) =>
          html`<mpp-screen
            style="width: ${2 * model.screen.width}px"
            label="Phone screen ${index + 1}"
            .model=${model}
            .view=${screenView({ ...state, model: model.id })}
          ></mpp-screen>`,
      )}
    </div>`,
});
export const Pixels396x162: Story = small(MODELS['7841']);
export const Pixels384x106: Story = small(MODELS['7811']);
export const Pixels240x120: Story = small(MODELS['9841']);
export const Pixels480x272: Story = small(MODELS['9851']);
export const Grey800x480: Story = {
  render: () =>
    html`<mpp-screen
      style="width: 800px"
      .model=${MODELS['8811']}
      .view=${screenView({ ...menus.MENU_IN_CALL, model: '8811' })}
    ></mpp-screen>`,
};
