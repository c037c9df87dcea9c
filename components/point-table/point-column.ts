import type { ReactNode } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import type { TableColumn } from '../../lib/link/columns.ts';
import type { TableContext } from './row-context.ts';

export type ColumnId = 'dev' | 'model' | 'fw' | 'open' | TableColumn;

/** One column of the table: what its head says, and what stands in it for a row. */
export interface PointColumn {
  id: ColumnId;
  head: (context: TableContext) => ReactNode;
  cell: (point: Point, context: TableContext) => ReactNode;
  /** The figure with its unit in words, for a narrow screen; null where the row states none. */
  words?: (point: Point, context: TableContext) => string | null;
}
