'use client';

import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import { columnLayout, identityColumns } from './column-layout.ts';
import type { features } from './columns.tsx';
import type { RowContext } from './row-context.ts';

export interface PointRowProps {
  row: Row<typeof features, Point>;
  /** Changes when any cell may read otherwise. */
  context: RowContext;
  highlighted: boolean;
  onHover: (id: string | null) => void;
}

/** One row, 31 px. Its ids are those of its mark in the chart. */
function PlainPointRow({ row, highlighted, onHover }: PointRowProps) {
  const point = row.original;
  return (
    <tr
      data-point-id={point.id}
      data-result-id={point.resultId ?? undefined}
      data-highlighted={highlighted || undefined}
      onPointerEnter={() => onHover(point.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(point.id)}
      onBlur={() => onHover(null)}
      className={`[&>*]:border-line [&>*]:border-b ${highlighted ? 'bg-wash' : 'bg-surface'}`}
    >
      {row.getAllCells().map((cell) => {
        const layout = columnLayout[cell.column.id];
        const Cell = identityColumns.has(cell.column.id) ? 'th' : 'td';
        return (
          <Cell
            key={cell.id}
            scope={Cell === 'th' ? 'row' : undefined}
            className={`h-[30px] ${layout?.cell ?? ''} ${layout?.alignRight ? 'text-right' : 'text-left'}`}
          >
            <FlexRender cell={cell} />
          </Cell>
        );
      })}
    </tr>
  );
}

export const PointRow = memo(PlainPointRow);
