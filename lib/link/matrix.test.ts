import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { matrixOf, positionIn } from './matrix.ts';
import { quantities } from './quantity.ts';
import { anyPoints } from './testing/any-point.ts';
import { defaultView } from './view.ts';

const context = { view: defaultView(), metric: 'top1', frameRate: true };
const timed = (p50Ms: number) => latency({ p50Ms });
const cell = (points: Parameters<typeof matrixOf>[0], view = defaultView()) =>
  matrixOf(points, { ...context, view }, () => false).cellOf('rpi4', 'glyph-s');

test('every row stands in exactly one cell, folded or not, and no cell is blank', () => {
  fc.assert(
    fc.property(anyPoints, fc.constantFrom(...quantities), fc.boolean(), (points, x, fold) => {
      const view = { ...defaultView(), x };
      const matrix = matrixOf(points, { ...context, view }, () => fold);
      const cells = matrix.devices.flatMap(({ slug }) =>
        matrix.columns.map(({ id }) => matrix.cellOf(slug, id)),
      );
      expect(cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(points.length);
      for (const { best, state, rows } of cells) {
        expect(best === null).toBe(state !== 'value');
        expect(rows === 0).toBe(state === 'never');
        if (best) expect(best.point.outcome).toBe('ok');
      }
    }),
  );
});

test('the best is the fastest measured row within the limits; published ones stand in only', () => {
  const fast = makePoint({ id: 'fast', latency: timed(5), accuracy: [] });
  const slow = makePoint({ id: 'slow', latency: timed(20) });
  const published = makePoint({ id: 'pub', tier: 'published', latency: timed(1) });
  expect(cell([slow, fast, published]).best?.point.id).toBe('fast');
  expect(cell([published]).best?.point.id).toBe('pub');
  const limited = { ...defaultView(), min_acc: 70 };
  expect(cell([slow, fast, published], limited).best).toMatchObject({
    point: { id: 'slow' },
    kept: 'kept',
  });
  expect(cell([fast], limited).best?.kept).toBe('unknown');
  const rates = { ...defaultView(), x: 'fps' as const };
  expect(cell([slow, fast], rates).best?.point.id).toBe('fast');
});

test('a cell without a figure says what became of it', () => {
  const failed = makePoint({ id: 'f', outcome: 'failed', outcomeReason: 'out of memory' });
  const unsupported = makePoint({ id: 'u', outcome: 'unsupported' });
  const wrong = makePoint({ id: 'w', parity: { cosineLeast: 0.1, threshold: 0.99 } });
  expect(cell([unsupported, failed])).toMatchObject({
    state: 'failed',
    rows: 2,
    reason: 'out of memory',
  });
  expect(cell([wrong]).state).toBe('wrong');
  expect(cell([makePoint({ latency: latency({}) })]).state).toBe('silent');
  expect(cell([makePoint({ validity: 'rejected' })]).state).toBe('rejected');
  const { leftOut } = matrixOf([failed, unsupported, wrong], context, () => false);
  expect(leftOut).toEqual({ failed: 1, unsupported: 1, wrong: 1 });
});

test('a folded family is one column with the best of its models', () => {
  const model = (slug: string) => ({ slug, name: slug.toUpperCase(), family: 'Glyph' });
  const rows = [
    makePoint({ id: 'a', model: model('glyph-s'), latency: timed(9) }),
    makePoint({ id: 'b', model: model('glyph-m'), latency: timed(3) }),
  ];
  const folded = matrixOf(rows, context, () => true);
  expect(folded.columns).toMatchObject([{ folded: true, models: [{}, {}] }]);
  expect(folded.cellOf('rpi4', folded.columns[0]?.id ?? '').best?.point.id).toBe('b');
  expect(matrixOf(rows, context, () => false).columns).toHaveLength(2);
});

test('a position is between the least and the largest, on a log scale unless it is linear', () => {
  const log = positionIn([1, 10, 100], false);
  expect([log(1), log(10), log(100), log(0)]).toEqual([0, 0.5, 1, null]);
  expect(positionIn([0, 0.5, 1], true)(0.25)).toBe(0.25);
  expect(positionIn([5, 5], false)(5)).toBeNull();
  expect(positionIn([], false)(5)).toBeNull();
});
