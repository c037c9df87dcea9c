import type { LatencyFigures, Point, PointList } from '../../lib/contract/point.ts';

/** A row by what it has otherwise than the one before; undefined is what it does not have. */
type Change = Partial<Omit<Point, 'latency'>> & { latency?: Partial<LatencyFigures> };

/** A list on its way into a page: most of its rows' fields are the same in all of them. */
export interface PackedList extends Omit<PointList, 'points'> {
  first: Point | null;
  others: Change[];
}

/** For the page: a browser reads a third of the text before the page comes to life. */
export function packList({ points: [first, ...others], ...rest }: PointList): PackedList {
  if (!first) return { ...rest, first: null, others: [] };
  return {
    ...rest,
    first,
    // By the one before, not by the first: an odd row costs itself and its neighbour alone.
    others: others.map((point, i) => changes(others[i - 1] ?? first, point)),
  };
}

/** The list as it was packed. */
export function unpackList({ first, others, ...rest }: PackedList): PointList {
  if (first === null) return { ...rest, points: [] };
  const points = [first];
  let before = first;
  for (const change of others) {
    before = { ...before, ...change, latency: { ...before.latency, ...change.latency } };
    points.push(before);
  }
  return { ...rest, points };
}

function changes(before: Point, { latency, ...point }: Point): Change {
  const { latency: latencyBefore, ...rest } = before;
  return { ...differing(rest, point), latency: differing(latencyBefore, latency) };
}

function differing<T extends object>(from: T, to: T): Partial<T> {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  const changed: Partial<T> = {};
  for (const key of keys) {
    const value: unknown = Reflect.get(to, key);
    if (!isSame(Reflect.get(from, key), value)) Reflect.set(changed, key, value);
  }
  return changed;
}

/** Of JSON. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
