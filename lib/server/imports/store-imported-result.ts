import 'server-only';
import { randomUUID } from 'node:crypto';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { Environment } from '../../contract/environment.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { storeFigures, wholeResult } from '../runs/store-figures.ts';
import type { PreparedRecord } from './prepare-import.ts';
import { storeImportedRun } from './store-imported-run.ts';

/** Inserts an imported record with samples as a complete result, which no rule of ours has judged. */
export async function storeImportedResult(
  tx: Transaction,
  { workspace, importId }: { workspace: string; importId: string },
  { point, record, result }: PreparedRecord,
): Promise<void> {
  if (!result) return;
  const { id: resultId, cell, runs, figures } = result;
  const environment: Environment = {
    deviceClass: { ...point.device, memoryBytes: null },
    identity: {},
    details: {},
  };
  const fingerprint = sha256OfJson(environment.identity);
  await tx.query(
    `insert into result (workspace, id, claim_key, combination, runtime_version, fingerprint, state,
       planned, cell, environment, remarks, finished_at, tier, source, imported, import_id)
     values ($1, $2, $3, $4, $5, $6, 'complete', $7, $8, $9, $10, coalesce($11, now()), $12, $13,
       $14, $15)`,
    [
      workspace,
      resultId,
      randomUUID(),
      point.combination,
      point.runtime.version,
      fingerprint,
      JSON.stringify(runs.map((_, index) => ({ index, kind: 'latency' }))),
      cell,
      environment,
      JSON.stringify(point.remarks),
      record.measuredAt,
      point.tier,
      point.source,
      record,
      importId,
    ],
  );
  for (const [runIndex, run] of runs.entries()) {
    await storeImportedRun(tx, { workspace, resultId, runIndex, fingerprint }, run);
  }
  if (figures) {
    await storeFigures(tx, workspace, resultId, wholeResult, { ...figures, remarks: [] });
  }
}
