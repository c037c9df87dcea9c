import { percentFigure } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { evidenceWords, outcomeWords } from '../../lib/text/evidence-words.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { Badge } from '../ui/badge.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { IdentityLink } from './identity-link.tsx';
import type { PointColumn } from './point-column.ts';
import type { TableContext } from './row-context.ts';

export const evidenceColumn: PointColumn = {
  id: 'ev',
  head: ({ text }) => text.explore.columns.evidence,
  cell: (point, context) => <EvidenceCell point={point} context={context} />,
};

/**
 * Where a row comes from, and every doubt about it: outcome, limits, remarks, work that fell back to
 * the CPU, tier with its source, and what no column says.
 */
function EvidenceCell({ point, context }: { point: Point; context: TableContext }) {
  const { text } = context;
  const words = [evidenceWords(point, text), ...otherEvidence(point, context)].join(' · ');
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 py-0.5">
      {/* Where both have no room beside each other, the link to the evidence stands below. */}
      <span className="flex min-w-0 max-w-full flex-wrap items-center gap-x-2 gap-y-0.5 empty:hidden">
        <OutcomeBadge point={point} text={text} />
        <LimitBadge point={point} context={context} />
        <RemarkBadges point={point} text={text} />
        <PlacementBadge point={point} context={context} />
        {point.referenceDevice ? <Badge tone="neutral">{text.domain.reference}</Badge> : null}
      </span>
      <span
        className="line-clamp-2 min-w-[min(140px,100%)] flex-1 text-ink2 leading-4 max-[1439px]:text-small"
        title={words}
      >
        <IdentityLink point={point} text={text}>
          <Unbroken>{words}</Unbroken>
        </IdentityLink>
      </span>
    </span>
  );
}

/** What stands on the figures and has no column of its own on screen. */
function otherEvidence(point: Point, { text, locale, shown, tr }: TableContext): string[] {
  if (point.outcome !== 'ok') return [];
  const { domain } = text;
  const parts: string[] = [];
  if (point.samples !== null && !shown.includes('samples'))
    parts.push(domain.samples(formatCount(point.samples, locale)));
  if (point.placement === 1) parts.push(domain.placements.all);
  if (point.timedRegion === null) parts.push(domain.timerNotStated);
  else if (point.timedRegion !== tr) parts.push(domain.timers[point.timedRegion]);
  return parts;
}

/** The first remark in its words and how many more there are; the title has all of them. */
function RemarkBadges({ point, text }: { point: Point; text: Words }) {
  const [first, ...others] = point.remarks;
  if (!first) return null;
  const all = point.remarks.map((remark) => remarkMeaning(remark, text)).join(' ');
  return (
    // On one line: the words of the first give way to how many more there are.
    <span className="flex min-w-0 max-w-full items-center gap-x-2 print:flex-wrap [&>:first-child]:min-w-0">
      <Badge tone="remark" title={all}>
        {remarkName(first, text)}
      </Badge>
      {others.length > 0 ? (
        <span
          className="font-medium text-remark text-small"
          title={all}
          data-more={others.map((remark) => remarkName(remark, text)).join(', ')}
        >
          <span>{text.explore.moreRemarks(others.length)}</span>
        </span>
      ) : null}
    </span>
  );
}

/** Work that the accelerator did not take is loud (field.md N10). */
function PlacementBadge({ point, context }: { point: Point; context: TableContext }) {
  const { text, locale } = context;
  if (point.placement === null || point.placement >= 1) return null;
  return (
    <Badge tone="remark" title={text.domain.placements[point.placement > 0 ? 'part' : 'none']}>
      {text.table.onCpu(percentFigure(1 - point.placement, locale))}
    </Badge>
  );
}

/** Colour alone would not say why a row is dimmed. */
function LimitBadge({ point, context }: { point: Point; context: TableContext }) {
  const kept = context.kept(point.id);
  if (kept === 'kept') return null;
  return (
    <Badge tone="neutral" wraps>
      {context.text.table[kept]}
    </Badge>
  );
}

function OutcomeBadge({ point, text }: { point: Point; text: Words }) {
  if (point.outcome === 'ok') {
    return point.validity === 'rejected' ? (
      <Badge tone="failed" title={point.outcomeReason ?? undefined}>
        {text.domain.rejected}
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
