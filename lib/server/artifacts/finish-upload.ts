import 'server-only';
import type { ModelFacts } from '../../contract/model-facts.ts';
import { contradiction } from '../../models/scan/contradiction.ts';
import { scanModelFile } from '../../models/scan/scan-model-file.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { type ArtifactStore, artifactStore } from './artifact-store.ts';
import { lockArtifact } from './lock-artifact.ts';
import { type UploadRow, uploadRow } from './upload-row.ts';

/**
 * Checks an upload that is whole, and keeps or refuses it; several at once, or again after a crash,
 * come to the same end.
 *
 * @param known sha256 of its bytes where it was computed while they came
 */
export async function finishUpload(
  row: UploadRow,
  known: string | null,
  ctx: Context,
): Promise<UploadRow> {
  const store = artifactStore(ctx);
  try {
    const verdict = await judge(row, known, store);
    if (typeof verdict === 'string') await refuseUpload(row, verdict, ctx);
    else await keep(row, verdict, store, ctx);
    await store.discard(row.id);
  } catch (error) {
    // Whoever else finishes it takes the bytes away before that is committed: its lock says when.
    // Only an upload that is open after it is a failure.
    await inTransaction(ctx.pool, (tx) => lockArtifact(tx, ctx, row.sha256));
    if ((await uploadRow(ctx, row.id)).state === 'uploading') throw error;
  }
  return uploadRow(ctx, row.id);
}

/** What is in the file, or the sentence that refuses it. */
async function judge(
  row: UploadRow,
  known: string | null,
  store: ArtifactStore,
): Promise<ModelFacts | string> {
  const whole = await store.assemble(row.id, row.segments, row.bytes, known);
  try {
    if (whole.sha256 !== row.sha256) {
      return `The bytes that came have the sha256 ${whole.sha256}, not the announced one: send the file again.`;
    }
    const scanned = scanModelFile(whole.source);
    if (!scanned.accepted) return scanned.reason;
    const wrong = contradiction(row.description, scanned.facts);
    return wrong ? `description.${wrong.field} ${wrong.reason}.` : scanned.facts;
  } finally {
    await whole.close();
  }
}

async function refuseUpload(row: UploadRow, reason: string, ctx: Context): Promise<void> {
  await ctx.pool.query(
    `update artifact_file set state = 'refused', reason = $3, segments = '[]', touched_at = now()
      where workspace = $1 and id = $2 and state = 'uploading'`,
    [ctx.workspace, row.id, reason.slice(0, 200)],
  );
}

/** The rename stands inside the lock, so that a delete of the same file comes before or after. */
async function keep(
  row: UploadRow,
  facts: ModelFacts,
  store: ArtifactStore,
  ctx: Context,
): Promise<void> {
  await inTransaction(ctx.pool, async (tx) => {
    await lockArtifact(tx, ctx, row.sha256);
    const { rowCount } = await tx.query(
      `update artifact_file
          set state = 'kept', facts = $3, segments = '[]', kept_at = now(), touched_at = now()
        where workspace = $1 and id = $2 and state = 'uploading'`,
      [ctx.workspace, row.id, facts],
    );
    if (rowCount === 1) await store.keep(row.id, row.sha256);
  });
}
