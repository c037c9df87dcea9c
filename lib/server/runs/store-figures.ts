import 'server-only';
import type { Database } from '../db/database.ts';
import type { Figures } from './run-figures.ts';

/** Index under which the figures over all latency runs of a result are kept. */
export const wholeResult = -1;

/**
 * Keeps figures of one run (or of the whole result) under the version of the arithmetic that they
 * came from; those of older versions stay beside them.
 */
export async function storeFigures(
  db: Database,
  workspace: string,
  resultId: string,
  runIndex: number,
  { summary, regions, remarks }: Figures,
): Promise<void> {
  await db.query(
    `insert into summary (workspace, result_id, run_index, version, summary, regions, remarks)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace, result_id, run_index, version) do update set
       summary = excluded.summary, regions = excluded.regions, remarks = excluded.remarks,
       computed_at = now()`,
    [workspace, resultId, runIndex, summary.version, summary, regions, JSON.stringify(remarks)],
  );
}
