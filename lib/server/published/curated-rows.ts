import type { Point } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { type Curated, isNamed, type RowName } from './curated.ts';
import { groupBy } from './group-by.ts';
import { noteFacts } from './note-facts.ts';
import { claimRemark } from './published-remarks.ts';

/** A row beside the point it became. */
export interface MappedRow {
  source: string;
  row: PublishedRow;
  point: Point;
}

/**
 * Moves the curated rows into the curated cohort, marks reference devices and compares measured
 * with claimed figures. A point stands in one cohort only.
 *
 * @throws Error when a named row is not found exactly once, or the cohort exceeds its limit
 */
export function curate(rows: readonly MappedRow[], curated: Curated): MappedRow[] {
  const chosen = new Set(newestPerCombination(rows.filter((row) => isSelected(row, curated))));
  for (const { row } of curated.also) chosen.add(findNamed(rows, row));
  if (chosen.size > curated.limit) {
    throw new Error(`The curated cohort has ${chosen.size} rows; its limit is ${curated.limit}.`);
  }
  const references = new Set(curated.referenceDevices.map((name) => findNamed(rows, name)));
  const claims = new Map(
    curated.claims.map(({ measured, claimed, claimant }) => {
      const own = findNamed(rows, measured);
      const ratioOf = [headlineMs(own.point), headlineMs(findNamed(rows, claimed).point)] as const;
      return [own, claimRemark(ratioOf[0], ratioOf[1], claimant)] as const;
    }),
  );
  return rows.map((row) => {
    const claim = claims.get(row);
    const referenceDevice = references.has(row);
    // Most rows stay what they are: they are not copied.
    if (!chosen.has(row) && !referenceDevice && !claim) return row;
    const { point } = row;
    const cohort = chosen.has(row) ? curated.cohort : point.cohort;
    const remarks = [...point.remarks, ...(claim ?? [])];
    return { ...row, point: { ...point, cohort, referenceDevice, remarks } };
  });
}

function isSelected({ source, row, point }: MappedRow, curated: Curated): boolean {
  const { round } = noteFacts(row.note);
  return curated.select.some(
    (rule) =>
      rule.source === source &&
      round !== null &&
      rule.rounds.includes(round) &&
      rule.scenario === point.scenario &&
      rule.batch === point.batch &&
      row.device_class !== null &&
      rule.deviceClasses.includes(row.device_class) &&
      !rule.exceptDevices.includes(point.device.slug) &&
      rule.models.includes(point.model.slug) &&
      point.tier === 'log',
  );
}

/** Of one combination the rows of the newest date; one log published twice counts once. */
function newestPerCombination(rows: readonly MappedRow[]): MappedRow[] {
  const byCombination = groupBy(rows, ({ point }) => point.combination);
  return [...byCombination.values()].flatMap((group) => {
    const newest = group
      .map(({ row }) => row.source_date ?? '')
      .sort()
      .at(-1);
    const current = group.filter(({ row }) => (row.source_date ?? '') === newest);
    const logs = groupBy(current, ({ row }) => `${row.latency_ms_p50} ${row.samples}`);
    return [...logs.values()].flatMap((same) => same.slice(0, 1));
  });
}

function findNamed(rows: readonly MappedRow[], name: RowName): MappedRow {
  const [found, ...more] = rows.filter(({ source, row }) => isNamed(name, source, row));
  if (found === undefined || more.length > 0) {
    const fields = JSON.stringify(name.match);
    throw new Error(`${name.source} ${fields} names ${found ? more.length + 1 : 0} rows, not one.`);
  }
  return found;
}

function headlineMs({ id, latency }: Point): number {
  const figure = latency.p50Ms ?? latency.meanMs ?? latency.unstatedMs;
  if (figure === null) throw new Error(`${id} has no latency to compare.`);
  return figure;
}
