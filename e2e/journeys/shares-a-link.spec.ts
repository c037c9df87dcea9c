import { expect, type Page, test } from '@playwright/test';
import { handIn, journeyCell } from '../made-results.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice, type TestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
const board = 'dev=journey-board&model=journey-share&view=table&sort=threads:asc';

/** Cells of a model of this journey's own, which belongs to no cohort of its own. */
function cellOf(threads: number) {
  const one = journeyCell({ threads });
  const model = { ...one.artifact.model, slug: 'journey-share', name: 'Journey to share' };
  return { ...one, artifact: { ...one.artifact, sha256: '5'.repeat(64), model } };
}

const measure = (device: TestDevice, threads: number, ms: number, again = false) =>
  handIn(device, { claim: { cell: cellOf(threads), again }, runs: [{ ms, at: threads }] });

/** The p50 of each row, and of which result it is. */
const rowsOf = (page: Page) =>
  page
    .getByRole('row')
    .filter({ has: page.locator('[data-trend], td') })
    .evaluateAll((rows) =>
      rows.flatMap((row) => {
        const id = row.getAttribute('data-result-id');
        const figure = [...row.querySelectorAll('td')]
          .map(({ textContent }) => textContent ?? '')
          .find((text) => /^\d+\.\d+$/.test(text.trim()));
        return id === null ? [] : [`${id} ${figure ?? 'no figure'}`];
      }),
    );

test('N20: a frozen link shows the same figures to anybody, and what became of them', async ({
  page,
  browser,
}) => {
  const device = await enrolTestDevice(base, data);
  const [kept, renewed, withdrawn] = [
    await measure(device, 2, 3),
    await measure(device, 3, 5),
    await measure(device, 4, 7),
  ];
  await signIn(page, base, data);
  await page.goto(`${base}/?${board}`);
  await expect(page.locator(`tr[data-result-id="${withdrawn}"]`)).toBeVisible();
  const before = await rowsOf(page);
  expect(before).toHaveLength(3);

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByLabel('Frozen')).toBeChecked();
  await expectSound(page);
  await dialog.getByLabel('Title').fill('Three thread counts');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const address = (await dialog.locator('[data-made-link] code').textContent()) ?? '';
  expect(address).toMatch(new RegExp(`^${base}/v/[2-9A-Za-z]{8}$`));

  await measure(device, 3, 50, true);
  const retraction = `${base}/api/v1/results/${withdrawn}/retraction`;
  const retracted = await page.request.post(retraction, { data: { reason: 'the fan had failed' } });
  expect(retracted.ok()).toBe(true);

  const context = await browser.newContext();
  const reader = await context.newPage();
  const reply = await reader.goto(address);
  expect(reply?.headers()['cache-control']).toContain('no-store');
  expect(reply?.headers()['x-robots-tag']).toContain('noindex');
  await expect(reader.locator('[data-link="frozen"]')).toContainText(
    /“Three thread counts” · Frozen as of \d{4}-\d\d-\d\d · 2 of 3 results were retracted or superseded since/,
  );
  expect(await rowsOf(reader)).toEqual(
    before.map((row) => (row.startsWith(withdrawn) ? `${withdrawn} no figure` : row)),
  );
  const row = (id: string) => reader.locator(`tr[data-result-id="${id}"]`);
  await expect(row(withdrawn)).toContainText('the fan had failed');
  await expect(row(renewed)).toContainText('superseded since');
  await expect(row(kept)).not.toContainText(/since|retracted/);
  await reader.getByText('Which', { exact: true }).click();
  await expect(reader.locator('[data-changed="retracted"]')).toContainText('the fan had failed');
  expect(reader.url()).toBe(address);
  await expectSound(reader);

  const csv = await (await reader.request.get(`${address}/view.csv`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(4);
  expect(csv).toContain(renewed);

  // The same view without the link has the new figures, and not what was retracted.
  await reader.getByRole('link', { name: 'See it with the newest figures' }).click();
  await expect(row(kept)).toBeVisible();
  await expect(row(withdrawn)).toHaveCount(0);
  await context.close();
});

test('G2: an address that opens nothing says so, and leads to Explore', async ({ page }) => {
  const reply = await page.goto(`${base}/v/aaaaaaaa`);
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing');
  expect(reply?.headers()['referrer-policy']).toBe('no-referrer');
  await page.getByRole('main').getByRole('link', { name: 'Open Explore' }).click();
  await expect(page).toHaveURL(`${base}/`);
});
