import type { Browser, CDPSession, Page } from 'playwright';

/** A page of the bench in Chromium, with the ways into it from outside. */
export interface Bed {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly browser: Browser;
}

/** Makes the phone of the page, in a call with both legs speaking. */
export async function inCall({ page }: Bed): Promise<void> {
  await page.evaluate(async () => {
    window.live = new window.benchPage.LivePhone();
    await window.live.call();
  });
}

/** Presses the mouse somewhere, as the operating system would; gives the moment it was asked for, epoch milliseconds. */
export async function click({ cdp }: Bed, { x, y }: { x: number; y: number }): Promise<number> {
  const mouse = (type: 'mousePressed' | 'mouseReleased') =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  const asked = performance.timeOrigin + performance.now();
  await Promise.all([mouse('mousePressed'), mouse('mouseReleased')]);
  return asked;
}

export const pause = (duration: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, duration));
