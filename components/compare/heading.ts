import { listed } from '../comparison/verdict-words.ts';
import type { IdentityRow } from './identity-rows.ts';
import { type Drawing, type Slot, subjectOf } from './slot.ts';

/** Fields that a heading names where all agree. */
const common = ['model', 'runtime', 'precision', 'device'];

/**
 * What is compared, in one line: what all have in common, then in what they differ, e.g. "ResNet-50,
 * TensorRT: two power modes and one published figure".
 */
export function compareHeading(
  slots: readonly Slot[],
  rows: readonly IdentityRow[],
  { words: { compare } }: Pick<Drawing, 'words'>,
): string {
  const byField = new Map(rows.map((row) => [row.field, row]));
  const shared = common
    .map((field) => byField.get(field))
    .flatMap((row) => (row && !row.differs ? (row.values[0]?.text ?? []) : []))
    .join(', ');
  const published = slots.filter((slot) => subjectOf(slot)?.tier === 'published').length;
  const varying = Object.entries(compare.varying).flatMap(([field, name]) => {
    const row = byField.get(field);
    if (!row?.differs) return [];
    const stated = new Set(row.values.flatMap(({ text }) => text ?? [])).size;
    return stated > 1 ? [name(stated)] : [];
  });
  // Another runtime has other versions anyway.
  const told = varying.slice(0, 2);
  const mixed = published > 0 && published < slots.length;
  const parts = mixed ? [...told, compare.publishedFigures(published)] : told;
  if (parts.length === 0) return compare.headingSame(shared, slots.length);
  const said = listed(parts, compare);
  return shared === '' ? compare.headingAlone(said) : compare.heading(shared, said);
}

/** The two lines by which a place is known: where it ran, and what ran there. */
export function slotNames(slot: Slot, { text }: Pick<Drawing, 'text'>): [string, string] {
  const point = subjectOf(slot);
  if (!point) return [slot.id, ''];
  const { device, powerMode, model, runtime, precision, threads } = point;
  const where = [device.name, powerMode].filter((part) => part !== null).join(', ');
  const what = [
    model.name,
    [runtime.name, runtime.version].filter((part) => part !== null).join(' '),
    precision,
    threads === null || threads === 1 ? null : text.domain.threads(threads),
    point.batch === null || point.batch === 1 ? null : text.domain.batch(point.batch),
  ];
  return [where, what.filter((part) => part !== null).join(', ')];
}
