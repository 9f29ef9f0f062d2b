import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Bench, talk } from './support.ts';

/** A person before a provider's portal, in the page. */
class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel() {
    return this.page.getByRole('tabpanel', { name: 'Portal' });
  }

  get recordings() {
    return this.panel.getByRole('region', { name: /^Recordings at/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Portal' }).click();
    await expect(this.panel.getByRole('region', { name: /^Portal of/ })).toBeVisible();
  }

  async signIn(name: string): Promise<void> {
    await this.panel.getByLabel('Sign in as').selectOption({ label: name });
    await this.panel.getByRole('button', { name: 'Sign in' }).click();
    await expect(this.panel.getByRole('button', { name: 'Sign out' })).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Sign out' }).click();
  }

  async goTo(name: string): Promise<void> {
    await this.panel
      .getByRole('navigation', { name: 'Pages of the portal' })
      .getByRole('button', { name })
      .click();
  }
}

async function recorded(page: Page): Promise<{ bench: Bench; visitor: Visitor }> {
  const bench = new Bench(page);
  await bench.open();
  await page.getByRole('tab', { name: 'Portal' }).click();
  await bench.connect();
  await bench.record();
  await talk(page, 1200);
  await bench.softkey('End call').click();
  await expect(bench.recordings.first().getByText('Kept', { exact: true })).toBeVisible();
  return { bench, visitor: new Visitor(page) };
}

test('Dubber Go: a recording is seen by its user, not by the administrator, and is gone 30 days later (REC-12)', async ({
  page,
}) => {
  const { bench, visitor } = await recorded(page);
  await visitor.signIn('Jana Novak (user)');
  await expect(visitor.recordings.getByRole('button', { name: 'Play' })).toBeEnabled();
  await expect(visitor.recordings.getByText(/^Deleted on/)).toBeVisible();
  await visitor.signOut();

  await visitor.signIn('Robert Miles (user)');
  await expect(visitor.recordings.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await visitor.signOut();

  await visitor.signIn('Hana Kralova (administrator)');
  await expect(visitor.recordings.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await expect(visitor.panel.getByText('Recordings that only their own user opens: 1.')).toBeVisible();
  await visitor.signOut();

  await visitor.signIn('Jana Novak (user)');
  await visitor.panel.getByRole('button', { name: '30 days later' }).click();
  await expect(visitor.panel.getByText('Recordings deleted: 1')).toBeVisible();
  await expect(visitor.recordings.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await expect(bench.recordings.last().getByText('No recordings yet')).toBeVisible();
  await visitor.goTo('Deleted');
  await expect(visitor.panel.getByText('Dubber Go keeps a recording for 30 days')).toBeVisible();

  await page.goto('/');
  await visitor.open();
  await visitor.signIn('Jana Novak (user)');
  await visitor.goTo('Deleted');
  await expect(visitor.panel.getByText('Dubber Go keeps a recording for 30 days')).toBeVisible();
  expect(bench.errors).toEqual([]);
});

test('REC-12: with a paid licence the recording is kept, opens to the administrator, and is analysed', async ({
  page,
}) => {
  const { bench, visitor } = await recorded(page);
  await visitor.signIn('Hana Kralova (administrator)');
  await visitor.goTo('Account');
  await visitor.panel
    .getByLabel('Licence', { exact: true })
    .selectOption({ label: 'Dubber AI (Kept without limit)' });
  await visitor.panel.getByRole('button', { name: 'Change licence' }).click();
  await expect(visitor.panel.getByText(/Recordings of Jana Novak were kept 30 days/)).toBeVisible();
  await visitor.panel.getByRole('button', { name: '30 days later' }).click();
  await expect(visitor.panel.getByText('Nothing was due.')).toBeVisible();
  await visitor.goTo('Recordings');
  await visitor.recordings.getByRole('button', { name: 'Play' }).click();
  await expect(visitor.panel.getByRole('region', { name: 'Analytics' })).toContainText('Talk time');
  expect(bench.errors).toEqual([]);
});

test('REC-24: what is changed in the portal during a call says that it counts from the next one', async ({
  page,
}) => {
  const bench = new Bench(page);
  const visitor = new Visitor(page);
  await bench.open();
  await visitor.open();
  await bench.connect();
  await visitor.signIn('Hana Kralova (administrator)');
  await visitor.goTo('Platform information');
  const jana = visitor.panel.getByRole('region', { name: 'Jana Novak' });
  await jana.getByLabel('Product').fill('Another');
  await jana.getByRole('button', { name: 'Save' }).click();
  await expect(visitor.panel.getByText('from the next call')).toBeVisible();
  await expect(visitor.panel.getByRole('button', { name: '30 days later' })).toBeDisabled();
  await bench.record();
  await bench.softkey('End call').click();
  await expect(visitor.panel.getByText('from the next call')).toHaveCount(0);
  expect(bench.errors).toEqual([]);
});

test('REC-16: who administers the account of another customer is refused, with the reason', async ({
  page,
}) => {
  const bench = new Bench(page);
  const visitor = new Visitor(page);
  await bench.open();
  await visitor.open();
  await visitor.signIn('Hana Kralova (administrator)');
  await visitor.goTo('Account');
  await visitor.panel.getByLabel('Add an administrator').selectOption({ label: 'Lucie Benesova (partner)' });
  await visitor.panel.getByRole('button', { name: 'Add administrator' }).click();
  await expect(visitor.panel.getByRole('alert')).toContainText(
    'already administers the account of Riverside Clinic',
  );
  expect(bench.errors).toEqual([]);
});

test('REC-38: where the portal differs from Control Hub it says in which field, and a recording fails', async ({
  page,
}) => {
  const bench = new Bench(page);
  const visitor = new Visitor(page);
  await bench.open();
  await visitor.open();
  await visitor.signIn('Hana Kralova (administrator)');
  await visitor.goTo('Platform information');
  const jana = visitor.panel.getByRole('region', { name: 'Jana Novak' });
  await expect(jana.getByText('Agrees with Control Hub.')).toBeVisible();
  await jana.getByLabel('External group').fill('loc-elsewhere');
  await jana.getByRole('button', { name: 'Save' }).click();
  await expect(jana).toContainText('External group: "loc-elsewhere" here, "loc-brno" in Control Hub');
  await bench.connect();
  await bench.softkey('Record').click();
  await expect(bench.screen.getByText(/platform information differs/).first()).toBeVisible();
  expect(bench.errors).toEqual([]);
});

for (const [width, scheme] of [
  [1280, 'light'],
  [400, 'dark'],
] as const)
  test(`axe finds nothing wrong in the portal, ${width} pixels wide, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 850 });
    await page.goto(`/?theme=${scheme}`);
    const visitor = new Visitor(page);
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await visitor.open();
    await check();
    await visitor.signIn('Hana Kralova (administrator)');
    for (const name of ['Account', 'Platform information', 'What is included']) {
      await visitor.goTo(name);
      await check();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
