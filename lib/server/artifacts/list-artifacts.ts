import 'server-only';
import type { StoredArtifact } from '../../contract/stored-artifact.ts';
import { type Context, serverContext } from '../context.ts';
import { uploadRows } from './upload-row.ts';

/** The files that are kept, newest first, each with its newest description. */
export async function listArtifacts(ctx: Context = serverContext()): Promise<StoredArtifact[]> {
  const rows = await uploadRows(
    ctx.pool,
    ctx,
    `id in (select distinct on (sha256) id from artifact_file
             where workspace = $1 and state = 'kept' order by sha256, kept_at desc, id desc)
     order by kept_at desc, id desc`,
    [],
  );
  return rows.flatMap(({ sha256, bytes, description, facts, kept_at }) =>
    kept_at ? [{ sha256, bytes, description, facts, uploadedAt: kept_at.toISOString() }] : [],
  );
}
