import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { pickAxis, statedQuantities, swapAxes } from './pick-axis.ts';
import { anyView } from './testing/view.ts';
import { defaultView } from './view.ts';
import { viewQuery } from './view-query.ts';

test('swapping twice is the same view', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(swapAxes(swapAxes(view))).toEqual(view);
    }),
  );
});

test('a quantity writes its own key, and going back leaves no trace', () => {
  const energy = pickAxis(defaultView(), 'x', { quantity: 'energy' });
  expect(viewQuery(energy)).toBe('x=energy');
  expect(viewQuery(pickAxis(energy, 'x', { quantity: 'lat' }))).toBe('');
});

test('another statistic of the same latency keeps scale and zoom', () => {
  const view = { ...defaultView(), xs: 'lin' as const, zx: { low: 1, high: 5 } };
  expect(viewQuery(pickAxis(view, 'x', { quantity: 'lat', q: 'p99' }))).toBe(
    'q=p99&xs=lin&zx=1..5',
  );
  expect(viewQuery(pickAxis(view, 'x', { quantity: 'mem' }))).toBe('x=mem');
});

test('only what some usable row states is offered', () => {
  const context = { view: defaultView(), metric: 'top1', frameRate: true };
  const points = [
    makePoint({ latency: latency({ meanMs: 4 }), accuracy: [] }),
    makePoint({ id: 'failed', outcome: 'failed', energyMj: 3 }),
  ];
  expect([...statedQuantities(points, context)]).toEqual(['lat', 'fps']);
  expect([...statedQuantities(points, { ...context, frameRate: false })]).toEqual(['lat']);
});
