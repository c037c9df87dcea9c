import type { Series } from '../../chart/palette.ts';
import { type RangeScene, rangeScene } from '../../chart/range-scene.ts';
import type { MarkKind } from '../../chart/scene-input.ts';
import type { DeadlineRow } from '../../contract/distribution.ts';
import type { Point } from '../../contract/point.ts';
import { constraintsOf, keepsConstraints } from '../../link/constraints.ts';
import { type IdentityPart, identityPart, varyingParts } from '../../link/identity.ts';
import type { Quantity } from '../../link/quantity.ts';
import { type RangedPoint, type RangeRows, rangeRows } from '../../link/range-rows.ts';
import type { View } from '../../link/view.ts';
import { fewestForWhisker } from '../../stats/summary.ts';
import type { Locale } from '../../text/locale.ts';
import type { Words } from '../../text/words.ts';
import { axisInput } from './front-axes.ts';

/** What the ranges are drawn from. */
export interface RangeData {
  /** The rows of the view in its order. */
  rows: readonly Point[];
  view: View;
  metric: string | null;
  /** Batch 1, single stream: 1000/latency means frames per second. */
  frameRate: boolean;
  /** Colours by the facet that `view.by` names (lib/link/colours.ts). */
  series: Readonly<Record<string, Series>>;
  locale: Locale;
  /** How samples keep the view's deadline, by result id. */
  misses?: ReadonlyMap<string, DeadlineRow>;
}

/** One line ready to be drawn. */
export interface RangeLine extends RangedPoint {
  kind: MarkKind;
  label: { strong: string; rest: string };
  kept: 'kept' | 'broken' | 'unknown';
  miss: DeadlineRow | null;
}

export interface RangePlan {
  lines: RangeLine[];
  leftOut: RangeRows['leftOut'];
  scene: RangeScene;
  quantity: Quantity;
}

/** Sorts rows to lines, names what tells them apart, and lays them out on one axis. */
export function planRanges(data: RangeData, text: Words): RangePlan {
  const { rows, view, metric, frameRate, locale, misses } = data;
  const context = { view, metric, frameRate };
  const { drawn, leftOut } = rangeRows(rows, context);
  const varying = varyingParts(drawn.map(({ point }) => point));
  const constraints = constraintsOf(view);
  const { atMost, atLeast, deadline, rate } = text.chart;
  const limit = (side: 'most' | 'least', figure: string) =>
    side === 'most' ? atMost(figure) : atLeast(figure);
  const scene = rangeScene({
    rows: drawn.map(({ point, stated, spread }) => ({ id: point.id, value: stated.value, spread })),
    axis: axisInput({ view, frameRate, locale, strings: { limit, deadline } }, 'x'),
    frameRate,
    refs: view.ref,
    locale,
    words: { referenceRate: rate },
  });
  const lines = drawn.map((ranged) => ({
    ...ranged,
    kind: markKind(ranged.point),
    label: labelOf(ranged.point, varying, text),
    kept: keepsConstraints(ranged.point, constraints, context),
    miss: missOf(ranged.point, misses),
  }));
  return { lines, leftOut, scene, quantity: view.x };
}

function markKind({ tier, samples }: Point): MarkKind {
  if (tier === 'published') return 'hollow';
  return samples !== null && samples < fewestForWhisker ? 'few' : 'filled';
}

/** The model, then what differs between the rows on screen (ux.md section 2, identity string). */
function labelOf(
  point: Point,
  varying: ReadonlySet<IdentityPart>,
  text: Words,
): RangeLine['label'] {
  const parts = (['device', 'runtime', 'precision', 'powerMode', 'threads'] as const)
    .filter((part) => varying.has(part))
    .map((part) => identityPart(point, part, text.domain.threads));
  return {
    strong: point.model.name,
    rest: parts.filter((part) => part !== null).join(' · '),
  };
}

function missOf(point: Point, misses: RangeData['misses']): DeadlineRow | null {
  return point.resultId === null ? null : (misses?.get(point.resultId) ?? null);
}
