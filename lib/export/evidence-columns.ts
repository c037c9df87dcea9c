import type { Point } from '../contract/point.ts';
import type { TableAbout } from './export-about.ts';
import type { ExportColumn, Reading } from './export-column.ts';
import { column } from './identity-columns.ts';

/**
 * Where each row comes from and every doubt about it, then, in each row again, where the table comes
 * from: a spreadsheet keeps them when its rows are sorted, cut or pasted elsewhere.
 */
export function evidenceColumns(
  { address, ds, asOf, statistic, licence: own = null }: TableAbout,
  { verdicts }: Pick<Reading, 'verdicts'>,
): ExportColumn[] {
  const { origin } = new URL(address);
  return [
    ...(verdicts === null
      ? []
      : [column('limits', ({ id }) => verdicts.get(id)?.replace('kept', 'within') ?? null)]),
    column('outcome', ({ outcome }) => outcome),
    column('outcome_reason', ({ outcomeReason }) => outcomeReason),
    column('validity', ({ validity }) => validity),
    column('remarks', remarksText),
    column('evidence', ({ tier }) => tier),
    column('reference_device', ({ referenceDevice }) => (referenceDevice ? 'yes' : 'no')),
    column('source', ({ source }) => source?.label ?? null),
    column('source_url', ({ source }) => source?.url ?? null),
    column('source_licence', ({ source }) => (source === null ? own : source.licence)),
    column('source_date', ({ source }) => source?.date ?? null),
    column('measured_at', ({ measuredAt }) => measuredAt),
    column('point_id', ({ id }) => id),
    column('result_url', ({ resultId }) => (resultId === null ? null : `${origin}/r/${resultId}`)),
    column('view_url', () => address),
    column('data_version', () => ds),
    column('as_of', () => asOf),
    column('statistic', () => statistic),
  ];
}

/** Codes, each with its detail where it has one: "noisy; short_samples (80 of 100)". */
export function remarksText({ remarks }: Pick<Point, 'remarks'>): string | null {
  if (remarks.length === 0) return null;
  return remarks
    .map(({ code, detail }) => (detail === null ? code : `${code} (${detail})`))
    .join('; ');
}
