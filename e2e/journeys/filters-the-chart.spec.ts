import { expect, test } from '@playwright/test';
import { marks, pointIds, showsChart } from '../chart.ts';
import { publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('a facet promises a count and gives it, in chart and table', async ({ page }) => {
  await page.goto(base);
  await showsChart(page);
  const facet = page.getByRole('checkbox', { name: /^ONNX Runtime Web, (\d+)$/ });
  const promised = Number((await facet.getAttribute('aria-label'))?.match(/(\d+)$/)?.[1] ?? 1);
  await facet.click();
  await expect(page.locator('tr[data-point-id]')).toHaveCount(promised);
  await expect(page.locator(marks)).toHaveCount(promised);
  expect(await pointIds(page, marks)).toEqual(await pointIds(page, 'tr[data-point-id]'));
});

test('a control writes only its own key, and undoing it brings the plain address back', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const plain = page.url();
  await page.getByRole('checkbox', { name: /^ONNX Runtime Web, / }).click();
  await expect(page).toHaveURL(`${plain}?fw=onnxruntime-web`);
  await page.getByRole('checkbox', { name: /^ONNX Runtime Web, / }).click();
  await expect(page).toHaveURL(plain);
  await page.getByRole('link', { name: 'linear' }).click();
  await expect(page).toHaveURL(`${plain}?xs=lin`);
  await page.getByRole('link', { name: 'log', exact: true }).click();
  await expect(page).toHaveURL(plain);
  // Both are clicked before anything is drawn for the first.
  await page
    .getByRole('region', { name: 'Runtime' })
    .getByRole('checkbox')
    .evaluateAll((boxes) => {
      for (const box of boxes.slice(0, 2)) if (box instanceof HTMLElement) box.click();
    });
  await expect(page).toHaveURL(/\?fw=[^&,]+,[^&,]+$/);
  await expect(page.locator('main [aria-busy]')).toHaveCount(0);
});

test('two ways to the same state are one address, and it reproduces the view @full', async ({
  page,
}) => {
  await page.goto(`${base}/?xs=lin&fw=onnxruntime-web`);
  await showsChart(page);
  await page.goto(`${base}/?fw=onnxruntime-web`);
  await showsChart(page);
  await page.getByRole('link', { name: 'linear' }).click();
  await expect(page).toHaveURL(/\?xs=lin&fw=onnxruntime-web$|\?fw=onnxruntime-web&xs=lin$/);
  const texts = await page.locator('[data-layer="chart"] text').allTextContents();
  await page.reload();
  await showsChart(page);
  expect(await page.locator('[data-layer="chart"] text').allTextContents()).toEqual(texts);
});

test('views go into the history, filters do not @full', async ({ page }) => {
  await page.goto(base);
  await showsChart(page);
  await page.getByRole('checkbox', { name: /^ONNX Runtime Web, / }).click();
  await expect(page).toHaveURL(/fw=/);
  await page.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await page.goBack();
  await expect(page).toHaveURL(/fw=onnxruntime-web$/);
  await showsChart(page);
});

test('keys that are not understood are named once and harm nothing @full', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${base}/?x=foo&u=%3Cscript%3E&view=pie`);
  await showsChart(page);
  await expect(page.getByText(/Not understood in this address and left out/)).toContainText('view');
  expect(errors).toEqual([]);
});

test('a filter that excludes everything says which facet to drop @full', async ({ page }) => {
  await page.goto(`${base}/?fw=onnxruntime-web&model=glyphs-m`);
  await expect(page.getByText('No result matches these filters.')).toBeVisible();
  await page
    .getByRole('link', { name: /^Remove / })
    .first()
    .click();
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
});

test('forty quick clicks raise no error and end in the state of the address @full', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(base);
  await showsChart(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 40; i++) {
      const boxes = document.querySelectorAll<HTMLElement>('aside [role="checkbox"]');
      boxes[i % 2]?.click();
      await new Promise((done) => setTimeout(done, 5));
    }
  });
  await page.waitForTimeout(500);
  const shown = await pointIds(page, 'tr[data-point-id]');
  await page.reload();
  await showsChart(page);
  expect(await pointIds(page, 'tr[data-point-id]')).toEqual(shown);
  expect(errors).toEqual([]);
});

test('the table sorts by raw value, says so, and keeps missing values last @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=table&sort=acc:desc`);
  const header = page.getByRole('columnheader', { name: /Top-1/ });
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  const more = page.getByRole('button', { name: /^Show .* more rows?$/ });
  const left = async () => {
    await page.keyboard.press('End');
    return more.count();
  };
  await expect.poll(left).toBe(0);
  const last = page.locator('tr[data-point-id]').last();
  await expect(last).toContainText(/none|speed only/);
});

