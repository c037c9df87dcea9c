import type { ReactNode } from 'react';
import type { MatrixPlan } from '../../lib/export/pictures/matrix-plan.ts';
import type { MatrixColumn } from '../../lib/link/matrix.ts';
import type { Words } from '../../lib/text/words.ts';
import { CatalogueLink } from '../point-table/catalogue-link.tsx';

const head = 'border-ctl border-b bg-surface px-2 text-left align-bottom font-medium text-small';

/** Device by model; families of models fold under their name. Head and devices stay in sight. */
export function MatrixTable({
  plan,
  describedBy,
  text,
  cell,
  onFold,
}: {
  plan: MatrixPlan;
  describedBy: string;
  text: Words;
  cell: (device: { slug: string; name: string }, column: MatrixColumn) => ReactNode;
  onFold: (family: string) => void;
}) {
  const { devices, columns } = plan.matrix;
  const words = text.table.matrix;
  return (
    <table className="border-separate border-spacing-0" aria-describedby={describedBy}>
      <caption className="sr-only">{words.name}</caption>
      <thead className="sticky top-0 z-20 text-ink2">
        <tr>
          <th scope="col" rowSpan={2} className={`${head} sticky left-0 z-10 min-w-36 pb-2 pl-0`}>
            {words.device}
          </th>
          {groupsOf(columns).map(({ family, columns: group, models }) => (
            <th
              key={family}
              scope="colgroup"
              colSpan={group.length}
              className="min-w-32 bg-surface px-2 pt-1 pb-1 text-left align-bottom font-medium text-small"
            >
              {models > 1 ? (
                <button
                  type="button"
                  aria-expanded={!group.some(({ folded }) => folded)}
                  onClick={() => onFold(family)}
                  className="inline-flex min-h-6 items-start gap-1 text-left hover:text-ink"
                >
                  <span aria-hidden="true">{group.some(({ folded }) => folded) ? '▸' : '▾'}</span>
                  {words.family(family, models)}
                </button>
              ) : (
                family
              )}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={`${head} w-32 min-w-32 max-w-40 pb-2`}>
              {column.folded ? (
                <span className="font-normal text-ink3">{words.bestOf}</span>
              ) : (
                <CatalogueLink
                  noun="model"
                  slug={column.id}
                  name={column.name}
                  text={text}
                  className="line-clamp-2"
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.slug}>
            <th scope="row" className="sticky left-0 z-10 bg-surface pr-3 text-left font-medium">
              <CatalogueLink
                noun="device"
                {...device}
                text={text}
                className="block w-max max-w-40 break-words"
              />
            </th>
            {columns.map((column) => (
              <td key={column.id} className="p-0.5">
                {cell(device, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that stand under one family's name. */
function groupsOf(columns: readonly MatrixColumn[]) {
  const groups: { family: string; columns: MatrixColumn[]; models: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.family === column.family) {
      last.columns.push(column);
      last.models += column.models.length;
    } else {
      groups.push({ family: column.family, columns: [column], models: column.models.length });
    }
  }
  return groups;
}
