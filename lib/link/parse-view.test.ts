import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView } from './parse-view.ts';
import { basketLimit, defaultView } from './view.ts';
import { viewQuery } from './view-query.ts';

test('whatever the address says, a view comes out, and it has an address of its own', () => {
  const pairs = fc.dictionary(
    fc.oneof(fc.constantFrom('q', 'dev', 'ref', 'sort', 'co', 'u', 'c', 'v'), fc.string()),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 })),
  );
  fc.assert(
    fc.property(pairs, (params) => {
      const { view } = parseView(params);
      expect(parseView(new URLSearchParams(viewQuery(view))).view).toEqual(view);
    }),
  );
});

test.each([
  ['u', '<script>', 'malformed'],
  ['q', 'p42', 'malformed'],
  ['view', 'pie', 'malformed'],
  ['tr', 'all', 'malformed'],
  ['co', 'nonsense', 'malformed'],
  ['ds', '0', 'malformed'],
  ['ds', '1e3', 'malformed'],
  ['ref', '-5', 'malformed'],
  ['ref', '0', 'malformed'],
  ['dev', 'a,,b', 'malformed'],
  ['fr', 'yes', 'malformed'],
  ['sort', 'lat', 'malformed'],
  ['sort', 'name:asc', 'malformed'],
  ['v', '2', 'malformed'],
  ['max_lat', '-50', 'malformed'],
  ['max_lat', '1e3', 'malformed'],
  ['min_acc', '101', 'malformed'],
  ['zx', '5..1', 'malformed'],
  ['zx', '1..', 'malformed'],
  ['cols', 'fps,colour', 'malformed'],
  ['path', 'onnx', 'reserved'],
  ['utm_source', 'mail', 'unknown'],
  ['__proto__', 'x', 'unknown'],
])('%s=%s leaves the default and is named as %s', (key, value, reason) => {
  const { view, ignored } = parseView(new URLSearchParams([[key, value]]));
  expect(view).toEqual(defaultView());
  expect(ignored).toEqual([{ key, value, reason }]);
});

test('a key given twice where one is meant is malformed, and long values are cut', () => {
  expect(parseView({ q: ['p90', 'p95'] }).ignored[0]?.reason).toBe('malformed');
  expect(parseView({ u: 'x'.repeat(5000) }).ignored[0]?.value).toHaveLength(40);
});

test('the version of this grammar is understood and absent keys are defaults', () => {
  expect(parseView({ v: '1', q: undefined })).toEqual({ view: defaultView(), ignored: [] });
});

test('a basket keeps its order and ends at its limit', () => {
  const view = parseView({ c: 'g,f,e,d,c,b,a' }).view;
  expect(view.c).toEqual(['g', 'f', 'e', 'd', 'c', 'b']);
  expect(view.c).toHaveLength(basketLimit);
});

test('changing a parsed view does not change the next one', () => {
  parseView({}).view.dev.push('rpi4');
  parseView({}).view.sort.dir = 'desc';
  expect(parseView({}).view).toEqual(defaultView());
});
