import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { signIn } from './owner-page.ts';
import { pageAddresses } from './page-addresses.ts';

/**
 * `npm run shots -- OUTDIR [--only NAME] [--whole]`: every page of a running dashboard (PUBLIC_URL,
 * default port 3000; its data in INFEROMETER_DATA, default ./data) at four widths in both themes, to
 * be laid beside pictures of how it should look. `--whole` takes pages from top to bottom.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, whole: { type: 'boolean', default: false } },
});
const [outDir] = positionals;
if (!outDir) {
  console.error('Name a folder for the pictures: npm run shots -- OUTDIR');
  process.exit(1);
}
const base = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000';
const data = process.env.INFEROMETER_DATA ?? 'data';
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
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
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 2 });
    await shoot(context, `${viewport.width}-${colorScheme}`, outDir);
    await context.close();
  }
}
await browser.close();

/** Addresses of the pages: those of the owner are only there for a session. */
async function pagesFound() {
  const context = await browser.newContext();
  await signIn(await context.newPage(), base, data);
  const pages = await pageAddresses(context.request, base);
  await context.close();
  return Object.entries(pages).filter(([name]) => !values.only || name.includes(values.only));
}

async function shoot(context: BrowserContext, suffix: string, folder: string): Promise<void> {
  const page = await context.newPage();
  await signIn(page, base, data);
  for (const [name, path] of found) {
    // Pages that follow events never fall silent.
    await page.goto(base + path, { waitUntil: 'load' });
    await page.waitForTimeout(700);
    const file = join(folder, `${name}-${suffix}.png`);
    await page.screenshot({ path: file, fullPage: values.whole });
    console.log(file);
  }
}
