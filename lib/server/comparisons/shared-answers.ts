import 'server-only';
import type { Answers } from '../../contract/run.ts';
import { findAccuracy } from '../accuracy/find-accuracy.ts';
import type { Context } from '../context.ts';
import type { MeasuredSideRow } from './read-side.ts';

/**
 * The answers of both sides to the same images, for a paired test: those that each result counted
 * itself, else those that were counted last of what it timed. Null when there are none to the same
 * subset, when one side kept no answers, or when both would be the same run.
 */
export async function sharedAnswers(
  a: MeasuredSideRow,
  b: MeasuredSideRow,
  ctx: Context,
): Promise<{ a: Answers; b: Answers } | null> {
  const [ofA, ofB] = await Promise.all([a, b].map((side) => accuracyOf(side, ctx)));
  for (const one of ofA ?? []) {
    const other = ofB?.find(({ subset_sha256 }) => subset_sha256 === one.subset_sha256);
    const sameRun = one.result_id === other?.result_id && one.run_index === other.run_index;
    if (!other || sameRun) continue;
    const [left, right] = await Promise.all([one, other].map((row) => readAnswers(row, ctx)));
    if (left && right) return { a: left, b: right };
  }
  return null;
}

interface Counted {
  result_id: string;
  run_index: number;
  subset_sha256: string;
}

async function accuracyOf(side: MeasuredSideRow, ctx: Context): Promise<Counted[]> {
  const { rows } = await ctx.pool.query<Counted>(
    `select distinct result_id, run_index, subset_sha256 from accuracy
      where workspace = $1 and result_id = $2 order by run_index`,
    [ctx.workspace, side.id],
  );
  if (rows.length > 0) return rows;
  const { combination, runtime_version: runtimeVersion } = side;
  return findAccuracy(ctx.pool, ctx.workspace, { combination, runtimeVersion });
}

async function readAnswers(
  { result_id, run_index }: Counted,
  ctx: Context,
): Promise<Answers | null> {
  const { rows } = await ctx.pool.query<{ answers: Answers | null }>(
    `select nullif(report->'accuracy'->'answers', 'null') as answers from run_report
      where workspace = $1 and result_id = $2 and run_index = $3`,
    [ctx.workspace, result_id, run_index],
  );
  return rows[0]?.answers ?? null;
}
