import type { SceneWords } from '../../chart/scene-input.ts';
import type { Point } from '../../contract/point.ts';
import type { StatedStatistic } from '../../link/latency-of.ts';
import type { Quantity } from '../../link/quantity.ts';

/** Words of the front chart: in the picture, in the tooltip, and spoken. */
export interface FrontChartStrings {
  /** Name of the chart. */
  title: string;
  /** The same sentence that stands over the chart: its description. */
  summary: string;
  /** What it is, to a screen reader: "chart". */
  chart: string;
  /** "Close", on the sheet of a narrow screen. */
  close: string;
  /** How to use it by keyboard: "Arrow keys move from point to point, Enter opens the result." */
  keyboard: string;
  /** Words inside the picture, and their short forms below 600 px. */
  wide: SceneWords;
  narrow: SceneWords;
  /** "p50", "mean", "statistic not stated". */
  statistic: (statistic: StatedStatistic) => string;
  /** "Latency p50, inference"; `stated` is false when the row does not say what its timer covers. */
  latency: (statistic: string, stated: boolean) => string;
  onFront: string;
  referenceDevice: string;
  /** "p5–p95". */
  spread: string;
  /** "n = 7, spread not shown". */
  spreadNotShown: (samples: number) => string;
  /** "FPS, derived". */
  frameRate: string;
  /** "Top-1, 50,000 images"; without a count "Top-1". */
  accuracy: (metric: string, images: number | null) => string;
  /** Name of an accuracy that is not there: "Accuracy". */
  accuracyName: string;
  noAccuracy: string;
  samples: string;
  notStated: string;
  threads: (count: number) => string;
  remark: (code: string) => string;
  /** "Peak memory", "Energy": a quantity where it stands alone. */
  quantity: (quantity: Quantity) => string;
  /** "at most 50 ms", at the edge of what a reader allows. */
  limit: (side: 'most' | 'least', figure: string) => string;
  /** "deadline 33 ms". */
  deadline: (figure: string) => string;
  placement: string;
  /** "partly on the CPU, 64.0 % on the accelerator"; the share of one that ran there. */
  placed: (share: number) => string;
  /** "Over 33 ms", and "1.2 % (12 of 1,000)". */
  missed: (figure: string) => string;
  misses: (row: { share: number; missed: number; samples: number }) => string;
  zoom: ZoomStrings;
  /** "1,240 marks are drawn as one picture; the pointer finds each." */
  dense: (marks: number) => string;
  /** Last line of the tooltip: "measured 2026-11-03", "MLPerf v3.0, log read". */
  source: (point: Point) => string;
}

/** Words of the buttons under the chart. */
export interface ZoomStrings {
  /** Name of the group of buttons. */
  group: string;
  in: string;
  out: string;
  reset: string;
  /** How to zoom with a mouse: "Drag a box over the chart to zoom." */
  hint: string;
  /** "12 of 259 are outside the part that is shown." */
  outside: (outside: number, all: number) => string;
}
