import type { ReactNode } from 'react';
import type { LatencyUnit } from '../../lib/chart/format.ts';
import type { Unit } from '../../lib/chart/measure.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { TableColumn } from '../../lib/link/columns.ts';
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

/** p50 of the last results, milliseconds, oldest first; null where they could not be read. */
export type Trends = ReadonlyMap<string, readonly number[] | null>;

/** Columns whose unit is chosen over all their rows. */
export type MeasuredColumn = 'energy' | 'power' | 'mem' | 'size';

/** The same with what the columns of a table need beside it. */
export interface TableContext extends RowContext {
  shown: readonly TableColumn[];
  units: Readonly<Record<MeasuredColumn, Unit>>;
  /** The deadline of the view, milliseconds. */
  deadlineMs: number | null;
  misses: ReadonlyMap<string, DeadlineRow>;
  /** By combination; an entry is missing while it is being read. */
  trends: Trends;
  kept: (id: string) => 'kept' | 'broken' | 'unknown';
}

/** The value of a measured column, in its base unit; a failed row has none. */
export function measuredValue(point: Point, column: MeasuredColumn): number | null {
  switch (column) {
    case 'size':
      return point.modelBytes;
    case 'energy':
      return point.outcome === 'ok' ? point.energyMj : null;
    case 'power':
      return point.outcome === 'ok' ? point.powerW : null;
    case 'mem':
      return point.outcome === 'ok' ? point.peakMemoryBytes : null;
  }
}
