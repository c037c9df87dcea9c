'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Point } from '../../../lib/contract/point.ts';
import type { GonePoint } from '../../../lib/contract/point-slots.ts';

/** What an address names by id: a point, one that is gone, or one that is not known yet (null). */
export interface Slot {
  id: string;
  point: Point | null;
  gone: GonePoint | null;
}

interface Found {
  points: ReadonlyMap<string, Point>;
  gone: ReadonlyMap<string, GonePoint>;
}

const nothing: Found = { points: new Map(), gone: new Map() };

/**
 * The points of an address by their ids, in its order. Those of another cohort, and those that are
 * gone, are asked of the hub; each keeps its slot meanwhile (ux.md A7).
 */
export function useSlots(
  ids: readonly string[],
  points: readonly Point[],
  ds: number | null,
): Slot[] {
  const here = useMemo(() => new Map(points.map((point) => [point.id, point])), [points]);
  const [found, setFound] = useState(nothing);
  const missing = ids
    .filter((id) => !here.has(id) && !found.points.has(id) && !found.gone.has(id))
    .join(',');
  useEffect(() => {
    if (missing === '') return;
    const stop = new AbortController();
    import('../ask-hub.ts')
      .then(({ askSlots }) => askSlots(missing.split(','), ds, stop.signal))
      .then((reply) => {
        if (stop.signal.aborted) return;
        setFound((was) => ({
          points: new Map([...was.points, ...reply.points.map((one) => [one.id, one] as const)]),
          gone: new Map([...was.gone, ...reply.gone.map((one) => [one.id, one] as const)]),
        }));
      })
      // The slot stays without a name; the next change of the address asks again.
      .catch(() => undefined);
    return () => stop.abort();
  }, [missing, ds]);
  return useMemo(
    () =>
      ids.map((id) => ({
        id,
        point: here.get(id) ?? found.points.get(id) ?? null,
        gone: found.gone.get(id) ?? null,
      })),
    [ids, here, found],
  );
}
