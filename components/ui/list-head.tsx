/**
 * Head of a list that an owner keeps, with a last column of what can be done. Below 768 px it is only
 * read aloud; where the rows then say all but their first column in one cell, so does the head.
 */
export function ListHead({
  columns,
  act,
  narrow,
}: {
  columns: readonly string[];
  act: string;
  /** Columns that the rows keep below 768 px. */
  narrow: 'first' | 'all';
}) {
  return (
    <thead className="text-left text-ink2 text-small max-md:sr-only">
      <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
        {columns.map((column, index) => (
          <th
            key={column}
            scope="col"
            className={narrow === 'first' && index > 0 ? 'max-md:hidden' : undefined}
          >
            {column}
          </th>
        ))}
        <th scope="col">
          <span className="sr-only">{act}</span>
        </th>
      </tr>
    </thead>
  );
}
