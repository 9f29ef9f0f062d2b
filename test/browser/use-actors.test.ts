import { html, LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { type ActorRefFrom, assign, createActor, setup } from 'xstate';
import { UseMachine } from '../../src/ui/use-machine.ts';
import { UseSelector } from '../../src/ui/use-selector.ts';

const counter = setup({
  types: {
    context: {} as { count: number; noise: number },
    events: {} as { type: 'up' } | { type: 'noise' },
  },
}).createMachine({
  context: { count: 0, noise: 0 },
  on: {
    up: { actions: assign({ count: ({ context }) => context.count + 1 }) },
    noise: { actions: assign({ noise: ({ context }) => context.noise + 1 }) },
  },
});
type Counter = ActorRefFrom<typeof counter>;

class OwnsActor extends LitElement {
  seen: number[] = [];
  machine = new UseMachine(this, {
    machine: counter,
    callback: (snapshot) => void this.seen.push(snapshot.context.count),
  });
  override render() {
    return html`${this.machine.snapshot.context.count}`;
  }
}
customElements.define('owns-actor', OwnsActor);

class WatchesActor extends LitElement {
  renders = 0;
  source: Counter | undefined;
  count = new UseSelector(
    this,
    () => this.source,
    (snapshot) => snapshot.context.count,
  );
  override render() {
    this.renders += 1;
    return html`${this.count.value ?? 'none'}`;
  }
}
customElements.define('watches-actor', WatchesActor);

const shown = async (element: LitElement) => {
  await element.updateComplete;
  return element.renderRoot.textContent?.trim();
};
afterEach(() => document.body.replaceChildren());

test('UseMachine starts with the host, renders each snapshot and stops with the host', async () => {
  const element = new OwnsActor();
  expect(element.machine.snapshot.context.count).toBe(0);
  document.body.append(element);
  element.machine.send({ type: 'up' });
  expect(await shown(element)).toBe('1');
  expect(element.seen).toEqual([1]);
  const { actor } = element.machine;
  element.remove();
  expect(actor.getSnapshot().status).toBe('stopped');
});

test('UseMachine gives a host that comes back a fresh actor', async () => {
  const element = new OwnsActor();
  document.body.append(element);
  element.machine.send({ type: 'up' });
  element.remove();
  document.body.append(element);
  expect(await shown(element)).toBe('0');
  element.machine.send({ type: 'up' });
  expect(await shown(element)).toBe('1');
});

test('UseSelector renders for its selection only', async () => {
  const element = new WatchesActor();
  element.source = createActor(counter).start();
  document.body.append(element);
  expect(await shown(element)).toBe('0');
  const { renders } = element;
  element.source.send({ type: 'noise' });
  await element.updateComplete;
  expect(element.renders).toBe(renders);
  element.source.send({ type: 'up' });
  expect(await shown(element)).toBe('1');
});

test('UseSelector follows a new reference and lets go of the old one', async () => {
  const element = new WatchesActor();
  document.body.append(element);
  expect(await shown(element)).toBe('none');
  const first = createActor(counter).start();
  const second = createActor(counter).start();
  second.send({ type: 'up' });
  element.source = first;
  element.requestUpdate();
  expect(await shown(element)).toBe('0');
  element.source = second;
  element.requestUpdate();
  expect(await shown(element)).toBe('1');
  first.send({ type: 'up' });
  first.send({ type: 'up' });
  expect(await shown(element)).toBe('1');
});

test('UseSelector catches up when its host comes back', async () => {
  const element = new WatchesActor();
  const source = createActor(counter).start();
  element.source = source;
  document.body.append(element);
  await element.updateComplete;
  element.remove();
  source.send({ type: 'up' });
  document.body.append(element);
  expect(await shown(element)).toBe('1');
  source.send({ type: 'up' });
  expect(await shown(element)).toBe('2');
});
