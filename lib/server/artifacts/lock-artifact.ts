import 'server-only';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Until the end of the transaction nobody else keeps or deletes the file of this sha256. */
export async function lockArtifact(tx: Transaction, ctx: Context, sha256: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `artifact:${ctx.workspace}:${sha256}`,
  ]);
}
