import type { Point, PointList } from '../../lib/contract/point.ts';

/** A list whose rows do not travel in the page: its drawing has them on hand, a browser asks the hub. */
export interface RowsAtHub extends Omit<PointList, 'points'> {
  /** Where the server keeps the rows until the page is drawn. */
  onHand: string;
}

declare global {
  var inferometerRows: Map<string, Point[]> | undefined;
}

/** Fewer rows than this are sooner in the page than asked for. */
const fewestRows = 60;
/** As many pages at once; what is not drawn in half a minute never will be. */
const mostPages = 32;
const keptMs = 30_000;

/**
 * Keeps the rows of a page for its drawing, which is another part of the same process. Null where they
 * had better travel in the page: few rows, or more pages at once than may be kept.
 */
export function keepRows({ points, ...rest }: PointList): RowsAtHub | null {
  const kept = onHand();
  if (points.length < fewestRows || kept.size >= mostPages) return null;
  const key = crypto.randomUUID();
  kept.set(key, points);
  setTimeout(() => kept.delete(key), keptMs).unref();
  return { ...rest, onHand: key };
}

/** @throws Error when they were not kept, or were taken before */
export function takeRows(key: string): Point[] {
  const rows = onHand().get(key);
  if (!rows) throw new Error('The rows of the page are not on hand.');
  onHand().delete(key);
  return rows;
}

/** Pages are read and drawn by two copies of this file. */
function onHand(): Map<string, Point[]> {
  globalThis.inferometerRows ??= new Map();
  return globalThis.inferometerRows;
}
