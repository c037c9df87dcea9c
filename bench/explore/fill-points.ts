import type { Point } from '../../lib/contract/point.ts';
import type { Context } from '../../lib/server/context.ts';
import { inTransaction } from '../../lib/server/db/in-transaction.ts';
import { lockPoints, nextDataVersion } from '../../lib/server/points/next-data-version.ts';
import { closePoints, hashPoint, openPoints } from '../../lib/server/points/write-points.ts';

/** Opens these points under a new data version, each in place of the one of its id. */
export async function fillPoints(ctx: Context, points: readonly Point[]): Promise<void> {
  await inTransaction(ctx.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await lockPoints(tx, ctx.workspace);
    const ds = await nextDataVersion(tx, ctx.workspace, 'benchmark');
    const ids = points.map(({ id }) => id);
    await closePoints(tx, ctx.workspace, ds, ids);
    await openPoints(tx, ctx.workspace, ds, points.map(hashPoint));
  });
}
