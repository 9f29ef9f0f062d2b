import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type PressAction = 'press' | 'release';

/** What a press is told to: the key's name, what the finger did and the original event's timeStamp (page milliseconds). */
export type PressListener = (key: string, action: PressAction, at: number) => void;

/**
 * A finger on a key of an element: bubbles from the element that drew the key to whoever holds it.
 * `at` is the original event's timeStamp in page milliseconds.
 */
export class PressEvent extends Event {
  static readonly type = 'ui-press';
  readonly key: string;
  readonly action: PressAction;
  readonly at: number;

  constructor(key: string, action: PressAction, at: number) {
    super(PressEvent.type, { bubbles: true });
    this.key = key;
    this.action = action;
    this.at = at;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ui-press': PressEvent;
  }
}

type PressHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const KEY_SELECTOR = '[data-key]';
const ACTIVATION_KEYS = new Set(['Enter', ' ']);

/**
 * Press and release, told apart, of every `[data-key]` button in an element's shadow root: by mouse, touch, pen,
 * Enter and Space. Key repeat is ignored; leaving the key, a cancelled pointer, lost focus and removal release it.
 * Without a listener of its own it dispatches PressEvents from the host.
 */
export class PressController implements ReactiveController {
  readonly #host: PressHost;
  readonly #listener: PressListener;
  /** Key held by each finger: `pointer 1`, `keyboard Enter`. */
  readonly #held = new Map<string, string>();
  #listening: AbortController | undefined;

  constructor(host: PressHost, listener?: PressListener) {
    this.#host = host;
    this.#listener =
      listener ?? ((key, action, at) => this.#host.dispatchEvent(new PressEvent(key, action, at)));
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
      root.addEventListener(type, act as EventListener, { signal });
    on('pointerdown', (event) => this.#pointerDown(event));
    on('pointerup', (event) => this.#release(pointerFinger(event), event.timeStamp));
    on('pointercancel', (event) => this.#release(pointerFinger(event), event.timeStamp));
    on('pointerout', (event) => this.#pointerOut(event));
    on('keydown', (event) => this.#keyDown(event));
    on('keyup', (event) => this.#release(keyboardFinger(event), event.timeStamp));
    on('focusout', (event) => this.#releaseWhere(event.timeStamp, (finger) => finger.startsWith('keyboard')));
    on('contextmenu', (event) => {
      if (keyOf(event)) event.preventDefault();
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#releaseWhere(new Event('disconnected').timeStamp, () => true);
  }

  #pointerDown(event: PointerEvent): void {
    const button = keyOf(event);
    if (!button || event.button !== 0) return;
    // Touch captures by itself; without capture a finger that slides off is seen to leave.
    if (button.hasPointerCapture(event.pointerId)) button.releasePointerCapture(event.pointerId);
    const target = event.target as Element;
    if (target.hasPointerCapture(event.pointerId)) target.releasePointerCapture(event.pointerId);
    this.#press(pointerFinger(event), button, event.timeStamp);
  }

  #pointerOut(event: PointerEvent): void {
    const button = keyOf(event);
    if (button?.contains(event.relatedTarget as Node | null)) return;
    this.#release(pointerFinger(event), event.timeStamp);
  }

  #keyDown(event: KeyboardEvent): void {
    const button = keyOf(event);
    if (!button || !ACTIVATION_KEYS.has(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) this.#press(keyboardFinger(event), button, event.timeStamp);
  }

  #press(finger: string, button: HTMLElement, at: number): void {
    const key = button.dataset.key;
    if (!key || button.ariaDisabled === 'true' || this.#held.has(finger)) return;
    this.#held.set(finger, key);
    this.#listener(key, 'press', at);
  }

  #release(finger: string, at: number): void {
    const key = this.#held.get(finger);
    if (key === undefined) return;
    this.#held.delete(finger);
    this.#listener(key, 'release', at);
  }

  #releaseWhere(at: number, wanted: (finger: string) => boolean): void {
    for (const finger of [...this.#held.keys()]) if (wanted(finger)) this.#release(finger, at);
  }
}

const pointerFinger = (event: PointerEvent) => `pointer ${event.pointerId}`;
const keyboardFinger = (event: KeyboardEvent) => `keyboard ${event.key}`;

function keyOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(KEY_SELECTOR) : null;
}
