import type { SceneWords } from '../../lib/chart/scene.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { StatedStatistic } from '../../lib/link/latency-of.ts';

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
  /** Last line of the tooltip: "measured 2026-11-03", "MLPerf v3.0, log read". */
  source: (point: Point) => string;
}
