import { type Codec, flag, idSequence, optionalCount, optionalText, word } from './codec.ts';
import { groupedTexts, type IgnoredKey, type SearchParams } from './parse-view.ts';
import { type Quantity, quantities } from './quantity.ts';
import { type TimerRegion, timers } from './timer.ts';
import { basketLimit, type Statistic, statistics, units, type View } from './view.ts';
import { queryText } from './view-query.ts';

/** The state of the page that compares up to six points, which is its address (ux.md section 2). */
export interface CompareView {
  /** Point ids in their order: A, B, C ... */
  c: string[];
  /** The baseline, one of `c`; null is the first. */
  base: string | null;
  /** Data version; null is the newest. */
  ds: number | null;
  /** What the upper panel shows of each. */
  x: Quantity;
  /** Statistic of a latency, what its timer covers, its unit. */
  q: Statistic;
  tr: TimerRegion;
  u: View['u'];
  /** Values as they are, or as multiples of the baseline's. */
  abs: boolean;
  /** The panel: value with p5-p95, or the whole distribution. */
  tab: 'summary' | 'dist';
  /** Readings of the environment: those that differ, or all. */
  env: 'diff' | 'all';
  /** Words by which another point is sought. */
  find: string | null;
}

/** The one table of keys of this page; its order is the canonical order of an address. */
export const compareCodecs: { [K in keyof CompareView]: Codec<CompareView[K]> } = {
  c: idSequence(basketLimit),
  base: optionalText((text) => /^[A-Za-z0-9._:@~+-]{1,120}$/.test(text)),
  ds: optionalCount(),
  x: word(quantities, 'lat'),
  q: word(statistics, 'p50'),
  tr: word(timers, 'infer'),
  u: word(units, 'auto'),
  abs: flag(true),
  tab: word(['summary', 'dist'], 'summary'),
  env: word(['diff', 'all'], 'diff'),
  find: optionalText((text) => text.length > 0 && text.length <= 100),
};

/** The view without a query string. */
export function defaultCompareView(): CompareView {
  return fromCompareCodecs((codec) => structuredClone(codec.initial));
}

/**
 * The view of an address. Never throws: what is unknown or malformed leaves the default in place and
 * is named in `ignored` (ux.md A6). A baseline that is not among the points is one of those.
 */
export function parseCompareView(searchParams: SearchParams): {
  view: CompareView;
  ignored: IgnoredKey[];
} {
  const texts = groupedTexts(searchParams);
  // A form writes its field also when nothing was typed.
  if (texts.get('find')?.join('') === '') texts.delete('find');
  const ignored: IgnoredKey[] = [];
  const note = (key: string, reason: IgnoredKey['reason']) => {
    const value = (texts.get(key) ?? []).join(',');
    ignored.push({ key: key.slice(0, 40), value: value.slice(0, 40), reason });
  };
  const view = fromCompareCodecs((codec, key) => {
    const given = texts.get(key);
    const value = given === undefined ? undefined : codec.read(given);
    if (given !== undefined && value === undefined) note(key, 'malformed');
    return value ?? structuredClone(codec.initial);
  });
  for (const key of texts.keys()) {
    if (!Object.hasOwn(compareCodecs, key)) note(key, 'unknown');
  }
  if (view.base !== null && !view.c.includes(view.base)) {
    note('base', 'malformed');
    return { view: { ...view, base: null }, ignored };
  }
  return { view, ignored };
}

/** The canonical query string without `?`: only what differs from the default. */
export function compareQuery(view: CompareView): string {
  const parts: string[] = [];
  fromCompareCodecs((codec, key) => {
    // The first is the baseline anyway: one state has one text.
    const spoken = key === 'base' && view.base === view.c[0] ? codec.initial : view[key];
    for (const text of codec.write(spoken)) parts.push(`${key}=${queryText(text)}`);
    return view[key];
  });
  return parts.join('&');
}

/** Address of the page with some of its state changed; what was sought is not carried along. */
export function compareViewHref(view: CompareView, change: Partial<CompareView> = {}): string {
  const query = compareQuery({ ...view, find: null, ...change });
  return query === '' ? '/compare' : `/compare?${query}`;
}

/** The view without one of its points; without the baseline, the first that is left becomes it. */
export function withoutPoint(view: CompareView, id: string): CompareView {
  const c = view.c.filter((one) => one !== id);
  return { ...view, c, base: view.base === id ? null : view.base };
}

/** A view made by asking each codec, in one place that keeps keys and value types together. */
function fromCompareCodecs(
  pick: <K extends keyof CompareView>(codec: Codec<CompareView[K]>, key: K) => CompareView[K],
): CompareView {
  const at = <K extends keyof CompareView>(key: K) => pick(compareCodecs[key], key);
  return {
    c: at('c'),
    base: at('base'),
    ds: at('ds'),
    x: at('x'),
    q: at('q'),
    tr: at('tr'),
    u: at('u'),
    abs: at('abs'),
    tab: at('tab'),
    env: at('env'),
    find: at('find'),
  };
}
