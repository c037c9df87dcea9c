import 'server-only';
import type { Cohort, Point, PointList } from '../../contract/point.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { firstCohort } from './first-cohort.ts';
import { describeCohort, listCohorts } from './list-cohorts.ts';
import { pointsAsOf } from './points-as-of.ts';
import { resolveVersion } from './resolve-version.ts';
import { tombstone } from './tombstone.ts';

/** What to list: a cohort's address (without it the newest own one) as of a data version. */
export interface PointQuery {
  co?: string | null;
  ds?: number | null;
}

/**
 * Every point of one cohort as of one data version (without it, the latest), together with the own
 * points of the same task, scenario and batch that have no accuracy. A result that was retracted
 * later is a tombstone without figures.
 *
 * @throws HttpProblem 400 for an address that is no cohort, 404 for a data version yet to come
 */
export async function listPoints(
  query: PointQuery,
  ctx: Context = serverContext(),
): Promise<PointList> {
  const asked = typeof query.co === 'string' ? describeCohort(query.co) : null;
  if (typeof query.co === 'string' && !asked) {
    throw HttpProblem.badRequest('co is no cohort: it reads task~dataSet~metric~scenario~bN.');
  }
  const version = await resolveVersion(query.ds ?? null, ctx);
  const { cohorts, totalPoints } = await listCohorts({ ds: version.ds }, ctx);
  const cohort = asked
    ? (cohorts.find(({ id }) => id === asked.id) ?? asked)
    : firstCohort(cohorts, version.curated);
  const points = cohort ? await pointsOf(cohort, version.ds, ctx) : [];
  return {
    cohort,
    cohorts,
    ds: version.ds,
    latestDs: version.latestDs,
    asOf: version.asOf,
    totalPoints,
    points,
  };
}

async function pointsOf(cohort: Cohort, ds: number, ctx: Context): Promise<Point[]> {
  const { rows } = await ctx.pool.query<{ body: Point; retracted: string | null }>(
    `select p.body, r.reason as retracted
       from ${pointsAsOf} p
       left join retraction r on r.workspace = p.workspace and r.result_id = p.result_id
      where (p.cohort = $3
             or ($4 and p.cohort is null and p.tier = 'measured' and p.task = $5
                 and p.scenario is not distinct from $6 and p.batch is not distinct from $7))
      order by p.model, p.device_class, p.runtime, p.id`,
    [ctx.workspace, ds, cohort.id, cohort.own, cohort.task, cohort.scenario, cohort.batch],
  );
  return rows.map(({ body, retracted }) =>
    retracted === null ? body : tombstone(body, retracted),
  );
}
