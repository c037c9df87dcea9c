import 'server-only';
import type { Transaction } from '../db/in-transaction.ts';

/** Channel on which every server process hears of a new data version (JSON: workspace, ds). */
export const pointsChannel = 'inferometer_points';

/**
 * Holds the workspace's row until the transaction ends, so that transactions that change points
 * come one after another: the order of data versions is the order of commits.
 */
export async function lockPoints(tx: Transaction, workspace: string): Promise<void> {
  await tx.query('select 1 from workspace where id = $1 for update', [workspace]);
}

/** Raises the data version, keeps its moment and cause, and tells listeners once committed. */
export async function nextDataVersion(
  tx: Transaction,
  workspace: string,
  cause: string,
): Promise<number> {
  const { rows } = await tx.query<{ ds: string }>(
    `with raised as (update workspace set ds = ds + 1 where id = $1 returning ds)
     insert into data_version (workspace, ds, cause) select $1, ds, $2 from raised returning ds`,
    [workspace, cause],
  );
  const ds = Number(rows[0]?.ds ?? Number.NaN);
  if (!Number.isSafeInteger(ds)) throw new Error(`There is no workspace "${workspace}".`);
  await tx.query('select pg_notify($1, $2)', [pointsChannel, JSON.stringify({ workspace, ds })]);
  return ds;
}
