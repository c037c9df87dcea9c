import 'server-only';
import type { ComparisonReport } from '../../contract/comparison.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { interleavedReport } from './get-comparison.ts';
import { importedReport } from './imported-report.ts';
import { measuredRow, readSideRow, shownSide } from './read-side.ts';
import { verdictOf } from './verdict.ts';

/**
 * Two stored results: interleaved when they were measured so, else side by side, or a ratio only
 * where a side has fewer than four valid runs. Null when there is no result of one of the ids.
 *
 * @throws HttpProblem 400 when both are the same result
 */
export async function compareResults(
  ids: { a: string; b: string },
  ctx: Context = serverContext(),
): Promise<ComparisonReport | null> {
  if (![ids.a, ids.b].every((id) => Uuid7.safeParse(id).success)) return null;
  if (ids.a === ids.b) {
    throw HttpProblem.badRequest(
      'a and b are the same result: choose another one to compare with.',
    );
  }
  const rows = { a: await readSideRow(ids.a, ctx), b: await readSideRow(ids.b, ctx) };
  if (!rows.a || !rows.b) return null;
  const [a, b] = [measuredRow(rows.a), measuredRow(rows.b)];
  if (!a || !b) return importedReport({ a: rows.a, b: rows.b }, ctx);
  const together = await findTogether(ids, ctx);
  if (together) return interleavedReport({ ...together, a, b }, ctx);
  const comparison = await verdictOf({ a, b, order: null }, ctx);
  return { id: null, kind: 'ab', order: null, a: shownSide(a), b: shownSide(b), comparison };
}

/** The comparison in which two results were interleaved, with the order as seen from `a`. */
async function findTogether(
  { a, b }: { a: string; b: string },
  ctx: Context,
): Promise<{ id: string; order: string } | null> {
  const { rows } = await ctx.pool.query<{ id: string; order: string }>(
    `select id, case when a_result = $2 then "order" else translate("order", 'ab', 'ba') end
              as "order"
       from comparison
      where workspace = $1 and kind = 'ab'
        and (a_result = $2 and b_result = $3 or a_result = $3 and b_result = $2)
      order by id desc limit 1`,
    [ctx.workspace, a, b],
  );
  return rows[0] ?? null;
}
