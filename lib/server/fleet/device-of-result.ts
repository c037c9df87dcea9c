import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';

/**
 * The device that measured a result, for its owner; null when none here did, or it is revoked.
 */
export async function deviceOfResult(
  resultId: string,
  ctx: Context = serverContext(),
): Promise<{ id: string; name: string } | null> {
  if (!Uuid7.safeParse(resultId).success) return null;
  const { rows } = await ctx.pool.query<{ id: string; name: string }>(
    `select d.id, d.name
       from result r join device d on d.workspace = r.workspace and d.id = r.device_id
      where r.workspace = $1 and r.id = $2 and d.revoked_at is null`,
    [ctx.workspace, resultId],
  );
  return rows[0] ?? null;
}
