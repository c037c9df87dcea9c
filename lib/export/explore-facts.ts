import { type LatencyUnit, unitForAll } from '../chart/format.ts';
import type { Point, PointList } from '../contract/point.ts';
import type { FacetKey } from '../link/facet-key.ts';
import { type FacetCount, facetCounts } from '../link/facets.ts';
import { filterPoints } from '../link/filter.ts';
import { type Fits, fitsOf } from '../link/fits.ts';
import { frontOf } from '../link/front-of.ts';
import { latencyOf } from '../link/latency-of.ts';
import { statedQuantities } from '../link/pick-axis.ts';
import type { Quantity } from '../link/quantity.ts';
import { type MissShares, sortRows } from '../link/rows.ts';
import { type SplitPoints, splitPoints } from '../link/split.ts';
import { coversInference, type TimerRegion } from '../link/timer.ts';
import type { View } from '../link/view.ts';

/** Everything the page derives from its rows and its address; chart, table and words share it. */
export interface ExploreFacts {
  /** Rows of the view in its order. */
  rows: Point[];
  counts: Record<FacetKey, FacetCount[]>;
  split: SplitPoints;
  /** Ids on the front, from the better end of the x axis. */
  front: string[];
  /** What the reader's limits leave; null when there are none. */
  fits: Fits | null;
  /** Quantities that some row of the list states, filtered out or not. */
  stated: ReadonlySet<Quantity>;
  metric: string | null;
  /** Batch 1, single stream: a latency is also a rate of frames. */
  frameRate: boolean;
  /** What the timer of the figures on screen covers; null when none of them says. */
  timer: TimerRegion | null;
  /** One unit for axis and column (ux.md D4). */
  unit: LatencyUnit;
}

/** Filters, counts, splits and ranks the rows of a list by a view; `misses` only order them. */
export function exploreFacts(list: PointList, view: View, misses?: MissShares): ExploreFacts {
  const metric = list.cohort?.metric ?? null;
  const frameRate =
    list.cohort?.batch === 1 && list.cohort.scenario === 'SingleStream' && coversInference(view.tr);
  const rows = sortRows(filterPoints(list.points, view), view, metric, misses);
  const context = { view, metric, frameRate };
  const split = splitPoints(rows, context);
  const placed = [...split.plot, ...split.gutter];
  const front = frontOf(split.plot, context);
  const silent = placed.length > 0 && placed.every(({ point }) => point.timedRegion === null);
  return {
    rows,
    counts: facetCounts(list.points, view),
    split,
    front,
    fits: fitsOf(rows, front, context),
    stated: statedQuantities(list.points, context),
    metric,
    timer: silent ? null : view.tr,
    unit: view.u === 'auto' ? unitOf(rows, view, frameRate) : view.u,
    frameRate,
  };
}

/** Where the band of 18 to 20 frames per second is drawn, the axis always reaches it. */
const bandMs = 50;

function unitOf(rows: readonly Point[], view: View, frameRate: boolean): LatencyUnit {
  const values = rows.flatMap((row) => {
    const latency = latencyOf(row, view);
    return latency !== null && latency.ms > 0 ? latency.ms : [];
  });
  if (frameRate) values.push(bandMs);
  return values.length === 0 ? 'ms' : unitForAll(Math.min(...values), Math.max(...values));
}
