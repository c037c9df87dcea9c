import { parseCohortId } from '../contract/cohort-id.ts';
import {
  type Codec,
  flag,
  idSequence,
  idSet,
  numberSet,
  optionalCount,
  optionalNumber,
  optionalRange,
  optionalText,
  type Range,
  word,
  wordSet,
} from './codec.ts';
import { columns, type TableColumn } from './columns.ts';
import { type Quantity, quantities } from './quantity.ts';
import { type Sort, sortCodec } from './sort.ts';
import { type TimerRegion, timers } from './timer.ts';

export const viewKinds = ['front', 'range', 'table', 'matrix'] as const;
export const statistics = ['p50', 'p90', 'p95', 'p99', 'mean'] as const;
export const units = ['auto', 'us', 'ms', 's'] as const;
/** What colour and shape stand for. */
export const colourings = ['fw', 'dev', 'prec', 'pm', 'place'] as const;
/** `auto` is the scale that suits the quantity (lib/link/quantity.ts). */
export const scales = ['auto', 'log', 'lin'] as const;

/** A statistic that the x axis can show. */
export type Statistic = (typeof statistics)[number];

/** The state of the Explore page, which is its address (ux.md section 2). */
export interface View {
  /** What is drawn: the front, one line a combination, the table alone, or device by model. */
  view: (typeof viewKinds)[number];
  /** Cohort id; null is the server's choice. */
  co: string | null;
  /** Data version; null is the newest. */
  ds: number | null;
  /** What the axes show. */
  x: Quantity;
  y: Quantity;
  /** Statistic of every latency. */
  q: Statistic;
  /** What the timer covers: the runtime call, all of it, or what comes before and after. */
  tr: TimerRegion;
  /** `stated`: only rows that state `q`; `any`: the others too, with their statistic at the mark. */
  stat: 'stated' | 'any';
  xs: (typeof scales)[number];
  ys: (typeof scales)[number];
  /** Unit of every latency. */
  u: (typeof units)[number];
  by: (typeof colourings)[number];
  /** Values of `by` that get a colour before larger ones (ux.md E5). */
  top: string[];
  /** Facets: ids that may be shown; empty means all. */
  fw: string[];
  dev: string[];
  model: string[];
  prec: string[];
  /** Power modes. */
  pm: string[];
  /** Shares of the work that ran on the accelerator: `all`, `part`, `none`. */
  place: string[];
  /** Tiers of evidence. */
  ev: string[];
  /** Constraints (lib/link/constraints.ts): milliseconds, per second, percent, watts. */
  max_lat: number | null;
  min_fps: number | null;
  min_acc: number | null;
  max_w: number | null;
  /** A deadline in milliseconds, against which samples are counted. */
  dl: number | null;
  /** Whether the front is drawn. */
  fr: boolean;
  /** Zoom: part of an axis in its base unit (lib/link/quantity.ts); null is all of it. */
  zx: Range | null;
  zy: Range | null;
  /** Further reference lines, frames per second; the 18-20 FPS band is always drawn. */
  ref: number[];
  /** Point ids that stay highlighted. */
  hl: string[];
  /** Point ids in the basket; the first is the baseline. */
  c: string[];
  /** Columns of the table beside the identity; empty means the usual ones. */
  cols: TableColumn[];
  sort: Sort;
}

/** The most points that a basket holds (ux.md F9). */
export const basketLimit = 6;

/** The one table of keys: its order is the canonical order of an address. */
export const viewCodecs: { [K in keyof View]: Codec<View[K]> } = {
  view: word(viewKinds, 'front'),
  co: optionalText((text) => text.length <= 200 && parseCohortId(text) !== null),
  ds: optionalCount(),
  x: word(quantities, 'lat'),
  y: word(quantities, 'acc'),
  q: word(statistics, 'p50'),
  tr: word(timers, 'infer'),
  stat: word(['stated', 'any'], 'stated'),
  xs: word(scales, 'auto'),
  ys: word(scales, 'auto'),
  u: word(units, 'auto'),
  by: word(colourings, 'fw'),
  top: idSet(),
  fw: idSet(),
  dev: idSet(),
  model: idSet(),
  prec: idSet(),
  pm: idSet(),
  place: idSet(),
  ev: idSet(),
  max_lat: optionalNumber(1e7),
  min_fps: optionalNumber(1e6),
  min_acc: optionalNumber(100),
  max_w: optionalNumber(1e5),
  dl: optionalNumber(1e7),
  zx: optionalRange(),
  zy: optionalRange(),
  fr: flag(true),
  ref: numberSet(8, 1_000_000),
  hl: idSet(),
  c: idSequence(basketLimit),
  cols: wordSet(columns),
  sort: sortCodec,
};

/** The view without a query string. Fresh lists each time, so that no caller can change another's. */
export function defaultView(): View {
  return fromCodecs((codec) => structuredClone(codec.initial));
}

/** A view made by asking each codec, in one place that keeps keys and value types together. */
export function fromCodecs(
  pick: <K extends keyof View>(codec: Codec<View[K]>, key: K) => View[K],
): View {
  const at = <K extends keyof View>(key: K) => pick(viewCodecs[key], key);
  return {
    view: at('view'),
    co: at('co'),
    ds: at('ds'),
    x: at('x'),
    y: at('y'),
    q: at('q'),
    tr: at('tr'),
    stat: at('stat'),
    xs: at('xs'),
    ys: at('ys'),
    u: at('u'),
    by: at('by'),
    top: at('top'),
    fw: at('fw'),
    dev: at('dev'),
    model: at('model'),
    prec: at('prec'),
    pm: at('pm'),
    place: at('place'),
    ev: at('ev'),
    max_lat: at('max_lat'),
    min_fps: at('min_fps'),
    min_acc: at('min_acc'),
    max_w: at('max_w'),
    dl: at('dl'),
    zx: at('zx'),
    zy: at('zy'),
    fr: at('fr'),
    ref: at('ref'),
    hl: at('hl'),
    c: at('c'),
    cols: at('cols'),
    sort: at('sort'),
  };
}
