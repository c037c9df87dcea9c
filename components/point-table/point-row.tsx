'use client';

import { type CSSProperties, memo } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import { BasketBox } from './basket-box.tsx';
import { basketCell, columnLayout, narrow } from './column-layout.ts';
import { rowName } from './columns.ts';
import { NarrowFigures, NarrowIdentity } from './narrow-cells.tsx';
import type { PointColumn } from './point-column.ts';
import type { TableContext } from './row-context.ts';

export interface PointRowProps {
  point: Point;
  columns: readonly PointColumn[];
  /** Changes when any cell may read otherwise. */
  context: TableContext;
  highlighted: boolean;
  /** Its place in the basket, -1 outside of it; null where there is no basket. */
  place: number | null;
  basketFull: boolean;
  onBasket: (id: string) => void;
  onHover: (id: string | null) => void;
}

/** Every ink of a row that breaks a limit is the quietest that can still be read. */
const dimmed = { '--ink': 'var(--ink3)', '--ink2': 'var(--ink3)' } as CSSProperties;

/** One row, 31 px. Its ids are those of its mark in the chart. */
function PlainPointRow(props: PointRowProps) {
  const { point, columns, context, highlighted, place, basketFull, onBasket, onHover } = props;
  const kept = context.kept(point.id);
  return (
    <tr
      data-point-id={point.id}
      data-result-id={point.resultId ?? undefined}
      data-highlighted={highlighted || undefined}
      data-kept={kept}
      style={kept === 'broken' ? dimmed : undefined}
      onPointerEnter={() => onHover(point.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(point.id)}
      onBlur={() => onHover(null)}
      className={`[&>*]:border-line [&>*]:border-b ${highlighted ? 'bg-wash' : 'bg-surface'} ${kept === 'broken' ? 'text-ink3' : ''}`}
    >
      {place === null ? null : (
        <td className={`${basketCell} max-md:align-top max-md:pt-1.5`}>
          <BasketBox
            id={point.id}
            name={rowName(point)}
            place={place}
            full={basketFull}
            text={context.text}
            onBasket={onBasket}
          />
        </td>
      )}
      {columns.map((column) => (
        <WideCell key={column.id} column={column} {...props} />
      ))}
      <th
        scope="row"
        className={`${narrow} w-full py-2.5 text-left ${place === null ? 'pl-3.5' : 'pl-1'}`}
      >
        <NarrowIdentity point={point} context={context} />
      </th>
      <td className={`${narrow} whitespace-nowrap py-2.5 pr-3.5 pl-2 text-right align-top`}>
        <NarrowFigures point={point} context={context} />
      </td>
    </tr>
  );
}

function WideCell({ column, point, context, place }: PointRowProps & { column: PointColumn }) {
  const layout = columnLayout(column.id, place !== null);
  const Cell = column.id === 'dev' ? 'th' : 'td';
  return (
    <Cell
      scope={Cell === 'th' ? 'row' : undefined}
      className={`h-[30px] ${layout.cell} ${layout.alignRight ? 'text-right' : 'text-left'}`}
    >
      {column.cell(point, context)}
    </Cell>
  );
}

export const PointRow = memo(PlainPointRow);
