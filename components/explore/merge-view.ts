import { basketLimit, fromCodecs, type View } from '../../lib/link/view.ts';

/**
 * The change from `base` to `next`, made to `now`: what is drawn late hands over views that it made
 * from what it shows, and a click made meanwhile must not be undone by it. Of a list, what was put in
 * and what was taken out counts; of anything else, the new value.
 */
export function mergeView(base: View, next: View, now: View): View {
  if (base === now) return next;
  const list = <T>(pick: (view: View) => readonly T[]) =>
    mergeList(pick(base), pick(next), pick(now));
  const ids = (pick: (view: View) => readonly string[]) => list(pick).sort();
  return {
    ...fromCodecs((_, key) => (next[key] === base[key] ? now : next)[key]),
    top: ids(({ top }) => top),
    fw: ids(({ fw }) => fw),
    dev: ids(({ dev }) => dev),
    model: ids(({ model }) => model),
    prec: ids(({ prec }) => prec),
    pm: ids(({ pm }) => pm),
    place: ids(({ place }) => place),
    ev: ids(({ ev }) => ev),
    hl: ids(({ hl }) => hl),
    ref: list(({ ref }) => ref),
    cols: list(({ cols }) => cols),
    c: list(({ c }) => c).slice(0, basketLimit),
  };
}

/** What stays in the order of `next`, then what came meanwhile, then what `next` put in. */
function mergeList<T>(base: readonly T[], next: readonly T[], now: readonly T[]): T[] {
  return [
    ...next.filter((one) => base.includes(one) && now.includes(one)),
    ...now.filter((one) => !base.includes(one) && !next.includes(one)),
    ...next.filter((one) => !base.includes(one)),
  ];
}
