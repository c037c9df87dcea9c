import 'server-only';
import { parseCohortId } from '../../contract/cohort-id.ts';
import type { Cohort } from '../../contract/point.ts';
import { Scenario } from '../../contract/vocabulary.ts';
import { type Context, serverContext } from '../context.ts';
import { pointsAsOf } from './points-as-of.ts';

interface Row {
  cohort: string | null;
  own: boolean;
  points: number;
  newest_at: Date | null;
}

/**
 * Every cohort that has points as of data version `ds`, own ones first, then the largest first; and
 * how many points there are in all, those without a cohort included.
 */
export async function listCohorts(
  { ds }: { ds: number },
  ctx: Context = serverContext(),
): Promise<{ cohorts: Cohort[]; totalPoints: number }> {
  const { rows } = await ctx.pool.query<Row>(
    `select cohort, bool_or(tier = 'measured') as own, count(*)::int as points,
            max(measured_at) filter (where tier = 'measured') as newest_at
       from ${pointsAsOf} p
      group by cohort
      order by own desc, points desc, cohort`,
    [ctx.workspace, ds],
  );
  const cohorts = rows.flatMap((row) => {
    const cohort = row.cohort === null ? null : describeCohort(row.cohort);
    const newestAt = row.newest_at?.toISOString() ?? null;
    return cohort ? [{ ...cohort, own: row.own, points: row.points, newestAt }] : [];
  });
  return { cohorts, totalPoints: rows.reduce((sum, row) => sum + row.points, 0) };
}

/** What a cohort's address is written with: anything else would only trouble the database. */
const addressLetters = /^[\w.:@~-]{1,500}$/;

/** An empty cohort of this address, or null when the address is not one. */
export function describeCohort(id: string): Cohort | null {
  const parts = addressLetters.test(id) ? parseCohortId(id) : null;
  if (!parts) return null;
  const scenario = Scenario.nullable().safeParse(parts.scenario);
  if (!scenario.success) return null;
  return { id, ...parts, scenario: scenario.data, own: false, points: 0, newestAt: null };
}
