import type { Measure, Unit } from './measure.ts';
import type { Domain, Scale } from './scale.ts';
import type { ScenePoint, SceneWords } from './scene-input.ts';

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

/** A line across the plot at a pixel of its axis. */
export interface SceneLine {
  kind: 'rate' | 'deadline';
  at: number;
  /** Frames per second of a rate, the base value of a deadline. */
  value: number;
  label: string;
}

/** The part of an axis that a reader's limit forbids, in pixels along it, low before high. */
export interface SceneLimit {
  side: 'most' | 'least';
  from: number;
  to: number;
  /** Pixel of the limit itself; null where it lies outside what is shown. */
  edge: number | null;
  label: string;
}

export interface SceneAxis {
  measure: Measure;
  unit: Unit;
  better: 'low' | 'high';
  /** The y scale runs over the gutter too, in the values that stand for its pixels. */
  scale: Scale;
  ticks: SceneTick[];
  /** Values of the unlabelled lines. */
  minor: number[];
  /** Where a linear axis starts when that is not 0. */
  cut: string | null;
  /** What is in view without a zoom, in the axis' unit. */
  full: Domain;
  /** Whether it shows a part only. */
  zoomed: boolean;
  /** The 18-20 FPS band in pixels, low before high; null where no rate of frames follows. */
  band: { from: number; to: number } | null;
  lines: SceneLine[];
  limits: SceneLimit[];
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

/** A p5-p95 bar in pixels along an axis; a side that leaves the plot ends in an arrow at its edge. */
export interface Whisker {
  axis: 'x' | 'y';
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

/** The name of a line, a band or a limit at its place. */
export interface PlacedName {
  kind: 'band' | 'rate' | 'deadline' | 'limit';
  axis: 'x' | 'y';
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** Everything to draw, in pixels of a picture of `width` by `height`. */
export interface FrontScene {
  width: number;
  height: number;
  narrow: boolean;
  plot: Rect;
  /** The strip between the plot and the x axis; null when nothing stands in it. */
  gutter: Rect | null;
  x: SceneAxis;
  y: SceneAxis;
  /** The inverse scale over a latency axis; empty where it means nothing. */
  fps: SceneTick[];
  names: PlacedName[];
  /** In the order in which they are drawn: behind, then front. */
  marks: Mark[];
  /** Indices of `marks` from left to right, for the keyboard. */
  byX: number[];
  /** How many points a zoom leaves out of the picture. */
  outside: number;
  frontPath: string;
  labels: PlacedLabel[];
  words: SceneWords;
  locale: string;
}
