import { expect, userEvent, waitFor } from 'storybook/test';
import type { ControlHub } from '../../src/control-hub/control-hub.ts';

/** Every open shadow root under a node, the node's own first. */
function roots(root: ParentNode): ParentNode[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? roots(shadowRoot) : [],
  );
  return [root, ...inner];
}

const named = (element: Element): string =>
  element.getAttribute('aria-label') ||
  element.getAttribute('label') ||
  (element as HTMLInputElement).labels?.[0]?.textContent?.trim() ||
  element.textContent?.trim() ||
  '';

/** A person before Control Hub: controls are found by what they are called, in whatever shadow root they are. */
export class Finger {
  readonly hub: ControlHub;

  constructor(canvas: HTMLElement) {
    this.hub = canvas.querySelector('control-hub') as ControlHub;
  }

  /** The control of a name, once it is there. */
  async find<T extends HTMLElement>(selector: string, name: string): Promise<T> {
    return waitFor(() => {
      const found = roots(this.hub.renderRoot)
        .flatMap((root) => [...root.querySelectorAll<T>(selector)])
        .find((element) => named(element) === name);
      if (!found) throw new Error(`There is no ${selector} called "${name}".`);
      return found;
    });
  }

  has(selector: string, name: string): boolean {
    return roots(this.hub.renderRoot).some((root) =>
      [...root.querySelectorAll(selector)].some((element) => named(element) === name),
    );
  }

  /** Presses a button of the page. */
  async press(name: string): Promise<void> {
    await userEvent.click(await this.find('button, mdc-button', name));
    await this.settled();
  }

  /** Turns a switch. */
  async turn(name: string): Promise<void> {
    const toggle = await this.find('mdc-toggle', name);
    await userEvent.click(toggle.shadowRoot?.querySelector('input') as HTMLElement);
    await this.settled();
  }

  /** Picks a radio button, or ticks a box. */
  async tick(name: string): Promise<void> {
    await userEvent.click(await this.find('input[type=radio], input[type=checkbox]', name));
    await this.settled();
  }

  async select(name: string, option: string): Promise<void> {
    await userEvent.selectOptions(await this.find('select', name), option);
    await this.settled();
  }

  /** All that can be read, in all shadow roots. */
  text(): string {
    return roots(this.hub.renderRoot)
      .flatMap((root) => [...root.querySelectorAll(':not(style, script)')])
      .flatMap((element) => [...element.childNodes])
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter(Boolean)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
  }

  async reads(text: string | RegExp): Promise<void> {
    await waitFor(() => expect(this.text()).toMatch(text));
  }

  async settled(): Promise<void> {
    await this.hub.updateComplete;
    await this.hub.renderRoot.querySelector<ControlHub>('[data-page]')?.updateComplete;
  }
}
