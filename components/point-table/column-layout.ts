/** How a column stands in the table: cells from 768 px up, two cells a row below. */
export interface ColumnLayout {
  cell: string;
  alignRight: boolean;
}

const wide = 'max-md:hidden';
const narrow = 'md:hidden';
const gap = 'px-1.5 min-[1440px]:px-2';
/** One line; the whole text is in the title. */
const cut = 'truncate';
const figure: ColumnLayout = { cell: `${wide} ${gap} whitespace-nowrap`, alignRight: true };

/** Layout by column id. The identity stays in sight while the table scrolls sideways. */
export const columnLayout: Record<string, ColumnLayout> = {
  dev: {
    cell: `${wide} ${cut} sticky left-0 z-10 max-w-[152px] bg-inherit pr-1.5 pl-6 font-medium min-[1440px]:max-w-[190px]`,
    alignRight: false,
  },
  model: {
    cell: `${wide} ${gap} ${cut} max-w-[132px] min-[1440px]:max-w-[160px]`,
    alignRight: false,
  },
  fw: { cell: `${wide} ${gap} ${cut} max-w-[172px] min-[1440px]:max-w-[210px]`, alignRight: false },
  prec: { cell: `${wide} ${gap} whitespace-nowrap`, alignRight: false },
  lat: figure,
  spread: { cell: `${wide} ${gap} w-[92px]`, alignRight: false },
  fps: figure,
  acc: figure,
  samples: figure,
  ev: { cell: `${wide} ${cut} w-full min-w-[148px] max-w-0 pr-6 pl-1.5`, alignRight: false },
  'narrow-identity': { cell: `${narrow} w-full py-2.5 pl-3.5`, alignRight: false },
  'narrow-figures': {
    cell: `${narrow} whitespace-nowrap py-2.5 pr-3.5 pl-2 align-top`,
    alignRight: true,
  },
};

/** Columns that name the row: they are row headers. */
export const identityColumns: ReadonlySet<string> = new Set(['dev', 'narrow-identity']);
