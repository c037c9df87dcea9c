import type { Measure, Unit } from './measure.ts';
import type { Series } from './palette.ts';
import type { Domain } from './scale.ts';
import type { TextMeasure } from './text-width.ts';

/** How a mark shows its evidence: filled, hollow (published), or hollow with a dot (n < 72). */
export type MarkKind = 'filled' | 'hollow' | 'few';

/** One point as the chart needs it: its values and what the mark must show. */
export interface ScenePoint {
  id: string;
  /** Values in the base units of the axes' measures; a missing `y` puts the point into the gutter. */
  at: { x: number; y: number | null };
  /** p5 and p95 along the axis that shows them, low before high; null where none are stated. */
  spread: { axis: 'x' | 'y'; low: number; high: number } | null;
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

/** What a reader allows of an axis: at most, or at least, a value in its base unit. */
export interface AxisLimit {
  side: 'most' | 'least';
  value: number;
  /** Name of the edge: "at most 50 ms". */
  label: string;
}

/** One axis: what it measures, how it is drawn, and what is marked on it. Values in base units. */
export interface AxisInput {
  measure: Measure;
  /** `auto`: the one that suits the values. */
  unit: Unit | 'auto';
  scale: 'log' | 'lin';
  /** The end at which a reader wants to be. */
  better: 'low' | 'high';
  /** The part that is shown; null for all of it. */
  zoom: Domain | null;
  limits: readonly AxisLimit[];
  /** A line with a name, always in view. */
  deadline: { value: number; label: string } | null;
}

/** Words of one axis. */
export interface AxisWords {
  /** "Latency p50, ms, log". */
  title: (unit: string, scale: 'log' | 'lin') => string;
  /** What its better end means: "faster". */
  better: string;
}

/** Every word that is printed inside the chart. */
export interface SceneWords {
  x: AxisWords;
  y: AxisWords;
  /** "axis starts at 60". */
  cutAt: (tick: string) => string;
  /** Title of the inverse scale: "FPS, derived from latency at batch 1". */
  fpsTitle: string;
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
  /** Ids on the front, from the better end of the x axis. */
  front: readonly string[];
  /** Ids that are labelled and keep their whisker although they are not on the front. */
  highlighted: readonly string[];
  width: number;
  height: number;
  x: AxisInput;
  y: AxisInput;
  /** Whether 1000/latency means frames per second here: batch 1, single stream. */
  frameRate: boolean;
  /** Further reference lines, frames per second. */
  refs: readonly number[];
  /** Whose p5-p95 is drawn; with 40 points or fewer all are. */
  spread: 'front' | 'all';
  locale: string;
  words: SceneWords;
  /** Width of a text. */
  measure: TextMeasure;
}
