/** A cell of a figure table; null is a figure that does not exist. */
export type FigureCell = string | null;

/** A small table: names left, figures right, on as many rows as there are parts. */
export function FigureTable({
  head,
  rows,
  none,
}: {
  head: readonly string[];
  rows: readonly { name: string; cells: readonly FigureCell[]; strong?: boolean }[];
  /** Word in place of a missing figure. */
  none: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead className="text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:font-medium">
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={column === 0 ? 'pr-3 text-left' : 'whitespace-nowrap pl-3 text-right'}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.name}
              className={`border-line border-b [&>*]:py-1.5 ${row.strong ? '[&>*]:font-semibold' : '[&>*]:font-normal'}`}
            >
              <th scope="row" className="pr-3 text-left">
                {row.name}
              </th>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have a fixed order.
                <td key={column} className="whitespace-nowrap pl-3 text-right">
                  {cell ?? <span className="font-normal text-ink3">{none}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
