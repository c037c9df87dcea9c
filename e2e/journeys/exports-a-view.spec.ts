import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { isLive } from '../live.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Export' });
  await isLive(button);
  await button.click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function downloaded(page: Page, item: string): Promise<string> {
  await openMenu(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

test('files hold exactly the filtered rows in their order, with source and data version', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
  const [framework] = await frameworks();
  await page.goto(`${await publishedAddress(base)}&fw=${framework}&sort=acc:desc&stat=any`);
  const shown = await page
    .locator('tr[data-point-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-point-id')));
  expect(shown.length).toBeGreaterThan(1);

  const records: Record<string, string>[] = parse(await downloaded(page, 'CSV'), { columns: true });
  expect(records.slice(0, shown.length).map(({ point_id }) => point_id)).toEqual(shown);
  for (const record of records) {
    expect(Number(record.data_version)).toBeGreaterThan(0);
    expect(record.view_url).toContain(`ds=${record.data_version}`);
    expect(record.source).not.toBe('');
  }

  const { rows, licences } = JSON.parse(await downloaded(page, 'JSON'));
  expect(rows.map(({ id }: { id: string }) => id)).toEqual(records.map((one) => one.point_id));
  expect(licences.length).toBeGreaterThan(0);

  await openMenu(page);
  await expectSound(page);
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('The table is copied as Markdown.').first()).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  const lines = markdown.split('\n');
  expect(lines.indexOf('')).toBe(records.length + 2);
  expect(lines[1]).toMatch(/-:/);
  expect(markdown).toContain(`](${records[0]?.view_url}`);
});

test('the menu is a menu for the keyboard, and a result gives its samples @full', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/r/${point?.resultId}`);
  const button = page.getByRole('button', { name: 'Export' });
  await isLive(button);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Raw samples' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
  const records: Record<string, string>[] = parse(await downloaded(page, 'Raw samples'), {
    columns: true,
  });
  const measured = records.filter(({ kind, warm_up }) => kind === 'latency' && warm_up === 'no');
  expect(measured.length).toBeGreaterThanOrEqual(point?.samples ?? 1);
});

/** Frameworks of the published cohort, the one with the most rows first. */
async function frameworks(): Promise<string[]> {
  const co = new URL(await publishedAddress(base)).searchParams.get('co') ?? '';
  const reply = await fetch(`${base}/api/v1/view.json?co=${encodeURIComponent(co)}&cols=samples`);
  const list = await (await fetch(`${base}/api/v1/points?co=${encodeURIComponent(co)}`)).json();
  expect((await reply.json()).count).toBe(list.points.length);
  const counts = new Map<string, number>();
  for (const { runtime } of list.points) {
    counts.set(runtime.slug, (counts.get(runtime.slug) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([slug]) => slug);
}
