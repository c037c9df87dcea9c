import { formatShare } from '../../lib/chart/format.ts';
import { Section } from '../ui/section.tsx';
import type { Compared, Drawing } from './slot.ts';
import { VerdictCard } from './verdict-card.tsx';

/** The baseline against each of the others; the margin in the head where all have one. */
export function VerdictSection({ compared, drawing }: { compared: Compared; drawing: Drawing }) {
  const { slots, base, verdicts } = compared;
  const { compare } = drawing.words;
  const margins = new Set(
    [...verdicts.values()].flatMap((verdict) =>
      verdict === 'too-many' || !verdict.comparison ? [] : [verdict.comparison.margin],
    ),
  );
  const [margin] = margins;
  const one = margins.size === 1 && margin !== undefined;
  return (
    <Section
      title={compare.verdicts}
      {...(one ? { note: compare.marginNote(formatShare(margin, drawing.locale)) } : {})}
    >
      <div className="grid gap-4">
        {slots
          .filter((slot) => slot.id !== base.id)
          .map((slot) => (
            <VerdictCard key={slot.id} slot={slot} compared={compared} drawing={drawing} />
          ))}
      </div>
    </Section>
  );
}
