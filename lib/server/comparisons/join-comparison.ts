import 'server-only';
import type { ComparisonPart } from '../../contract/comparison.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';

interface Row {
  kind: string;
  device_id: string;
  a_result: string | null;
  b_result: string | null;
  order: string;
  runs_per_side: number;
}

/**
 * Opens a comparison, or holds the one that is there, and returns the result that its side has
 * already; null when the side is still to be claimed.
 *
 * @throws HttpProblem 409 when the id belongs to a comparison of another device, kind or order
 */
export async function holdComparison(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  part: ComparisonPart,
): Promise<string | null> {
  await tx.query(
    `insert into comparison (workspace, id, kind, device_id, "order", runs_per_side)
     values ($1, $2, $3, $4, $5, $6) on conflict (workspace, id) do nothing`,
    [workspace, part.id, part.kind, deviceId, part.order, part.runsPerSide],
  );
  const { rows } = await tx.query<Row>(
    'select * from comparison where workspace = $1 and id = $2 for update',
    [workspace, part.id],
  );
  const row = rows[0];
  const same =
    row?.kind === part.kind &&
    row.device_id === deviceId &&
    row.order === part.order &&
    row.runs_per_side === part.runsPerSide;
  if (!row || !same) {
    throw HttpProblem.conflict(
      `Comparison ${part.id} has another device, kind or order already: use a new id.`,
    );
  }
  return part.side === 'a' ? row.a_result : row.b_result;
}

/** Notes the result of one side. */
export async function joinComparison(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { id, side }: ComparisonPart,
): Promise<void> {
  const column = side === 'a' ? 'a_result' : 'b_result';
  await tx.query(
    `update comparison set ${column} = $3 where workspace = $1 and id = $2 and ${column} is null`,
    [workspace, id, resultId],
  );
}
