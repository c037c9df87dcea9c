import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { derivedFrameRate } from './frame-rate.ts';

test('only batch 1, single stream, by the statistic of the view has a derived rate', () => {
  const point = makePoint({ latency: latency({ p50Ms: 4 }) });
  expect(derivedFrameRate(point, 'p50', 'infer')).toBe(250);
  expect(derivedFrameRate(point, 'p90', 'infer')).toBeNull();
  expect(derivedFrameRate({ ...point, batch: 8 }, 'p50', 'infer')).toBeNull();
  expect(derivedFrameRate({ ...point, scenario: null }, 'p50', 'infer')).toBeNull();
  expect(derivedFrameRate({ ...point, outcome: 'failed' }, 'p50', 'infer')).toBeNull();
});

test('a latency of 0 gives no rate', () => {
  const point = makePoint({ latency: latency({ p50Ms: 0 }) });
  expect(derivedFrameRate(point, 'p50', 'infer')).toBeNull();
});
