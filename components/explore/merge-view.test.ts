import { assert, nat, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { toggleBasket } from '../../lib/link/basket.ts';
import { facetKeys, toggleFacet } from '../../lib/link/facet-key.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { mergeView } from './merge-view.ts';

const ids = ['a', 'b', 'c', 'd'];
const toggles = [
  ...facetKeys.map((key) => (view: View, id: string) => toggleFacet(view, key, id)),
  toggleBasket,
].flatMap((toggle) => ids.map((id) => (view: View) => toggle(view, id)));
const settings = [
  (view: View): View => ({ ...view, q: 'p90' }),
  (view: View): View => ({ ...view, zx: { low: 1, high: 2 } }),
  (view: View): View => ({ ...view, sort: { key: 'fps', dir: 'asc' } }),
  (view: View): View => ({ ...view, sort: { key: 'fps', dir: 'desc' } }),
];
const acts = [...toggles, ...settings];

test('changes made from what is drawn late hold as if each were made from the last', () => {
  const change = record({ act: nat(acts.length - 1), behind: nat(3) });
  // Nobody clicks again on what does not show their first click yet.
  const changes = uniqueArray(change, { selector: ({ act }) => act, maxLength: 12 });
  assert(
    property(changes, (made) => {
      let wanted = defaultView();
      const views = [wanted];
      for (const { act, behind } of made) {
        const make = acts[act] ?? ((view: View) => view);
        const now = views.at(-1) ?? wanted;
        const drawn = views.at(-1 - behind) ?? views[0] ?? wanted;
        views.push(mergeView(drawn, make(drawn), now));
        wanted = make(wanted);
      }
      expect(viewQuery(views.at(-1) ?? defaultView())).toBe(viewQuery(wanted));
    }),
  );
});

test('two clicks on what still shows the first state both hold', () => {
  const drawn = defaultView();
  const first = toggleFacet(drawn, 'fw', 'tflite');
  const both = mergeView(drawn, toggleFacet(drawn, 'prec', 'int8'), first);
  expect(viewQuery(both)).toBe('fw=tflite&prec=int8');
  expect(mergeView(drawn, toggleFacet(drawn, 'fw', 'rknn'), both).fw).toEqual(['rknn', 'tflite']);
});

test('a basket that is filled meanwhile takes no seventh', () => {
  const drawn: View = { ...defaultView(), c: ['a', 'b', 'c', 'd', 'e'] };
  const full = toggleBasket(drawn, 'f');
  expect(mergeView(drawn, toggleBasket(drawn, 'g'), full).c).toHaveLength(6);
});

test('another baseline stays first beside what came meanwhile', () => {
  const drawn: View = { ...defaultView(), c: ['a', 'b'] };
  const next: View = { ...drawn, c: ['b', 'a'] };
  expect(mergeView(drawn, next, toggleBasket(drawn, 'x')).c).toEqual(['b', 'a', 'x']);
});
