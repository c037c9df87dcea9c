import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf } from './histogram.ts';
import { histogramNodes } from './histogram-nodes.ts';
import { svgMarkup } from './svg-string.ts';
import { tailCut } from './tail-cut.ts';
import { approximateWidth } from './text-width.ts';

const samples = fc.array(
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
  {
    minLength: 1,
    maxLength: 400,
  },
);

test('every sample is in exactly one bin or counted beyond, and bins are even and gapless', () => {
  fc.assert(
    fc.property(samples, (values) => {
      const histogram = histogramOf(values);
      if (!histogram) throw new Error('there were samples');
      const { bins, beyond, domain } = histogram;
      const inBins = bins.reduce((sum, { count }) => sum + count, 0);
      expect(inBins + beyond).toBe(values.length);
      const width = (bins[0]?.to ?? 0) - (bins[0]?.from ?? 0);
      expect(width).toBeGreaterThan(0);
      bins.forEach((bin, i) => {
        expect(bin.to - bin.from).toBeCloseTo(width, 6);
        if (i > 0) expect(bin.from).toBe(bins[i - 1]?.to);
        const inside = values.filter((v) => v >= bin.from + 1e-6 && v < bin.to - 1e-6).length;
        expect(bin.count).toBeGreaterThanOrEqual(inside);
      });
      expect(domain.low).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
      expect(bins.length).toBeLessThanOrEqual(62);
    }),
  );
});

test('a far tail is cut and counted, an ordinary one is not', () => {
  const body = Array.from({ length: 990 }, (_, i) => 25 + (i % 20) / 10);
  expect(tailCut([...body].sort((a, b) => a - b)).beyond).toBe(0);
  const tailed = [...body, ...Array.from({ length: 5 }, () => 67.3)].sort((a, b) => a - b);
  expect(tailCut(tailed)).toMatchObject({ beyond: 5 });
  expect(histogramOf(tailed)).toMatchObject({ beyond: 5, most: 67.3 });
});

test('equal samples are one bin; none is no histogram', () => {
  expect(histogramOf([5, 5, 5])?.bins.filter(({ count }) => count > 0)).toHaveLength(1);
  expect(histogramOf([0, 0])?.bins.filter(({ count }) => count > 0)).toHaveLength(1);
  expect(histogramOf([])).toBeNull();
});

test('the picture names its unit, its percentiles, and what it leaves out', () => {
  const tail = Array.from({ length: 5 }, () => 67.3);
  const body = Array.from({ length: 990 }, (_, i) => 25 + (i % 20) / 10);
  const nodes = histogramNodes({
    samplesMs: [...body, ...tail],
    percentiles: [
      { name: 'p50', ms: 26, main: true },
      { name: 'p99', ms: 26.9, main: false },
    ],
    colour: 'var(--series-2)',
    width: 700,
    height: 240,
    locale: 'en',
    measure: approximateWidth,
    title: (unit) => `Latency, ${unit}, linear`,
    cut: (count, mostMs) => `${count} slower samples to ${mostMs} ms not drawn`,
  });
  const svg = svgMarkup(nodes ?? []);
  expect(svg).toContain('Latency, ms, linear; 5 slower samples to 67.3 ms not drawn');
  expect(svg).toContain('>p50<');
  expect(svg).toContain('>p99<');
  expect(svg).not.toMatch(/NaN|undefined/);
  const counted = [...svg.matchAll(/data-count="(\d+)"/g)].map(([, count]) => Number(count));
  expect(counted.reduce((a, b) => a + b, 0)).toBe(990);
});
