import 'server-only';
import { leaseS } from '../../contract/lease.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { attemptLimitS } from './attempt-limit.ts';
import { closeAttempt } from './close-attempt.ts';
import { type HeldJob, heldColumns, heldJoin } from './fence.ts';
import { heldSql } from './held-states.ts';

/** Leases at most that one sweep ends; the next one follows within seconds. */
const batch = 200;

/** Held jobs whose lease or attempt is over by the database's clock; `$1` workspace. */
export const lostLeasesSql = `
  select ${heldColumns}, j.attempt_until <= now() as "tooLong"
    from job j ${heldJoin}
   where j.workspace = $1 and j.state in (${heldSql})
     and (j.lease_until < now() or j.attempt_until <= now())
   order by j.id limit ${batch}
   for no key update of j skip locked`;

/**
 * Rows that promise more than a lease from now, or were heard in the future: the database's clock was
 * set back. They are brought to now. Else a device that is gone would hold its job, and one that was
 * started anew be sent away, until the clock is where it was. `$1` workspace, `$2` seconds of a lease.
 */
export const clockSetBackSql = `
  with early as (
    update device d set instance_at = clock_timestamp()
      from (select id from device
             where workspace = $1 and instance_at > clock_timestamp()
               for no key update skip locked) f
     where d.workspace = $1 and d.id = f.id)
  update job j set lease_until = clock_timestamp() + make_interval(secs => $2)
    from (select id from job
           where workspace = $1 and state in (${heldSql})
             and lease_until > clock_timestamp() + make_interval(secs => $2)
             for no key update skip locked) f
   where j.workspace = $1 and j.id = f.id`;

/**
 * Takes back leases that were not renewed in time, and ends attempts that took too long: their jobs are
 * queued again, or given up after three. Several processes may sweep at once; one of them does it.
 *
 * @returns how many leases were ended
 */
export async function expireLeases(ctx: Context = serverContext()): Promise<number> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    const lock = await tx.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
      [`inferometer-sweep:${workspace}`],
    );
    if (!lock.rows[0]?.mine) return 0;
    await tx.query(clockSetBackSql, [workspace, leaseS]);
    const { rows } = await tx.query<HeldJob & { tooLong: boolean }>(lostLeasesSql, [workspace]);
    for (const job of rows) {
      await closeAttempt(tx, workspace, job, {
        outcome: 'lost',
        reason: job.tooLong
          ? `The attempt took longer than its limit of ${attemptLimitS(job.estimatedS)} s.`
          : 'The device did not renew its lease in time.',
        log: job.progress?.logTail ?? '',
        resultIds: [],
      });
    }
    return rows.length;
  });
}
