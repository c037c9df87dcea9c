import 'server-only';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { SampledRuns } from './get-runs.ts';

/** At most this many numbers stand in one answer: one run of the largest kind fits. */
export const mostNumbers = 1_000_000;

/** Samples of all runs, of one by its index, of all when they fit one answer, or of none. */
export type SampleChoice = boolean | 'when few' | { run: number };

/**
 * The runs whose samples an answer will hold. A long window counts by its bytes.
 *
 * @throws HttpProblem 413 when all are asked for and are more than one answer holds
 */
export async function sampledRuns(
  { resultId, samples }: { resultId: string; samples: SampleChoice },
  ctx: Context,
): Promise<SampledRuns> {
  if (samples === false) return null;
  if (typeof samples === 'object') return [samples.run];
  const { rows } = await ctx.pool.query<{ run_index: number; numbers: string }>(
    `select run_index,
            coalesce(infer_count, 0) + coalesce(pre_count, 0) + coalesce(post_count, 0)
              + coalesce(warmup_count, 0) + coalesce(pg_column_size(long_window), 0) / 4
              as numbers
       from run left join run_samples using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2`,
    [ctx.workspace, resultId],
  );
  const total = rows.reduce((sum, { numbers }) => sum + Number(numbers), 0);
  if (total <= mostNumbers) return rows.map(({ run_index }) => run_index);
  if (samples === 'when few') return null;
  throw new HttpProblem({
    status: 413,
    title: 'Too large',
    detail: `This result has ${total} samples, more than the ${mostNumbers} that one answer holds: ask for one run at a time with ?samples=1&run=N.`,
  });
}
