import { parseCohortId } from '../contract/cohort-id.ts';
import {
  type Codec,
  flag,
  idSequence,
  idSet,
  numberSet,
  optionalCount,
  optionalText,
  word,
} from './codec.ts';
import { type Sort, sortCodec } from './sort.ts';
import { type TimerRegion, timers } from './timer.ts';

export const viewKinds = ['front', 'range', 'table'] as const;
export const statistics = ['p50', 'p90', 'p95', 'p99', 'mean'] as const;
export const units = ['auto', 'us', 'ms', 's'] as const;

/** A statistic that the x axis can show. */
export type Statistic = (typeof statistics)[number];

/** The state of the Explore page, which is its address (ux.md section 2). */
export interface View {
  /** What is drawn: the front, every p5-p95, or the table alone. */
  view: (typeof viewKinds)[number];
  /** Cohort id; null is the server's choice. */
  co: string | null;
  /** Data version; null is the newest. */
  ds: number | null;
  /** Statistic of the x axis. */
  q: Statistic;
  /** What the timer covers: the runtime call, all of it, or what comes before and after. */
  tr: TimerRegion;
  /** `stated`: only rows that state `q`; `any`: the others too, with their statistic at the mark. */
  stat: 'stated' | 'any';
  xs: 'log' | 'lin';
  u: (typeof units)[number];
  /** Facets: ids that may be shown; empty means all. */
  fw: string[];
  dev: string[];
  model: string[];
  prec: string[];
  /** Tiers of evidence. */
  ev: string[];
  /** Whether the front is drawn. */
  fr: boolean;
  /** Further reference lines, frames per second; the 18-20 FPS band is always drawn. */
  ref: number[];
  /** Point ids that stay highlighted. */
  hl: string[];
  /** Point ids in the basket; the first is the baseline. */
  c: string[];
  sort: Sort;
}

/** The most points that a basket holds (ux.md F9). */
export const basketLimit = 6;

/** The one table of keys: its order is the canonical order of an address. */
export const viewCodecs: { [K in keyof View]: Codec<View[K]> } = {
  view: word(viewKinds, 'front'),
  co: optionalText((text) => text.length <= 200 && parseCohortId(text) !== null),
  ds: optionalCount(),
  q: word(statistics, 'p50'),
  tr: word(timers, 'infer'),
  stat: word(['stated', 'any'], 'stated'),
  xs: word(['log', 'lin'], 'log'),
  u: word(units, 'auto'),
  fw: idSet(),
  dev: idSet(),
  model: idSet(),
  prec: idSet(),
  ev: idSet(),
  fr: flag(true),
  ref: numberSet(8, 1_000_000),
  hl: idSet(),
  c: idSequence(basketLimit),
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
    q: at('q'),
    tr: at('tr'),
    stat: at('stat'),
    xs: at('xs'),
    u: at('u'),
    fw: at('fw'),
    dev: at('dev'),
    model: at('model'),
    prec: at('prec'),
    ev: at('ev'),
    fr: at('fr'),
    ref: at('ref'),
    hl: at('hl'),
    c: at('c'),
    sort: at('sort'),
  };
}
