import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Bench, talk } from './support.ts';

/** An administrator before Control Hub, in the page. */
class Administrator {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get hub() {
    return this.page.getByRole('tabpanel', { name: 'Control Hub' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Control Hub' }).click();
    await expect(this.hub.getByRole('heading', { name: 'Users' })).toBeVisible();
  }

  async goTo(section: string): Promise<void> {
    await this.hub
      .getByRole('navigation', { name: 'Control Hub' })
      .getByRole('button', { name: section })
      .click();
    await expect(this.hub.getByRole('heading', { name: section })).toBeVisible();
  }

  async openUser(name: string): Promise<void> {
    await this.hub.getByRole('button', { name }).click();
    await expect(this.hub.getByRole('heading', { name })).toBeVisible();
  }

  async choose(label: string): Promise<void> {
    await this.hub.getByRole('radio', { name: label, exact: true }).check();
  }

  async save(): Promise<void> {
    await this.hub.getByRole('button', { name: 'Save', exact: true }).click();
  }

  async saved(): Promise<void> {
    await expect(this.hub.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  }
}

async function opened(page: Page): Promise<{ bench: Bench; administrator: Administrator }> {
  const bench = new Bench(page);
  const administrator = new Administrator(page);
  await bench.open();
  await administrator.open();
  return { bench, administrator };
}

test('REC-24, REC-32: the next call of a user set to Always is recorded from connect, without keys', async ({
  page,
}) => {
  const { bench, administrator } = await opened(page);
  await bench.connect();
  await administrator.openUser('Jana Novak');
  await administrator.choose('Always');
  await administrator.save();
  await administrator.saved();
  await expect(administrator.hub.getByText('It counts from the next call')).toBeVisible();
  await expect(bench.softkey('Record')).toBeVisible();
  await bench.softkey('End call').click();
  await expect(bench.button('Call the phone')).toBeEnabled();

  await bench.connect();
  await expect(bench.recordings.getByText('Recording now')).toBeVisible();
  await expect(bench.softkey('Record')).toHaveCount(0);
  await expect(bench.softkey('StopRec')).toHaveCount(0);
  await talk(page, 1200);
  await bench.softkey('End call').click();
  const { near } = await bench.downloadWav();
  expect(near.length).toBeGreaterThan(16_000);
  expect(bench.errors).toEqual([]);
});

test('what was saved is there after a reload, in the settings beside it too, until the demo is reset', async ({
  page,
}) => {
  const { bench, administrator } = await opened(page);
  const mode = page.getByRole('tabpanel', { name: 'Recording settings' }).getByLabel('Recording mode');
  await administrator.openUser('Jana Novak');
  await administrator.choose('Always with Pause/Resume');
  await administrator.save();
  await administrator.saved();
  await page.reload();
  await bench.open();
  await page.getByRole('tab', { name: 'Recording settings' }).click();
  await expect(mode).toHaveValue('Always with Pause/Resume');
  await bench.connect();
  await expect(bench.softkey('PauseRec')).toBeVisible();
  await bench.softkey('End call').click();

  await mode.selectOption('Never');
  await administrator.open();
  await administrator.openUser('Jana Novak');
  await expect(administrator.hub.getByRole('radio', { name: 'Never' })).toBeChecked();
  await administrator.hub.getByRole('button', { name: 'Reset demo' }).click();
  await bench.button('Keep recordings').click();
  await page.getByRole('tab', { name: 'Recording settings' }).click();
  await expect(mode).toHaveValue('On Demand with User Initiated Start');
  expect(bench.errors).toEqual([]);
});

test('an organisation that the browser kept damaged is told of, and the demo stands in', async ({ page }) => {
  const bench = new Bench(page);
  await page.addInitScript(() => localStorage.setItem('mpp-phone-simulator.administration', '{"tenant":1}'));
  await bench.open();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be read' })).toBeVisible();
  await bench.connect();
  await expect(bench.softkey('Record')).toBeVisible();
  expect(bench.errors).toEqual([]);
});

test('REC-21: None is saved only with the tick, and then no call offers recording', async ({ page }) => {
  const { bench, administrator } = await opened(page);
  await administrator.goTo('Service Settings');
  await administrator.choose('None');
  await expect(administrator.hub.getByText('Tick the box above to save None.')).toBeVisible();
  await administrator.hub.getByLabel('I understand that call recording goes away for all users.').check();
  await administrator.save();
  await administrator.saved();
  await bench.connect();
  await expect(bench.softkey('End call')).toBeVisible();
  await expect(bench.softkey('Record')).toHaveCount(0);
  expect(bench.errors).toEqual([]);
});

test('REC-13, REC-15: after a change to Imagicle recording fails, and the phone says why', async ({
  page,
}) => {
  const { bench, administrator } = await opened(page);
  await administrator.goTo('Service Settings');
  await administrator.choose('Imagicle');
  await administrator.save();
  await expect(page.getByRole('dialog')).toContainText('Terms of service of Imagicle');
  // The button is slotted into the dialog.
  await bench.button('Accept').click();
  await administrator.saved();
  await bench.connect();
  await bench.softkey('Record').click();
  await expect(bench.screen.getByText(/Recording failed/).first()).toBeVisible();
  await expect(bench.screen.getByText(/no user at the provider/).first()).toBeVisible();
  await expect(bench.screen.getByText('Connected')).toBeVisible();
  expect(bench.errors).toEqual([]);
});

test('another model is chosen in a call: the call goes on, the link names it, and it is remembered', async ({
  page,
}) => {
  const bench = new Bench(page);
  await bench.open();
  await bench.connect();
  await page.getByLabel('Model').selectOption('8811');
  await expect(bench.screen.getByText('Connected')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('model')).toBe('8811');
  await page.goto('/');
  await expect(page.getByLabel('Model')).toHaveValue('8811');
  expect(bench.errors).toEqual([]);
});

for (const [width, scheme] of [
  [1280, 'light'],
  [400, 'dark'],
] as const)
  test(`axe finds nothing wrong in Control Hub, ${width} pixels wide, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 850 });
    await page.goto(`/?theme=${scheme}`);
    const administrator = new Administrator(page);
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await administrator.open();
    await check();
    await administrator.openUser('Jana Novak');
    await check();
    await administrator.goTo('Service Settings');
    await check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
