/** Unit of a latency axis, column or cell. */
export type LatencyUnit = 'us' | 'ms' | 's';

const msPer: Record<LatencyUnit, number> = { us: 0.001, ms: 1, s: 1000 };
/** A figure with its unit apart, for columns, and together, for sentences. */
export interface Figure {
  figure: string;
  unit: string;
  text: string;
}

/** Milliseconds in another unit. */
export function inUnit(ms: number, unit: LatencyUnit): number {
  return unit === 'us' ? ms * 1000 : ms / msPer[unit];
}

/** A figure of another unit in milliseconds. */
export function toMs(value: number, unit: LatencyUnit): number {
  return unit === 'us' ? value / 1000 : value * msPer[unit];
}

/** The unit that gives a latency one to three digits before the point: 842 µs, 2.67 ms, 12.3 s. */
export function unitFor(ms: number): LatencyUnit {
  // 0.9996 ms would read "1,000 µs": what rounds up to the next unit is in it.
  if (ms < 0.9995) return 'us';
  return ms < 999.5 ? 'ms' : 's';
}

/** One unit for an axis or a column over all its values (ux.md D4). */
export function unitForAll(lowMs: number, highMs: number): LatencyUnit {
  if (highMs < 1) return 'us';
  return lowMs >= 1000 ? 's' : 'ms';
}

/** Three significant digits with trailing zeros: 5.40, 842, 12,300 (ux.md D1). */
export function formatFigure(value: number, locale: string): string {
  return numberFormat(locale, 'figure').format(value);
}

/** A latency with three significant digits; `auto` chooses the unit for this value. */
export function formatLatency(ms: number, unit: LatencyUnit | 'auto', locale: string): Figure {
  const chosen = unit === 'auto' ? unitFor(ms) : unit;
  const parts = numberFormat(locale, chosen).formatToParts(inUnit(ms, chosen));
  const text = (types: (type: string) => boolean) =>
    parts.filter(({ type }) => types(type)).map(({ value }) => value);
  const figure = text((type) => type !== 'unit' && type !== 'literal').join('');
  const unitText = unitWord(chosen, locale);
  // A language that writes the unit without a space has no literal between them.
  return {
    figure,
    unit: unitText,
    text: figure + text((t) => t === 'literal').join('') + unitText,
  };
}

/** The word for a unit in a language: `ms`, `毫秒`. */
export function unitWord(unit: LatencyUnit, locale: string): string {
  const parts = numberFormat(locale, `${unit}Word`).formatToParts(1);
  return parts.find(({ type }) => type === 'unit')?.value.trim() ?? unit;
}

/** A tick's value: all its digits and no more, grouped. */
export function formatTick(value: number, locale: string): string {
  return numberFormat(locale, 'tick').format(value);
}

/** A share of one as percent with one decimal: `0.7589` is "75.9 %". */
export function formatShare(share: number, locale: string): string {
  return `${percentFigure(share, locale)} %`;
}

/** The figure of formatShare without its sign. */
export function percentFigure(share: number, locale: string): string {
  return numberFormat(locale, 'percent').format(share * 100);
}

const threeDigits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };

const formats = {
  figure: threeDigits,
  tick: { maximumSignificantDigits: 6 },
  percent: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  us: { ...threeDigits, style: 'unit', unit: 'microsecond', unitDisplay: 'short' },
  ms: { ...threeDigits, style: 'unit', unit: 'millisecond', unitDisplay: 'short' },
  s: { ...threeDigits, style: 'unit', unit: 'second', unitDisplay: 'short' },
  // The short word for a second is "sec" in English; the narrow one is its symbol.
  usWord: { style: 'unit', unit: 'microsecond', unitDisplay: 'short' },
  msWord: { style: 'unit', unit: 'millisecond', unitDisplay: 'short' },
  sWord: { style: 'unit', unit: 'second', unitDisplay: 'narrow' },
} satisfies Record<string, Intl.NumberFormatOptions>;

/** Making a format costs a hundred times as much as using it, and a table uses thousands. */
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, kind: keyof typeof formats): Intl.NumberFormat {
  const key = `${locale} ${kind}`;
  const format = made.get(key) ?? new Intl.NumberFormat(locale, formats[kind]);
  made.set(key, format);
  return format;
}
