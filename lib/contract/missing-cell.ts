import type { CoverageCell } from './coverage.ts';

/** True of a cell that was never run or is stale, and could be measured now. */
export function isMissing({ state, reason }: Pick<CoverageCell, 'state' | 'reason'>): boolean {
  return state === 'never' || (state === 'stale' && reason === null);
}
