import type { Point } from '../../lib/contract/point.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Words } from '../../lib/text/words.ts';
import { remarkMeaning, remarkName } from '../result/remark-words.ts';
import { Badge } from '../ui/badge.tsx';

/** Where a row comes from, and every doubt about it: outcome, remarks, tier with its source. */
export function EvidenceCell({ point, text }: { point: Point; text: Words }) {
  const { domain } = text;
  return (
    <span className="flex min-w-0 items-center gap-x-2">
      <OutcomeBadge point={point} text={text} />
      <RemarkBadges point={point} text={text} />
      {point.referenceDevice ? <Badge tone="neutral">{domain.reference}</Badge> : null}
      <span className="truncate text-ink2" title={evidenceWords(point, text)}>
        {evidenceWords(point, text)}
      </span>
    </span>
  );
}

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

/** The first remark in its words and how many more there are; the title has all of them. */
function RemarkBadges({ point, text }: { point: Point; text: Words }) {
  const [first, ...others] = point.remarks;
  if (!first) return null;
  const all = point.remarks.map((remark) => remarkMeaning(remark, text)).join(' ');
  return (
    <>
      <Badge tone="remark" title={all}>
        {remarkName(first, text)}
      </Badge>
      {others.length > 0 ? (
        <span className="font-medium text-remark text-small" title={all}>
          {text.explore.moreRemarks(others.length)}
        </span>
      ) : null}
    </>
  );
}

function OutcomeBadge({ point, text }: { point: Point; text: Words }) {
  if (point.outcome === 'ok') {
    return point.validity === 'rejected' ? (
      <Badge tone="failed" title={point.outcomeReason ?? undefined}>
        {text.result.statuses.rejected}
      </Badge>
    ) : null;
  }
  const words = outcomeWords(point, text);
  return (
    <Badge tone={point.outcome === 'failed' ? 'failed' : 'neutral'} title={words}>
      <span className="inline-block max-w-[40ch] truncate align-bottom">{words}</span>
    </Badge>
  );
}

/** "failed: out of memory": the outcome with its reason, where one is known. */
export function outcomeWords(point: Point, { domain }: Words): string {
  const outcome = domain.outcomes[point.outcome];
  return point.outcomeReason ? `${outcome}: ${point.outcomeReason}` : outcome;
}
