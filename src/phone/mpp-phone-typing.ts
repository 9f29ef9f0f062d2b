import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PressAction } from '../ui/press.ts';
import { isDigit, type PhoneKey } from './keys.ts';

const TYPED: Readonly<Record<string, PhoneKey>> = {
  Enter: 'select',
  Backspace: 'back',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The phone's key that a key of the keyboard stands for. */
export const typedKey = (key: string): PhoneKey | undefined => (isDigit(key) ? key : TYPED[key]);

/**
 * The keyboard while the focus is on the phone: digits, * and #, Backspace, Enter and the arrows act as the phone's
 * keys. What a button or toolbar inside has used (preventDefault) is left alone.
 */
export class TypingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #type: (key: PhoneKey, action: PressAction, at: number) => void;
  /** Phone key by `code` of the keyboard key that holds it. */
  readonly #held = new Map<string, PhoneKey>();

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    type: (key: PhoneKey, action: PressAction, at: number) => void,
  ) {
    this.#host = host;
    this.#type = type;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#down);
    this.#host.addEventListener('keyup', this.#up);
    this.#host.addEventListener('focusout', this.#out);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#down);
    this.#host.removeEventListener('keyup', this.#up);
    this.#host.removeEventListener('focusout', this.#out);
  }

  readonly #down = (event: KeyboardEvent): void => {
    const key = typedKey(event.key);
    if (!key || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (event.repeat || this.#held.has(event.code)) return;
    this.#held.set(event.code, key);
    this.#type(key, 'press', event.timeStamp);
  };

  readonly #up = (event: KeyboardEvent): void => this.#release(event.code, event.timeStamp);

  readonly #out = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#host.contains(to)) return;
    for (const code of [...this.#held.keys()]) this.#release(code, event.timeStamp);
  };

  #release(code: string, at: number): void {
    const key = this.#held.get(code);
    if (!key) return;
    this.#held.delete(code);
    this.#type(key, 'release', at);
  }
}
