import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { launchOptions } from '../tools/browser.ts';
import { Bench, talk } from './support.ts';

test.describe('a recording survives what happens to the page', () => {
  test('reloading in the middle loses at most the last second: it is listed as interrupted, and plays', async ({
    page,
  }) => {
    const bench = new Bench(page);
    await bench.open();
    await bench.connect();
    await bench.record();
    await talk(page, 4000);
    await page.reload();
    await expect(bench.recordings.getByText(/interrupted/i).first()).toBeVisible();
    const legs = await bench.downloadWav();
    expect(legs.near.length).toBeGreaterThanOrEqual(16_000 * 3);
    expect(bench.errors).toEqual([]);
  });

  test('a second tab leaves a live recording of the first alone', async ({ page, context }) => {
    const bench = new Bench(page);
    await bench.open();
    await bench.connect();
    await bench.record();
    await talk(page, 1500);
    const other = new Bench(await context.newPage());
    await other.open();
    await expect(other.recordings).toBeVisible();
    await expect(other.recordings.getByText(/interrupted/i)).toHaveCount(0);
    await page.bringToFront();
    await talk(page, 1500);
    await bench.softkey('StopRec').click();
    await expect(bench.softkey('Record')).toBeVisible();
    const legs = await bench.downloadWav();
    expect(legs.near.length).toBeGreaterThanOrEqual(16_000 * 2.5);
    await expect(bench.recordings.getByText(/interrupted/i)).toHaveCount(0);
  });

  test('the browser is killed in the middle: at the next start the recording is listed as interrupted, and plays', async () => {
    const home = await mkdtemp(join(tmpdir(), 'mpp-profile-'));
    const baseURL = test.info().project.use.baseURL ?? '';
    try {
      const first = await startBrowser(home);
      const bench = new Bench(await first.page());
      await bench.page.goto(baseURL);
      await bench.connect();
      await bench.record();
      await talk(bench.page, 5000);
      await first.kill();

      const second = await startBrowser(home);
      const after = new Bench(await second.page());
      await after.page.goto(baseURL);
      await expect(after.recordings.getByText(/interrupted/i).first()).toBeVisible();
      const legs = await after.downloadWav();
      expect(legs.near.length).toBeGreaterThanOrEqual(16_000 * 4);
      await second.kill();
    } finally {
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});

/** A browser process that can be killed, with a profile that stays. */
async function startBrowser(home: string) {
  const { executablePath = '', args, env } = await launchOptions();
  const flags = [
    ...args,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${home}`,
    'about:blank',
  ];
  const process = spawn(executablePath || chromium.executablePath(), flags, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let text = '';
    process.stderr.on('data', (data: Buffer) => {
      text += data.toString();
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(text);
      if (found?.[1]) resolve(found[1]);
    });
    process.once('exit', () => reject(new Error(`the browser did not start: ${text}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    page: async () => {
      const [context] = browser.contexts();
      if (!context) throw new Error('the browser has no context');
      await context.grantPermissions(['microphone']).catch(() => {});
      const page = context.pages()[0] ?? (await context.newPage());
      await page.setViewportSize({ width: 1280, height: 800 });
      return page;
    },
    /** Resolves when the process is gone. */
    kill: () =>
      new Promise<void>((resolve) => {
        process.once('exit', () => resolve());
        process.kill('SIGKILL');
      }),
  };
}
