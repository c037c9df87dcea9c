import { parseCohortId } from '../../lib/contract/cohort-id.ts';
import { dataSetLabel } from '../../lib/text/cohort-label.ts';
import { Section } from '../ui/section.tsx';
import type { Compared, Drawing, Slot } from './slot.ts';
import { letters, usable } from './slot.ts';

/**
 * On which images the accuracies were counted: only those on the same ones may be set side by side,
 * and nothing is averaged over different ones (field.md F60, N7).
 */
export function AccuracyGround({
  compared: { slots },
  drawing,
}: {
  compared: Compared;
  drawing: Drawing;
}) {
  const { subset } = drawing.words.compare;
  const counted = slots.filter((slot) => (usable(slot)?.accuracy.length ?? 0) > 0);
  if (counted.length < 2) return null;
  const grounds = new Map<string, Slot[]>();
  for (const slot of counted) {
    const ground = groundOf(slot, drawing);
    grounds.set(ground, [...(grounds.get(ground) ?? []), slot]);
  }
  const parts = [...grounds].map(([ground, each]) => subset.part(letters(each), ground));
  const [only] = grounds.keys();
  const same = grounds.size === 1 && only !== undefined && only !== subset.unknown;
  return (
    <Section title={subset.title}>
      <p data-sentence="accuracy-ground" className="text-ink2">
        {same ? subset.same(letters(counted), only) : subset.different(parts.join('; '))}
      </p>
    </Section>
  );
}

/** The data set with the subset's own hash where the result has it: a name alone may hide another. */
function groundOf({ point, result }: Slot, { words: { compare }, text, locale }: Drawing): string {
  const counted = result?.accuracy[0];
  if (counted) {
    const name = dataSetLabel(counted.dataSet, text, locale);
    if (counted.subsetSha256 === null) return name;
    return compare.subset.subsetOf(name, counted.subsetSha256.slice(0, 8));
  }
  const dataSet = point?.cohort ? (parseCohortId(point.cohort)?.dataSet ?? null) : null;
  return dataSet === null ? compare.subset.unknown : dataSetLabel(dataSet, text, locale);
}
