import { expect, type Page, test } from '@playwright/test';
import { interpolate, printedTicks } from '../axis.ts';
import { marks, pointIds, showsChart } from '../chart.ts';
import { publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
const chart = '[data-layer="chart"]';

test('labels of log axes are 1-2-5 numbers, or even steps under one decade, in every unit @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  for (const query of ['', '&u=us', '&u=s', '&x=fps', '&x=acc&y=lat', '&zx=20..90', '&ys=log']) {
    await page.goto(published + query);
    await showsChart(page);
    for (const axis of ['x', 'y'] as const) {
      const title = await page.locator(`${chart} [data-axis-title="${axis}"]`).textContent();
      const values = (await printedTicks(page, axis)).map(({ value }) => value);
      expect(values.length, `${axis} of ${query}`).toBeGreaterThanOrEqual(2);
      if (title?.includes('log')) expectRound(values, `${axis} of ${query}`);
      else expectEven(values, `${axis} of ${query}`);
    }
  }
});

test('the title of an axis says quantity, statistic, unit and scale; its better end is named @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  await page.goto(`${published}&q=p90&u=ms`);
  await showsChart(page);
  const x = page.locator(`${chart} [data-axis-title="x"]`);
  await expect(x).toContainText(/Latency p90.*, ms, log/);
  const title = page.locator(`${chart} [data-axis-title="y"]`);
  await expect(title).toContainText(/Top-1 accuracy, %\s*axis starts at \d+/);
  const better = page.locator(`${chart} [data-better="x"]`);
  await expect(better).toHaveText('← faster');
  const left = await better.boundingBox();
  await page.goto(`${published}&x=fps`);
  await showsChart(page);
  await expect(better).toHaveText('faster →');
  expect((await better.boundingBox())?.x).toBeGreaterThan((left?.x ?? 0) + 300);
});

test('marks stand where both printed axes say, with a latency on the side too @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&x=acc&y=lat&u=ms`);
  await showsChart(page);
  const [x, y] = [await printedTicks(page, 'x'), await printedTicks(page, 'y')];
  await page.getByRole('application').focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    const id = await page.locator('[data-layer="hairline"] [data-ring]').getAttribute('data-ring');
    const mark = await centreOf(page, `${chart} [data-point-id="${id}"]`);
    const figures = await page.locator(`[data-tooltip="${id}"] dd`).allTextContents();
    const latency = figures.map(milliseconds).find((ms) => ms !== null) ?? Number.NaN;
    const percent = figures.map((text) => /^([\d.]+) %/.exec(text)?.[1]).find(Boolean);
    expect(Math.abs(interpolate(x, Number(percent), false) - mark.x)).toBeLessThan(4);
    expect(Math.abs(interpolate(y, latency, true) - mark.y)).toBeLessThan(4);
  }
});

test('another scale keeps the rows, the part that is shown and the colours @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  const seen = async (query: string) => {
    await page.goto(`${published}&zx=5..120${query}`);
    await showsChart(page);
    const fills = await page
      .locator(`${marks} > :first-child, path[data-point-id]`)
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('stroke')));
    return { ids: await pointIds(page, marks), fills: [...new Set(fills)].sort() };
  };
  const log = await seen('');
  expect(log.ids.length).toBeGreaterThan(20);
  expect(await seen('&xs=lin')).toEqual(log);
});

test('the band of 18 to 20 FPS stands on a latency and on a rate of frames @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  for (const query of ['', '&x=fps', '&x=acc&y=lat']) {
    await page.goto(published + query);
    await showsChart(page);
    await expect(page.locator(`${chart} [data-band]`)).toHaveCount(1);
    await expect(page.locator(`${chart} [data-name="band"]`)).toHaveText('18–20 FPS, real time');
  }
});

