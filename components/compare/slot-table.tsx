import type { ReactNode } from 'react';
import type { Drawing, Slot } from './slot.ts';

/** One row of a table over all slots. */
export interface SlotRow {
  key: string;
  name: string;
  /** One a slot, in their order. */
  cells: ReactNode[];
  /** Marked by a square: the slots differ in it. */
  marked?: boolean;
  /** Cells that differ from the baseline's. */
  strong?: boolean[];
}

/** Rows by slots: a table where there is room, a list of fields with their letters where not. */
export function SlotTable({
  title,
  head = title,
  slots,
  base,
  rows,
  drawing: { words },
}: {
  title: string;
  /** In the head of the first column, where the title stands above the table already. */
  head?: string;
  slots: readonly Slot[];
  base: Slot;
  rows: readonly SlotRow[];
  drawing: Drawing;
}) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={title} className="w-full table-fixed border-collapse max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-ctl border-b text-left [&>th]:py-1.5 [&>th]:align-bottom">
            <th
              scope="col"
              className={`w-[24%] pr-3 ${head === title ? 'font-semibold text-h2' : 'font-normal text-ink2 text-small'}`}
            >
              {head}
            </th>
            {slots.map(({ letter, id, point }) => (
              <th key={id} scope="col" className="pr-3 font-semibold text-small">
                {letter}{' '}
                <span className="font-normal text-ink2">
                  {id === base.id
                    ? words.compare.baseline
                    : point?.tier === 'published'
                      ? words.compare.published
                      : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <Row key={row.key} row={row} slots={slots} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, slots }: { row: SlotRow; slots: readonly Slot[] }) {
  return (
    <tr className="border-line border-b align-baseline max-md:grid max-md:grid-cols-2 max-md:py-1.5 md:[&>*]:py-1.5">
      <th
        scope="row"
        className="break-words pr-3 text-left font-normal text-ink2 max-md:col-span-2 max-md:pb-0.5"
      >
        {row.marked ? (
          <span aria-hidden="true" className="mr-2 inline-block size-1.5 bg-accent" />
        ) : null}
        {row.name}
      </th>
      {slots.map(({ letter, id }, i) => (
        <td
          key={id}
          className={`break-words pr-3 max-md:flex max-md:gap-2 max-md:py-0.5 ${row.strong?.[i] ? 'font-semibold' : ''}`}
        >
          <span aria-hidden="true" className="w-4 shrink-0 font-semibold md:hidden">
            {letter}
          </span>
          <span className="min-w-0 break-words">{row.cells[i]}</span>
        </td>
      ))}
    </tr>
  );
}
