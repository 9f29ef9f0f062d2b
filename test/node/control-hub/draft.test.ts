import fc from 'fast-check';
import type { ReactiveController } from 'lit';
import { describe, expect, test } from 'vitest';
import { Draft, sameValue } from '../../../src/control-hub/draft.ts';

class Page {
  saved: { mode: string; tone: { seconds: number } | undefined } = { mode: 'Never', tone: undefined };
  readonly controllers: ReactiveController[] = [];
  readonly draft = new Draft(this, () => this.saved);
  readonly updateComplete = Promise.resolve(true);

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {}

  /** A host renders whenever it is asked to. */
  requestUpdate(): void {
    for (const controller of this.controllers) controller.hostUpdate?.();
  }
}

describe('the draft of a page', () => {
  test('is what is in force until something is changed', () => {
    const page = new Page();
    expect(page.draft.value).toEqual(page.saved);
    expect(page.draft.dirty).toBe(false);
  });

  test('holds changes over what is in force, which it leaves alone', () => {
    const page = new Page();
    page.draft.set({ mode: 'Always' });
    expect(page.draft.value).toEqual({ mode: 'Always', tone: undefined });
    expect(page.draft.dirty).toBe(true);
    expect(page.saved.mode).toBe('Never');
  });

  test('goes with Cancel, and with a change back', () => {
    const page = new Page();
    page.draft.set({ mode: 'Always' });
    page.draft.cancel();
    expect(page.draft.dirty).toBe(false);
    page.draft.set({ tone: { seconds: 20 } });
    page.draft.set({ tone: undefined });
    expect(page.draft.dirty).toBe(false);
  });

  test('goes once it is in force, and follows what comes after', () => {
    const page = new Page();
    page.draft.set({ mode: 'Always' });
    page.saved = { mode: 'Always', tone: undefined };
    page.requestUpdate();
    page.saved = { mode: 'Never', tone: undefined };
    expect(page.draft.value.mode).toBe('Never');
    expect(page.draft.dirty).toBe(false);
  });

  test('two JSON values are the same exactly if they are written the same', () => {
    const sorted = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Array.isArray(value)
          ? value.map(sorted)
          : Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, sorted(inner)]),
            );
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameValue(a, structuredClone(a))).toBe(true);
        expect(sameValue(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
      { seed: 1 },
    );
  });
});
