import 'server-only';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Sha256 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { byteRange } from '../http/byte-range.ts';
import { HttpProblem } from '../http/http-problem.ts';
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
  const file = await open(path.join(installFolder(ctx), `${sha256}.tar.gz`)).catch(() => null);
  if (!file) throw HttpProblem.notFound('The file is listed but gone: run npm run packs.');
  const { size } = await file.stat();
  const part = byteRange(range, size);
  const headers = new Headers({
    'content-type': 'application/gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  });
  if (part === 'unsatisfiable') {
    await file.close();
    headers.set('content-range', `bytes */${size}`);
    headers.set('cache-control', 'no-store');
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = part ?? { first: 0, last: size - 1 };
  headers.set('content-length', String(last - first + 1));
  if (part) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  const stream = file.createReadStream({ start: first, end: last });
  return new Response(webStream(stream), { status: part ? 206 : 200, headers });
}

/** Node's type of a web stream is not the DOM's, though the stream is. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream.iterator();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void stream.destroy(),
  });
}
