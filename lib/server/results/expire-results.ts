import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { finishResult } from './finish-result.ts';

/** Hours without a report after which an open result is closed as incomplete. */
export const openHours = 24;

/**
 * Closes results that have been open for a day without any report. A run that arrives later still
 * is stored and can complete its result: it was only slow. One that cannot be closed stays open and is
 * logged: every claim comes through here, and no device may be held up by another one's result.
 *
 * @returns how many were closed
 */
export async function expireResults(ctx: Context = serverContext()): Promise<number> {
  const { rows } = await ctx.pool.query<{ id: string }>(
    `select id from result r
      where workspace = $1 and state = 'open' and opened_at < now() - make_interval(hours => $2)
        and not exists (select 1 from run u
                         where u.workspace = r.workspace and u.result_id = r.id
                           and u.received_at >= now() - make_interval(hours => $2))
      limit 100`,
    [ctx.workspace, openHours],
  );
  let closed = 0;
  for (const { id } of rows) {
    try {
      if (await expire(id, ctx)) closed++;
    } catch (error) {
      console.error(`Result ${id} could not be closed:`, error);
    }
  }
  return closed;
}

function expire(id: string, ctx: Context): Promise<boolean> {
  return inTransaction(ctx.pool, async (tx) => {
    const held = await tx.query(
      `select 1 from result where workspace = $1 and id = $2 and state = 'open' for update`,
      [ctx.workspace, id],
    );
    if (held.rowCount !== 1) return false;
    await finishResult(tx, ctx.workspace, id, { expired: true });
    return true;
  });
}
