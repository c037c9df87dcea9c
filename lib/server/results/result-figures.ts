import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { loadSamples } from '../runs/load-samples.ts';
import { type Figures, figuresOfRuns } from '../runs/run-figures.ts';
import { storeFigures, wholeResult } from '../runs/store-figures.ts';

/**
 * Computes the figures over the latency runs of a result that ended ok, and keeps them; null when
 * none has samples.
 */
export async function summarizeResult(
  tx: Transaction,
  workspace: string,
  resultId: string,
  cell: Cell,
): Promise<Omit<Figures, 'remarks'> | null> {
  const { rows } = await tx.query<{ run_index: number }>(
    `select run_index from run
      where workspace = $1 and result_id = $2 and kind = 'latency' and status = 'ok'`,
    [workspace, resultId],
  );
  const indexes = rows.map(({ run_index }) => run_index);
  const runs = await loadSamples(tx, workspace, resultId, indexes);
  const figures = figuresOfRuns(runs, cell);
  if (figures) {
    await storeFigures(tx, workspace, resultId, wholeResult, { ...figures, remarks: [] });
  }
  return figures;
}
