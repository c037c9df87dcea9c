import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { canonicalJson } from '../../codec/canonical-json.ts';
import type { UploadRequest, UploadState } from '../../contract/stored-artifact.ts';
import { contradiction } from '../../models/scan/contradiction.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { artifactStore } from './artifact-store.ts';
import { diskFull } from './disk-full.ts';
import { forgetStaleUploads } from './forget-stale-uploads.ts';
import { newestKept } from './newest-kept.ts';
import { stateOf, type UploadRow, uploadRow, uploadRows } from './upload-row.ts';

/** Uploads under way at once; a person has one or two. */
const mostOpen = 50;
/** What an upload must leave free, so that Postgres on the same disk goes on. */
const reserveBytes = 256 * 1024 ** 2;

/**
 * Begins an upload, or finds the one of the same file that was begun before: kept already, it is
 * done at once; under way, it goes on where it stands. Another description of a kept file is held
 * against what is in it and takes the old one's place.
 *
 * The protocol is the contract's own, close to that of tus (offset header, 409, HEAD as GET). tus
 * itself (`@tus/server` 2.3 with a store, a locker and their dependencies) was weighed: it fits a
 * route handler, but its locks live in one process, its creation request has no typed body, and
 * the sha256, the scan and the rows would be ours all the same.
 *
 * @throws HttpProblem 422 naming the field, 429 with too many uploads open, 507 when the disk is full
 */
export async function openUpload(
  request: UploadRequest,
  ctx: Context = serverContext(),
): Promise<UploadState> {
  checkFormat(request);
  const kept = await newestKept(ctx.pool, ctx, request.sha256);
  if (kept && (await artifactStore(ctx).has(kept.sha256, kept.bytes))) {
    return stateOf(await describedAs(kept, request, ctx));
  }
  await forgetStaleUploads(ctx);
  const open = await uploadRows(ctx.pool, ctx, `state = 'uploading' order by id`, []);
  const same = open.find(
    ({ sha256, bytes }) => sha256 === request.sha256 && bytes === request.bytes,
  );
  if (same) {
    await ctx.pool.query(
      `update artifact_file set description = $3, touched_at = now() where workspace = $1 and id = $2`,
      [ctx.workspace, same.id, request.description],
    );
    return stateOf(same);
  }
  if (open.length >= mostOpen) {
    throw new HttpProblem({
      status: 429,
      title: 'Too many uploads',
      detail: `${mostOpen} uploads are under way: finish one, or wait a day until it is forgotten.`,
      retryAfterS: 60,
    });
  }
  await checkRoom(request, open, ctx);
  return stateOf(await insert(request, ctx));
}

function checkFormat({ description }: UploadRequest): void {
  if (description.format === 'onnx' || description.format === 'tflite') return;
  const reason = `must be onnx or tflite, not ${description.format}: the hub keeps what it can look into`;
  throw HttpProblem.unprocessable([{ path: 'description.format', reason }]);
}

async function describedAs(kept: UploadRow, request: UploadRequest, ctx: Context) {
  const { description, bytes } = request;
  if (bytes !== kept.bytes) {
    const reason = `is ${bytes}, and the file of this sha256 has ${kept.bytes}`;
    throw HttpProblem.unprocessable([{ path: 'bytes', reason }]);
  }
  if (canonicalJson(description) === canonicalJson(kept.description)) return kept;
  const wrong = kept.facts && contradiction(description, kept.facts);
  if (wrong) {
    const path = `description.${wrong.field}`;
    throw HttpProblem.unprocessable([{ path, reason: wrong.reason }]);
  }
  const id = uuid7();
  await ctx.pool.query(
    `insert into artifact_file (workspace, id, sha256, bytes, received, description, state, facts,
                                kept_at)
     values ($1, $2, $3, $4, $4, $5, 'kept', $6, now())`,
    [ctx.workspace, id, kept.sha256, bytes, description, kept.facts],
  );
  return uploadRow(ctx, id);
}

/** Counts what the other uploads will still need, so that all of them can end. */
async function checkRoom({ bytes }: UploadRequest, open: UploadRow[], ctx: Context) {
  const free = await artifactStore(ctx).freeBytes();
  const promised = open.reduce((sum, row) => sum + row.bytes - row.received, 0);
  if (free === null || free - promised - reserveBytes >= bytes) return;
  throw diskFull(`It has ${free} bytes free, of which ${promised} are promised to other uploads`);
}

async function insert({ sha256, bytes, description }: UploadRequest, ctx: Context) {
  const id = uuid7();
  await ctx.pool.query(
    'insert into artifact_file (workspace, id, sha256, bytes, description) values ($1, $2, $3, $4, $5)',
    [ctx.workspace, id, sha256, bytes, description],
  );
  return uploadRow(ctx, id);
}