test('reference rates are named, and no name lies over another @full', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${await publishedAddress(base)}&ref=25&ref=28&ref=30&ref=60&dl=35`);
  await showsChart(page);
  await expect(page.locator(`${chart} [data-reference]`)).toHaveCount(4);
  await expect(page.locator(`${chart} [data-deadline]`)).toHaveCount(1);
  const names = page.locator(`${chart} [data-name]`);
  await expect(names).toHaveCount(6);
  const boxes = await names.evaluateAll((found) =>
    found.map((name) => name.getBoundingClientRect().toJSON()),
  );
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const over = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      expect(over).toBe(false);
    }
  }
});

test('what a reader does not allow is hatched outside, also on an axis of the inverse @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  await page.goto(`${published}&max_lat=100&min_acc=70`);
  await showsChart(page);
  await expect(page.locator(`${chart} [data-limit="x most"]`)).toHaveCount(1);
  await expect(page.locator(`${chart} [data-limit="y least"]`)).toHaveCount(1);
  await expect(page.locator(`${chart} [data-name="limit"]`)).toHaveText([
    'at most 100 ms',
    'at least 70 %',
  ]);
  await page.goto(`${published}&max_lat=100&x=fps`);
  await showsChart(page);
  await expect(page.locator(`${chart} [data-limit="x least"]`)).toHaveCount(1);
});

test('a box zooms, the address holds it, what lies outside is counted, and a button leads back @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  await page.goto(published);
  await showsChart(page);
  const all = await page.locator(marks).count();
  const address = page.url();
  const box = await page.locator(`${chart} svg`).first().boundingBox();
  const at = (x: number, y: number) =>
    [(box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y] as const;
  await page.mouse.move(...at(0.4, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.6, 0.5), { steps: 5 });
  await expect(page.locator('[data-layer="zoom-box"]')).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(/zx=[\d.]+\.\.[\d.]+&zy=0\.\d+\.\.0\.\d+/);
  await expect.poll(() => page.locator(marks).count()).toBeLessThan(all);
  const foot = page.locator('[data-chart-foot]');
  const inside = await page.locator(marks).count();
  await expect(foot).toHaveText(`${all - inside} of ${all} are outside what is shown.`);
  const shown = await pointIds(page, marks);
  await page.reload();
  await showsChart(page);
  expect(await pointIds(page, marks)).toEqual(shown);
  await page.getByRole('button', { name: 'Reset zoom' }).press('Enter');
  await expect(page).toHaveURL(address);
  await expect(page.locator(marks)).toHaveCount(all);
});

test('zoom by button keeps the mark that the keys led to, and never shows what is not there @full', async ({
  page,
}) => {
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  const out = page.getByRole('button', { name: 'Zoom out' });
  await expect(out).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('application').focus();
  await page.keyboard.press('End');
  const ring = page.locator('[data-layer="hairline"] [data-ring]');
  const id = await ring.getAttribute('data-ring');
  const before = await centreOf(page, `${chart} [data-point-id="${id}"]`);
  await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await expect(page).toHaveURL(/zx=/);
  const mark = `${chart} [data-point-id="${id}"]`;
  await expect
    .poll(async () => Math.abs((await centreOf(page, mark)).x - before.x))
    .toBeLessThan(4);
  for (const domain of await printedTicks(page, 'x')) expect(domain.value).toBeGreaterThan(0);
  await out.press('Enter');
  await out.press('Enter');
  await expect(page).not.toHaveURL(/zx=/);
});

test('the picture of a view of other axes is in the page without scripts too @full', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${await publishedAddress(base)}&x=acc&y=lat&max_lat=100`);
  const picture = page.locator('figure svg').first();
  await expect(picture.locator('[data-axis-title="y"]')).toContainText('Latency p50');
  await expect(picture.locator('[data-limit="y most"]')).toHaveCount(1);
  expect(await picture.innerHTML()).not.toMatch(/NaN|undefined/);
  await context.close();
});

test('by device, a filter recolours nothing, and shape tells the groups apart @full', async ({
  page,
}) => {
  const published = await publishedAddress(base);
  const look = async (query: string) => {
    await page.goto(`${published}&by=dev${query}`);
    await showsChart(page);
    return page.locator(`path[data-point-id], ${marks} > path:first-child`).evaluateAll((shapes) =>
      shapes.map((shape) => ({
        id: shape.closest('[data-point-id]')?.getAttribute('data-point-id') ?? '',
        look: `${shape.getAttribute('fill')} ${shape.getAttribute('d')?.replace(/[\d. -]+/g, '')}`,
      })),
    );
  };
  const all = new Map((await look('')).map(({ id, look: shape }) => [id, shape]));
  expect(new Set(all.values()).size).toBeGreaterThan(3);
  const filtered = await look('&prec=int8');
  expect(filtered.length).toBeGreaterThan(5);
  for (const { id, look: shape } of filtered) {
    expect(shape.split(' ')[0]).toBe(all.get(id)?.split(' ')[0]);
  }
});

/** "645 μs" in milliseconds; null for a figure that is no time. */
function milliseconds(text: string): number | null {
  const [, figure, unit] = /^([\d,.]+) (μs|µs|ms|s)$/.exec(text) ?? [];
  if (figure === undefined) return null;
  return Number(figure.replaceAll(',', '')) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 0.001);
}

async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`${selector}`).first().boundingBox();
  return {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
}

/** 1-2-5 times a power of ten, or within one decade even steps (ux.md B1). */
function expectRound(values: readonly number[], what: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const leads = sorted.every((value) =>
    ['1', '2', '5'].includes(value.toExponential(6).replace(/\.?0*e.*$/, '')),
  );
  if (leads) return;
  expect((sorted.at(-1) ?? 0) / (sorted[0] ?? 1), what).toBeLessThan(10);
  expectEven(sorted, what);
}

function expectEven(values: readonly number[], what: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, i) => value - (sorted[i] ?? 0));
  for (const step of steps) expect(step / (steps[0] ?? 1), what).toBeCloseTo(1, 6);
}
