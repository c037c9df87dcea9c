import 'server-only';
import type { CancelReply, JobState } from '../../contract/fleet.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { cancelQueued } from './cancel-queued.ts';
import { heldSql, isHeld } from './held-states.ts';
import { allJobs, ringBell } from './ring-bell.ts';
import { cancelledByOwner } from './state-after.ts';

interface JobRow {
  id: string;
  state: JobState;
}

/**
 * Cancels a job: at once while it waits; one that a device holds is asked to stop, and hears of it with
 * its next heartbeat. What has ended stays as it is, and is in neither count.
 *
 * @throws HttpProblem 404
 */
export async function cancelJob(
  jobId: string,
  ctx: Context = serverContext(),
): Promise<CancelReply> {
  return inTransaction(ctx.pool, async (tx) => {
    const { rows } = Uuid7.safeParse(jobId).success
      ? await tx.query<JobRow>(
          'select id, state from job where workspace = $1 and id = $2 for no key update',
          [ctx.workspace, jobId],
        )
      : { rows: [] };
    if (rows.length === 0) throw HttpProblem.notFound('There is no job of this id.');
    return cancelAll(tx, ctx.workspace, rows);
  });
}

/**
 * Cancels everything of a submission that has not ended.
 *
 * @throws HttpProblem 404
 */
export async function cancelSubmission(
  submissionId: string,
  ctx: Context = serverContext(),
): Promise<CancelReply> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    const found =
      Uuid7.safeParse(submissionId).success &&
      (await tx.query('select 1 from submission where workspace = $1 and id = $2', [
        workspace,
        submissionId,
      ]));
    if (!found || found.rowCount === 0) {
      throw HttpProblem.notFound('There is no submission of this id.');
    }
    const { rows } = await tx.query<JobRow>(
      `select id, state from job
        where workspace = $1 and submission_id = $2 and state in ('queued', ${heldSql})
        order by id for no key update`,
      [workspace, submissionId],
    );
    return cancelAll(tx, workspace, rows);
  });
}

async function cancelAll(
  tx: Transaction,
  workspace: string,
  jobs: readonly JobRow[],
): Promise<CancelReply> {
  const waiting = jobs.filter(({ state }) => state === 'queued').map(({ id }) => id);
  const held = jobs.filter(({ state }) => isHeld(state)).map(({ id }) => id);
  const cancelled = await cancelQueued(tx, workspace, waiting, cancelledByOwner);
  if (held.length > 0) {
    await tx.query(
      `update job set cancel_at = coalesce(cancel_at, now())
        where workspace = $1 and id = any($2::uuid[])`,
      [workspace, held],
    );
    await ringBell(tx, workspace, [allJobs, ...held]);
  }
  return { cancelled, cancelling: held.length };
}
