import 'server-only';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** A data version that was asked for, or the latest, and what the workspace says of it. */
export interface Version {
  ds: number;
  latestDs: number;
  /** When it was made; null for one from before anything was measured. */
  asOf: string | null;
  /** The published cohort that people meet first. */
  curated: string | null;
}

/**
 * The data version of a request; without one, the latest.
 *
 * @throws HttpProblem 400 for what is no version, 404 for one that is yet to come
 */
export async function resolveVersion(asked: number | null, ctx: Context): Promise<Version> {
  if (asked !== null && (!Number.isSafeInteger(asked) || asked < 0)) {
    throw HttpProblem.badRequest('ds is no data version: it is a whole number from 0.');
  }
  const { rows } = await ctx.pool.query<{
    latest: string;
    ds: string;
    at: Date | null;
    curated: string | null;
  }>(
    `select w.ds as latest, v.ds, d.at, w.curated_cohort as curated
       from workspace w
       cross join lateral (select coalesce($2::bigint, w.ds) as ds) v
       left join data_version d on d.workspace = w.id and d.ds = v.ds
      where w.id = $1`,
    [ctx.workspace, asked],
  );
  const row = rows[0];
  if (!row) return { ds: 0, latestDs: 0, asOf: null, curated: null };
  const [ds, latestDs] = [Number(row.ds), Number(row.latest)];
  if (ds > latestDs) {
    throw HttpProblem.notFound(`Data version ${ds} does not exist: the latest is ${latestDs}.`);
  }
  const asOf = row.at?.toISOString() ?? null;
  return { ds, latestDs, asOf, curated: row.curated };
}
