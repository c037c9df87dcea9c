import { ceil125, decimalValue, floor125, multiples } from './decimal.ts';
import { firstFitting, type TickRuler } from './fit-ticks.ts';
import type { Domain } from './scale.ts';

/** Domain from zero up to a round number at or above `high`; 0 to 1 when there is nothing. */
export function zeroDomain(high: number): Domain {
  if (!(high > 0 && Number.isFinite(high))) return { low: 0, high: 1 };
  const step = decimalValue(floor125(high / 4));
  return { low: 0, high: step * Math.ceil(high / step - 1e-9) };
}

/** Evenly spaced round ticks of a linear axis whose labels all have room; never outside the domain. */
export function linearTicks(domain: Domain, ruler: TickRuler): number[] {
  const span = domain.high - domain.low;
  const candidates = [10, 8, 6, 5, 4, 3, 2, 1].map((n) =>
    multiples(ceil125(span / n), domain.low, domain.high),
  );
  return firstFitting(candidates, ruler);
}

/** Axis of an accuracy in percent: where it is cut, its ticks, and finer lines between them. */
export interface AccuracyAxis {
  domain: Domain;
  ticks: number[];
  minor: number[];
}

/** Room above the highest point for its label, px. */
const headroom = 26;

/**
 * A linear axis around accuracies in percent (ux.md B13): it starts at a round tick below the
 * lowest, ends above the highest but never past 100, and its ticks are evenly spaced.
 */
export function accuracyAxis(percents: readonly number[], pixels: number): AccuracyAxis {
  const low = percents.reduce((a, b) => Math.min(a, b), 100);
  const high = percents.reduce((a, b) => Math.max(a, b), 0);
  const [bottom, top] = low > high ? [0, 100] : widened(low, high);
  const step = ceil125((top - bottom) / Math.max(2, Math.floor(pixels / 56)));
  const size = decimalValue(step);
  const start = Math.max(
    0,
    decimalValue({ ...step, digits: startStep(bottom, size) * step.digits }),
  );
  const perPixel = (top - start) / Math.max(1, pixels - headroom);
  const end = Math.min(100, top + Math.max(size / 4, perPixel * headroom));
  const domain = { low: start, high: Math.max(end, start + size) };
  const ticks = multiples(step, domain.low, domain.high);
  const fine = ceil125(size / 5);
  const labelled = new Set(ticks);
  const minor = multiples(fine, domain.low, domain.high).filter((value) => !labelled.has(value));
  return { domain, ticks, minor };
}

function startStep(bottom: number, size: number): number {
  const below = Math.floor(bottom / size + 1e-9);
  // A mark on the very frame is cut in half: leave at least a tenth of a step under it.
  return bottom - below * size < size / 10 ? below - 1 : below;
}

/** At least two points of a percent, so that one accuracy stands in the middle of an axis. */
function widened(low: number, high: number): [number, number] {
  const missing = Math.max(0, 2 - (high - low)) / 2;
  return [Math.max(0, low - missing), Math.min(100, high + missing)];
}
