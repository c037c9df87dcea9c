import type { LatencyUnit } from './format.ts';
import type { Series } from './palette.ts';
import type { Scale } from './scale.ts';
import type { TextMeasure } from './text-width.ts';

/** How a mark shows its evidence: filled, hollow (published), or hollow with a dot (n < 72). */
export type MarkKind = 'filled' | 'hollow' | 'few';

/** One point as the chart needs it: coordinates and what the mark must show. */
export interface ScenePoint {
  id: string;
  /** Latency by the axis' statistic. Not above 0 puts the point into the gutter. */
  ms: number;
  /** 0..1; null puts the point into the gutter. */
  accuracy: number | null;
  p5Ms: number | null;
  p95Ms: number | null;
  series: Series;
  kind: MarkKind;
  flagged: boolean;
  /** A reference device: ringed, labelled, never on the front. */
  anchor: boolean;
  /** Another statistic than the axis': printed at the mark. */
  note: string | null;
  /** Name of the mark, and what tells it from others, the most telling first. */
  label: { strong: string; rest: readonly string[] };
}

/** Every word that is printed inside the chart. */
export interface SceneWords {
  /** Title of the accuracy axis: "Top-1 accuracy, %". */
  accuracyTitle: string;
  /** "axis starts at 60". */
  cutAt: (tick: string) => string;
  /** Title of the inverse scale: "FPS, derived from latency at batch 1". */
  fpsTitle: string;
  /** Title of the latency axis: "Latency p50, ms, log". */
  latencyTitle: (unit: string, scale: 'log' | 'lin') => string;
  /** "← faster", at the good end. */
  faster: string;
  /** "18–20 FPS, real time". */
  realTime: string;
  /** "30 FPS". */
  referenceRate: (fps: string) => string;
  /** Two lines beside the gutter: "No accuracy", "speed only". */
  gutter: readonly [string, string];
  /** Second line of a reference device's label. */
  referenceDevice: string;
}

/** What a front chart is drawn from. */
export interface SceneInput {
  points: readonly ScenePoint[];
  /** Ids on the front, fastest first. */
  front: readonly string[];
  /** Ids that are labelled and keep their whisker although they are not on the front. */
  highlighted: readonly string[];
  width: number;
  height: number;
  scale: 'log' | 'lin';
  unit: LatencyUnit | 'auto';
  /** Whether 1000/latency means frames per second here: batch 1, single stream. */
  frameRate: boolean;
  /** Further reference lines, frames per second. */
  refs: readonly number[];
  /** Whose p5-p95 is drawn; with 40 points or fewer all are. */
  spread: 'front' | 'all';
  locale: string;
  words: SceneWords;
  measure: TextMeasure;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A labelled tick: its value in the axis' unit, what is printed, its pixel. */
export interface SceneTick {
  value: number;
  label: string;
  position: number;
}

export interface SceneAxis {
  scale: Scale;
  ticks: SceneTick[];
  /** Values of the unlabelled lines. */
  minor: number[];
}

/** A point's mark in pixels; `xValue` and `yValue` are the same place in the axes' values. */
export interface Mark extends ScenePoint {
  x: number;
  y: number;
  xValue: number;
  yValue: number;
  r: number;
  onFront: boolean;
  inGutter: boolean;
  whisker: Whisker | null;
}

/** A p5-p95 bar in pixels; a side that leaves the plot ends in an arrow at its edge. */
export interface Whisker {
  from: number;
  to: number;
  arrowFrom: boolean;
  arrowTo: boolean;
}

export interface PlacedLabel {
  id: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  strong: string;
  rest: string;
}

/** A vertical line of a frame rate with its name. */
export interface ReferenceLine {
  fps: number;
  x: number;
  label: string;
}

/** Everything to draw, in pixels of a picture of `width` by `height`. */
export interface FrontScene {
  width: number;
  height: number;
  narrow: boolean;
  plot: Rect;
  /** The strip between the plot and the latency axis; null when nothing stands in it. */
  gutter: Rect | null;
  unit: LatencyUnit;
  x: SceneAxis;
  /** Percent; its scale runs over the gutter too, in the values that stand for its pixels. */
  y: SceneAxis;
  /** First tick of the accuracy axis when it does not start at 0. */
  cut: string | null;
  fps: SceneTick[];
  band: { left: number; right: number } | null;
  refs: ReferenceLine[];
  /** In the order in which they are drawn: behind, then front. */
  marks: Mark[];
  /** Indices of `marks` ascending by latency, for the keyboard. */
  byX: number[];
  frontPath: string;
  labels: PlacedLabel[];
  words: SceneWords;
  scaleKind: 'log' | 'lin';
  locale: string;
}
