/** How a column stands in the table: cells from 768 px up, two cells a row below. */
export interface ColumnLayout {
  cell: string;
  alignRight: boolean;
}

const wide = 'max-md:hidden';
const narrow = 'md:hidden';
/** One line; the whole text is in the title. */
const cut = 'truncate';

/** Layout by column id. The identity stays in sight while the table scrolls sideways. */
export const columnLayout: Record<string, ColumnLayout> = {
  dev: {
    cell: `${wide} sticky left-0 z-10 bg-inherit pl-3.5 md:pl-6 font-medium ${cut} max-w-[180px]`,
    alignRight: false,
  },
  model: { cell: `${wide} ${cut} max-w-[136px]`, alignRight: false },
  fw: { cell: `${wide} ${cut} max-w-[176px] min-[1440px]:max-w-[210px]`, alignRight: false },
  prec: { cell: `${wide} whitespace-nowrap`, alignRight: false },
  lat: { cell: `${wide} whitespace-nowrap`, alignRight: true },
  spread: { cell: `${wide} w-[96px]`, alignRight: false },
  fps: { cell: wide, alignRight: true },
  acc: { cell: wide, alignRight: true },
  samples: { cell: wide, alignRight: true },
  ev: { cell: `${wide} ${cut} max-w-0 w-full pr-3.5 md:pr-6 min-w-[150px]`, alignRight: false },
  'narrow-identity': { cell: `${narrow} pl-3.5 w-full`, alignRight: false },
  'narrow-figures': { cell: `${narrow} pr-3.5 whitespace-nowrap align-top`, alignRight: true },
};

/** Columns that name the row: they are row headers. */
export const identityColumns: ReadonlySet<string> = new Set(['dev', 'narrow-identity']);
