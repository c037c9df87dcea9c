import 'server-only';
import type { Context } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { holdResultRow, judgeStored } from '../results/judge-stored.ts';
import { summarizeResult } from '../results/result-figures.ts';
import { loadSamples } from '../runs/load-samples.ts';
import { type FiguredCell, figuresOfRun } from '../runs/run-figures.ts';
import { storeFigures } from '../runs/store-figures.ts';

/**
 * Computes the figures of a result and of its runs again from the samples, one run at a time, and
 * judges it by them. When it ended and how it ended (its state) stay as they were.
 */
export async function recomputeResult(id: string, ctx: Context): Promise<void> {
  const { pool, workspace } = ctx;
  const { rows } = await pool.query<{ run_index: number; cell: FiguredCell }>(
    `select s.run_index, r.cell from run_samples s
       join result r on r.workspace = s.workspace and r.id = s.result_id
      where s.workspace = $1 and s.result_id = $2 order by s.run_index`,
    [workspace, id],
  );
  for (const { run_index, cell } of rows) {
    const [run] = await loadSamples(pool, workspace, id, [run_index]);
    const figures = run ? figuresOfRun(run, cell) : null;
    if (figures) await storeFigures(pool, workspace, id, run_index, figures);
  }
  await inTransaction(pool, async (tx) => {
    const row = await holdResultRow(tx, workspace, id);
    if (row.state === 'open') return;
    const figures = await summarizeResult(tx, workspace, id, row.cell);
    // How an imported one was taken is not ours to judge.
    if (row.tier !== 'measured') return;
    const summary = figures?.summary ?? null;
    const judged = await judgeStored(tx, workspace, id, { row, summary, expired: true });
    if (judged.state !== row.state) return;
    await tx.query(
      `update result set validity = $3, reason = $4, remarks = $5
        where workspace = $1 and id = $2`,
      [workspace, id, judged.validity, judged.reason, JSON.stringify(judged.remarks)],
    );
  });
}
