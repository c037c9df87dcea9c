import type { Point } from '../../lib/contract/point.ts';
import type { TableColumn } from '../../lib/link/columns.ts';
import { evidenceColumn } from './evidence-cell.tsx';
import { figureColumns, samplesColumn } from './figure-columns.tsx';
import { identityColumns, nameColumns } from './identity-columns.tsx';
import { latencyColumns } from './latency-columns.tsx';
import { openColumn } from './open-column.tsx';
import type { PointColumn } from './point-column.ts';
import { trendColumn } from './trend-cell.tsx';

const optional: readonly PointColumn[] = [
  ...identityColumns,
  ...latencyColumns,
  ...figureColumns,
  trendColumn,
  samplesColumn,
  evidenceColumn,
];

/**
 * The columns of a table: the names, then the shown ones in the order of lib/link/columns.ts. Where
 * neither the latency nor the evidence is shown, which lead to the result, a column of its own does.
 */
export function pointColumns(shown: readonly TableColumn[]): PointColumn[] {
  const chosen = shown.flatMap((id) => optional.find((column) => column.id === id) ?? []);
  const leads = shown.includes('lat') || shown.includes('ev');
  return [...nameColumns, ...chosen, ...(leads ? [] : [openColumn])];
}

/** Columns whose figures the two lines of a narrow row have no place for. */
const inNarrowRow: ReadonlySet<string> = new Set(['prec', 'lat', 'acc']);

/** The other shown figures of a row in words, for a narrow screen. */
export function furtherWords(shown: readonly TableColumn[]): NonNullable<PointColumn['words']>[] {
  return optional.flatMap((column) =>
    column.words && !inNarrowRow.has(column.id) && shown.some((id) => id === column.id)
      ? [column.words]
      : [],
  );
}

/** What a row is called by its checkbox: device, model, runtime and precision. */
export function rowName({ device, model, runtime, precision }: Point): string {
  return [device.name, model.name, runtime.name, precision]
    .filter((part) => part !== null)
    .join(', ');
}
