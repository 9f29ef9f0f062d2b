import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/phone/mpp-phone.ts';
import type { MppPhone } from '../../src/phone/mpp-phone.ts';
import type { PhoneState } from '../../src/phone/phone-state.ts';
import * as states from '../../stories/phone/states.ts';

const HARD_KEYS = [
  ...[
    'Hold',
    'Transfer',
    'Conference',
    'Messages',
    'Applications',
    'Contacts',
    'Back',
    'Select',
    'Up',
    'Down',
  ],
  ...['Left', 'Right', 'Release', 'Headset', 'Speaker', 'Mute', 'Volume up', 'Volume down', 'Handset'],
];

async function show(state: PhoneState) {
  const phone = document.createElement('mpp-phone');
  phone.style.width = '1000px';
  phone.state = state;
  const told: string[] = [];
  const times: number[] = [];
  phone.addEventListener('phone-key', (event) => {
    told.push(`${event.action} ${event.key}`);
    times.push(event.at);
  });
  document.body.append(phone);
  await phone.updateComplete;
  return { phone, told, times };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const element = (name: string) => button(name).element() as HTMLElement;
const pointer = (type: string, init: PointerEventInit = {}) =>
  new PointerEvent(type, { bubbles: true, composed: true, pointerId: 7, button: 0, ...init });

afterEach(() => document.body.replaceChildren());

describe('names and roles', () => {
  test('softkeys are buttons in a toolbar, named by their labels', async () => {
    await show(states.RECORDING);
    const toolbar = page.getByRole('toolbar', { name: 'Softkeys' });
    const names = toolbar.getByRole('button').elements();
    expect(names.map((each) => each.ariaLabel)).toEqual(['PauseRec', 'StopRec', 'End call', 'More']);
    expect(names.map((each) => (each as HTMLElement).dataset.keyword)).toEqual([
      'crdpause',
      'crdstop',
      'endcall',
      'more',
    ]);
  });

  test('an empty softkey is drawn, disabled and has no keyword', async () => {
    await show(states.BUSY);
    const empty = button('Softkey 3, empty');
    await expect.element(empty).toHaveAttribute('aria-disabled', 'true');
    await expect.element(empty).not.toHaveAttribute('data-keyword');
  });

  test('line keys are in a toolbar and say their label and state', async () => {
    await show(states.RINGING);
    const keys = page.getByRole('toolbar', { name: 'Line keys' }).getByRole('button');
    expect(keys.elements()).toHaveLength(10);
    await expect.element(keys.first()).toHaveAttribute('aria-label', 'Line 1, 4001, ringing');
    await expect.element(keys.first()).toHaveAttribute('data-key', 'line1');
  });

  test('digits are in a group named Keypad', async () => {
    await show(states.IDLE);
    const names = page.getByRole('group', { name: 'Keypad' }).getByRole('button').elements();
    const expected = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'Star', '0', 'Pound'];
    expect(names.map((each) => each.ariaLabel)).toEqual(expected);
  });

  test.each(HARD_KEYS)('there is a key named %s', async (name) => {
    await show(states.IDLE);
    await expect.element(button(name)).toBeVisible();
  });

  test('the screen is a region with its words as text', async () => {
    await show(states.RECORDING);
    const screen = page.getByRole('region', { name: 'Phone screen' });
    await expect.element(screen).toHaveTextContent('Martin Dvořák');
    await expect.element(screen.getByRole('img', { name: 'Recording', exact: true }).first()).toBeVisible();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Recording started');
  });

  test('the audio keys and the handset say whether they are on', async () => {
    await show(states.MUTED);
    await expect.element(button('Mute')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('Speaker')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('Headset')).toHaveAttribute('aria-pressed', 'false');
    await expect.element(button('Handset')).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('a finger', () => {
  test('presses and releases, and tells the time of the original event', async () => {
    const { told, times } = await show(states.IDLE);
    const down = pointer('pointerdown');
    element('5').dispatchEvent(down);
    expect(told).toEqual(['press 5']);
    element('5').dispatchEvent(pointer('pointerup'));
    expect(told).toEqual(['press 5', 'release 5']);
    expect(times[0]).toBe(down.timeStamp);
  });

  test('that slides off a key releases it, once', async () => {
    const { told } = await show(states.CONNECTED);
    element('Record').dispatchEvent(pointer('pointerdown'));
    element('Record').dispatchEvent(pointer('pointerout', { relatedTarget: document.body }));
    element('Record').dispatchEvent(pointer('pointerup'));
    expect(told).toEqual(['press softkey1', 'release softkey1']);
  });

  test('that is cancelled releases the key', async () => {
    const { told } = await show(states.IDLE);
    element('Mute').dispatchEvent(pointer('pointerdown', { pointerType: 'touch' }));
    element('Mute').dispatchEvent(pointer('pointercancel', { pointerType: 'touch' }));
    expect(told).toEqual(['press mute', 'release mute']);
  });

  test('and another hold two keys at once', async () => {
    const { told } = await show(states.IDLE);
    element('1').dispatchEvent(pointer('pointerdown'));
    element('2').dispatchEvent(pointer('pointerdown', { pointerId: 8 }));
    element('1').dispatchEvent(pointer('pointerup'));
    element('2').dispatchEvent(pointer('pointerup', { pointerId: 8 }));
    expect(told).toEqual(['press 1', 'press 2', 'release 1', 'release 2']);
  });

  test('of the right mouse button does nothing, nor one on an empty softkey', async () => {
    const { told } = await show(states.BUSY);
    element('5').dispatchEvent(pointer('pointerdown', { button: 2 }));
    element('Softkey 3, empty').dispatchEvent(pointer('pointerdown'));
    expect(told).toEqual([]);
  });

  test('keeps its key though the label under it changes', async () => {
    const { phone, told } = await show(states.CONNECTED);
    element('Record').dispatchEvent(pointer('pointerdown'));
    phone.state = states.BUSY;
    await phone.updateComplete;
    element('Softkey 1, empty').dispatchEvent(pointer('pointerup'));
    expect(told).toEqual(['press softkey1', 'release softkey1']);
  });

  test('is let go when the phone is taken away', async () => {
    const { phone, told } = await show(states.IDLE);
    element('5').dispatchEvent(pointer('pointerdown'));
    phone.remove();
    expect(told).toEqual(['press 5', 'release 5']);
  });

  test('lifts the handset and puts it back', async () => {
    const { phone, told } = await show(states.IDLE);
    await userEvent.click(button('Handset'));
    phone.state = { ...states.OFF_HOOK, audioPath: 'handset' };
    await phone.updateComplete;
    await expect.element(button('Handset')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button('Handset'));
    expect(told).toEqual(['press hook', 'release hook']);
  });
});

describe('the keyboard', () => {
  test('presses the focused key with Enter and Space, press and release apart, repeats ignored', async () => {
    const { told } = await show(states.IDLE);
    element('Speaker').focus();
    await userEvent.keyboard('{Enter>3}');
    expect(told).toEqual(['press speaker']);
    await userEvent.keyboard('{/Enter}');
    await userEvent.keyboard('[Space]');
    expect(told).toEqual(['press speaker', 'release speaker', 'press speaker', 'release speaker']);
  });

  test('releases a key that loses the focus', async () => {
    const { told } = await show(states.IDLE);
    element('Speaker').focus();
    await userEvent.keyboard('{Enter>}');
    element('Mute').focus();
    expect(told).toEqual(['press speaker', 'release speaker']);
    await userEvent.keyboard('{/Enter}');
  });

  test('types digits, Select, Back and the arrows while the phone has the focus', async () => {
    const { told } = await show(states.IDLE);
    (page.getByRole('region', { name: 'Phone screen' }).element() as HTMLElement).focus();
    await userEvent.keyboard('4#*{Enter}{Backspace}{ArrowUp}');
    expect(told.filter((each) => each.startsWith('press'))).toEqual([
      'press 4',
      'press #',
      'press *',
      'press select',
      'press back',
      'press up',
    ]);
    expect(told.filter((each) => each.startsWith('release'))).toHaveLength(6);
  });

  test('moves along the softkeys with the arrows, past empty ones, as one tab stop', async () => {
    const { phone, told } = await show(states.RINGING);
    element('Answer').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    const softkeys = phone.renderRoot.querySelector('mpp-softkeys');
    expect(softkeys?.renderRoot.querySelector(':focus')?.ariaLabel).toBe('Answer');
    await userEvent.keyboard('{ArrowLeft}');
    expect(softkeys?.renderRoot.querySelector(':focus')?.ariaLabel).toBe('Ignore');
    expect(softkeys?.renderRoot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

describe('the layout', () => {
  const inside = (phone: MppPhone, tag: string, selector: string) =>
    phone.renderRoot.querySelector<MppPhone>(tag)?.renderRoot.querySelector(selector) as HTMLElement;

  test('keeps each line key level with its label and each softkey under its cell', async () => {
    const { phone } = await show(states.ALL_LINES);
    const middle = (each: Element, axis: 'x' | 'y') => {
      const box = each.getBoundingClientRect();
      return axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2;
    };
    const label = inside(phone, 'mpp-screen', '.line');
    expect(middle(element('Line 1, 4001, in use'), 'y')).toBeCloseTo(middle(label, 'y'), -0.3);
    const cell = inside(phone, 'mpp-screen', '.cell');
    expect(middle(element('PauseRec'), 'x')).toBeCloseTo(middle(cell, 'x'), -0.3);
  });

  test('never lets a toast cover a call window', async () => {
    const { phone } = await show(states.RECORDING_FAILED);
    const toast = inside(phone, 'mpp-screen', '.toast');
    await Promise.all(toast.getAnimations().map((each) => each.finished));
    const call = inside(phone, 'mpp-screen', '.call').getBoundingClientRect();
    expect(toast.getBoundingClientRect().bottom).toBeLessThanOrEqual(call.top);
  });

  test('fits a page of 400 pixels', async () => {
    const { phone } = await show(states.IDLE);
    phone.style.width = '400px';
    expect(phone.getBoundingClientRect().height).toBeCloseTo((400 * 257) / 281, 0);
    const right = element('Mute').getBoundingClientRect().right;
    expect(right).toBeLessThan(400 + phone.getBoundingClientRect().left);
  });
});
