import { expect, test } from '@playwright/test';
import type { PointList } from '../../lib/contract/point.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { signIn } from '../owner-page.ts';
import { expectSound, expectSoundInDark } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
const reason = 'The fan was unplugged.';
let older: string;
let newer: string;

/** Measured by nobody else. */
const cell = () => {
  const one = journeyCell({ threads: 9 });
  const model = { ...one.artifact.model, slug: 'retracted', name: 'Retracted' };
  return { ...one, artifact: { ...one.artifact, sha256: '9'.repeat(64), model } };
};

test.beforeAll(async () => {
  const device = await enrolTestDevice(base, data);
  const claim = { cell: cell(), again: true };
  older = await handIn(device, { claim, runs: [{ ms: 10, at: 0 }] });
  newer = await handIn(device, { claim, runs: [{ ms: 7, at: 60 }] });
});

async function pointsOf(model: string): Promise<PointList['points']> {
  return (await (await fetch(`${base}/api/v1/points?find=${model}`)).json()).points;
}

test('the owner retracts a result with a reason: a tombstone, gone from figures, told in the changes', async ({
  page,
  browser,
}) => {
  // Two pages, each looked at in both themes, one after the other.
  test.slow();
  expect(await pointsOf('retracted')).toMatchObject([{ resultId: newer }]);
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`${base}/r/${newer}`);
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByText('Retract this result')).toHaveCount(0);
  const refused = await reader.request.post(`${base}/api/v1/results/${newer}/retraction`, {
    data: { reason },
  });
  expect(refused.status()).toBe(401);

  await signIn(page, base, data);
  await page.goto(`${base}/r/${newer}`);
  await page.getByText('For a result that is wrong.').click();
  const retract = page.getByRole('button', { name: 'Retract this result' });
  await retract.click();
  await page.getByRole('button', { name: 'Retract it for good' }).click();
  await expect(page.getByText('A reason is needed')).toBeVisible();
  await page.getByLabel('Reason, shown to everybody').fill(reason);
  await retract.click();
  await page.keyboard.press('Escape');
  await retract.click();
  await page.getByRole('button', { name: 'Retract it for good' }).click();

  await expect(page.getByText(`: ${reason}`)).toBeVisible();
  await expect(page.getByText('Its figures are gone')).toBeVisible();
  await expect(page.locator('#content')).not.toContainText(/\d ms\b/);
  // Without the message, which would fade while its contrast is looked at.
  await page.reload();
  await expectSound(page);
  await expectSoundInDark(page);
  expect(await pointsOf('retracted')).toMatchObject([{ resultId: older }]);

  await reader.reload();
  await expect(reader.getByText(`: ${reason}`)).toBeVisible();
  await reader.getByRole('link', { name: 'the result that is drawn instead' }).click();
  await expect(reader).toHaveURL(`${base}/r/${older}`);

  await reader.goto(`${base}/changes?kind=corrections`);
  const formerly = reader.locator(`a[href="/r/${newer}"]`);
  const change = reader.locator('[data-change="retracted"]', { has: formerly });
  await expect(change).toContainText(`Reason: ${reason}`);
  await expect(change).toContainText('Retracted, ONNX Runtime 1.30.0');
  await expect(change.getByRole('link', { name: /^before/ })).toHaveCount(1);
  await expectSound(reader);
  await expectSoundInDark(reader);
  const feed = await (await reader.request.get(`${base}/changes.atom`)).text();
  expect(feed).toContain(reason);
  await reader.context().close();
});
