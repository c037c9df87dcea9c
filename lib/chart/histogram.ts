import { ascending } from '../stats/percentile.ts';
import { ceil125, type Decimal, decimalValue, floor125, multiples } from './decimal.ts';
import type { Domain } from './scale.ts';
import { tailCut } from './tail-cut.ts';

/** Samples from `from` up to but not including `to`; the last bin holds its end too. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** A histogram on a linear axis; `beyond` samples above its end, up to `most`, are not in a bin. */
export interface Histogram {
  bins: Bin[];
  domain: Domain;
  beyond: number;
  most: number;
}

const wishedBins = 60;

/**
 * Counts samples into bins of a round 1-2-5 width (30 to 60 of them). Samples in any order and unit;
 * null when there are none.
 */
export function histogramOf(samples: ArrayLike<number>): Histogram | null {
  if (samples.length === 0) return null;
  const sorted = ascending(samples);
  const most = sorted[sorted.length - 1] ?? 0;
  const cut = tailCut(sorted);
  const width = binWidth(cut.low, cut.high);
  const size = decimalValue(width);
  const first = Math.floor(cut.low / size + 1e-9);
  const last = Math.max(first + 1, Math.ceil(cut.high / size - 1e-9));
  const edges = multiples(width, first * size, last * size);
  const bins = edges.slice(0, -1).map((from, i) => ({ from, to: edges[i + 1] ?? from, count: 0 }));
  let beyond = 0;
  for (const sample of sorted) {
    const index = Math.floor(sample / size + 1e-9) - first;
    const bin = bins[Math.max(0, sample === edges.at(-1) ? bins.length - 1 : index)];
    if (bin) bin.count++;
    else beyond++;
  }
  return {
    bins,
    domain: { low: edges[0] ?? 0, high: edges.at(-1) ?? 1 },
    beyond,
    most,
  };
}

function binWidth(low: number, high: number): Decimal {
  if (high > low) return ceil125((high - low) / wishedBins);
  // Equal samples still need a bin of some width: a hundredth of the value.
  return high > 0 ? floor125(high / 100) : { digits: 1, exponent: 0 };
}
