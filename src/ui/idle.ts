/** Longest wait for a quiet moment, in milliseconds. */
const PATIENCE = 1000;

/** Resolves when the page has nothing better to do: after it has been painted. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
