import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ecdfNodes } from './ecdf-nodes.ts';
import type { SceneNode } from './scene-node.ts';
import { svgMarkup } from './svg-string.ts';
import { approximateWidth } from './text-width.ts';

const size = {
  width: 600,
  height: 240,
  locale: 'en',
  measure: approximateWidth,
  colour: '#232A70',
};
const words = {
  title: (unit: string) => `Latency, ${unit}`,
  cut: (count: string) => `${count} cut`,
};

function draw(
  samplesMs: number[],
  percentiles: { name: string; ms: number; main: boolean }[] = [],
) {
  return ecdfNodes({ ...size, ...words, samplesMs, percentiles });
}

function heights(nodes: readonly SceneNode[] | null): number[] {
  const curve = nodes?.find((node) => node.attributes['data-layer'] === 'curve')?.children?.[0];
  return [...String(curve?.attributes.d).matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
}

test('the curve only rises, and ends at the share of the samples that are drawn', () => {
  const samples = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(samples, (values) => {
      const found = heights(draw(values));
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual([...found].sort((a, b) => b - a));
      expect(Math.min(...found)).toBeGreaterThanOrEqual(24 - 1e-9);
    }),
  );
});

test('half of the samples are no slower than the median', () => {
  const values = Array.from({ length: 101 }, (_, i) => 10 + i / 10);
  const nodes = draw(values, [{ name: 'p50', ms: 15, main: true }]);
  const hairline = nodes?.find((node) => node.attributes['data-layer'] === 'percentiles');
  const at = Number(hairline?.children?.[0]?.attributes.x1);
  const curve = nodes?.find((node) => node.attributes['data-layer'] === 'curve')?.children?.[0];
  const upTo = [...String(curve?.attributes.d).matchAll(/H(\d+)V([\d.]+)/g)]
    .filter(([, x]) => Number(x) <= at)
    .map(([, , y]) => Number(y));
  // 24 is 100 %, 198 is 0 %: the middle within a step of one sample and a pixel.
  expect(Math.abs(Math.min(...upTo) - 111)).toBeLessThan(3);
});

test('a cut tail keeps the curve below the top and is named; none is no picture', () => {
  const body = Array.from({ length: 990 }, (_, i) => 25 + (i % 20) / 10);
  const nodes = draw([...body, ...Array.from({ length: 10 }, () => 67.3)]);
  expect(Math.min(...heights(nodes))).toBeGreaterThan(25);
  expect(svgMarkup(nodes ?? [])).toContain('10 cut');
  expect(draw([])).toBeNull();
});
