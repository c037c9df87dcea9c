import type { Verdict } from '../../lib/contract/comparison.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import type { Metric } from '../benchmark.ts';

/** How a pair ended: with one of the four verdicts, or refused on a device that stayed busy. */
export type PairEnd = Verdict | 'refused';

/** How a number of pairs ended, counted. */
export class PairCounts {
  readonly #ends: PairEnd[] = [];

  add(end: PairEnd): void {
    this.#ends.push(end);
  }

  get pairs(): number {
    return this.#ends.length;
  }

  of(...ends: readonly PairEnd[]): number {
    return this.#ends.filter((end) => ends.includes(end)).length;
  }

  /** Share of the pairs that ended so, in percent with its 95 % Wilson interval. */
  share(id: string, ends: readonly PairEnd[], goal: Goal | null): Metric {
    const count = this.of(...ends);
    const { low, high } = this.pairs === 0 ? { low: 0, high: 1 } : wilson(count, this.pairs);
    const value = this.pairs === 0 ? 0 : (100 * count) / this.pairs;
    const met = goal === null ? null : 'least' in goal ? value >= goal.least : value <= goal.most;
    return {
      id,
      value,
      low: 100 * low,
      high: 100 * high,
      unit: '%',
      goal: goal && ('least' in goal ? `at least ${goal.least} %` : `at most ${goal.most} %`),
      met: this.pairs === 0 ? null : met,
    };
  }

  /** How many ended without telling the two apart or alike. */
  counts(prefix: string): Metric[] {
    return (['refused', 'inconclusive', 'not comparable'] as const).map((end) => {
      const value = this.of(end);
      const id = `${prefix}-${end.replace(' ', '-')}`;
      return { id, value, low: value, high: value, unit: 'pairs', goal: null, met: null };
    });
  }
}

/** A share in percent that is to be reached, or not to be passed. */
export type Goal = { least: number } | { most: number };
