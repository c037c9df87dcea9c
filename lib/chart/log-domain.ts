import { ceil125, decimalValue, floor125 } from './decimal.ts';
import type { Domain } from './scale.ts';

/**
 * Domain of a log axis around positive values (ux.md appendix): a stretch under a fifth is widened
 * to 10 % around its geometric mean; from one decade on the ends snap out to 1-2-5 numbers, below
 * that to a linear 1-2-5 step. Throws RangeError for an end that is not positive and finite.
 */
export function logDomain(low: number, high: number): Domain {
  if (!(low > 0 && high >= low && Number.isFinite(high))) {
    throw new RangeError(`A log axis needs positive ends in order, not ${low} and ${high}.`);
  }
  const middle = Math.sqrt(low) * Math.sqrt(high);
  const ends = high / low < 1.2 ? { low: middle / 1.1, high: middle * 1.1 } : { low, high };
  return (ends.high / ends.low < 10 ? linearSnap(ends) : null) ?? snap125(ends);
}

/** The domain of some positive values; null when there is none. Others are not looked at. */
export function logDomainOf(values: readonly number[]): Domain | null {
  const usable = values.filter((value) => value > 0 && Number.isFinite(value));
  if (usable.length === 0) return null;
  return logDomain(
    usable.reduce((a, b) => Math.min(a, b)),
    usable.reduce((a, b) => Math.max(a, b)),
  );
}

function snap125({ low, high }: Domain): Domain {
  return { low: decimalValue(floor125(low)), high: decimalValue(ceil125(high)) };
}

function linearSnap({ low, high }: Domain): Domain | null {
  const step = floor125((high - low) / 5);
  const size = decimalValue(step);
  const first = Math.floor(low / size + 1e-9);
  const last = Math.ceil(high / size - 1e-9);
  // A step wider than the low end would reach 0, which has no place on a log axis.
  if (first <= 0) return null;
  return {
    low: decimalValue({ ...step, digits: first * step.digits }),
    high: decimalValue({ ...step, digits: last * step.digits }),
  };
}
