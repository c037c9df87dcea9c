import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureSvg } from '../../export/pictures/picture-svg.ts';
import { lineNode } from '../../export/pictures/picture-text.ts';
import { rasterise } from './rasterise.ts';

function picture(words: string, width = 300): string {
  const nodes = [lineNode(words, { x: 10, y: 60 }, { size: 40, weight: 600 })];
  const about = { title: 't', description: 'd', locale: 'en', theme: 'light' as const };
  return pictureSvg(nodes, { ...about, width, height: 100 });
}

async function pixelsOf(svg: string, scale = 1) {
  const { data, info } = await sharp(await rasterise(svg, scale))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

test('a picture is drawn at its scale on an opaque ground, with letters that differ', async () => {
  const one = await pixelsOf(picture('il'), 2);
  expect([one.width, one.height, one.channels]).toEqual([600, 200, 4]);
  for (let at = 3; at < one.data.length; at += 4) expect(one.data[at]).toBe(255);
  const dark = (data: Buffer) => data.filter((value, at) => at % 4 === 0 && value < 128).length;
  const [narrow, wide] = [dark(one.data), dark((await pixelsOf(picture('MW'), 2)).data)];
  // Letters of a font, not boxes: M and W hold far more ink than i and l.
  expect(narrow).toBeGreaterThan(100);
  expect(wide).toBeGreaterThan(2 * narrow);
});

test('the same picture is the same bytes, and a caller cannot spoil what is kept', async () => {
  const first = await rasterise(picture('a'), 1);
  const copy = first.slice();
  first.fill(0);
  expect(await rasterise(picture('a'), 1)).toEqual(copy);
});

test('what is too large is refused in words', async () => {
  await expect(rasterise(picture('a', 90_000), 2)).rejects.toThrow('take the SVG');
});
