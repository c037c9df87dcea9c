import 'server-only';
import type { ImportBatch, ImportList } from '../../contract/import.ts';
import { type Context, serverContext } from '../context.ts';

/** Imports that are listed at most, the newest first. */
const mostListed = 500;

/** What was brought in from elsewhere, removed ones included: for its owner. */
export async function listImports(ctx: Context = serverContext()): Promise<ImportList> {
  const { rows } = await ctx.pool.query<
    Omit<ImportBatch, 'importedAt' | 'removedAt'> & { imported_at: Date; removed_at: Date | null }
  >(
    `select id, sha256, label, tier, points, results, unmapped, imported_by as "importedBy",
            imported_at, removed_at
       from import_batch where workspace = $1 order by id desc limit $2`,
    [ctx.workspace, mostListed],
  );
  const imports = rows.map(({ imported_at, removed_at, ...batch }) => ({
    ...batch,
    importedAt: imported_at.toISOString(),
    removedAt: removed_at?.toISOString() ?? null,
  }));
  return { imports };
}
