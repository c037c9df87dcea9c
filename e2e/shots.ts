import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { PointList } from '../lib/contract/point.ts';

/**
 * `npm run shots -- OUTDIR`: every page of a running dashboard (PUBLIC_URL, default port 3000) at
 * four widths in both themes, to be laid beside pictures of how it should look.
 */
const outDir = process.argv[2];
if (!outDir) {
  console.error('Name a folder for the pictures: npm run shots -- OUTDIR');
  process.exit(1);
}
const base = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000';
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
  { width: 1440, height: 900 },
];

mkdirSync(outDir, { recursive: true });
const pages = await pagesOf(base);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 2 });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      const file = join(outDir, `${name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();

async function pagesOf(origin: string): Promise<Record<string, string>> {
  const list: PointList = await (await fetch(`${origin}/api/v1/points`)).json();
  const published = list.cohorts.find(({ own }) => !own);
  const own = list.points.find(({ resultId, outcome }) => resultId && outcome === 'ok');
  const speedOnly = list.points.find((point) => point.resultId && point.noAccuracyReason);
  return {
    explore: '/',
    range: '/?view=range',
    table: '/?view=table',
    filtered: '/?fw=onnxruntime-web',
    nothing: '/?dev=none',
    ...(published && { published: `/?co=${encodeURIComponent(published.id)}` }),
    ...(own && { result: `/r/${own.resultId}` }),
    ...(speedOnly && { 'result-speed-only': `/r/${speedOnly.resultId}` }),
    ...(own && { 'compare-choice': `/compare?a=${own.resultId}` }),
    methodology: '/methodology',
    missing: '/r/0199b7c4-8e21-7000-8000-0123456789ab',
  };
}
