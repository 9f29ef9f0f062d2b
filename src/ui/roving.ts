import type { ReactiveController, ReactiveControllerHost } from 'lit';

type RovingHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * One tab stop for a toolbar (ARIA Authoring Practices, toolbar): arrow keys, Home and End move the focus among its
 * `[data-key]` buttons, around the ends; the button last focused keeps the tab stop.
 */
export class RovingController implements ReactiveController {
  readonly #host: RovingHost;
  #current: string | undefined;
  #listening: AbortController | undefined;

  constructor(host: RovingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.#host.renderRoot;
    root.addEventListener('keydown', (event) => this.#move(event as KeyboardEvent), { signal });
    root.addEventListener('focusin', (event) => this.#keep(event.target), { signal });
  }

  hostUpdated(): void {
    const buttons = this.#buttons();
    const stop = buttons.find((each) => each.dataset.key === this.#current) ?? buttons[0];
    for (const each of this.#all()) each.tabIndex = each === stop ? 0 : -1;
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  #all(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  /** Those that can be reached: an empty key cannot. */
  #buttons(): HTMLElement[] {
    return this.#all().filter((each) => each.ariaDisabled !== 'true');
  }

  #keep(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (!button) return;
    this.#current = button.dataset.key;
    this.hostUpdated();
  }

  #move(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const from = buttons.indexOf(event.target as HTMLElement);
    if (from < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = target(event.key, from, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  }
}

function target(key: string, from: number, length: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEP[key];
  return step === undefined ? undefined : (from + step + length) % length;
}
