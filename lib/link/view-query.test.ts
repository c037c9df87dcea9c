import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView } from './parse-view.ts';
import { anyView } from './testing/view.ts';
import { defaultView, type View, viewCodecs } from './view.ts';
import { viewHref, viewQuery } from './view-query.ts';

test('an address alone gives back the view, and nothing of it is ignored', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parseView(new URLSearchParams(viewQuery(view)))).toEqual({ view, ignored: [] });
    }),
  );
});

test('the default view has no query string', () => {
  expect(viewQuery(defaultView())).toBe('');
  expect(viewHref(defaultView())).toBe('/');
});

test('a control that is set and reset leaves the address byte for byte', () => {
  fc.assert(
    fc.property(anyView, anyView, fc.constantFrom(...keys()), (view, other, key) => {
      const changed = { ...view, [key]: other[key] };
      expect(viewQuery({ ...changed, [key]: view[key] })).toBe(viewQuery(view));
    }),
  );
});

test('a control writes only its own key', () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(...keys()), (view, key) => {
      const query = viewQuery({ ...defaultView(), [key]: view[key] });
      const written = new Set(new URLSearchParams(query).keys());
      expect([...written].every((one) => one === key)).toBe(true);
    }),
  );
});

test('the order of keys, of ids and their repetition do not change the address', () => {
  fc.assert(
    fc.property(anyView, fc.nat(), (view, seed) => {
      const pairs = [...new URLSearchParams(viewQuery(view))];
      const turned = pairs.map((_, i) => pairs[(i + seed) % pairs.length] ?? ['', '']);
      const again = parseView(new URLSearchParams(turned)).view;
      expect(viewQuery(again)).toBe(viewQuery(view));
    }),
  );
  expect(viewQuery({ ...defaultView(), dev: ['b', 'a', 'b'] })).toBe('dev=a,b');
});

test('addresses stay readable', () => {
  const view = { ...defaultView(), q: 'p90' as const, fr: false, ref: [30, 60] };
  const co = 'image-classification~glyphs-64@5000~top1~SingleStream~b1';
  expect(viewHref({ ...view, co, dev: ['nano', 'rpi4'] })).toBe(
    `/?co=${co}&q=p90&dev=nano,rpi4&fr=0&ref=30&ref=60`,
  );
});

function keys(): (keyof View)[] {
  return Object.keys(viewCodecs) as (keyof View)[];
}
