import { expect, type Page, test } from '@playwright/test';
import { tier } from '../../lib/contract/testing/tier.ts';
import { marks, showsChart } from '../chart.ts';
import { signIn } from '../owner-page.ts';
import { pageAddresses } from '../page-addresses.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { expectSound, expectSoundInDark } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

// In parts, so that two browsers share the pages. The usual tier sees every second page in the dark
// and the others in the light; the full one sees each in both.
const parts = 4;
for (let part = 0; part < parts; part++) {
  test(`every page is sound: readable, named, whole in its words and its width, in both themes (${part + 1} of ${parts})`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await signIn(page, base, data);
    const addresses = Object.entries(await pageAddresses(context.request, base));
    for (const [at, [name, address]] of addresses.entries()) {
      if (at % parts !== part) continue;
      await test.step(name, async () => {
        const dark = tier === 'usual' && Math.floor(at / parts) % 2 === 1;
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        await page.goto(base + address);
        await expectSound(page);
        if (tier !== 'usual') await expectSoundInDark(page);
      });
    }
    await context.close();
  });
}

for (const width of [320, 360, 480, 768, 1280]) {
  test(`at ${width} px no label of an axis touches another or leaves the picture @full`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    const published = await publishedAddress(base);
    for (const query of ['', '&xs=lin', '&x=acc&y=lat', '&x=lat&y=fps']) {
      await page.goto(published + query);
      await showsChart(page);
      await expectApart(page, `${query} at ${width} px`);
    }
    await context.close();
  });
}

/** Labels of one axis stand at least 2 px apart, and inside their picture. */
async function expectApart(page: Page, what: string): Promise<void> {
  const picture = await page.locator('[data-chart="front"] svg').first().boundingBox();
  for (const axis of ['x', 'y', 'fps']) {
    const labels = page.locator(`[data-layer="chart"] text[data-axis="${axis}"]`);
    const boxes = await labels.evaluateAll((found) =>
      found.map((label) => label.getBoundingClientRect().toJSON()),
    );
    if (axis === 'fps' && boxes.length === 0) continue;
    expect(boxes.length, `${axis} of ${what}`).toBeGreaterThanOrEqual(2);
    const [from, to] = axis === 'y' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    boxes.sort((a, b) => a[from] - b[from]);
    for (const [i, box] of boxes.entries()) {
      const next = boxes[i + 1];
      if (next) expect(next[from] - box[to], `${axis} of ${what}`).toBeGreaterThanOrEqual(2);
      expect(box.left, what).toBeGreaterThanOrEqual((picture?.x ?? 0) - 0.5);
      expect(box.right, what).toBeLessThanOrEqual((picture?.x ?? 0) + (picture?.width ?? 0) + 0.5);
    }
  }
}

test('on a phone the chart or a row is visible at once, and filters open in a sheet', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(base);
  await showsChart(page);
  const box = await page.locator('[data-chart="front"]').boundingBox();
  expect(box?.y).toBeLessThan(210);
  // Which rows may be compared is read, and changed, without scrolling sideways.
  const cohort = page.getByRole('combobox', { name: 'Cohort' });
  await expect(cohort).toBeInViewport({ ratio: 1 });
  expect(await cohort.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  const sentence = page.locator('p:has(#explore-sentence)');
  const folded = (await sentence.boundingBox())?.height ?? 0;
  await sentence.getByRole('button', { name: 'More', exact: true }).click();
  await expect(sentence.getByRole('button', { name: 'Less', exact: true })).toBeVisible();
  expect((await sentence.boundingBox())?.height).toBeGreaterThan(folded);
  const filter = page.getByRole('button', { name: /^Filter/ });
  await filter.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^ONNX Runtime Web/ })
    .click();
  await page.getByRole('button', { name: /^Show 1$/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(marks)).toHaveCount(1);
  await filter.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/[?&]fw=/);
  await expect(page.locator(marks)).toHaveCount(1);
  await context.close();
});

test('the theme can be chosen and stays', async ({ page }) => {
  await page.goto(base);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

test('the words can be Chinese, the figures stay', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[\u4e00-\u9fff]/);
  await expect(page.locator(`tr[data-point-id="${point?.id}"]`)).toBeVisible();
});

test('what is pressed is at least 24 px in both directions', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await context.newPage();
  for (const address of [base, `${await publishedAddress(base)}&ref=30`, `${base}/methodology`]) {
    await page.goto(address);
    await expect(page).toHaveTitle(/./);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, [role="button"], [role="checkbox"], summary, select')]
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        // A control may be small where its label is pressed with it (WCAG 2.5.8, equivalent).
        .filter(({ node }) => (node.closest('label')?.getBoundingClientRect().height ?? 0) < 24)
        .map(({ node }) => node.outerHTML.slice(0, 160)),
    );
    expect(small, address).toEqual([]);
  }
  await context.close();
});

test('with reduced motion nothing moves', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(base);
  await showsChart(page);
  await page.getByRole('link', { name: 'linear', exact: true }).first().click();
  const running = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length,
  );
  expect(running).toBe(0);
  await context.close();
});
