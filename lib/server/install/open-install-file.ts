import 'server-only';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Sha256 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { fileStream } from '../http/file-stream.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { rangeReply } from '../http/range-reply.ts';
import { installFolder } from './install-folder.ts';
import { readManifest } from './read-manifest.ts';

/**
 * The reply that carries one file of the manifest, or the part of it that a Range header asks for.
 * It never changes: its address is its sha256.
 *
 * @throws HttpProblem 404 for anything that the manifest does not list
 */
export async function openInstallFile(
  { sha256, range }: { sha256: string; range: string | null },
  ctx: Pick<Context, 'dataDir'> = serverContext(),
): Promise<Response> {
  const manifest = await readManifest(ctx);
  const listed = Sha256.safeParse(sha256).success
    ? manifest?.files.find((file) => file.sha256 === sha256)
    : undefined;
  if (!listed) throw HttpProblem.notFound('This hub has no install file of this sha256.');
  const at = path.join(installFolder(ctx), `${sha256}.tar.gz`);
  const found = await stat(at).catch(() => null);
  if (!found) throw HttpProblem.notFound('The file is listed but gone: run npm run packs.');
  return rangeReply({
    size: found.size,
    range,
    headers: {
      'content-type': 'application/gzip',
      'cache-control': 'no-store',
      etag: `"${sha256}"`,
    },
    carrying: { 'cache-control': 'public, max-age=31536000, immutable' },
    read: (start, end) => fileStream(at, start, end),
  });
}
