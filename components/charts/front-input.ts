import { chartHeight, isNarrow } from '../../lib/chart/frame.ts';
import { otherSeries, type Series } from '../../lib/chart/palette.ts';
import type { SceneInput, ScenePoint } from '../../lib/chart/scene.ts';
import { approximateWidth, type TextMeasure } from '../../lib/chart/text-width.ts';
import type { Point } from '../../lib/contract/point.ts';
import { frontOf } from '../../lib/link/front-of.ts';
import { type IdentityPart, varyingParts } from '../../lib/link/identity.ts';
import { scaleOf } from '../../lib/link/quantity.ts';
import { type PlacedPoint, splitPoints } from '../../lib/link/split.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import type { View } from '../../lib/link/view.ts';
import { fewestForWhisker } from '../../lib/stats/summary.ts';
import type { FrontChartStrings } from './chart-strings.ts';

/** What decides the picture, besides its size. */
export interface FrontData {
  /** The rows of the view, already filtered. */
  points: readonly Point[];
  view: View;
  /** Accuracy metric of the cohort; null where it has none. */
  metric: string | null;
  /** Batch 1, single stream: 1000/latency means frames per second. */
  frameRate: boolean;
  /** Colours by runtime slug, from the unfiltered points (lib/chart/palette.ts assignSeries). */
  series: Readonly<Record<string, Series>>;
  locale: string;
  strings: FrontChartStrings;
}

/** Placed points by id, and the input of the scene for some width. */
export interface FrontPlan {
  placed: ReadonlyMap<string, PlacedPoint>;
  front: readonly string[];
  input: (width: number, measure?: TextMeasure) => SceneInput;
}

/** Sorts the rows to plot and gutter, finds the front, and words the marks. */
export function planFront(data: FrontData): FrontPlan {
  const { view, strings } = data;
  const split = splitPoints(data.points, data);
  const all = [...split.plot, ...split.gutter];
  const front = frontOf(split.plot, data);
  const varying = varyingParts(all.map(({ point }) => point));
  const points = all.map((placed) => scenePoint(placed, data, varying));
  return {
    placed: new Map(all.map((placed) => [placed.point.id, placed])),
    front,
    input: (width, measure = approximateWidth) => ({
      points,
      front: view.fr ? front : [],
      highlighted: [...view.hl, ...view.c],
      width,
      height: chartHeight(width),
      scale: scaleOf(view, 'x'),
      unit: view.u,
      frameRate: data.frameRate,
      refs: view.ref,
      spread: view.view === 'range' ? 'all' : 'front',
      locale: data.locale,
      words: isNarrow(width) ? strings.narrow : strings.wide,
      measure,
    }),
  };
}

function scenePoint(
  { point, x, y }: PlacedPoint,
  { view, series, strings }: FrontData,
  varying: ReadonlySet<IdentityPart>,
): ScenePoint {
  const few = point.samples !== null && point.samples < fewestForWhisker;
  const spread = figuresOf(point, view.tr)?.spread;
  const rest = [
    varying.has('precision') ? point.precision : null,
    varying.has('device') ? point.device.name : null,
  ];
  return {
    id: point.id,
    ms: x.value,
    accuracy: y?.value ?? null,
    p5Ms: spread?.p5Ms ?? null,
    p95Ms: spread?.p95Ms ?? null,
    series: series[point.runtime.slug] ?? otherSeries,
    kind: point.tier === 'published' ? 'hollow' : few ? 'few' : 'filled',
    flagged: point.remarks.length > 0,
    anchor: point.referenceDevice,
    note: x.statistic === null || x.statistic === view.q ? null : strings.statistic(x.statistic),
    label: {
      strong: point.model.name,
      rest: point.referenceDevice
        ? [strings.referenceDevice]
        : rest.filter((part) => part !== null),
    },
  };
}
