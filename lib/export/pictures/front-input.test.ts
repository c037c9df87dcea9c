import { expect, test } from 'vitest';
import { frontScene } from '../../chart/front-scene.ts';
import { assignSeries } from '../../chart/palette.ts';
import { latency, makePoint, top1 } from '../../contract/testing/point.ts';
import { defaultView } from '../../link/view.ts';
import { type FrontData, planFront } from './front-input.ts';
import { samePicture } from './same-picture.ts';
import { testStrings } from './testing/strings.ts';

const points = [
  makePoint({ id: 'a', remarks: [{ code: 'noisy', detail: null }] }),
  makePoint({ id: 'b', precision: 'int8', latency: latency({ p50Ms: 5 }), samples: 7 }),
  makePoint({ id: 'speed', accuracy: [], cohort: null }),
  makePoint({ id: 'table', tier: 'published', accuracy: [top1(0.9)] }),
  makePoint({ id: 'mean', latency: latency({ meanMs: 4 }) }),
  makePoint({ id: 'failed', outcome: 'failed' }),
];

function data(given: Partial<FrontData> = {}): FrontData {
  return {
    points,
    view: defaultView(),
    metric: 'top1',
    frameRate: true,
    series: assignSeries(points),
    locale: 'en',
    strings: testStrings,
    ...given,
  };
}

test('marks show their evidence, and failed rows are never drawn', () => {
  const scene = frontScene(planFront(data()).input(1000));
  const mark = (id: string) => scene.marks.find((one) => one.id === id);
  expect(scene.marks.map(({ id }) => id).sort()).toEqual(['a', 'b', 'speed', 'table']);
  expect(mark('a')).toMatchObject({ kind: 'filled', flagged: true, onFront: false });
  expect(mark('b')).toMatchObject({ kind: 'few', onFront: true, whisker: null });
  expect(mark('table')).toMatchObject({ kind: 'hollow', onFront: false });
  expect(mark('speed')?.inGutter).toBe(true);
});

test('labels name only what differs on screen', () => {
  const { points: marks } = planFront(data()).input(1000);
  expect(marks.find(({ id }) => id === 'b')?.label).toEqual({ strong: 'Glyph S', rest: ['int8'] });
});

test('with any statistic a mean carries its name, and never joins the front', () => {
  const view = { ...defaultView(), stat: 'any' as const };
  const plan = planFront(data({ view }));
  expect(plan.input(1000).points.find(({ id }) => id === 'mean')?.note).toBe('mean');
  expect(plan.front).not.toContain('mean');
});

test('fr=0 takes the line away, not the points', () => {
  const scene = frontScene(planFront(data({ view: { ...defaultView(), fr: false } })).input(1000));
  expect(scene.frontPath).toBe('');
  expect(scene.marks).toHaveLength(4);
});

test('another order of rows or another sort is the same picture, another unit is not', () => {
  const view = defaultView();
  const sorted = { ...view, sort: { key: 'acc' as const, dir: 'desc' as const } };
  expect(samePicture(data(), data({ points: [...points].reverse(), view: sorted }))).toBe(true);
  expect(samePicture(data(), data({ view: { ...view, u: 'us' } }))).toBe(false);
  expect(samePicture(data(), data({ points: points.slice(1) }))).toBe(false);
  expect(samePicture(data(), data({ locale: 'de' }))).toBe(false);
  expect(samePicture(data(), data({ series: {} }))).toBe(false);
});
