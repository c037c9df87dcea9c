import type { Point } from '../../lib/contract/point.ts';
import { listPoints } from '../../lib/server/points/list-points.ts';

/** Own cohorts beyond this many are not searched: the choice is for a person to read. */
const mostCohorts = 12;

/** Points of one's own results of a task (null: of any), each result once. */
export async function ownPoints(task: string | null): Promise<Point[]> {
  const { cohorts } = await listPoints({ co: null });
  const own = cohorts.filter((cohort) => cohort.own && (task === null || cohort.task === task));
  const lists = await Promise.all(
    own.slice(0, mostCohorts).map((cohort) => listPoints({ co: cohort.id })),
  );
  const byResult = new Map<string, Point>();
  for (const point of lists.flatMap(({ points }) => points)) {
    if (point.resultId !== null) byResult.set(point.resultId, point);
  }
  return [...byResult.values()];
}
