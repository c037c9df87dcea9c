import { expect, test } from 'vitest';
import { PairCounts } from './pair-counts.ts';

test('shares are of all pairs, the refused ones too, and goals are held against them', () => {
  const counts = new PairCounts();
  for (let pair = 0; pair < 18; pair++) counts.add('no relevant difference');
  counts.add('refused');
  counts.add('slower');
  expect(
    counts.share('verdict', ['slower', 'no relevant difference'], { least: 90 }),
  ).toMatchObject({ value: 95, unit: '%', goal: 'at least 90 %', met: true });
  expect(counts.share('false', ['faster', 'slower'], { most: 0 })).toMatchObject({
    value: 5,
    met: false,
  });
  expect(counts.counts('same').map(({ id, value }) => [id, value])).toEqual([
    ['same-refused', 1],
    ['same-inconclusive', 0],
    ['same-not-comparable', 0],
  ]);
});

test('no pairs meet no goal and miss none', () => {
  const metric = new PairCounts().share('verdict', ['faster'], { least: 90 });
  expect(metric).toMatchObject({ low: 0, high: 100, met: null });
});
