import { expect, test } from 'vitest';
import { curveEntries, type DistributionCurve } from './steps-body.ts';
import { ogOfSteps, stepsPicture } from './steps-picture.ts';

const quantilesOf = (ms: number) =>
  Array.from({ length: 201 }, (_, i) => ms * (1 + (i / 200) ** 4));

const curves: DistributionCurve[] = ['Glyphs M', 'Glyphs S', '<Glyphs>'].map((name, i) => ({
  letter: 'ABC'[i] ?? '',
  name,
  series: { slot: 2, shape: 'square' },
  quantilesMs: quantilesOf(10 * 2 ** i),
}));

const shared = {
  theme: 'light' as const,
  locale: 'en' as const,
  title: 'Two models',
  description: 'Two models. A is faster.',
  about: {
    locale: 'en',
    unit: 'auto' as const,
    words: {
      axis: (unit: string) => `Latency, ${unit}, log`,
      share: 'Share, %',
      better: '← faster',
    },
  },
};

test('distributions stand alone: a curve each, their letters, what the letters are', () => {
  const foot = { address: 'https://bench.example/compare?c=a,b', about: 'as of 2026-11-21' };
  const svg = stepsPicture({
    ...shared,
    curves,
    lines: ['A  one'],
    width: 1000,
    height: 760,
    foot,
  });
  for (const words of ['Latency, ms, log', 'Share, %', 'faster', foot.address, foot.about]) {
    expect(svg).toContain(`>${words}<`);
  }
  for (const { words } of curveEntries(curves)) {
    expect(svg).toContain(words.replace('<', '&lt;').replace('>', '&gt;'));
  }
  expect(svg).toContain('<desc>Two models. A is faster.</desc>');
  expect(svg.match(/stroke-width="1.8"/g)).toHaveLength(3);
  expect(svg).not.toMatch(/var\(|NaN|foreignObject/);
});

test('a preview names its places, and of one alone its percentiles', () => {
  const words = { lines: [], foot: 'Inferometer', conditions: '' };
  const several = ogOfSteps({ ...shared, ...words, curves });
  for (const letter of ['A  Glyphs M', 'B  Glyphs S', 'C  &lt;Glyphs&gt;']) {
    expect(several).toContain(letter);
  }
  const named = [{ letter: 'A', share: 0.5, label: 'p50' }];
  const one = ogOfSteps({
    ...shared,
    ...words,
    curves: curves.slice(0, 1),
    about: { ...shared.about, named },
  });
  expect(one).toContain('>p50<');
  expect(one).not.toContain('>A<');
});

test('without a sample there are words alone', () => {
  const svg = ogOfSteps({ ...shared, curves: [], lines: [], foot: 'Inferometer', conditions: '' });
  expect(svg).toContain('Two models');
  expect(svg).not.toContain('log');
});
