import type { Result } from '../../lib/contract/result.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import type { SampleShape } from '../charts/sample-chart.tsx';
import { chosenPart, timedOf } from './timed-part.ts';

/** What of a result is on screen: a process (from 1; null is the first timed one), part, picture. */
export interface Shown {
  process: number | null;
  part: TimerRegion;
  shape: SampleShape;
}

/** What an address asks for; null for a key that it does not have. */
export interface AskedOfResult {
  p: string | null;
  tr: string | null;
  dist: string | null;
}

/** What is shown at first; what the address says and cannot be shown is left at its default. */
export function shownOf(result: Result, { p, tr, dist }: AskedOfResult): Shown {
  return {
    process: p !== null && /^[1-9]\d{0,3}$/.test(p) ? Number(p) : null,
    part: chosenPart(result, tr),
    shape: dist === 'ecdf' ? 'ecdf' : 'histogram',
  };
}

/** Address of a result with what is shown of it; only what differs from the default. */
export function resultHref(result: Result, { process, part, shape }: Shown): string {
  const query = [
    process === null ? null : `p=${process}`,
    part === timedOf(result) ? null : `tr=${part}`,
    shape === 'histogram' ? null : `dist=${shape}`,
  ].filter((one) => one !== null);
  return query.length === 0 ? `/r/${result.id}` : `/r/${result.id}?${query.join('&')}`;
}
