import type { DeadlineRow } from '../contract/distribution.ts';
import type { Point, PointList } from '../contract/point.ts';
import type { GonePoint } from '../contract/point-slots.ts';
import { shownColumns } from '../link/columns.ts';
import { filterPoints } from '../link/filter.ts';
import { fitsOf } from '../link/fits.ts';
import { sortRows } from '../link/rows.ts';
import { coversInference } from '../link/timer.ts';
import type { View } from '../link/view.ts';
import { evidenceColumns } from './evidence-columns.ts';
import type { ExportAbout, TableAbout } from './export-about.ts';
import type { ExportCell, ExportColumn, ExportFigure, Reading } from './export-column.ts';
import { figureColumns } from './figure-columns.ts';
import { identityColumns } from './identity-columns.ts';
import { licencesOf } from './licences-of.ts';

/** A row of an exported table: its cells in the order of the columns, and what they were read from. */
export interface ExportRow {
  point: Point;
  /** Why a side of a comparison is gone; null where its point is there. */
  gone: GonePoint['why'] | null;
  cells: ExportCell[];
}

/** The rows of a view as they leave the product; CSV, JSON and Markdown are written from it. */
export interface ViewTable {
  about: TableAbout;
  columns: ExportColumn[];
  rows: ExportRow[];
  /** Figures shown beside the identity, in their order. */
  figures: readonly ExportFigure[];
  reading: Reading;
}

/** What the rows do not hold themselves and the server counts: misses of the deadline, trends. */
export type Counted = Partial<Pick<Reading, 'misses' | 'trends'>>;

/**
 * Exactly the rows that the page shows, in its order: identity, the chosen columns, and the evidence
 * of each. A withdrawn row keeps its outcome and has no figures; missing is null.
 */
export function viewTable(
  list: PointList,
  view: View,
  about: ExportAbout,
  { misses = new Map<string, DeadlineRow>(), trends = new Map() }: Counted = {},
): ViewTable {
  const metric = list.cohort?.metric ?? null;
  const rows = sortRows(filterPoints(list.points, view), view, metric, misses);
  const frameRate =
    list.cohort?.batch === 1 && list.cohort.scenario === 'SingleStream' && coversInference(view.tr);
  const verdicts = fitsOf(rows, [], { view, metric, frameRate })?.verdicts ?? null;
  const { q, tr, u, dl: deadlineMs } = view;
  const reading: Reading = { q, tr, u, metric, deadlineMs, misses, trends, verdicts };
  const stated = { page: 'explore', cohort: list.cohort?.id ?? view.co, deadlineMs } as const;
  return tableOf(rows, shownFigures(view, rows), reading, { ...about, ...stated });
}

/** A table of these rows in their order; `first` columns stand before the identity. */
export function tableOf(
  rows: readonly Point[],
  figures: readonly ExportFigure[],
  reading: Reading,
  about: ExportAbout & Pick<TableAbout, 'page' | 'cohort' | 'deadlineMs'>,
  first: readonly ExportColumn[] = [],
): ViewTable {
  const full: TableAbout = {
    ...about,
    statistic: reading.q,
    timer: reading.tr,
    licences: licencesOf(rows, about.licence),
  };
  const columns = [
    ...first,
    ...identityColumns(reading),
    ...figureColumns(figures, reading),
    ...evidenceColumns(full, reading),
  ];
  return {
    about: full,
    columns,
    rows: rows.map((point) => ({
      point,
      gone: null,
      cells: columns.map(({ cell }) => cell(point)),
    })),
    figures,
    reading,
  };
}

/**
 * The columns of the page's table: a deadline brings its own to the usual ones, and a row that
 * states a throughput alone shows it in place of a latency.
 */
function shownFigures(view: View, rows: readonly Point[]): ExportFigure[] {
  const shown: ExportFigure[] = [...shownColumns(view.cols)];
  if (view.cols.length === 0 && view.dl !== null) shown.push('miss');
  const throughputAlone = rows.some(
    ({ throughputPerS, concurrency }) => throughputPerS !== null && (concurrency ?? 1) > 1,
  );
  if (throughputAlone && !shown.includes('thr')) shown.push('thr');
  return shown;
}
