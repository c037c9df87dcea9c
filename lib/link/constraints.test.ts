import { expect, test } from 'vitest';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { constraintsOf, keepsConstraints } from './constraints.ts';
import { defaultView } from './view.ts';

const view = { ...defaultView(), max_lat: 50, min_acc: 70 };
const context = { view, metric: 'top1', frameRate: true };
const constraints = constraintsOf(view);

test('constraints are in base units, those that are not set are none', () => {
  expect(constraints).toEqual([
    { key: 'max_lat', quantity: 'lat', side: 'most', limit: 50 },
    { key: 'min_acc', quantity: 'acc', side: 'least', limit: 0.7 },
  ]);
  expect(constraintsOf(defaultView())).toEqual([]);
});

test('a limit itself is kept, one broken constraint is enough, a missing value is unknown', () => {
  const point = makePoint({ latency: latency({ p50Ms: 50 }), accuracy: [top1(0.7)] });
  expect(keepsConstraints(point, constraints, context)).toBe('kept');
  const slow = { ...point, latency: latency({ p50Ms: 51 }), accuracy: [] };
  expect(keepsConstraints(slow, constraints, context)).toBe('broken');
  expect(keepsConstraints({ ...point, accuracy: [] }, constraints, context)).toBe('unknown');
});

test('frames per second are asked of single streams only', () => {
  const point = makePoint({ latency: latency({ p50Ms: 40 }) });
  const fps = constraintsOf({ ...defaultView(), min_fps: 25 });
  expect(keepsConstraints(point, fps, context)).toBe('kept');
  expect(keepsConstraints(point, fps, { ...context, frameRate: false })).toBe('unknown');
});
