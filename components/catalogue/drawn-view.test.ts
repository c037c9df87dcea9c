import { expect, test } from 'vitest';
import type { Point, PointList } from '../../lib/contract/point.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { usualColumns } from '../../lib/link/columns.ts';
import { defaultView } from '../../lib/link/view.ts';
import { asAsked, drawnView } from './drawn-view.ts';
import { entryCohorts } from './entry-cohorts.ts';

function listOf(points: Point[]): PointList {
  const [group] = entryCohorts(points);
  if (!group) throw new Error('there are no rows');
  const { cohort } = group;
  return { cohort, cohorts: [cohort], ds: 1, latestDs: 1, asOf: null, totalPoints: 1, points };
}

const view = defaultView();
const loose = { cohort: null, accuracy: [] };

test('rows with an accuracy are drawn as a front, rows without as ranges, unless the reader says', () => {
  const accurate = listOf([makePoint({ id: 'a' }), makePoint({ id: 'b', ...loose })]);
  expect(drawnView(view, accurate, 'device')).toMatchObject({
    view: { view: 'front' },
    pictures: ['front', 'range', 'table'],
  });
  expect(drawnView({ ...view, view: 'table' }, accurate, 'device').view.view).toBe('table');
  const fast = listOf([makePoint({ id: 'b', ...loose })]);
  expect(drawnView(view, fast, 'device')).toMatchObject({
    view: { view: 'range' },
    pictures: ['range', 'table'],
  });
  const chosen = { ...view, view: 'range' as const };
  expect(drawnView(chosen, accurate, 'device').view.view).toBe('range');
});

test('a filter that leaves no accuracy leaves no front', () => {
  const list = listOf([
    makePoint({ id: 'a' }),
    makePoint({ id: 'b', ...loose, precision: 'int8' }),
  ]);
  expect(drawnView({ ...view, prec: ['int8'] }, list, 'model').view.view).toBe('range');
});

test('what no row states is not the axis, and a framework is coloured by device', () => {
  const silent = { latency: latency({}), throughputPerS: 9 };
  const list = listOf([makePoint({ id: 'a', ...silent, timedRegion: null })]);
  expect(drawnView(view, list, 'framework').view).toMatchObject({ x: 'thr', by: 'dev' });
  expect(drawnView(view, list, 'model').view.by).toBe('fw');
});

test('where no row states the statistic, each is drawn by its own, and the address stays as it was', () => {
  const list = listOf([makePoint({ id: 'a', latency: latency({ meanMs: 7 }) })]);
  const { view: drawn, pictures } = drawnView(view, list, 'model');
  expect([drawn.stat, drawn.view, pictures.length]).toEqual(['any', 'front', 3]);
  expect(asAsked({ ...drawn, u: 'ms' }, drawn, view)).toEqual({ ...view, u: 'ms' });
  const mixed = listOf([
    makePoint({ id: 'a' }),
    makePoint({ id: 'b', latency: latency({ meanMs: 7 }) }),
  ]);
  expect(drawnView(view, mixed, 'model').view.stat).toBe('stated');
});

test('what the page chose stays out of the address, what a reader chose comes into it', () => {
  const list = listOf([makePoint({ id: 'a', ...loose, powerMode: '5w' })]);
  const { view: drawn } = drawnView(view, list, 'framework');
  expect(drawn.cols).toEqual([...usualColumns, 'pm']);
  expect(asAsked({ ...drawn, q: 'p90' }, drawn, view)).toEqual({ ...view, q: 'p90' });
  expect(asAsked({ ...view, q: 'p90' }, drawn, view)).toEqual({ ...view, q: 'p90' });
  expect(asAsked({ ...drawn, view: 'table', by: 'prec' }, drawn, view)).toEqual({
    ...view,
    view: 'table',
    by: 'prec',
  });
  expect(asAsked({ ...drawn, cols: [] }, drawn, view).cols).toEqual(usualColumns);
  expect(asAsked({ ...drawn, cols: ['lat'] }, drawn, view).cols).toEqual(['lat']);
});
