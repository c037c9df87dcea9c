import type { ViewExport } from '../contract/view-export.ts';
import { rowColumns } from './row-columns.ts';
import type { ViewTable } from './view-table.ts';

/** A table as an object whose shape is `ViewExport`; figures are the same numbers as in the CSV. */
export function tableJson(table: ViewTable): ViewExport {
  const { about, rows } = table;
  const kept = rowColumns(table);
  return {
    schema: 'inferometer-view/1',
    page: about.page,
    address: about.address,
    dataVersion: about.ds,
    asOf: about.asOf,
    cohort: about.cohort,
    statistic: about.statistic,
    timer: about.timer,
    deadlineMs: about.deadlineMs,
    count: rows.length,
    licences: about.licences,
    columns: kept.map(({ key, unit, statistic }) => ({ key, unit, statistic })),
    rows: rows.map(({ point, gone, cells }) => ({
      id: point.id,
      resultId: point.resultId,
      outcome: gone ?? point.outcome,
      outcomeReason: point.outcomeReason,
      tier: gone === 'unknown' ? null : point.tier,
      validity: point.validity,
      remarks: point.remarks,
      source: point.source,
      values: Object.fromEntries(kept.map(({ key, at }) => [key, cells[at] ?? null])),
    })),
  };
}
