import { useMemo } from 'react';
import type { Unit } from '../../lib/chart/measure.ts';
import { rangeUnit } from '../../lib/chart/range-unit.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { TableColumn } from '../../lib/link/columns.ts';
import {
  type MeasuredColumn,
  measuredValue,
  type RowContext,
  type TableContext,
  type Trends,
} from './row-context.ts';

export interface TableAdditions {
  rows: readonly Point[];
  shown: readonly TableColumn[];
  deadlineMs: number | null;
  misses: ReadonlyMap<string, DeadlineRow> | undefined;
  trends: Trends;
  kept: TableContext['kept'] | undefined;
}

const noMisses: TableContext['misses'] = new Map();
const allKept: TableContext['kept'] = () => 'kept';

/** What the cells of one table need, made anew only when one of them may read otherwise. */
export function useTableContext(context: RowContext, additions: TableAdditions): TableContext {
  const { rows, shown, deadlineMs, misses = noMisses, trends, kept = allKept } = additions;
  // Another order of the same rows has the same units: no row is drawn anew for it.
  const { energy, power, mem, size } = useMemo(
    () => unitsOf(rows, context.locale),
    [rows, context.locale],
  );
  return useMemo(
    () => ({
      ...context,
      shown,
      units: { energy, power, mem, size },
      deadlineMs,
      misses,
      trends,
      kept,
    }),
    [context, shown, energy, power, mem, size, deadlineMs, misses, trends, kept],
  );
}

function unitsOf(rows: readonly Point[], locale: string): Record<MeasuredColumn, Unit> {
  const unitOf = (column: MeasuredColumn) => {
    const values = rows.flatMap((point) => measuredValue(point, column) ?? []);
    return rangeUnit(column, values, 'auto', locale).unit;
  };
  return {
    energy: unitOf('energy'),
    power: unitOf('power'),
    mem: unitOf('mem'),
    size: unitOf('size'),
  };
}
