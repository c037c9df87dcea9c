import type { Point } from '../contract/point.ts';
import { formatDay } from './figures.ts';
import type { Words } from './words.ts';

/** "measured 2026-11-20", "published, Coral", or a log's own name. */
export function evidenceWords(point: Point, { domain }: Words): string {
  const label = point.source?.label;
  if (point.tier === 'published')
    return label ? `${domain.tiers.published}, ${label}` : domain.tiers.published;
  if (point.tier === 'log') return label ?? domain.tiers.log;
  return point.measuredAt
    ? `${domain.tiers.measured} ${formatDay(point.measuredAt)}`
    : domain.tiers.measured;
}

/** "failed: out of memory": the outcome with its reason, where one is known. */
export function outcomeWords(point: Point, { domain }: Words): string {
  const outcome = domain.outcomes[point.outcome];
  return point.outcomeReason ? `${outcome}: ${domain.detail(point.outcomeReason)}` : outcome;
}
