import type { ColumnId } from './point-column.ts';

/** How a column stands in the table, from 768 px up. */
export interface ColumnLayout {
  cell: string;
  alignRight: boolean;
}

export const wide = 'max-md:hidden';
export const narrow = 'md:hidden';
const gap = 'px-1.5 min-[1440px]:px-2';
const figure: ColumnLayout = { cell: `${wide} ${gap} whitespace-nowrap`, alignRight: true };
/** Its width is that of the words in it (identity-columns.tsx). */
const name: ColumnLayout = { cell: `${wide} ${gap}`, alignRight: false };
const word: ColumnLayout = { cell: `${wide} ${gap} whitespace-nowrap`, alignRight: false };

/** The box of the basket stands before the names, and stays in sight with the first. */
export const basketCell = 'sticky left-0 z-10 w-11 min-w-11 bg-inherit pl-1.5 md:pl-4';

/** The device's name names the row: it stays in sight while the table scrolls sideways. */
const device = `${wide} sticky z-10 bg-inherit pr-1.5 font-medium`;

/** Layout of a column; `basket` is whether a checkbox stands before the names. */
export function columnLayout(id: ColumnId, basket: boolean): ColumnLayout {
  if (id === 'dev')
    return { cell: `${device} ${basket ? 'left-11 pl-1' : 'left-0 pl-6'}`, alignRight: false };
  return layouts[id];
}

const layouts: Record<Exclude<ColumnId, 'dev'>, ColumnLayout> = {
  model: name,
  fw: name,
  prec: word,
  pm: word,
  threads: figure,
  ep: word,
  lat: figure,
  spread: { cell: `${wide} ${gap} w-[92px]`, alignRight: false },
  p90: figure,
  p99: figure,
  miss: figure,
  fps: figure,
  thr: figure,
  acc: figure,
  energy: figure,
  power: figure,
  mem: figure,
  size: figure,
  place: figure,
  trend: word,
  samples: figure,
  ev: {
    cell: `${wide} w-full min-w-[132px] max-w-0 max-lg:min-w-[300px] pr-6 pl-1.5`,
    alignRight: false,
  },
  open: word,
};
