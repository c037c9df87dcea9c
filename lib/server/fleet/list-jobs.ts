import 'server-only';
import * as z from 'zod';
import { type JobList, JobState } from '../../contract/fleet.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { parseValue } from '../http/parse-body.ts';
import { jobColumns, jobJoins, jobRow, type StoredJob } from './job-row.ts';

/** Rows of one page, unless told otherwise and at most. */
const usualLimit = 50;
const mostRows = 200;

/** Which jobs are listed. `after` is the last id of the page before. */
export const JobQuery = z.strictObject({
  state: JobState.optional(),
  deviceId: Uuid7.optional(),
  submissionId: Uuid7.optional(),
  after: Uuid7.optional(),
  limit: z.number().int().min(1).max(mostRows).optional(),
});
export type JobQuery = z.infer<typeof JobQuery>;

/**
 * A page of jobs, newest first, with the counts of all jobs by state.
 *
 * @throws HttpProblem 422 naming the field of the query
 */
export async function listJobs(
  query: JobQuery = {},
  ctx: Context = serverContext(),
): Promise<JobList> {
  const asked = parseValue(query, JobQuery);
  const limit = asked.limit ?? usualLimit;
  const { sql, values } = listJobsSql(asked, ctx.workspace);
  const [page, counted] = await Promise.all([
    ctx.pool.query<StoredJob>(sql, values),
    ctx.pool.query<{ state: JobState; jobs: number }>(countJobsSql, [ctx.workspace]),
  ]);
  const rows = page.rows.slice(0, limit);
  return {
    jobs: rows.map(jobRow),
    after: page.rows.length > limit ? (rows.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counted.rows.map(({ state, jobs }) => [state, jobs])),
  };
}

/** Jobs by state; `$1` workspace. */
export const countJobsSql = `
  select state, count(*)::int as jobs from job where workspace = $1 group by state`;

/** The page of a query and one row more. The rows are found before anything is joined to them. */
export function listJobsSql(
  { state, deviceId, submissionId, after, limit = usualLimit }: JobQuery,
  workspace: string,
): { sql: string; values: unknown[] } {
  const filters = [
    ['state =', state],
    ['device_id =', deviceId],
    ['submission_id =', submissionId],
    ['id <', after],
  ].filter((filter): filter is [string, string] => filter[1] !== undefined);
  const conditions = filters.map(([condition], at) => ` and ${condition} $${at + 3}`).join('');
  return {
    sql: `with page as materialized (
            select id from job where workspace = $1${conditions} order by id desc limit $2)
          select ${jobColumns}
            from page join job j on j.workspace = $1 and j.id = page.id ${jobJoins}
           order by j.id desc`,
    values: [workspace, limit + 1, ...filters.map(([, value]) => value)],
  };
}
