import { sourceHref } from '../../lib/link/source-href.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import { Badge } from '../ui/badge.tsx';
import { type Drawing, type Slot, subjectOf } from './slot.ts';

const link = 'text-accent hover:underline';

/** Doubts of a slot's figures, in their usual words. */
export function RemarkBadges({ slot, drawing: { text } }: { slot: Slot; drawing: Drawing }) {
  const remarks = slot.point?.remarks ?? [];
  if (remarks.length === 0) return <span className="text-ink3">{text.domain.none}</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {remarks.map((remark) => (
        <Badge key={remark.code} tone="remark" title={remarkMeaning(remark, text)}>
          {remarkName(remark, text)}
        </Badge>
      ))}
    </span>
  );
}

/** Where the figures of a slot come from: its result and history, or what published them. */
export function SourceLinks({ slot, drawing: { words } }: { slot: Slot; drawing: Drawing }) {
  const { compare } = words;
  const point = subjectOf(slot);
  if (!point) return null;
  const { source, resultId, combination } = point;
  const href = sourceHref(point) ?? source?.url ?? null;
  return (
    <span className="flex flex-wrap gap-x-3">
      {resultId === null ? null : (
        <a href={`/r/${resultId}`} className={link}>
          {compare.openResult}
        </a>
      )}
      {point.tier === 'measured' ? (
        <a href={`/k/${combination}`} className={link}>
          {compare.history}
        </a>
      ) : null}
      {source === null ? null : href === null ? (
        source.label
      ) : (
        <a href={href} className={link} rel="noreferrer">
          {source.label}
        </a>
      )}
    </span>
  );
}
