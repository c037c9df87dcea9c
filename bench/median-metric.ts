import type { Metric } from './benchmark.ts';

/**
 * Median of paired figures with its distribution-free 95 % interval: order statistics l and u with
 * l = floor((n - 1.96 sqrt n) / 2), u its mirror (method.md A5.4 at q = 0.5). With fewer than six
 * pairs the interval is the range.
 *
 * @param goal the largest value that meets the goal, or null without one; the least, where `better` is
 *   `more`
 * @throws RangeError without values
 */
export function medianMetric(
  id: string,
  unit: string,
  values: readonly number[],
  goal: number | null,
  better: 'less' | 'more' = 'less',
): Metric {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (index: number) => {
    const value = sorted[Math.min(n - 1, Math.max(0, index))];
    if (value === undefined) throw new RangeError(`${id}: no pairs were measured`);
    return value;
  };
  const l = Math.max(1, Math.floor((n - 1.96 * Math.sqrt(n)) / 2));
  const value = (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2;
  return {
    id,
    value,
    low: at(l - 1),
    high: at(n - l),
    unit,
    goal:
      goal === null ? null : `at ${better === 'less' ? 'most' : 'least'} ${goal} ${unit}`.trim(),
    met: goal === null ? null : better === 'less' ? value <= goal : value >= goal,
  };
}
