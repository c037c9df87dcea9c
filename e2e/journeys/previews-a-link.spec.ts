import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { ownPoints, publishedAddress } from '../points.ts';
import { differing, previewOf } from '../preview-of.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('two queries have two pictures, which name their view and say its finding', async () => {
  const address = await publishedAddress(base);
  const [all, part] = [await previewOf(address), await previewOf(`${address}&q=p50&fw=tflite`)];
  expect(all.meta.get('og:title')).toBe('Image classification: latency against accuracy');
  expect(part.meta.get('og:title')).toContain('· TFLite');
  expect(all.meta.get('og:image:alt')).toMatch(/[\d,]+ of [\d,]+ results\. \d+ are on the front/);
  expect(all.meta.get('og:image:alt')).not.toBe(part.meta.get('og:image:alt'));
  expect(all.meta.get('og:image:width')).toBe('1200');
  expect(all.meta.get('twitter:card')).toBe('summary_large_image');
  expect(differing(all.data, part.data)).toBeGreaterThan(10_000);
});

test('a result, its combination and a comparison have previews of their own', async () => {
  const points = await ownPoints(base);
  const [first, second] = points;
  const pages = [`/r/${first?.resultId}`, `/k/${first?.combination}`];
  if (second) pages.push(`/compare?c=${first?.id},${second.id}`);
  const model = first?.model.name ?? '';
  for (const page of pages) {
    const { meta } = await previewOf(`${base}${page}`);
    // Two are titled by what they share, and how they differ.
    expect(meta.get('og:title'), page).toMatch(page.startsWith('/compare') ? /\S: two / : model);
    expect(meta.get('og:image:alt')?.length, page).toBeGreaterThan(20);
  }
});

test('a saved SVG opens by itself: colours, legend, words beside each other', async ({ page }) => {
  const query = new URL(await publishedAddress(base)).search;
  const svg = await (await fetch(`${base}/api/v1/view.svg${query}&theme=dark`)).text();
  expect(svg).not.toMatch(/var\(|foreignObject/);
  const folder = await mkdtemp(path.join(tmpdir(), 'inferometer-svg-'));
  const file = path.join(folder, 'view.svg');
  try {
    await writeFile(file, svg);
    await page.goto(pathToFileURL(file).href);
    const found = await page.evaluate(() => {
      const said = (tag: string) => document.querySelector(tag)?.textContent ?? '';
      const bold = [...document.querySelectorAll('text')].filter(
        (text) => text.querySelector('tspan[font-weight="600"]') !== null,
      );
      const boxes = bold.map((text) => text.getBoundingClientRect());
      const over = boxes.filter((one, i) =>
        boxes.some(
          (other, j) =>
            j > i &&
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 4 &&
            other.top < one.bottom - 4,
        ),
      );
      const view = document.documentElement.getBoundingClientRect();
      const outside = [...document.querySelectorAll('text')].filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < view.left - 1 || right > view.right + 1;
      });
      const ground = document.querySelector('rect');
      return {
        title: said('title'),
        finding: said('desc'),
        labels: bold.length,
        over: over.length,
        outside: outside.map((text) => text.textContent),
        ground: ground ? getComputedStyle(ground).fill : '',
        words: document.documentElement.textContent,
      };
    });
    expect(found.title).toBe('Image classification: latency against accuracy');
    expect(found.finding).toContain('on the front');
    expect(found.labels).toBeGreaterThan(2);
    expect([found.over, found.outside]).toEqual([0, []]);
    expect(found.ground).toBe('rgb(19, 24, 26)');
    for (const words of ['TFLite', 'ms, log', 'data version', 'reference device']) {
      expect(found.words).toContain(words);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a PNG has twice the pixels of the SVG and an opaque ground in its theme', async () => {
  const query = new URL(await publishedAddress(base)).search;
  const svg = await (await fetch(`${base}/api/v1/view.svg${query}&theme=dark`)).text();
  const [, width, height] = svg.match(/^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/) ?? [];
  const png = await fetch(`${base}/api/v1/view.png${query}&theme=dark`);
  const image = sharp(Buffer.from(await png.arrayBuffer()));
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(2 * Number(width));
  expect(Math.abs(info.height - 2 * Number(height))).toBeLessThanOrEqual(1);
  expect([...data.subarray(0, 4)]).toEqual([19, 24, 26, 255]);
  const alpha = data.filter((value, at) => at % info.channels === 3 && value !== 255);
  expect(alpha).toHaveLength(0);
  const refused = await fetch(`${base}/api/v1/view.png?theme=pink`);
  expect([refused.status, (await refused.json()).fields[0].path]).toEqual([422, 'theme']);
});
