import { cache } from 'react';
import type { PointList } from '../lib/contract/point.ts';
import { HttpProblem } from '../lib/server/http/http-problem.ts';
import { listPoints } from '../lib/server/points/list-points.ts';

/**
 * The points of a view, read once per request. A data version that does not exist yet gives the
 * newest, with `unknownDs` set, so that the page can say so.
 */
export const explorePoints = cache(
  async (
    co: string | null,
    ds: number | null,
  ): Promise<{ list: PointList; unknownDs: boolean }> => {
    try {
      return { list: await listPoints({ co, ds }), unknownDs: false };
    } catch (error) {
      if (ds === null || !(error instanceof HttpProblem) || error.status !== 404) throw error;
      return { list: await listPoints({ co }), unknownDs: true };
    }
  },
);
