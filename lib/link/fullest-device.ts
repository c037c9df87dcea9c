import type { Matrix } from './matrix.ts';

/**
 * The device with a figure in most columns, the first of equals: where one device is shown at a time,
 * the first by name may have none. Null without devices.
 */
export function fullestDevice({
  devices,
  columns,
  cellOf,
}: Pick<Matrix, 'devices' | 'columns' | 'cellOf'>): Matrix['devices'][number] | null {
  const figures = ({ slug }: { slug: string }) =>
    columns.filter(({ id }) => cellOf(slug, id).best !== null).length;
  return devices.reduce<Matrix['devices'][number] | null>(
    (fullest, device) =>
      fullest === null || figures(device) > figures(fullest) ? device : fullest,
    null,
  );
}
