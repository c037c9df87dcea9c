import 'server-only';
import * as z from 'zod';
import { ModelFacts } from '../../contract/model-facts.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { ArtifactDescription, type UploadState } from '../../contract/stored-artifact.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/database.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** A row of `artifact_file` as it comes from Postgres. */
const Row = z.object({
  id: z.string(),
  sha256: z.string(),
  bytes: z.coerce.number(),
  received: z.coerce.number(),
  description: ArtifactDescription,
  state: z.enum(['uploading', 'kept', 'refused']),
  reason: z.string().nullable(),
  segments: z.array(z.object({ at: z.number(), name: z.string() })),
  facts: ModelFacts.nullable(),
  kept_at: z.date().nullable(),
});
export type UploadRow = z.infer<typeof Row>;

/** Rows that a condition on `artifact_file` selects; `$1` is the workspace. */
export async function uploadRows(
  db: Database,
  ctx: Context,
  condition: string,
  values: unknown[],
): Promise<UploadRow[]> {
  const { rows } = await db.query(
    `select id, sha256, bytes, received, description, state, reason, segments, facts, kept_at
       from artifact_file where workspace = $1 and ${condition}`,
    [ctx.workspace, ...values],
  );
  return z.array(Row).parse(rows);
}

/**
 * The upload of an id.
 *
 * @throws HttpProblem 404
 */
export async function uploadRow(ctx: Context, id: string): Promise<UploadRow> {
  const known = Uuid7.safeParse(id).success;
  const [row] = known ? await uploadRows(ctx.pool, ctx, 'id = $2', [id]) : [];
  if (row) return row;
  throw HttpProblem.notFound('There is no upload of this id: begin a new one.');
}

/** Where an upload stands, for who sends it. */
export function stateOf(row: UploadRow): UploadState {
  const { id, bytes, received, state, reason } = row;
  return { id, offset: received, bytes, done: state === 'kept', refused: reason };
}
