import type { Point, PointList } from '../../lib/contract/point.ts';
import { fetchList } from './fetch-list.ts';

/** What the hub has beyond a list: the newer list is null where only the version was asked for. */
export interface Found {
  latestDs: number;
  list: PointList | null;
  /** Points of that list that are not in the one on screen. */
  fresh: Point[];
}

/**
 * What is newer than data version `known`, or null. `pinned` watches the version alone.
 *
 * @throws Error when the hub does not answer, or not as agreed
 */
export async function newerThan(
  known: number,
  list: PointList,
  pinned: boolean,
  signal: AbortSignal,
): Promise<Found | null> {
  const latestDs = await fetchVersion(signal);
  if (latestDs <= known) return null;
  const next = pinned ? null : await fetchList({ cohort: list.cohort, ds: null }, signal);
  return { latestDs, list: next, fresh: unseen(list, next) };
}

/** Points of the newer list whose id or result is not in the one on screen. */
function unseen(list: PointList, next: PointList | null): Point[] {
  const seen = new Set(list.points.map(versionOf));
  return next?.points.filter((point) => !seen.has(versionOf(point))) ?? [];
}

function versionOf(point: Point): string {
  return `${point.id} ${point.resultId ?? ''}`;
}

/** The newest data version: 22 bytes, so that asking often costs nothing. */
async function fetchVersion(signal: AbortSignal): Promise<number> {
  const reply = await fetch('/api/health', { signal, cache: 'no-store' });
  if (!reply.ok) throw new Error(`The server is not well: status ${reply.status}.`);
  const body: unknown = await reply.json();
  const ds = typeof body === 'object' && body !== null && 'ds' in body ? body.ds : null;
  if (typeof ds !== 'number') throw new Error('The server does not say which data version it has.');
  return ds;
}
