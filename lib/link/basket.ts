import { basketLimit, type View } from './view.ts';

/** Whether another point fits into the basket. */
export function isBasketFull({ c }: Pick<View, 'c'>): boolean {
  return c.length >= basketLimit;
}

/** The view with a point taken out of the basket, or put in at its end; unchanged when it is full. */
export function toggleBasket(view: View, id: string): View {
  if (view.c.includes(id)) return { ...view, c: view.c.filter((one) => one !== id) };
  return isBasketFull(view) ? view : { ...view, c: [...view.c, id] };
}

/** The view with one point of the basket as its baseline: the first. */
export function withBaseline(view: View, id: string): View {
  return { ...view, c: [id, ...view.c.filter((one) => one !== id)] };
}
