import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { correctnessOf } from './correctness.ts';
import { frontOf } from './front-of.ts';
import { splitPoints } from './split.ts';
import { defaultView } from './view.ts';

const agrees = { cosineLeast: 0.9999, threshold: 0.99 };
const differs = { cosineLeast: 0.42, threshold: 0.99 };

test('answers are counted, agree with a reference, are wrong, or were never checked', () => {
  expect(correctnessOf(makePoint(), 'top1')).toBe('counted');
  expect(correctnessOf(makePoint({ accuracy: [], parity: agrees }), 'top1')).toBe('agrees');
  expect(correctnessOf(makePoint({ accuracy: [] }), 'top1')).toBe('unchecked');
  expect(correctnessOf(makePoint({ parity: differs }), 'top1')).toBe('wrong');
  expect(correctnessOf(makePoint({ accuracy: [], tier: 'published' }), 'top1')).toBe('not ours');
});

test('fast but wrong is drawn and does not rank', () => {
  const points = [
    makePoint({ id: 'right' }),
    makePoint({ id: 'wrong', latency: latency({ p50Ms: 1 }), parity: differs }),
  ];
  const context = { view: defaultView(), metric: 'top1', frameRate: true };
  const { plot } = splitPoints(points, context);
  expect(plot.map(({ point }) => point.id)).toEqual(['right', 'wrong']);
  expect(frontOf(plot, context)).toEqual(['right']);
});
