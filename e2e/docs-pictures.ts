import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { fillHub } from './filled-hub.ts';
import { signIn } from './owner-page.ts';
import { ownPoints, publishedAddress } from './points.ts';
import { fetchFonts, type ShotState, shotStates } from './shot-states.ts';

/**
 * `npx tsx e2e/docs-pictures.ts [FOLDER]`: the pictures of README.md in both themes, small enough to
 * be kept beside the code, into `docs` unless told otherwise. It asks a dashboard that runs
 * (PUBLIC_URL, INFEROMETER_DATA) and that is kept for pictures: it hands in made-up results first.
 */
const folder = process.argv[2] ?? 'docs';
const base = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000';
const data = process.env.INFEROMETER_DATA ?? 'data';
const most = 150_000;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const shown = await pictured();
for (const colorScheme of ['light', 'dark'] as const) {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(90_000);
  await signIn(page, base, data);
  await fetchFonts(page, base);
  for (const [name, state] of shown) {
    const picture = await small(await taken(page, state));
    const path = join(folder, `${name}-${colorScheme}.png`);
    if (picture.length > most) throw new Error(`${path} has ${picture.length} bytes of ${most}.`);
    writeFileSync(path, picture);
    console.log(`${path} ${picture.length}`);
  }
  await context.close();
}
await browser.close();

async function pictured(): Promise<[string, ShotState][]> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(90_000);
  await signIn(page, base, data);
  const { frozen } = await fillHub(context.request, base, data);
  await context.close();
  const [own] = await ownPoints(base);
  const share = new Map(await shotStates(base)).get('open-share');
  if (!frozen || !own?.resultId || !share) throw new Error('the hub has nothing to picture');
  return [
    ['explore', { path: (await publishedAddress(base)).slice(base.length) }],
    ['result', { path: `/r/${own.resultId}` }],
    ['share', share],
    ['frozen', { path: frozen }],
    ['report-2019', { path: '/report-2019' }],
  ];
}

async function taken(page: Page, { path, open }: ShotState): Promise<Buffer> {
  await page.goto(base + path, { waitUntil: 'load' });
  // What is only wanted later comes a moment after the rest.
  await page.waitForTimeout(3000);
  await open?.(page);
  await page.waitForTimeout(500);
  return page.screenshot();
}

/** Few colours are enough for lines, words and marks. */
function small(picture: Buffer): Promise<Buffer> {
  return sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
}
