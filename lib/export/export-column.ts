import type { DeadlineRow } from '../contract/distribution.ts';
import type { Point } from '../contract/point.ts';
import type { TableColumn } from '../link/columns.ts';
import type { Verdict } from '../link/fits.ts';
import type { TimerRegion } from '../link/timer.ts';
import type { Statistic, View } from '../link/view.ts';

/** Missing is null: an empty cell of a CSV, `null` in JSON, a word in Markdown. */
export type ExportCell = string | number | null;

/** A column of an exported table. Its key is stable, English, and ends in its unit where it has one. */
export interface ExportColumn {
  key: string;
  /** `ms`, `bytes`, `share` (0..1), `1/s`, `mJ`, `W`; null for text and counts. */
  unit: string | null;
  /** `p50`, `mean` ... of a figure that is one. */
  statistic: string | null;
  cell: (point: Point) => ExportCell;
}

/** Figures that a table can hold: those of the page's table, and the further ones of a comparison. */
export type ExportFigure = TableColumn | 'p50' | 'p95' | 'mean' | 'min' | 'max' | 'sustained';

/** How the figures of a table are read. */
export interface Reading {
  /** Statistic, part of an inference and unit of its latencies. */
  q: Statistic;
  tr: TimerRegion;
  u: View['u'];
  /** Accuracy metric of all rows; null where each has its own. */
  metric: string | null;
  /** Milliseconds; null where none is set. */
  deadlineMs: number | null;
  /** By result id. */
  misses: ReadonlyMap<string, DeadlineRow>;
  /** p50 of the last results by combination, milliseconds, oldest first. */
  trends: ReadonlyMap<string, readonly number[]>;
  /** Whether rows keep the reader's limits, by point id; null where there are none. */
  verdicts: ReadonlyMap<string, Verdict> | null;
}
