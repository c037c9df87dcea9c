import type { ReactNode } from 'react';

export interface SectionColumn {
  name: string;
  /** Figures stand at the right. */
  figure?: boolean;
  /** Not on narrow screens. */
  wide?: boolean;
}

/** A small table of a section; the first cell of a row names it. A missing cell is the caller's word. */
export function SectionTable({
  columns,
  rows,
}: {
  columns: readonly SectionColumn[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  const shape = ({ figure, wide }: SectionColumn) =>
    `${figure ? 'whitespace-nowrap text-right' : 'text-left'} ${wide ? 'max-md:hidden' : ''}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead className="text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:font-medium [&>th:not(:last-child)]:pr-4">
            {columns.map((column) => (
              <th key={column.name} scope="col" className={shape(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr
              key={key}
              className="h-[31px] border-line border-b align-baseline [&>*:not(:last-child)]:pr-4 [&>*]:py-1"
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row" className={`font-medium ${shape(column)}`}>
                    {cells[index]}
                  </th>
                ) : (
                  <td key={column.name} className={shape(column)}>
                    {cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The word in place of a missing figure. */
export function NoFigure({ children }: { children: string }) {
  return <span className="font-normal text-ink3">{children}</span>;
}
