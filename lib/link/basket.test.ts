import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBasketFull, toggleBasket, withBaseline } from './basket.ts';
import { anyView } from './testing/view.ts';
import { basketLimit, defaultView } from './view.ts';

test('what is put in can be taken out again, and a full basket stays as it is', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const added = toggleBasket(view, 'not-there');
      if (isBasketFull(view)) expect(added).toBe(view);
      else expect(toggleBasket(added, 'not-there')).toEqual(view);
      expect(added.c.length).toBeLessThanOrEqual(basketLimit);
    }),
  );
});

test('the baseline is the first, and nothing is lost by naming another', () => {
  const view = { ...defaultView(), c: ['a', 'b', 'c'] };
  expect(withBaseline(view, 'c').c).toEqual(['c', 'a', 'b']);
  expect(withBaseline(view, 'a').c).toEqual(['a', 'b', 'c']);
});
