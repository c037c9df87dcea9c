import type AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { ShieldsBadge } from '../../lib/contract/badge.ts';
import { frameCode, pictureCode, withTheme } from '../../lib/export/embed/embed-code.ts';
import { type OtherSite, otherSite } from '../other-site.ts';
import { pageAddresses } from '../page-addresses.ts';
import { ownPoints } from '../points.ts';
import { axeOf } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
let site: OtherSite | null = null;
test.afterEach(async () => {
  await site?.close();
  site = null;
});

/** Opens another site that holds what was copied here, and gives its frame. */
async function pasted(page: Page, code: string): Promise<Frame> {
  site = await otherSite(code);
  await page.goto(site.address);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the other site has no frame');
  return frame;
}

test('what was copied shows the chart on another site, as high as it is, in its theme', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('requestfailed', (request) => errors.push(request.url()));
  const address = withTheme(`${base}/embed?h=320`, 'dark');
  const frame = await pasted(page, frameCode({ address, title: 'Latency' }));

  await expect(frame.locator('svg:visible text').first()).toBeVisible();
  await expect(frame.locator('#said')).toContainText(/of 24,3\d\d results/);
  await expect(frame.locator('[data-open]')).toHaveAttribute('href', '/');
  const high = () => frame.evaluate(() => document.documentElement.offsetHeight);
  const box = page.locator('iframe[title="Latency"]');
  await expect.poll(async () => Number(await box.getAttribute('height')) - (await high())).toBe(0);

  const ground = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(19, 24, 26)');
  await page.evaluate(() =>
    frames[0]?.postMessage({ type: 'inferometer:theme', theme: 'light' }, '*'),
  );
  await expect.poll(ground).toBe('rgb(255, 255, 255)');

  // No origin of its own, hence no storage; its font and script came all the same.
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  await expect
    .poll(() => frame.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .toEqual(['loaded']);
  expect(await context.cookies()).toEqual([]);
  expect(errors).toEqual([]);
});

test('a mark says what it is when the keys reach it, and leads to its result @full', async ({
  page,
}) => {
  const points = await ownPoints(base);
  await page.goto(`${base}/embed`);
  const mark = page.locator('svg:visible .m[tabindex="0"]');
  await mark.focus();
  const tip = page.locator('.tip');
  await expect(tip).toContainText('Latency p50');
  const said = await tip.textContent();
  if (points.length > 1) {
    await page.keyboard.press('End');
    await expect(tip).not.toHaveText(said ?? '');
  }
  await expect(mark).toHaveAttribute('href', /^\/r\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  for (const { id } of points) {
    await expect(page.locator(`tr[data-point-id="${id}"]`)).toBeVisible();
  }
});

test('a chart stands without a script @full', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const frame = await pasted(page, frameCode({ address: `${base}/embed`, title: 'Latency' }));
  await expect(frame.locator('svg:visible .m title').first()).toBeAttached();
  await expect(frame.locator('[data-legend]')).toContainText('ONNX Runtime');
  await context.close();
});

test('every shape reads well, narrow and in the dark @full', async ({ page }) => {
  const found = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  await page.setViewportSize({ width: 320, height: 740 });
  for (const view of ['front', 'range', 'table', 'matrix']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${base}/embed?view=${view}`);
    expect(await found(axeOf(page)), view).toEqual([]);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over(), view).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await found(axeOf(page).withRules('color-contrast')), view).toEqual([]);
  }
});

test('a badge has the figure of a result, stands on another site, and is never broken', async ({
  page,
  request,
}) => {
  const [point] = await ownPoints(base);
  const address = `${base}/api/v1/badge/${point?.combination}`;
  const reply = await request.get(`${address}.svg`);
  const svg = await reply.text();
  expect(svg).toContain(`<title>${point?.model.name} on `);
  expect(reply.headers()['cache-control']).toBe('public, max-age=300');
  const shields = ShieldsBadge.parse(await (await request.get(`${address}.json?q=p99`)).json());
  expect(shields.message).toMatch(/p99/);
  const none = await request.get(`${base}/api/v1/badge/nothing.svg`);
  expect(none.status()).toBe(200);
  expect(await none.text()).toContain('no data');

  const code = pictureCode({ alt: 'a', picture: `${address}.svg`, page: base });
  const [, source] = /!\[a\]\(([^)]+)\)/.exec(code) ?? [];
  site = await otherSite(`<img src="${source}">`);
  await page.goto(site.address);
  const width = () => page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBeGreaterThan(50);
});

test('only frames may be framed, and every page lets in its own scripts alone', async ({
  request,
}) => {
  for (const [name, path] of Object.entries(await pageAddresses(request, base))) {
    const reply = await request.get(base + path);
    const headers = reply.headers();
    const policy = headers['content-security-policy'] ?? '';
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? 'none';
    expect(policy, name).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options'], name).toBe('DENY');
    for (const script of (await reply.text()).match(/<script\b[^>]*>/g) ?? []) {
      expect(script, name).toContain(`nonce="${nonce}"`);
    }
  }
  // An unknown link is a guess, and guesses are counted: what is no link's address is none.
  for (const path of ['/embed', '/embed/a/b']) {
    const reply = await request.get(base + path);
    expect(reply.status(), path).toBe(path === '/embed' ? 200 : 404);
    const headers = reply.headers();
    expect(headers['x-frame-options'], path).toBeUndefined();
    expect(headers['content-security-policy'], path).toMatch(/script-src 'sha256-[^;]+;.*\*$/);
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});
