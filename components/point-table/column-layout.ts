/** How a column stands in the table: cells from 768 px up, two cells a row below. */
export interface ColumnLayout {
  cell: string;
  alignRight: boolean;
}

const wide = 'max-md:hidden';
const narrow = 'md:hidden';

/** Layout by column id. The identity stays in sight while the table scrolls sideways. */
export const columnLayout: Record<string, ColumnLayout> = {
  dev: {
    cell: `${wide} sticky left-0 z-10 bg-inherit pl-3.5 md:pl-6 font-medium max-w-[210px]`,
    alignRight: false,
  },
  model: { cell: wide, alignRight: false },
  fw: { cell: wide, alignRight: false },
  prec: { cell: wide, alignRight: false },
  lat: { cell: wide, alignRight: true },
  spread: { cell: `${wide} w-[104px]`, alignRight: false },
  fps: { cell: wide, alignRight: true },
  acc: { cell: wide, alignRight: true },
  samples: { cell: wide, alignRight: true },
  ev: { cell: `${wide} pr-6`, alignRight: false },
  'narrow-identity': { cell: `${narrow} pl-3.5 w-full`, alignRight: false },
  'narrow-figures': { cell: `${narrow} pr-3.5 whitespace-nowrap`, alignRight: true },
};

/** Columns that name the row: they are row headers. */
export const identityColumns: ReadonlySet<string> = new Set(['dev', 'narrow-identity']);
