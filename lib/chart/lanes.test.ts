import { expect, test } from 'vitest';
import { lanesScene } from './lanes.ts';
import { svgMarkup } from './svg-string.ts';
import { approximateWidth } from './text-width.ts';

const input = {
  minutes: [0, 1, 2, 3],
  end: 4,
  lanes: [
    {
      title: 'Latency',
      note: '',
      lines: [{ values: [26, 27, null, 34], quiet: false }],
      steps: false,
      height: 100,
    },
    {
      title: 'Clock',
      note: '',
      lines: [{ values: [1500, 1500, 1000, 1000], quiet: false }],
      steps: true,
      height: 60,
    },
  ],
  hatched: { from: 2, label: 'throttled' },
  axis: 'Minutes',
  locale: 'en',
  measure: approximateWidth,
};

test.each([332, 620, 900])('lanes share one time axis within %i px', (width) => {
  const { nodes, height } = lanesScene({ ...input, width });
  const markup = svgMarkup(nodes);
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  for (const [, x] of markup.matchAll(/ x="(-?[\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(width);
  }
  for (const [, y] of markup.matchAll(/ y="(-?[\d.]+)"/g)) expect(Number(y)).toBeLessThan(height);
  expect(markup).toContain('data-hatched="2"');
});

test('a missing value breaks the line, and a clock is drawn as steps', () => {
  const paths = lanesScene({ ...input, width: 620 }).nodes.flatMap(({ tag, attributes }) =>
    tag === 'path' && attributes.fill === 'none' && attributes.strokeLinejoin
      ? String(attributes.d)
      : [],
  );
  expect(paths[0]?.match(/M/g)).toHaveLength(2);
  expect(paths[1]).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V/);
});
