import 'server-only';
import type { JobDetail, JobState, JobTransition } from '../../contract/fleet.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { deviceOf, jobColumns, jobJoins, jobRow, type StoredJob } from './job-row.ts';

/** One job with everything that became of it; null when there is none of this id. */
export async function getJob(
  id: string,
  ctx: Context = serverContext(),
): Promise<JobDetail | null> {
  if (!Uuid7.safeParse(id).success) return null;
  const { rows } = await ctx.pool.query<StoredJob & { log: string | null }>(
    `select ${jobColumns},
            (select a.log from attempt a
              where a.workspace = j.workspace and a.job_id = j.id and a.log is not null
              order by a.number desc limit 1) as log
       from job j ${jobJoins}
      where j.workspace = $1 and j.id = $2`,
    [ctx.workspace, id],
  );
  const [stored] = rows;
  if (!stored) return null;
  const row = jobRow(stored);
  // What is printed now comes with the progress; before that there is the attempt before.
  const log = row.progress?.logTail || stored.log || null;
  return { ...row, transitions: await readTransitions(ctx, id), log };
}

interface StoredTransition {
  at: Date;
  from_state: JobState | null;
  to_state: JobState;
  attempt: number;
  device_id: string | null;
  device_name: string | null;
  reason: string | null;
}

async function readTransitions({ pool, workspace }: Context, id: string): Promise<JobTransition[]> {
  const { rows } = await pool.query<StoredTransition>(
    `select t.at, t.from_state, t.to_state, t.attempt, t.device_id, d.name as device_name, t.reason
       from job_transition t
       left join device d on d.workspace = t.workspace and d.id = t.device_id
      where t.workspace = $1 and t.job_id = $2 order by t.seq`,
    [workspace, id],
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    from: row.from_state,
    to: row.to_state,
    attempt: row.attempt,
    device: deviceOf(row.device_id, row.device_name),
    reason: row.reason,
  }));
}
