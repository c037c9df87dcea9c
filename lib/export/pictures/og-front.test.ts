import { expect, test } from 'vitest';
import { makePoint, top1 } from '../../contract/testing/point.ts';
import { defaultView, type View } from '../../link/view.ts';
import { ogAlt, ogOfView } from './og-front.ts';
import { manyPoints, pictureList } from './testing/picture-list.ts';

function preview(given: Partial<View> = {}, points = manyPoints()): string {
  const view = { ...defaultView(), ...given };
  return ogOfView({ list: pictureList(points), view, theme: 'light', locale: 'en' });
}

/** Sizes of all text in px of the picture: what a group enlarges counts enlarged. */
function textSizes(svg: string): number[] {
  const scales = [1];
  const sizes = [11.5];
  const found: number[] = [];
  for (const [tag, close, name, attributes] of svg.matchAll(/<(\/?)(g|text|tspan)\b([^>]*)>/g)) {
    if (close === '/') {
      scales.pop();
      sizes.pop();
      continue;
    }
    const scale = Number(attributes?.match(/scale\(([\d.]+)\)/)?.[1] ?? 1) * (scales.at(-1) ?? 1);
    const size = Number(attributes?.match(/font-size="([\d.]+)"/)?.[1] ?? sizes.at(-1));
    if (name === 'text') found.push(size * scale);
    if (tag.endsWith('/>')) continue;
    scales.push(scale);
    sizes.push(size);
  }
  return found;
}

test.each(['front', 'range', 'matrix', 'table'] as const)(
  'the preview of a %s is 1200 by 630 px and has no text below 24 px',
  (view) => {
    const svg = preview({ view });
    expect(svg).toContain('width="1200" height="630"');
    expect(textSizes(svg).length).toBeGreaterThan(10);
    expect(Math.min(...textSizes(svg))).toBeGreaterThanOrEqual(23.99);
    const drawn = view === 'matrix' ? 'the lowest Latency p50' : 'ms, log';
    for (const words of ['Image classification', drawn, 'Inferometer · 2026-11-21']) {
      expect(svg).toContain(words);
    }
  },
);

test('the fullest part of a matrix is drawn, and said to be a part', () => {
  const svg = preview({ view: 'matrix' });
  expect(svg).toContain('>3 of 4 devices, 3 of 3 model families; the lowest Latency p50');
  expect(svg.match(/<rect /g)).toHaveLength(1 + 9);
  expect(svg).toContain('>MobileNetV2</text>');
  // A device that has a figure of nothing gives its row to others.
  const failed = manyPoints().map((point) =>
    point.device.slug === 'jetson-nano' ? { ...point, outcome: 'failed' as const } : point,
  );
  expect(preview({ view: 'matrix' }, failed)).not.toContain('>Jetson Nano<');
  // Without any figure words say more than empty cells.
  const none = manyPoints().map((point) => ({ ...point, outcome: 'failed' as const }));
  expect(preview({ view: 'matrix' }, none)).not.toContain('model families');
});

test('at most twelve points are named, however many are on the front', () => {
  const points = Array.from({ length: 40 }, (_, i) =>
    makePoint({
      id: `p${i}`,
      latency: { ...makePoint().latency, p50Ms: 1.3 ** i },
      accuracy: [top1(0.1 + i / 50)],
      model: { slug: `m${i}`, name: `M${i}`, family: 'M' },
    }),
  );
  const named = preview({}, points).match(/<tspan font-weight="600">/g) ?? [];
  expect(named.length).toBeGreaterThan(2);
  expect(named.length).toBeLessThanOrEqual(12);
});

test('another query is another picture, and the finding is said in words', () => {
  expect(preview({ q: 'p90' })).not.toBe(preview());
  expect(preview({ dev: ['jetson-nano'] })).not.toBe(preview());
  expect(ogAlt(pictureList(), defaultView(), 'en')).toMatch(
    /^Image classification: .* glyphs-64, 5,000 images.*4 are on the front/,
  );
});
