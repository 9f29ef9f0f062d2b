import { truncate, writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { Bench, talk, withBrowser } from './support.ts';

test('sound is suspended until the first gesture, and then runs', async () => {
  await withBrowser(
    [],
    async (page) => {
      const bench = new Bench(page);
      await bench.open();
      const frame = () => page.evaluate(() => window.simulator.media.frameAt(window.simulator.clock.now()));
      expect(await frame()).toBe(0);
      await bench.connect();
      await expect(async () => expect(await frame()).toBeGreaterThan(0)).toPass();
      await bench.record();
      await talk(page, 1500);
      await bench.softkey('StopRec').click();
      const legs = await bench.downloadWav();
      expect(legs.near.length).toBeGreaterThan(16_000);
    },
    ['--autoplay-policy'],
  );
});

test('without a microphone the call goes on with the clip, and says so', async () => {
  await withBrowser(
    [],
    async (page) => {
      const bench = new Bench(page);
      await bench.open();
      await page.getByLabel('Near leg', { exact: true }).selectOption('Microphone');
      await bench.connect();
      await expect(
        page
          .getByText(/microphone/i)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await expect(page.getByLabel('Near leg', { exact: true })).toHaveValue('clip');
      await bench.record();
      await talk(page, 2000);
      await bench.softkey('StopRec').click();
      const { near } = await bench.downloadWav();
      expect(near.some((sample) => Math.abs(sample) > 1000)).toBe(true);
      expect(bench.errors).toEqual([]);
    },
    ['--use-fake-device', '--use-fake-ui'],
  );
});

test.describe('bad input gets a clear message, the old state stays, and nothing is thrown', () => {
  test('a dropped file that is not audio, and one of two gigabytes', async ({ page }) => {
    const bench = new Bench(page);
    await bench.open();
    await page.getByLabel('Near leg', { exact: true }).selectOption('File');
    await page
      .getByLabel('Near leg file')
      .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir') });
    await expect(page.getByRole('alert').filter({ hasText: 'letter.txt' })).toBeVisible();
    const large = test.info().outputPath('large.wav');
    await writeFile(large, '');
    await truncate(large, 2_200_000_000);
    await page.getByLabel('Near leg file').setInputFiles(large);
    await expect(page.getByRole('alert').filter({ hasText: 'large.wav' })).toBeVisible();
    await bench.connect();
    expect(bench.errors).toEqual([]);
  });

  test('a wrong key list is refused whole with its problems, and the old one stays', async ({ page }) => {
    const bench = new Bench(page);
    await bench.open();
    await page.getByRole('tab', { name: 'Recording settings' }).click();
    await page.getByLabel('Connected key list').fill('crdstart|1;crdstopp|2;delchar|3');
    await page.getByRole('button', { name: 'Apply' }).click();
    const problems = page.getByRole('alert').filter({ hasText: 'crdstopp' });
    await expect(problems).toBeVisible();
    await expect(problems).toContainText('delchar');
    await bench.connect();
    await expect(bench.softkey('Record')).toBeVisible();
    expect(bench.errors).toEqual([]);
  });

  test('a recurring tone outside 10 to 90 seconds is refused with the range', async ({ page }) => {
    const bench = new Bench(page);
    await bench.open();
    await page.getByRole('tab', { name: 'Recording settings' }).click();
    await page.getByLabel('Recurring tone', { exact: true }).check();
    await page.getByLabel('Seconds between tones').fill('5');
    await page.getByLabel('Seconds between tones').press('Enter');
    await expect(
      page
        .getByText(/10.*90/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    const { policies } = await page.evaluate(() => window.simulator.exchange.getSnapshot().context);
    expect(policies['2001']?.inbound.internal.settings.recurringTone.seconds).toBe(20);
  });

  test('a stored recording that is corrupt is listed as such', async ({ page }) => {
    const bench = new Bench(page);
    await bench.open();
    await expect(bench.recordings).toBeVisible();
    await page.evaluate(async () => {
      const request = indexedDB.open('mpp-phone-simulator');
      // Held by the window, or the wait for it would be collected.
      Object.assign(window, { request });
      await new Promise((resolve, reject) => {
        request.onerror = () => reject(request.error);
        request.onsuccess = resolve;
      });
      const write = request.result.transaction('recordings', 'readwrite');
      write.objectStore('recordings').put({ id: 'broken', frames: 'many' }, 'broken');
      await new Promise((resolve, reject) => {
        write.oncomplete = resolve;
        write.onerror = () => reject(write.error);
      });
      request.result.close();
    });
    await page.reload();
    await expect(
      bench.recordings.getByText(/damaged|unreadable|corrupt|cannot be read/i).first(),
    ).toBeVisible();
    expect(bench.errors).toEqual([]);
  });
});

test('a recorder that refuses, is killed or full: the call goes on, the phone tells why', async ({
  page,
}) => {
  const bench = new Bench(page);
  await bench.open();
  await page.getByRole('tab', { name: 'Recording settings' }).click();
  await page.getByLabel('Recorder fault').selectOption('Refuse');
  await bench.connect();
  await bench.softkey('Record').click();
  await expect(bench.screen.getByText(/Recording failed/).first()).toBeVisible();
  await page.getByLabel('Recorder fault').selectOption('None');
  await bench.record();
  await talk(page, 2500);
  await page.getByLabel('Recorder fault').selectOption('Killed');
  await expect(bench.screen.getByText(/Recording failed/).first()).toBeVisible();
  await expect(bench.screen.getByText('Connected')).toBeVisible();
  const { near } = await bench.downloadWav();
  expect(near.length).toBeGreaterThan(16_000);
  await page.getByLabel('Recorder fault').selectOption('None');
  await bench.record();
  await page.getByLabel('Recorder fault').selectOption('Full');
  await expect(bench.screen.getByText(/Recording failed/).first()).toBeVisible();
  expect(bench.errors).toEqual([]);
});

test.describe('accessible', () => {
  for (const [name, width] of [
    ['wide', 1280],
    ['narrow', 400],
  ] as const) {
    test(`axe finds nothing wrong, ${name}, idle and in a recorded call`, async ({ page }) => {
      await page.setViewportSize({ width, height: 850 });
      const bench = new Bench(page);
      await page.goto('/');
      await expect(bench.screen).toBeVisible();
      const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await check();
      await page.evaluate(() => window.driver.party.call());
      await bench.softkey('Answer').click();
      await bench.record();
      await check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('the main job by keyboard alone', async ({ page }) => {
    const bench = new Bench(page);
    await bench.open();
    const pressEnter = async (name: string, where = bench.button(name)) => {
      await where.focus();
      await page.keyboard.press('Enter');
    };
    await pressEnter('Call the phone');
    await pressEnter('Answer', bench.softkey('Answer'));
    await pressEnter('Record', bench.softkey('Record'));
    await expect(bench.softkey('StopRec')).toBeVisible();
    await talk(page, 1200);
    await pressEnter('StopRec', bench.softkey('StopRec'));
    await expect(bench.softkey('Record')).toBeVisible();
    await pressEnter('End call', bench.softkey('End call'));
    await expect(bench.recordings.getByRole('row')).not.toHaveCount(0);
  });
});
