import { logDomainOf } from './log-domain.ts';
import { logTicks } from './log-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';

/** Latencies that one row of a table shows, milliseconds; null where not stated. */
export interface StripRow {
  ms: number | null;
  p5Ms: number | null;
  p95Ms: number | null;
}

/** The shared log scale of a column of strips, with the values printed in its head. */
export interface StripScale {
  scale: Scale;
  ticks: number[];
}

const inset = 6;

/**
 * One log scale in milliseconds for all rows of a column `width` px wide, so that strips compare by
 * place; null when no row has a positive latency.
 */
export function stripScale(
  rows: readonly StripRow[],
  width: number,
  widthOf: (value: number) => number,
): StripScale | null {
  const values = rows.flatMap(({ ms, p5Ms, p95Ms }) => [ms, p5Ms, p95Ms]);
  const domain = logDomainOf(values.filter((value) => value !== null));
  if (!domain) return null;
  const scale: Scale = { kind: 'log', domain, from: inset, to: width - inset };
  const decades = [];
  const first = Math.ceil(Math.log10(domain.low) - 1e-9);
  for (let k = first; k <= Math.log10(domain.high) + 1e-9; k++) {
    decades.push(k < 0 ? 1 / 10 ** -k : 10 ** k);
  }
  const fitted = logTicks(domain, width - 2 * inset, widthOf);
  const ticks = decades.length >= 2 ? decades.filter((d) => fitted.includes(d)) : fitted;
  const inside = (value: number) => {
    const [at, half] = [pixelOf(scale, value), widthOf(value) / 2];
    return at - half >= 0 && at + half <= width;
  };
  return { scale, ticks: ticks.filter(inside) };
}
