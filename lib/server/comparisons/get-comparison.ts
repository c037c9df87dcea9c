import 'server-only';
import type { ComparisonReport } from '../../contract/comparison.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { type MeasuredSideRow, measuredRow, readSideRow, shownSide } from './read-side.ts';
import { verdictOf, verdictOfItself } from './verdict.ts';

interface Row {
  kind: 'ab' | 'aa';
  a_result: string | null;
  b_result: string | null;
  order: string;
}

/**
 * An interleaved comparison with its verdict, which is computed from the stored samples each time;
 * null when there is none of this id, or a side has not been claimed yet.
 */
export async function getComparison(
  { id }: { id: string },
  ctx: Context = serverContext(),
): Promise<ComparisonReport | null> {
  if (!Uuid7.safeParse(id).success) return null;
  const { rows } = await ctx.pool.query<Row>(
    'select kind, a_result, b_result, "order" from comparison where workspace = $1 and id = $2',
    [ctx.workspace, id],
  );
  const row = rows[0];
  const a = row?.a_result ? await measuredSide(row.a_result, ctx) : null;
  if (!row || !a) return null;
  const { kind, order } = row;
  if (kind === 'aa') {
    const comparison = await verdictOfItself(a, order, ctx);
    return { id, kind, order, a: shownSide(a), b: shownSide(a), comparison };
  }
  const b = row.b_result ? await measuredSide(row.b_result, ctx) : null;
  return b ? interleavedReport({ id, order, a, b }, ctx) : null;
}

/** The report on two sides that were measured interleaved. */
export async function interleavedReport(
  { id, order, a, b }: { id: string; order: string; a: MeasuredSideRow; b: MeasuredSideRow },
  ctx: Context,
): Promise<ComparisonReport> {
  const comparison = await verdictOf({ a, b, order }, ctx);
  return { id, kind: 'ab', order, a: shownSide(a), b: shownSide(b), comparison };
}

async function measuredSide(id: string, ctx: Context): Promise<MeasuredSideRow | null> {
  const row = await readSideRow(id, ctx);
  return row ? measuredRow(row) : null;
}
