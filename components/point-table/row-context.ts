import type { ReactNode } from 'react';
import type { LatencyUnit } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import type { Statistic } from '../../lib/link/view.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';

/** What every cell of the table needs beside its row. */
export interface RowContext {
  text: Words;
  locale: Locale;
  /** Statistic of the latency column. */
  q: Statistic;
  /** What the timer of that column covers, and its word. */
  tr: TimerRegion;
  timer: string;
  /** Unit of the latency column; one for the whole column. */
  unit: LatencyUnit;
  /** Accuracy metric of the cohort. */
  metric: string | null;
  /** Sign of the row's runtime: colour and shape, filled or hollow by its tier. */
  signOf: (point: Point) => ReactNode;
  /** The p5-p95 strip of a row on the scale that all rows share, or null where it is not stated. */
  stripOf: (point: Point) => ReactNode;
  /** Decades of that scale, for the head of its column. */
  stripScale: ReactNode;
}
