import type { CatalogueNoun } from '../../lib/contract/catalogue.ts';
import type { Point, PointList } from '../../lib/contract/point.ts';
import { exploreFacts } from '../../lib/export/explore-facts.ts';
import { type TableColumn, usualColumns } from '../../lib/link/columns.ts';
import type { View } from '../../lib/link/view.ts';

/** Pictures of an entry's rows, in the order of the switch. */
const pictures = ['front', 'range', 'table'] as const;

/** What a page about one entry draws. */
export interface Drawn {
  view: View;
  /** Pictures that can be drawn of these rows. */
  pictures: readonly View['view'][];
}

/**
 * What is drawn for what the address asks for: on an axis, and by a statistic, that some row states, in
 * colours that tell rows apart, with the columns that some row fills; without a row that has both
 * figures of a front, as ranges.
 */
export function drawnView(asked: View, list: PointList, noun: CatalogueNoun): Drawn {
  const plain: View = {
    ...asked,
    // All rows of a framework are of one runtime: there colour means the device.
    by: noun === 'framework' && asked.by === 'fw' ? 'dev' : asked.by,
    cols: columnsOf(asked, list.points),
  };
  const { stated, split } = exploreFacts(list, plain);
  const x = statedX(plain.x, stated);
  const moved = x === plain.x ? split : exploreFacts(list, { ...plain, x }).split;
  const silent = moved.plot.length + moved.gutter.length === 0;
  const view: View = { ...plain, x, stat: silent ? 'any' : plain.stat };
  const { plot } = silent ? exploreFacts(list, view).split : moved;
  const able = plot.length > 0 ? pictures : pictures.slice(1);
  return { view: { ...view, view: pictureOf(asked.view, plot.length > 0) }, pictures: able };
}

/**
 * The view that an address asks for after a change of what is drawn, or of what it asks for: what the
 * page chose stays out.
 */
export function asAsked(next: View, drawn: View, asked: View): View {
  return {
    ...next,
    view: next.view === drawn.view ? asked.view : next.view,
    by: next.by === drawn.by ? asked.by : next.by,
    stat: next.stat === drawn.stat ? asked.stat : next.stat,
    x: next.x === drawn.x ? asked.x : next.x,
    cols: [drawn.cols, asked.cols].includes(next.cols)
      ? asked.cols
      : askedColumns(next.cols, drawn.cols),
  };
}

function pictureOf(asked: View['view'], front: boolean): View['view'] {
  if (asked === 'table' || asked === 'range') return asked;
  return front ? 'front' : 'range';
}

/** Rows that state no latency are drawn by what they do state. */
function statedX(x: View['x'], stated: ReadonlySet<View['x']>): View['x'] {
  if (stated.size === 0 || stated.has(x) || x !== 'lat') return x;
  return (['thr', 'energy', 'power'] as const).find((one) => stated.has(one)) ?? x;
}

/** The usual columns, and what some row states of its power mode and its cost. */
function columnsOf({ cols, dl }: View, points: readonly Point[]): TableColumn[] {
  if (cols.length > 0) return cols;
  const stated = (pick: (point: Point) => unknown) => points.some((point) => pick(point) !== null);
  const more: TableColumn[] = [
    ...(stated(({ powerMode }) => powerMode) ? (['pm'] as const) : []),
    ...(stated(({ energyMj }) => energyMj) ? (['energy'] as const) : []),
    ...(stated(({ powerW }) => powerW) ? (['power'] as const) : []),
    ...(dl === null ? [] : (['miss'] as const)),
  ];
  return more.length === 0 ? cols : [...usualColumns, ...more];
}

/** Without columns an address means those of the page: the usual ones alone must then be named. */
function askedColumns(next: TableColumn[], drawn: readonly TableColumn[]): TableColumn[] {
  return next.length === 0 && drawn.length > 0 ? [...usualColumns] : next;
}
