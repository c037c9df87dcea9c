import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { fitsOf } from './fits.ts';
import { anyPoints } from './testing/any-point.ts';
import { anyView } from './testing/view.ts';
import { defaultView } from './view.ts';

const context = { metric: 'top1', frameRate: true };
const rows = [
  makePoint({ id: 'fits', latency: latency({ p50Ms: 20 }), accuracy: [top1(0.8)] }),
  makePoint({ id: 'slow', latency: latency({ p50Ms: 60 }), accuracy: [top1(0.9)] }),
  makePoint({ id: 'silent', latency: latency({ p50Ms: 20 }), accuracy: [] }),
  makePoint({ id: 'failed', outcome: 'failed' }),
];

test('without a limit nothing is said of limits', () => {
  expect(fitsOf(rows, [], { ...context, view: defaultView() })).toBeNull();
});

test('a row keeps every limit, breaks one, or does not say', () => {
  const view = { ...defaultView(), max_lat: 50, min_acc: 75 };
  const fits = fitsOf(rows, ['gone', 'fits'], { ...context, view });
  expect(fits?.kept.map(({ id }) => id)).toEqual(['fits']);
  expect(fits?.broken).toBe(1);
  expect(fits?.verdicts.get('slow')).toBe('broken');
  expect(fits?.verdicts.has('failed')).toBe(false);
  expect(fits?.unknown).toBe(1);
  expect(fits?.onFront.map(({ id }) => id)).toEqual(['fits']);
});

test('every usable row is counted once', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, view) => {
      const fits = fitsOf(points, [], { ...context, view });
      if (fits === null) return;
      const usable = points.filter(({ outcome }) => outcome === 'ok').length;
      expect(fits.kept.length + fits.broken + fits.unknown).toBe(usable);
    }),
  );
});
