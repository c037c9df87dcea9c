import 'server-only';
import type { Summary } from '../../contract/summary.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { loadSamples } from '../runs/load-samples.ts';
import { type FiguredCell, type Figures, figuresOfRuns } from '../runs/run-figures.ts';
import { storeFigures, wholeResult } from '../runs/store-figures.ts';
import { mostSummarized, summarizeMany } from '../runs/summarize-many.ts';

type ResultFigures = Omit<Figures, 'remarks'>;

/**
 * Computes the figures over the latency runs of a result that ended ok, and keeps them; null when
 * none has samples. Beyond a million samples they come from the runs' histograms and summaries, so
 * that neither memory nor the transaction grows with the number of runs; the other timed parts are
 * then stated by run only.
 */
export async function summarizeResult(
  tx: Transaction,
  workspace: string,
  resultId: string,
  cell: FiguredCell,
): Promise<ResultFigures | null> {
  const { rows } = await tx.query<{ run_index: number; samples: number }>(
    `select run_index, coalesce(infer_count, 0) as samples
       from run join run_samples using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 and kind = 'latency' and status = 'ok'
      order by run_index`,
    [workspace, resultId],
  );
  const indexes = rows.map(({ run_index }) => run_index);
  const samples = rows.reduce((sum, row) => sum + row.samples, 0);
  const figures =
    samples > mostSummarized
      ? await figuresOfMany(tx, workspace, resultId, indexes)
      : figuresOfRuns(await loadSamples(tx, workspace, resultId, indexes), cell);
  if (figures) {
    await storeFigures(tx, workspace, resultId, wholeResult, { ...figures, remarks: [] });
  }
  return figures;
}

async function figuresOfMany(
  tx: Transaction,
  workspace: string,
  resultId: string,
  indexes: readonly number[],
): Promise<ResultFigures> {
  const { rows } = await tx.query<{ summary: Summary; histogram: Buffer }>(
    `select distinct on (run_index) s.summary, b.histogram
       from summary s join run_samples b using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 and run_index = any($3::int[])
        and b.histogram is not null
      order by run_index, s.version desc`,
    [workspace, resultId, indexes],
  );
  return { summary: summarizeMany(rows), regions: null };
}
