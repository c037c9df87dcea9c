import { cohortId, parseCohortId } from '../../lib/contract/cohort-id.ts';
import type { Cohort, Point } from '../../lib/contract/point.ts';

/** Rows that may stand side by side, under the cohort that says why. */
export interface EntryCohort {
  cohort: Cohort;
  points: Point[];
}

/**
 * The rows of an entry by what may share a chart: own ones first, then those that a front can be
 * drawn of, then the most rows first. Own rows without an accuracy stand with every own cohort of their task, scenario and batch, as in Explore;
 * where there is none, they are a group of their own.
 */
export function entryCohorts(points: readonly Point[]): EntryCohort[] {
  const groups = new Map<string, Point[]>();
  const add = (id: string, point: Point) => groups.set(id, [...(groups.get(id) ?? []), point]);
  for (const point of points) if (point.cohort !== null) add(point.cohort, point);
  const counted = [...groups].map(([id, rows]) => ({ id, own: rows.some(isOwn), like: rows[0] }));
  for (const point of points.filter(({ cohort }) => cohort === null)) {
    const homes = counted.filter(({ own, like }) => own && like && isLike(point, like));
    for (const { id } of homes) add(id, point);
    if (homes.length === 0) add(looseCohort(point), point);
  }
  return [...groups]
    .flatMap(([id, rows]) => {
      const cohort = cohortOf(id, rows);
      return cohort === null ? [] : [{ cohort, points: rows }];
    })
    .sort(
      (a, b) =>
        Number(b.cohort.own) - Number(a.cohort.own) ||
        Number(b.points.some(isAccurate)) - Number(a.points.some(isAccurate)) ||
        b.points.length - a.points.length ||
        (a.cohort.id < b.cohort.id ? -1 : 1),
    );
}

/** The group that an address asks for, else the first; null where there are no rows. */
export function chosenCohort(
  groups: readonly EntryCohort[],
  co: string | null,
): EntryCohort | null {
  return groups.find(({ cohort }) => cohort.id === co) ?? groups[0] ?? null;
}

function isOwn({ tier }: Point): boolean {
  return tier === 'measured';
}

function isAccurate({ outcome, accuracy }: Point): boolean {
  return outcome === 'ok' && accuracy.length > 0;
}

function isLike(one: Point, other: Point): boolean {
  return (
    isOwn(one) &&
    one.task === other.task &&
    one.scenario === other.scenario &&
    one.batch === other.batch
  );
}

function looseCohort({ task, scenario, batch }: Point): string {
  return cohortId({ task, dataSet: null, metric: null, scenario, batch });
}

function cohortOf(id: string, rows: readonly Point[]): Cohort | null {
  const parts = parseCohortId(id);
  const newestAt = rows.reduce<string | null>(
    (newest, { measuredAt }) => ((measuredAt ?? '') > (newest ?? '') ? measuredAt : newest),
    null,
  );
  const scenario = rows[0]?.scenario ?? null;
  return parts && { id, ...parts, scenario, own: rows.some(isOwn), points: rows.length, newestAt };
}