test('the timer covers what one chooses, and who does not state it is counted @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const whole = await page.locator(marks).count();
  await page.getByRole('button', { name: 'Axes', exact: true }).click();
  await page.getByRole('combobox', { name: 'What the timer covers' }).click();
  await page.getByRole('option', { name: 'with pre and post' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Axes', exact: true })).toBeFocused();
  await expect(page).toHaveURL(/\?tr=total$/);
  const title = page.locator('[data-layer="chart"] [data-axis-title="x"]');
  await expect(title).toContainText('Latency p50, with pre and post');
  await expect(page.locator(marks)).toHaveCount(whole);
  await page.goto(`${await publishedAddress(base)}&tr=post`);
  await expect(page.locator('#explore-sentence')).toContainText(
    'do not state post-processing: in the table only.',
  );
  await page.goto(await publishedAddress(base));
  await expect(page.locator('#explore-sentence')).toContainText(
    'do not say what their timer covers.',
  );
});

test('an axis shows another quantity; what no row states is dimmed, with the reason', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const plain = page.url();
  await page.getByRole('combobox', { name: 'Quantity on the x axis' }).click();
  const power = page.getByRole('option', { name: /^Power/ });
  await expect(power).toHaveAttribute('aria-disabled', 'true');
  await expect(power).toContainText('no row states it');
  await page.getByRole('option', { name: /^Model size/ }).click();
  await expect(page).toHaveURL(`${plain}?x=size`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/model size against accuracy/);
  await expect(
    page.getByRole('application', { name: /model size against accuracy/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Axes', exact: true }).click();
  await page.getByRole('button', { name: 'Swap the axes' }).click();
  await expect(page).toHaveURL(`${plain}?x=acc&y=size`);
  await page.getByRole('button', { name: 'Swap the axes' }).click();
  await expect(page).toHaveURL(`${plain}?x=size`);
});

test('colour stands for what one chooses, and its legend filters @full', async ({ page }) => {
  await page.goto(`${base}/?by=prec`);
  await showsChart(page);
  const legend = page.getByRole('list', { name: 'Precision' });
  const fp32 = legend.getByRole('button', { name: 'fp32' });
  await expect(fp32).toHaveAttribute('aria-pressed', 'false');
  await fp32.click();
  await expect(fp32).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\?by=prec&prec=fp32$/);
  await page.getByRole('link', { name: 'Remove colour by precision' }).click();
  await expect(page).toHaveURL(/\?prec=fp32$/);
});

test('with more values than colours the rest is grey, until one is given a colour @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&by=dev`);
  await showsChart(page);
  const legend = page.getByRole('list', { name: 'Device' });
  // Six with a colour, and the grey rest.
  await expect(legend.getByRole('listitem')).toHaveCount(7);
  await legend.getByRole('button', { name: /^other \(\d+\)$/ }).click();
  await legend.getByRole('button', { name: 'Give Jetson Nano a colour' }).click();
  await expect(page).toHaveURL(/&by=dev&top=jetson-nano/);
  await expect(legend.getByRole('button', { name: 'Jetson Nano', exact: true })).toBeVisible();
  await legend.getByRole('button', { name: 'Take the colour of Jetson Nano away' }).click();
  await expect(page).toHaveURL(/&by=dev$/);
});

test('pointing at a value marks its rows in chart and table, and fades the others @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const facet = page.getByRole('checkbox', { name: /^ONNX Runtime Web, (\d+)$/ });
  const count = Number((await facet.getAttribute('aria-label'))?.match(/(\d+)$/)?.[1]);
  const all = await page.locator(marks).count();
  await facet.hover();
  await expect(page.locator('tr[data-highlighted]')).toHaveCount(count);
  await expect(page.locator(`${marks}[data-faded]`)).toHaveCount(all - count);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.locator(`${marks}[data-faded]`)).toHaveCount(0);
});

test('a line at a rate of frames is added, drawn and removed by keyboard @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const plain = page.url();
  await page.getByRole('button', { name: 'Axes', exact: true }).click();
  await page.getByRole('textbox', { name: 'Frames per second' }).fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A rate is a number above 0')).toBeVisible();
  await page.getByRole('textbox', { name: 'Frames per second' }).fill('30');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${plain}?ref=30`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Remove line 30 FPS' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(plain);
});

test('a highlighted result that is not there is named, and the chart stands @full', async ({
  page,
}) => {
  await page.goto(`${base}/?hl=nobody`);
  await showsChart(page);
  await expect(page.getByText('there is no such result')).toBeVisible();
  await page.getByRole('link', { name: 'Remove highlighted 1 result' }).click();
  await expect(page.getByText('there is no such result')).toHaveCount(0);
});
