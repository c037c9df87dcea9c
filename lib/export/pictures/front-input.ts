import { chartHeight, isNarrow } from '../../chart/frame.ts';
import type { Series } from '../../chart/palette.ts';
import type { SceneInput, ScenePoint } from '../../chart/scene-input.ts';
import { approximateWidth, type TextMeasure } from '../../chart/text-width.ts';
import type { Point } from '../../contract/point.ts';
import { seriesOf } from '../../link/colours.ts';
import { frontOf } from '../../link/front-of.ts';
import { type IdentityPart, varyingParts } from '../../link/identity.ts';
import { type PlacedPoint, splitPoints } from '../../link/split.ts';
import { figuresOf } from '../../link/timer.ts';
import type { View } from '../../link/view.ts';
import { fewestForWhisker } from '../../stats/summary.ts';
import type { FrontChartStrings } from './chart-strings.ts';
import { axisInput } from './front-axes.ts';

/** What decides the picture, besides its size. */
export interface FrontData {
  /** The rows of the view, already filtered. */
  points: readonly Point[];
  view: View;
  /** Accuracy metric of the cohort; null where it has none. */
  metric: string | null;
  /** Batch 1, single stream: 1000/latency means frames per second. */
  frameRate: boolean;
  /** Colours by the values of `view.by`, from the unfiltered points (lib/link/colours.ts). */
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
  const [x, y] = [axisInput(data, 'x'), axisInput(data, 'y')];
  return {
    placed: new Map(all.map((placed) => [placed.point.id, placed])),
    front,
    input: (width, measure = approximateWidth) => ({
      points,
      front: view.fr ? front : [],
      highlighted: [...view.hl, ...view.c],
      width,
      height: chartHeight(width),
      x,
      y,
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
  placed: PlacedPoint,
  { view, series, strings }: FrontData,
  varying: ReadonlySet<IdentityPart>,
): ScenePoint {
  const { point, x, y } = placed;
  const few = point.samples !== null && point.samples < fewestForWhisker;
  const other = [x, y].find((stated) => (stated?.statistic ?? view.q) !== view.q)?.statistic;
  const rest = [
    varying.has('precision') ? point.precision : null,
    varying.has('device') ? point.device.name : null,
  ];
  return {
    id: point.id,
    at: { x: x.value, y: y?.value ?? null },
    spread: spreadOf(point, view),
    series: seriesOf(point, view.by, series),
    kind: point.tier === 'published' ? 'hollow' : few ? 'few' : 'filled',
    flagged: point.remarks.length > 0,
    anchor: point.referenceDevice,
    note: other ? strings.statistic(other) : null,
    label: {
      strong: point.model.name,
      rest: point.referenceDevice
        ? [strings.referenceDevice]
        : rest.filter((part) => part !== null),
    },
  };
}

/** p5 and p95 of the latency on the axis that shows it, as it is or as a rate of frames. */
function spreadOf(point: Point, view: View): ScenePoint['spread'] {
  const spread = figuresOf(point, view.tr)?.spread;
  const axis = (['x', 'y'] as const).find((on) => view[on] === 'lat' || view[on] === 'fps');
  if (!spread || axis === undefined) return null;
  const { p5Ms, p95Ms } = spread;
  if (view[axis] === 'lat') return { axis, low: p5Ms, high: p95Ms };
  // 1000/0 is Infinity: the whisker leaves the plot there and ends in an arrow.
  return { axis, low: 1000 / p95Ms, high: 1000 / p5Ms };
}
