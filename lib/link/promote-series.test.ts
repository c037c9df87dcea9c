import { expect, test } from 'vitest';
import type { Series } from '../chart/palette.ts';
import { makePoint } from '../contract/testing/point.ts';
import { canPromote, promoteSeries } from './promote-series.ts';

const runtime = (slug: string, count: number) =>
  Array.from({ length: count }, () => makePoint({ runtime: { slug, name: slug, version: null } }));
const device = (slug: string, count: number) =>
  Array.from({ length: count }, () => makePoint({ device: { slug, name: slug } }));

const neon: Series = { slot: 2, shape: 'square' };
const grey: Series = { slot: 'other', shape: 'square' };

test('a promoted runtime takes its own pair, and who held it is grey', () => {
  const points = [...runtime('armnn', 3), ...runtime('onnxruntime-node', 1)];
  const series = { armnn: neon, 'onnxruntime-node': grey };
  expect(promoteSeries(series, points, { by: 'fw', top: ['onnxruntime-node'] })).toEqual({
    armnn: grey,
    'onnxruntime-node': neon,
  });
  expect(promoteSeries(series, points, { by: 'fw', top: ['armnn'] })).toEqual(series);
});

test('a runtime without a pair of its own stays grey', () => {
  const series = { armnn: neon, mystery: { slot: 'other', shape: 'circle' } as const };
  const points = [...runtime('armnn', 3), ...runtime('mystery', 1)];
  expect(promoteSeries(series, points, { by: 'fw', top: ['mystery'] })).toEqual(series);
  expect(canPromote(series, 'fw', 'mystery')).toBe(false);
  expect(canPromote(series, 'dev', 'mystery')).toBe(true);
});

test('a promoted device takes the pair of the least of the others', () => {
  const series: Record<string, Series> = {
    a: { slot: 1, shape: 'circle' },
    b: { slot: 2, shape: 'square' },
    c: { slot: 'other', shape: 'circle' },
  };
  const points = [...device('a', 5), ...device('b', 3), ...device('c', 1)];
  const next = promoteSeries(series, points, { by: 'dev', top: ['c'] });
  expect(next.c).toEqual({ slot: 2, shape: 'square' });
  expect(next.b?.slot).toBe('other');
  expect(next.a).toEqual(series.a);
});
