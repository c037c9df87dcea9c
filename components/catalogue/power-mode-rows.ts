import type { Point } from '../../lib/contract/point.ts';
import { geometricMean } from '../../lib/stats/geometric-mean.ts';

/** What was measured in one power mode; null is what states none. */
export interface PowerModeRow {
  mode: string | null;
  results: number;
  p50Ms: number[];
  powerW: number[];
  energyMj: number[];
}

/** The rows of a device by their power mode: the most rows first, what states none last. */
export function powerModeRows(points: readonly Point[]): PowerModeRow[] {
  const modes = new Map<string | null, Point[]>();
  for (const point of points) {
    modes.set(point.powerMode, [...(modes.get(point.powerMode) ?? []), point]);
  }
  return [...modes]
    .map(([mode, rows]) => {
      const good = rows.filter(isGood);
      return {
        mode,
        results: rows.length,
        p50Ms: good.flatMap(({ latency }) => latency.p50Ms ?? []),
        powerW: good.flatMap(({ powerW }) => powerW ?? []),
        energyMj: good.flatMap(({ energyMj }) => energyMj ?? []),
      };
    })
    .sort(
      (a, b) =>
        Number(a.mode === null) - Number(b.mode === null) ||
        b.results - a.results ||
        ((a.mode ?? '') < (b.mode ?? '') ? -1 : 1),
    );
}

/** How much faster one mode is than the commonest one, over what both were measured on. */
export interface ModeGain {
  mode: string;
  base: string;
  pairs: number;
  ratio: number;
}

/** Each stated mode against the first, over the combinations that differ in nothing else. */
export function modeGains(points: readonly Point[], rows: readonly PowerModeRow[]): ModeGain[] {
  const [base, ...others] = rows.flatMap(({ mode }) => mode ?? []);
  if (base === undefined) return [];
  const slow = byConditions(points, base);
  return others.flatMap((mode) => {
    const ratios = [...byConditions(points, mode)].flatMap(([key, ms]) => {
      const before = slow.get(key);
      return before === undefined ? [] : [before / ms];
    });
    const ratio = geometricMean(ratios);
    return ratio === null ? [] : [{ mode, base, pairs: ratios.length, ratio }];
  });
}

/** p50 by everything that makes a row but its power mode. */
function byConditions(points: readonly Point[], mode: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const point of points) {
    const { p50Ms } = point.latency;
    if (point.powerMode !== mode || !isGood(point) || p50Ms === null || p50Ms <= 0) continue;
    const { tier, source, model, runtime, executionProvider, precision, threads } = point;
    const { batch, concurrency, scenario, inputShape, timedRegion } = point;
    const key = JSON.stringify([
      [tier, source?.label ?? null, model.slug, runtime.slug, runtime.version, executionProvider],
      [precision, threads, batch, concurrency, scenario, inputShape, timedRegion],
    ]);
    found.set(key, Math.min(p50Ms, found.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return found;
}

function isGood({ outcome, validity }: Point): boolean {
  return outcome === 'ok' && validity !== 'rejected';
}
