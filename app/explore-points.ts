import { cache } from 'react';
import type { PointList } from '../lib/contract/point.ts';
import { listPoints } from '../lib/server/points/list-points.ts';
import { atVersion } from './at-version.ts';

/**
 * The points of a view, read once per request. A data version that does not exist yet gives the
 * newest, with `unknownDs` set, so that the page can say so.
 */
export const explorePoints = cache(
  async (
    co: string | null,
    ds: number | null,
  ): Promise<{ list: PointList; unknownDs: boolean }> => {
    const { found, unknownDs } = await atVersion(ds, (at) => listPoints({ co, ds: at }));
    return { list: found, unknownDs };
  },
);
