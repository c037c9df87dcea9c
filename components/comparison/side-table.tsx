import type { ReactNode } from 'react';

export interface SideRow {
  name: string;
  a: ReactNode;
  b: ReactNode;
  differs: boolean;
}

/** Two columns side by side; a row that differs is marked by a square and bold values. */
export function SideTable({
  title,
  rows,
  heads,
}: {
  title: string;
  rows: readonly SideRow[];
  heads: { a: string; b: string };
}) {
  if (rows.length === 0) return null;
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr className="border-ctl border-b text-left [&>th]:py-1.5 [&>th]:align-bottom">
          <th scope="col" className="w-[34%] pr-2 font-semibold text-h2">
            {title}
          </th>
          <th scope="col" className="pr-2 font-medium text-small">
            {heads.a}
          </th>
          <th scope="col" className="font-medium text-small">
            {heads.b}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="border-line border-b align-baseline [&>*]:py-1.5">
            <th scope="row" className="break-words pr-2 text-left font-normal text-ink2">
              {row.differs ? (
                <span aria-hidden="true" className="mr-2 inline-block size-1.5 bg-accent" />
              ) : null}
              {row.name}
            </th>
            <td className="break-words pr-2">{row.a}</td>
            <td className={`break-words ${row.differs ? 'font-semibold' : ''}`}>{row.b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
