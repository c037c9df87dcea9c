import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PointList } from '../contract/point.ts';
import { anyPoints } from '../link/testing/any-point.ts';
import { anyView } from '../link/testing/view.ts';
import { exploreFacts } from './explore-facts.ts';

function listOf(points: PointList['points']): PointList {
  return {
    cohort: null,
    cohorts: [],
    ds: 1,
    latestDs: 1,
    asOf: null,
    totalPoints: points.length,
    points,
  };
}

test('every row is on the plot, in the gutter or left out, once', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, view) => {
      const { rows, split } = exploreFacts(listOf(points), view);
      const placed = [...split.plot, ...split.gutter, ...split.leftOut].map(
        ({ point }) => point.id,
      );
      expect(placed.sort()).toEqual(rows.map(({ id }) => id).sort());
    }),
  );
});

test('the front is a part of the plot, and an empty list has a unit', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, view) => {
      const { front, split } = exploreFacts(listOf(points), view);
      const plotted = new Set(split.plot.map(({ point }) => point.id));
      expect(front.every((id) => plotted.has(id))).toBe(true);
    }),
  );
  expect(exploreFacts(listOf([]), { ...exampleView(), u: 'auto' }).unit).toBe('ms');
});

function exampleView() {
  const [view] = fc.sample(anyView, { numRuns: 1, seed: 1 });
  if (!view) throw new Error('no view');
  return view;
}
