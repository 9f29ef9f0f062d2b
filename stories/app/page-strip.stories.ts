import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/app/page-strip.ts';
import { onSurface } from '../recorder/frame.ts';

const meta: Meta = {
  title: 'App/page-strip',
  component: 'page-strip',
  tags: ['autodocs'],
  decorators: [onSurface],
  render: () => html`<page-strip time="1767603600000" time-zone="UTC"></page-strip>`,
};
export default meta;

export const Example: StoryObj = {};

/** The second phone can be put on the page. */
export const SecondPhone: StoryObj = {
  render: () => html`<page-strip second-phone="hidden" time="1767603600000" time-zone="UTC"></page-strip>`,
};

/** The second phone is on the page. */
export const SecondPhoneShown: StoryObj = {
  render: () => html`<page-strip second-phone="shown" time="1767603600000" time-zone="UTC"></page-strip>`,
};
