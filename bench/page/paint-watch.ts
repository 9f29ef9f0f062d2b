import type { Milliseconds } from '../../src/clock/clock.ts';

/**
 * Times from a press to the display frame that shows it: the press's own timeStamp, the first change of the key's look,
 * the animation frame that paints the change, and the next one, at which the display has it.
 */
export class PaintWatch {
  /** One for each press that was seen to change something. */
  readonly times: Milliseconds[] = [];
  #pressedAt: Milliseconds | undefined;
  #observer: MutationObserver | undefined;

  /** Watches presses on `target` and changes within `root`. */
  watch(root: ShadowRoot, target: HTMLElement): void {
    this.#observer?.disconnect();
    this.#observer = new MutationObserver(() => this.#changed());
    this.#observer.observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
    target.addEventListener('phone-key', ({ action, at }) => {
      if (action === 'press') this.#pressedAt = at;
    });
  }

  #changed(): void {
    const pressedAt = this.#pressedAt;
    if (pressedAt === undefined) return;
    this.#pressedAt = undefined;
    requestAnimationFrame(() => requestAnimationFrame((shown) => this.times.push(shown - pressedAt)));
  }
}
