import 'server-only';
import type { Answers } from '../../contract/run.ts';
import { type AccuracyRow, findAccuracy } from '../accuracy/find-accuracy.ts';
import type { Context } from '../context.ts';
import type { SideRow } from './read-side.ts';

/**
 * The answers of both sides to the same images, for a paired test: those of the subset that both
 * counted last. Null when there is none, or one kept no answers.
 */
export async function sharedAnswers(
  a: SideRow,
  b: SideRow,
  ctx: Context,
): Promise<{ a: Answers; b: Answers } | null> {
  const [ofA, ofB] = await Promise.all([a, b].map((side) => accuracyOf(side, ctx)));
  for (const one of ofA ?? []) {
    const other = ofB?.find(({ subset_sha256 }) => subset_sha256 === one.subset_sha256);
    if (!other) continue;
    const [left, right] = await Promise.all([one, other].map((row) => readAnswers(row, ctx)));
    if (left && right) return { a: left, b: right };
  }
  return null;
}

function accuracyOf({ combination, runtime_version }: SideRow, ctx: Context) {
  return findAccuracy(ctx.pool, ctx.workspace, { combination, runtimeVersion: runtime_version });
}

async function readAnswers(
  { result_id, run_index }: AccuracyRow,
  ctx: Context,
): Promise<Answers | null> {
  const { rows } = await ctx.pool.query<{ answers: Answers | null }>(
    `select nullif(report->'accuracy'->'answers', 'null') as answers from run_report
      where workspace = $1 and result_id = $2 and run_index = $3`,
    [ctx.workspace, result_id, run_index],
  );
  return rows[0]?.answers ?? null;
}
