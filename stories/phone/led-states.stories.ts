import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/ui/tokens.css';
import { LED_STATES } from '../../src/phone/led-table.ts';
import { type CustomLeds, type LedType, ledTable } from '../../src/phone/leds.ts';
import type { LedSemantics } from '../../src/phone/model-types.ts';
import { MODELS } from '../../src/phone/models.ts';
import '../../src/phone/mpp-line-keys.ts';
import { find } from './play.ts';

interface Args {
  readonly type: LedType;
  readonly semantics: LedSemantics;
  readonly custom: CustomLeds;
}

/** A key for each state of the table, on panels of sixteen. */
const meta: Meta<Args> = {
  title: 'Phone/LED states',
  component: 'mpp-line-keys',
  tags: ['autodocs'],
  args: { type: 'default', semantics: 'mpp', custom: {} },
  argTypes: {
    type: { control: 'inline-radio', options: ['default', 'preset1', 'custom'] },
    semantics: { control: 'inline-radio', options: ['mpp', 'kem98'] },
  },
  render: ({ type, semantics, custom }) => {
    const table = ledTable(type, semantics, custom);
    const panel = (from: number) => {
      const states = LED_STATES.slice(from, from + 16);
      const names = states.map((state, index) => ({ key: index + 1, label: state, state }));
      const lights = states.map((state, index) => ({ key: index + 1, ...table[state] }));
      return html`<mpp-line-keys
        style="width: 384px; height: 708px"
        .model=${{ ...MODELS['7861'], body: { width: 304.5, height: 207, panelWidth: 106.5 } }}
        .names=${names}
        .leds=${lights}
      ></mpp-line-keys>`;
    };
    return html`<div style="display: flex; flex-wrap: wrap; gap: 24px; padding: 20px; background: #303338">
      ${panel(0)} ${panel(16)}
    </div>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

const light = (root: HTMLElement, key: string) => {
  const led = find(root, `[data-key="${key}"]`)?.querySelector<HTMLElement>('.led');
  return `${led?.dataset.colour ?? 'off'} ${led?.dataset.blink ?? ''}`.trim();
};

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const at = (state: (typeof LED_STATES)[number]) =>
      light(canvasElement, `line${LED_STATES.indexOf(state) + 1}`);
    await expect(at('ringing')).toBe('red fast');
    await expect(at('held')).toBe('red slow');
    await expect(at('remote-active')).toBe('red pulse');
  },
};
export const Preset1: Story = { args: { type: 'preset1' } };
export const Series9800: Story = { args: { semantics: 'kem98' } };
export const Custom: Story = {
  args: {
    type: 'custom',
    custom: { idle: { colour: 'off', blink: 'steady' }, active: { colour: 'amber', blink: 'slow' } },
  },
};
