import { formatFigure, formatLatency } from '../../lib/chart/format.ts';
import { type ClaimGap, claimGaps } from '../../lib/link/claims.ts';
import { remarkMeaning } from '../../lib/text/remark-words.ts';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { pageUnit } from './page-unit.ts';
import { roofFigures } from './roof-figures.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { usable } from './slot.ts';

/**
 * Slots that want a second look: a measured figure three times off what is published beside it
 * (ux.md C12), and any that needs more than its hardware can do (field.md N1).
 */
export function CheckSections({ compared, drawing }: { compared: Compared; drawing: Drawing }) {
  const { slots } = compared;
  const { check } = drawing.words.compare;
  const gaps = claimGaps(slots.flatMap((slot) => usable(slot) ?? []));
  return (
    <>
      {slots.map((slot) => {
        const gap = gaps.get(slot.id);
        const roof = usable(slot)?.remarks.find(({ code }) => code === 'above_the_roof');
        if (!gap && !roof) return null;
        return (
          <Section
            key={slot.id}
            title={check.title(slot.letter)}
            controls={
              <span className="flex flex-wrap gap-1.5" data-check={slot.letter}>
                {gap ? <Badge tone="remark">{check.claimBadge}</Badge> : null}
                {roof ? <Badge tone="remark">{check.roofBadge}</Badge> : null}
              </span>
            }
          >
            {gap ? <Claim gap={gap} compared={compared} drawing={drawing} /> : null}
            {roof ? (
              <>
                <p>{remarkMeaning(roof, drawing.text)}</p>
                <Roof detail={roof.detail} slot={slot} drawing={drawing} />
              </>
            ) : null}
          </Section>
        );
      })}
    </>
  );
}

function Claim({
  gap: { measured, measuredMs, claimed, claimedMs },
  compared: { slots, view },
  drawing: { words, locale },
}: {
  gap: ClaimGap;
  compared: Compared;
  drawing: Drawing;
}) {
  const { check } = words.compare;
  const letterOf = (id: string) => slots.find((slot) => slot.id === id)?.letter ?? '';
  const latency = (ms: number) => formatLatency(ms, pageUnit(slots, view), locale).text;
  const times = Math.max(measuredMs, claimedMs) / Math.min(measuredMs, claimedMs);
  return (
    <p className="mb-2">
      {check.claim(
        latency(measuredMs),
        letterOf(measured.id),
        latency(claimedMs),
        letterOf(claimed.id),
        formatFigure(times, locale),
      )}
      {claimed.source ? check.claimSource(claimed.source.label) : null}
    </p>
  );
}

/** Bars from zero on a linear scale: what is needed, and the most there is. */
function Roof({
  detail,
  slot,
  drawing: { words, locale },
}: {
  detail: string | null;
  slot: Slot;
  drawing: Drawing;
}) {
  const figures = roofFigures(detail);
  if (!figures) return null;
  const { check } = words.compare;
  const { needed, peak, precision } = figures;
  const most = Math.max(needed, peak);
  const bars = [
    { name: check.needed(slot.letter), value: needed, fill: 'var(--remark)' },
    { name: check.peak(precision), value: peak, fill: 'var(--ink)' },
  ];
  return (
    <>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
        {bars.map(({ name, value, fill }) => (
          <div key={name} className="contents">
            <dt className="text-ink2">{name}</dt>
            <dd className="flex items-center gap-2">
              <svg aria-hidden="true" width="100%" height={12} className="block min-w-0 flex-1">
                <rect width={`${((100 * value) / most).toFixed(1)}%`} height={12} fill={fill} />
              </svg>
              <span className="shrink-0 font-semibold">
                {check.teraflops(formatFigure(value, locale))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-ink2 text-small">{check.linear}</p>
    </>
  );
}
