import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CompareView,
  compareQuery,
  compareViewHref,
  defaultCompareView,
  parseCompareView,
  withoutPoint,
} from './compare-view.ts';
import { quantities } from './quantity.ts';
import { timers } from './timer.ts';
import { statistics, units } from './view.ts';

const id = fc.stringMatching(/^[a-z0-9._-]{1,20}$/);
const anyView: fc.Arbitrary<CompareView> = fc
  .record({
    c: fc.uniqueArray(id, { maxLength: 6 }),
    place: fc.nat(6),
    ds: fc.option(fc.integer({ min: 1, max: 1e9 })),
    x: fc.constantFrom(...quantities),
    q: fc.constantFrom(...statistics),
    tr: fc.constantFrom(...timers),
    u: fc.constantFrom(...units),
    abs: fc.boolean(),
    tab: fc.constantFrom('summary' as const, 'dist' as const),
    env: fc.constantFrom('diff' as const, 'all' as const),
    find: fc.option(fc.string({ minLength: 1, maxLength: 100 })),
  })
  .map(({ place, ...view }) => ({ ...view, base: place === 0 ? null : (view.c[place] ?? null) }));

test('an address gives back the view that wrote it, with nothing ignored', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const query = compareQuery(view);
      expect(parseCompareView(new URLSearchParams(query))).toEqual({ view, ignored: [] });
      expect(compareQuery(parseCompareView(new URLSearchParams(query)).view)).toBe(query);
    }),
  );
});

test('the default has no query; the first point as baseline is not written', () => {
  expect(compareQuery(defaultCompareView())).toBe('');
  expect(compareViewHref({ ...defaultCompareView(), find: 'x' })).toBe('/compare');
  const view = { ...defaultCompareView(), c: ['m.a', 'm.b'], base: 'm.a' };
  expect(compareViewHref(view, { abs: false })).toBe('/compare?c=m.a,m.b&abs=0');
  expect(compareViewHref(view, { base: 'm.b' })).toBe('/compare?c=m.a,m.b&base=m.b');
});

test('what is not understood is named, and what remains is shown', () => {
  const read = (text: string) => parseCompareView(new URLSearchParams(text));
  expect(read('c=m.a,m.b&base=m.c&q=p42&foo=1&find=')).toEqual({
    view: { ...defaultCompareView(), c: ['m.a', 'm.b'] },
    ignored: [
      { key: 'q', value: 'p42', reason: 'malformed' },
      { key: 'foo', value: '1', reason: 'unknown' },
      { key: 'base', value: 'm.c', reason: 'malformed' },
    ],
  });
  expect(read('c=<script>').view.c).toEqual([]);
  expect(read('c=1,2,3,4,5,6,7').view.c).toHaveLength(6);
});

test('taking out the baseline leaves the first that remains', () => {
  const view = { ...defaultCompareView(), c: ['a', 'b', 'c'], base: 'b' };
  expect(withoutPoint(view, 'b')).toMatchObject({ c: ['a', 'c'], base: null });
  expect(withoutPoint(view, 'a')).toMatchObject({ c: ['b', 'c'], base: 'b' });
});
