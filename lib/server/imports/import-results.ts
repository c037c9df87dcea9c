import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { ImportFile, ImportReply } from '../../contract/import.ts';
import type { Asker } from '../auth/require-scope.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { lockPoints, nextDataVersion } from '../points/next-data-version.ts';
import { hashPoint, openPoints } from '../points/write-points.ts';
import { nameCatalogue } from './name-catalogue.ts';
import { type PreparedImport, prepareImport } from './prepare-import.ts';
import { storeImportedResult } from './store-imported-result.ts';

/**
 * Takes in a file of results from elsewhere, whole or not at all, under one data version: records with
 * samples become results, all become points of the file's tier. The same content again changes
 * nothing, unless it was removed in between.
 */
export async function importResults(
  file: ImportFile,
  asker: Asker,
  ctx: Context = serverContext(),
): Promise<ImportReply> {
  const { workspace } = ctx;
  const sha256 = sha256OfJson(file);
  const before = await findKept(ctx.pool, workspace, sha256);
  if (before) return before;
  // Before the transaction: statistics of many samples take a while, and nobody shall wait for it.
  const prepared = prepareImport(file, sha256, await nameCatalogue(ctx));
  const reply = await inTransaction(ctx.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await lockPoints(tx, workspace);
    const first = await findKept(tx, workspace, sha256);
    return first ?? store(tx, workspace, { file, sha256, asker, prepared });
  });
  // A planner without statistics of thousands of new rows reads the whole table for every cohort.
  if (!reply.repeated && reply.points >= 1000) await ctx.pool.query('analyze point');
  return reply;
}

async function store(
  tx: Transaction,
  workspace: string,
  given: { file: ImportFile; sha256: string; asker: Asker; prepared: PreparedImport },
): Promise<ImportReply> {
  const { file, sha256, asker, prepared } = given;
  const { records, unmapped } = prepared;
  const importId = uuid7();
  const resultIds = records.flatMap(({ result }) => (result ? [result.id] : []));
  await tx.query(
    `insert into import_batch (workspace, id, sha256, label, tier, points, results, unmapped,
       imported_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspace,
      importId,
      sha256,
      file.source.label,
      file.tier,
      records.length,
      resultIds.length,
      JSON.stringify(unmapped),
      asker,
    ],
  );
  for (const record of records) await storeImportedResult(tx, { workspace, importId }, record);
  const ds = await nextDataVersion(tx, workspace, `import of ${file.source.label}`);
  const points = records.map(({ point }) => hashPoint(point));
  await openPoints(tx, workspace, ds, points, sourceKeyOf(importId));
  return { importId, sha256, repeated: false, points: records.length, resultIds, unmapped, ds };
}

/** Source key of the points of an import. */
export function sourceKeyOf(importId: string): string {
  return `import:${importId}`;
}

/** The answer to content that is there already. */
async function findKept(
  db: { query: Transaction['query'] },
  workspace: string,
  sha256: string,
): Promise<ImportReply | null> {
  const { rows } = await db.query<
    Pick<ImportReply, 'points' | 'unmapped'> & { id: string; result_ids: string[]; ds: string }
  >(
    `select b.id, b.points, b.unmapped, w.ds,
            array(select r.id::text from result r
                   where r.workspace = b.workspace and r.import_id = b.id order by r.id) as result_ids
       from import_batch b join workspace w on w.id = b.workspace
      where b.workspace = $1 and b.sha256 = $2 and b.removed_at is null`,
    [workspace, sha256],
  );
  const [kept] = rows;
  if (!kept) return null;
  const { id: importId, points, unmapped, result_ids: resultIds } = kept;
  return { importId, sha256, repeated: true, points, resultIds, unmapped, ds: Number(kept.ds) };
}
