import 'server-only';
import type { Context } from '../context.ts';
import { artifactStore } from './artifact-store.ts';

/**
 * Forgets uploads that have not grown for a day, with their bytes, and refusals older than a week.
 * Called when an upload begins: nothing has to run for it in the background.
 */
export async function forgetStaleUploads(ctx: Context): Promise<void> {
  const { rows } = await ctx.pool.query<{ id: string }>(
    `delete from artifact_file where workspace = $1 and (
       (state = 'uploading' and touched_at < now() - interval '1 day')
       or (state = 'refused' and touched_at < now() - interval '7 days'))
     returning id`,
    [ctx.workspace],
  );
  for (const { id } of rows) await artifactStore(ctx).discard(id);
}
