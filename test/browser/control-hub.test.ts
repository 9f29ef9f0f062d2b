import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/control-hub/control-hub.ts';
import type { ControlHub } from '../../src/control-hub/control-hub.ts';
import { applyAll, type HubCommandEvent } from '../../src/control-hub/hub-command.ts';
import type { HubNavigateEvent } from '../../src/control-hub/hub-route.ts';
import type { Command } from '../../src/policy/commands.ts';

const asked: (readonly Command[])[] = [];
const shown: string[] = [];

/** Control Hub with whoever mounts it. */
async function mount(route: string): Promise<ControlHub> {
  asked.length = 0;
  shown.length = 0;
  const hub = document.createElement('control-hub');
  hub.route = route;
  hub.addEventListener('hub-command', ({ commands }: HubCommandEvent) => {
    asked.push(commands);
    hub.outcome = applyAll(hub.state, commands, hub.actor);
    if ('state' in hub.outcome) hub.state = hub.outcome.state;
  });
  hub.addEventListener('hub-navigate', ({ route: { page } }: HubNavigateEvent) => shown.push(page));
  document.body.append(hub);
  await hub.updateComplete;
  return hub;
}

afterEach(() => {
  document.querySelector('control-hub')?.remove();
});

/** What has the focus, in the innermost shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ||
  (element as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() ||
  element?.textContent?.trim() ||
  '';

/** Presses Tab until what is called so has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (nameOf(focused()) === name) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`The keyboard does not come to "${name}".`);
}

test('by keyboard alone: a user is opened, recorded in another mode, and saved', async () => {
  const hub = await mount('users');
  await tabTo('Jana Novak');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => nameOf(focused())).toBe('Jana Novak');
  expect(focused()?.localName).toBe('h2');
  await tabTo('On Demand');
  await userEvent.keyboard('{ArrowDown}');
  await tabTo('Record voice messages too');
  await userEvent.keyboard(' ');
  await tabTo('Save');
  await userEvent.keyboard('{Enter}');
  expect(asked).toHaveLength(1);
  const jana = hub.state.tenant.users.find(({ id }) => id === 'user-jana');
  expect(jana?.recording).toMatchObject({ mode: 'Always', voicemail: true });
});

test('by keyboard alone: the terms hold the focus, and Escape declines', async () => {
  const hub = await mount('service-settings');
  await tabTo('Dubber');
  await userEvent.keyboard('{ArrowDown}');
  await tabTo('Save');
  await userEvent.keyboard('{Enter}');
  await tabTo('Accept');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => asked).toEqual([[{ type: 'terms.decline', provider: 'imagicle' }]]);
  expect(hub.state.tenant.organisation.provider).toBe('dubber');
  expect(hub.dirty).toBe(false);
});

test('unsaved changes are asked about before another page, and thrown away when left', async () => {
  const hub = await mount('users/user-jana');
  await tabTo('Record voice messages too');
  await userEvent.keyboard(' ');
  await expect.poll(() => hub.dirty).toBe(true);
  const locations = [...hub.renderRoot.querySelectorAll('nav button')].find(
    ({ textContent }) => textContent?.trim() === 'Locations',
  ) as HTMLElement;
  locations.click();
  await hub.updateComplete;
  expect(shown).toEqual([]);
  await tabTo('Leave');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => shown).toEqual(['locations']);
  expect(asked).toEqual([]);
});
