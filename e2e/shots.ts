import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { fillHub } from './filled-hub.ts';
import { signIn } from './owner-page.ts';
import { pageAddresses } from './page-addresses.ts';
import { fetchFonts, type ShotState, shotStates } from './shot-states.ts';

/**
 * `npm run shots -- OUTDIR [--only PART,PART] [--whole] [--fill] [--locale zh-CN]`: every page of a
 * running dashboard (PUBLIC_URL, default port 3000; its data in INFEROMETER_DATA, default ./data) and
 * what opens on them, at four widths in both themes, to be laid beside pictures of how they should
 * look. `--only` takes the files whose names hold a part (`report`, `360-dark`); `--whole` takes pages
 * from top to bottom; `--fill` first hands in made-up results, links and imports, so that every kind
 * of page is there: only for a hub that is kept for pictures.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    whole: { type: 'boolean', default: false },
    fill: { type: 'boolean', default: false },
    locale: { type: 'string', default: 'en-GB' },
  },
});
const [outDir] = positionals;
if (!outDir) {
  console.error('Name a folder for the pictures: npm run shots -- OUTDIR');
  process.exit(1);
}
const base = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000';
const data = process.env.INFEROMETER_DATA ?? 'data';
const sizes = [
  { width: 360, height: 740, hasTouch: true },
  { width: 768, height: 1024, hasTouch: true },
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
];

mkdirSync(outDir, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const found = await pagesFound();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { hasTouch = false, ...viewport } of sizes) {
    const context = await browser.newContext({
      viewport,
      hasTouch,
      colorScheme,
      locale: values.locale,
      deviceScaleFactor: 2,
    });
    await shoot(context, `${viewport.width}-${colorScheme}`, outDir);
    await context.close();
  }
}
await browser.close();

/** Pages and what opens on them: those of the owner are only there for a session. */
async function pagesFound(): Promise<[string, ShotState][]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(90_000);
  await signIn(page, base, data);
  const filled = values.fill ? await fillHub(context.request, base, data) : {};
  const pages = Object.entries({ ...(await pageAddresses(context.request, base)), ...filled });
  await context.close();
  const still = pages.map(([name, path]): [string, ShotState] => [name, { path }]);
  // What is pressed there is found by its English name.
  return values.locale.startsWith('en') ? [...still, ...(await shotStates(base))] : still;
}

async function shoot(context: BrowserContext, suffix: string, folder: string): Promise<void> {
  const wanted = values.only?.split(',');
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.setDefaultNavigationTimeout(90_000);
  await signIn(page, base, data);
  await fetchFonts(page, base);
  for (const [name, { path, open }] of found) {
    const file = `${name}-${suffix}.png`;
    if (wanted && !wanted.some((part) => file.includes(part))) continue;
    try {
      // Pages that follow events never fall silent.
      await page.goto(base + path, { waitUntil: 'load' });
      await page.waitForTimeout(700);
      await open?.(page);
      await page.waitForTimeout(300);
      await take(page, join(folder, file), values.whole && !open);
      console.log(file);
    } catch (error) {
      // One picture less is not all of them: a filter is no button where its column always stands.
      console.log(`${file}: not taken, ${String(error).split('\n')[0]}`);
    }
  }
}

/** What is on screen, or with `whole` what stands below it too, as far as a picture can be high. */
async function take(page: Page, path: string, whole: boolean): Promise<void> {
  const seen = page.viewportSize();
  if (!whole || !seen) {
    await page.screenshot({ path });
    return;
  }
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  // A screen as high as the page: `fullPage` forgets that it is touched, and draws the controls of a
  // mouse.
  await page.setViewportSize({ ...seen, height: Math.max(seen.height, Math.min(end, 4000)) });
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  await page.setViewportSize(seen);
}
