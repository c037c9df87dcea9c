import { formatTick, inUnit, type LatencyUnit, unitForAll } from '../format.ts';
import { logDomain } from '../log-domain.ts';
import { logTicks } from '../log-ticks.ts';
import type { MarkShape, Series } from '../palette.ts';
import { pixelOf, type Scale } from '../scale.ts';
import type { Rect, SceneTick } from '../scene.ts';
import type { TextMeasure } from '../text-width.ts';
import { type TimeTick, timeDomain, timeTicks } from './time-ticks.ts';

/**
 * What a result counts for: only `good` ones are in any figure; `none` has no latency to draw, and a
 * withdrawn one may have none any more.
 */
export type Standing = 'good' | 'rejected' | 'withdrawn' | 'superseded' | 'none';

/** One result as its history draws it. */
export interface HistoryMark {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  p50Ms: number | null;
  p5Ms: number | null;
  p95Ms: number | null;
  /** From 1. */
  board: number;
  version: string;
  standing: Standing;
  flagged: boolean;
  noted: boolean;
}

/** A place where the value changed for good. */
export interface HistoryChange {
  at: number;
  label: string;
}

export interface HistoryInput {
  /** In the order of time; at least one. */
  marks: readonly HistoryMark[];
  changes: readonly HistoryChange[];
  series: Series;
  width: number;
  /** Px; the usual one of its width where it is not given. */
  height?: number;
  locale: string;
  measure: TextMeasure;
  /** Title of the latency axis in its unit, and name of the strip for results without a figure. */
  title: (unit: LatencyUnit) => string;
  noFigure: string;
}

export interface PlacedHistoryMark extends HistoryMark {
  x: number;
  y: number;
  /** Pixels of p95 and p5; null where the spread is not stated. */
  spread: { from: number; to: number } | null;
}

/** A labelled upright line: a version's first result, or a change point. */
export interface HistoryRule {
  kind: 'version' | 'change';
  x: number;
  label: string;
  /** Baseline of its label; null where no row had room. */
  labelY: number | null;
}

export interface HistoryScene {
  width: number;
  height: number;
  plot: Rect;
  /** Middle of the strip of results without a figure; null when there is none. */
  strip: number | null;
  x: TimeTick[];
  y: SceneTick[];
  marks: PlacedHistoryMark[];
  rules: HistoryRule[];
  title: string;
  noFigure: string;
  series: Series;
}

const left = 46;
const right = 16;
const top = 52;
const bottom = 30;
const stripHeight = 30;
/** Baselines of the rows in which the names of versions and changes stand. */
const labelRows = [32, 46];

/** Shape of a board: each of six has its own, the seventh begins again with its number beside it. */
export function boardShape(board: number): MarkShape {
  const shapes = ['circle', 'square', 'up', 'diamond', 'down', 'plus'] as const;
  return shapes[(board - 1) % shapes.length] ?? 'circle';
}

/** Lays a history out: p50 on a log axis over time, p5-p95 beside it, versions by labelled lines. */
export function historyScene(input: HistoryInput): HistoryScene {
  const { marks, width } = input;
  const height = input.height ?? (width < 600 ? 268 : 320);
  const hasStrip = marks.some(hasNoFigure);
  const plot: Rect = {
    left,
    top,
    right: width - right,
    bottom: height - bottom - (hasStrip ? stripHeight : 0),
  };
  const strip = hasStrip ? plot.bottom + stripHeight / 2 : null;
  const x: Scale = {
    kind: 'linear',
    domain: timeDomain([...marks, ...input.changes].map(({ at }) => at)),
    from: plot.left,
    to: plot.right,
  };
  const { unit, scale: y, ticks } = latencyScale(input, plot);
  const yOf = (ms: number) =>
    Math.min(plot.bottom, Math.max(plot.top, pixelOf(y, inUnit(ms, unit))));
  return {
    width,
    height,
    plot,
    strip,
    x: timeTicks(x, input.measure),
    y: ticks,
    marks: marks.map((mark) => place(mark, pixelOf(x, mark.at), strip ?? plot.bottom, yOf)),
    rules: rulesOf(input, x, plot),
    title: input.title(unit),
    noFigure: input.noFigure,
    series: input.series,
  };
}

function hasNoFigure({ standing, p50Ms }: HistoryMark): boolean {
  return standing === 'none' || p50Ms === null;
}

function latencyScale({ marks, locale }: HistoryInput, plot: Rect) {
  const drawn = marks.filter((mark) => !hasNoFigure(mark));
  const values = drawn
    .flatMap(({ p50Ms, p5Ms, p95Ms }) => [p50Ms ?? 0, p5Ms ?? 0, p95Ms ?? 0])
    .filter((ms) => ms > 0);
  const [low, high] = values.length === 0 ? [1, 10] : [Math.min(...values), Math.max(...values)];
  const unit = unitForAll(low, high);
  const domain = logDomain(inUnit(low, unit) / 1.03, inUnit(high, unit) * 1.03);
  const scale: Scale = { kind: 'log', domain, from: plot.bottom, to: plot.top };
  const ticks = logTicks(domain, plot.bottom - plot.top, () => 14).map((value) => ({
    value,
    label: formatTick(value, locale),
    position: pixelOf(scale, value),
  }));
  return { unit, scale, ticks };
}

function place(
  mark: HistoryMark,
  x: number,
  strip: number,
  yOf: (ms: number) => number,
): PlacedHistoryMark {
  const { p50Ms, p5Ms, p95Ms, standing } = mark;
  if (standing === 'none' || p50Ms === null) return { ...mark, x, y: strip, spread: null };
  // A p5 of 0 ends at the frame: the logarithm never sees it.
  const end = (ms: number) => yOf(Math.max(ms, Number.MIN_VALUE));
  const stated = p5Ms !== null && p95Ms !== null && standing === 'good';
  return {
    ...mark,
    x,
    y: end(p50Ms),
    spread: stated ? { from: end(p95Ms), to: end(p5Ms) } : null,
  };
}

/** Versions at their first result, and changes; a name that has no room in two rows is left out. */
function rulesOf({ marks, changes, measure }: HistoryInput, x: Scale, plot: Rect): HistoryRule[] {
  const seen = new Set<string>();
  const versions = marks.flatMap(({ version, at }) => {
    if (seen.has(version)) return [];
    seen.add(version);
    return [{ kind: 'version' as const, at, label: version }];
  });
  const all = [...versions, ...changes.map((one) => ({ kind: 'change' as const, ...one }))];
  const free = labelRows.map(() => Number.NEGATIVE_INFINITY);
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ kind, at, label }) => {
      const px = pixelOf(x, at);
      const end = px + 4 + measure(label, 400);
      const row = end > plot.right + right ? -1 : free.findIndex((from) => from < px);
      if (row >= 0) free[row] = end + 8;
      return { kind, x: px, label, labelY: labelRows[row] ?? null };
    });
}
