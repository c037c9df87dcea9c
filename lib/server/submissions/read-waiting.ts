import 'server-only';
import { JobWork } from '../../contract/job-order.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';
import { heldSql } from '../queue/held-states.ts';

/** A cell that a device measures, or that waits for it. */
export interface WaitingCell {
  deviceId: string;
  jobId: string;
  profile: Profile;
  state: string;
  work: Extract<JobWork, { kind: 'cell' }>;
  /** Of the uploaded file that it runs; null for a built-in model. */
  sha256: string | null;
}

/**
 * The cells of these models (by their slugs) that these devices hold, or that wait for them: one for
 * each device that may take it.
 */
export async function readWaiting(
  deviceIds: readonly string[],
  models: readonly string[],
  { pool, workspace }: Context,
): Promise<WaitingCell[]> {
  const { rows } = await pool.query<Omit<WaitingCell, 'work'> & { work: unknown }>(
    `select q.device_id as "deviceId", j.id as "jobId", j.profile, j.state, j.work,
            j.models->0->>'sha256' as sha256
       from queue_entry q join job j on j.workspace = q.workspace and j.id = q.job_id
      where q.workspace = $1 and q.device_id = any($2::uuid[]) and j.work->>'kind' = 'cell'
        and j.work->'entry'->>'model' = any($3)
     union all
     select device_id, id, profile, state, work, models->0->>'sha256' from job
      where workspace = $1 and device_id = any($2::uuid[]) and state in (${heldSql})
        and work->>'kind' = 'cell' and work->'entry'->>'model' = any($3)`,
    [workspace, deviceIds, models],
  );
  return rows.flatMap((row) => {
    const work = JobWork.safeParse(row.work);
    return work.success && work.data.kind === 'cell' ? [{ ...row, work: work.data }] : [];
  });
}
