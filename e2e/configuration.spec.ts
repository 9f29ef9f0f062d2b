import { expect, test } from '@playwright/test';

const FILE =
  '<flat-profile><Idle_Key_List>psk1|1;redial|2;</Idle_Key_List>' +
  '<PSK_1>fnc=sd;ext=3001@$PROXY;nme=Front</PSK_1><Speaker_Volume>loud</Speaker_Volume></flat-profile>';

test('a configuration file is chosen, tried, applied and undone, and a softkey of the phone with it', async ({
  page,
}) => {
  await page.goto('/?lang=en');
  const softkeys = page.getByRole('toolbar', { name: 'Softkeys' });
  const front = softkeys.getByRole('button', { name: 'Front' });
  await page.getByRole('tab', { name: 'Configuration' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Configuration' });
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'phone.xml', mimeType: 'text/xml', buffer: Buffer.from(FILE) });
  await expect(panel.getByRole('status').first()).toHaveText(/2 values would change/);
  await expect(panel.getByText('Speaker_Volume', { exact: true }).first()).toBeVisible();
  await expect(front).toHaveCount(0);
  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect(front).toBeVisible();
  await page.reload();
  await expect(front).toBeVisible();
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await panel.getByRole('button', { name: 'Reset configuration' }).click();
  await expect(front).toHaveCount(0);
  await panel.getByLabel('Text of the file').fill(FILE);
  await panel.getByRole('button', { name: 'Dry run' }).click();
  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect(front).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(front).toHaveCount(0);
});
