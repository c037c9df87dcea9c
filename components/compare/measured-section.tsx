import { metricLabel } from '../../lib/text/cohort-label.ts';
import { accuracyText, figureRows } from './figure-rows.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { usable } from './slot.ts';
import { RemarkBadges, SourceLinks } from './slot-evidence.tsx';
import { type SlotRow, SlotTable } from './slot-table.tsx';

/** Every figure of every slot, with its interval, its doubts and where it comes from. */
export function MeasuredSection({
  compared: { slots, base, view },
  drawing,
}: {
  compared: Compared;
  drawing: Drawing;
}) {
  const { compare } = drawing.words;
  const metrics = [
    ...new Set(slots.flatMap((slot) => (usable(slot)?.accuracy ?? []).map(({ metric }) => metric))),
  ];
  const missing = (words: string) => <span className="text-ink3">{words}</span>;
  const rows: SlotRow[] = [
    ...figureRows(slots, view, drawing).map(({ key, name, values, derived }) => ({
      key,
      name,
      strong: values.map((_, i) => key === 'headline' && values[i] !== null),
      cells: values.map((value, i) => value ?? missing(silence(slots[i], drawing, derived))),
    })),
    ...metrics.map((metric) => ({
      key: metric,
      name: compare.rows.accuracy(metricLabel(metric, drawing.text)),
      cells: slots.map((slot) => {
        const point = usable(slot);
        const reason = point?.noAccuracyReason ?? silence(slot, drawing);
        return (point && accuracyText(point, metric, drawing)) ?? missing(reason);
      }),
    })),
    {
      key: 'remarks',
      name: compare.rows.remarks,
      cells: slots.map((slot) => <RemarkBadges key={slot.id} slot={slot} drawing={drawing} />),
    },
    {
      key: 'source',
      name: compare.rows.source,
      cells: slots.map((slot) => <SourceLinks key={slot.id} slot={slot} drawing={drawing} />),
    },
  ];
  return (
    <section aria-label={compare.measured} data-section="measured">
      <h2 className="md:sr-only">{compare.measured}</h2>
      <SlotTable title={compare.measured} slots={slots} base={base} rows={rows} drawing={drawing} />
    </section>
  );
}

/** What stands in place of a figure: nothing is blank, and nothing is 0. */
function silence(slot: Slot | undefined, { text }: Drawing, derived = false): string {
  const point = slot && usable(slot);
  if (!point) return text.domain.none;
  if (point.tier === 'measured' && derived) return text.domain.none;
  return point.tier === 'measured' ? text.domain.notMeasured : text.domain.notStated;
}
