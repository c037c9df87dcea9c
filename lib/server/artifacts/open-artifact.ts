import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { rangeReply } from '../http/range-reply.ts';
import { artifactStore } from './artifact-store.ts';
import { newestKept } from './newest-kept.ts';
import { noSuchArtifact } from './no-such-artifact.ts';

/**
 * The bytes of a kept file, whole or as the headers `range` and `if-range` ask for them.
 *
 * @throws HttpProblem 404
 */
export async function openArtifact(
  sha256: string,
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<Response> {
  const store = artifactStore(ctx);
  const row = /^[0-9a-f]{64}$/.test(sha256) ? await newestKept(ctx.pool, ctx, sha256) : null;
  if (!row || !(await store.has(sha256, row.bytes))) throw noSuchArtifact();
  const { bytes } = row;
  const etag = `"${sha256}"`;
  const condition = headers.get('if-range');
  const asked = condition === null || condition === etag ? headers.get('range') : null;
  return rangeReply({
    size: bytes,
    range: asked,
    headers: {
      'cache-control': 'private, no-store',
      etag,
      'x-content-type-options': 'nosniff',
    },
    carrying: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${sha256}"`,
    },
    read: (start, end) => store.read(sha256, start, end),
  });
}
