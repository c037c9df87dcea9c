'use client';

import { type ReactNode, useMemo, useState } from 'react';
import type { MatrixPlan } from '../../lib/export/pictures/matrix-plan.ts';
import { fullestDevice } from '../../lib/link/fullest-device.ts';
import type { MatrixColumn } from '../../lib/link/matrix.ts';
import type { Words } from '../../lib/text/words.ts';
import { Select } from '../ui/select.tsx';

/** The matrix on a narrow screen: one device at a time, a line for each of its models. */
export function MatrixByDevice({
  plan,
  text,
  cell,
}: {
  plan: MatrixPlan;
  text: Words;
  cell: (device: { slug: string; name: string }, column: MatrixColumn) => ReactNode;
}) {
  const { devices, columns } = plan.matrix;
  const words = text.table.matrix;
  const [chosen, setChosen] = useState<string | null>(null);
  const fullest = useMemo(() => fullestDevice(plan.matrix), [plan.matrix]);
  const device = devices.find(({ slug }) => slug === chosen) ?? fullest;
  if (!device) return null;
  return (
    <div>
      <Select
        label={words.device}
        prefix={words.device}
        value={device.slug}
        options={devices.map(({ slug, name }) => ({ value: slug, label: name }))}
        className="w-full justify-between"
        onChoose={setChosen}
      />
      <table className="mt-2 w-full table-fixed border-separate border-spacing-0">
        <caption className="sr-only">{`${words.name}: ${device.name}`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.model}</th>
            <th scope="col">{device.name}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.id}>
              <th scope="row" className="border-line border-b py-1 pr-2 text-left font-medium">
                {column.folded ? words.family(column.name, column.models.length) : column.name}
              </th>
              <td className="border-line border-b p-0.5">{cell(device, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
