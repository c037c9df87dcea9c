import 'server-only';
import { createHash } from 'node:crypto';
import type { UploadState } from '../../contract/stored-artifact.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { artifactStore } from './artifact-store.ts';
import { diskFull } from './disk-full.ts';
import { finishUpload } from './finish-upload.ts';
import { SegmentWriter } from './segment-writer.ts';
import { stateOf, type UploadRow, uploadRow } from './upload-row.ts';

/** One request's bytes of an upload. */
export interface Appended {
  id: string;
  /** Header `upload-offset`. */
  offset: number;
  /** Header `content-length`; null when the sender does not say. */
  announced: number | null;
  body: ReadableStream<Uint8Array> | null;
}

/** A sender that says nothing for so long has gone. */
const silenceMs = 60_000;

/**
 * Takes in bytes of an upload while they come, and finishes it with the last one. What came before
 * a connection broke stays; a request without bytes finishes an upload that is whole.
 *
 * @throws HttpProblem 409 naming the offset that the hub has, 413 for more bytes than were announced,
 * 400 when the sender breaks off, 507 when the disk is full
 */
export async function appendToUpload(
  input: Appended,
  ctx: Context = serverContext(),
): Promise<UploadState> {
  const row = await uploadRow(ctx, input.id);
  if (row.state !== 'uploading') {
    await input.body?.cancel().catch(() => undefined);
    return stateOf(row);
  }
  const left = row.bytes - row.received;
  if (input.offset !== row.received || (input.announced ?? 0) > left) {
    await input.body?.cancel().catch(() => undefined);
    throw input.offset === row.received ? tooMany(row) : wrongOffset(row.received);
  }
  const sha256 = input.body === null ? null : await receive(row, input.body, ctx);
  const grown = await uploadRow(ctx, row.id);
  if (grown.state !== 'uploading' || grown.received < grown.bytes) return stateOf(grown);
  return stateOf(await finishUpload(grown, sha256, ctx));
}

/** The sha256 of all bytes when all of them came with this one request, else null. */
async function receive(
  row: UploadRow,
  body: ReadableStream<Uint8Array>,
  ctx: Context,
): Promise<string | null> {
  const writer = await SegmentWriter.open(row, artifactStore(ctx), ctx);
  const hash = row.received === 0 ? createHash('sha256') : null;
  const reader = body.getReader();
  let left = row.bytes - row.received;
  try {
    for (;;) {
      const chunk = await nextChunk(reader);
      if (chunk === null) break;
      left -= chunk.byteLength;
      if (left < 0) throw tooMany(row);
      hash?.update(chunk);
      await stored(writer.write(chunk));
      if (!(await stored(writer.checkpoint()))) throw await overtaken(row, ctx);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    // Bytes beyond the announced end make all that this request has not registered doubtful.
    // The failure that counts is on its way up already; a second one would only hide it.
    await (left < 0 ? writer.abandon() : writer.end()).catch(() => undefined);
    throw error;
  }
  if (!(await stored(writer.end()))) throw await overtaken(row, ctx);
  return left === 0 && hash ? hash.digest('hex') : null;
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), silenceMs);
  });
  try {
    const { done, value } = await Promise.race([reader.read(), silence]);
    return done ? null : value;
  } catch {
    throw HttpProblem.badRequest('The upload broke off: ask where it stands and go on from there.');
  } finally {
    clearTimeout(timer);
  }
}

/** What the store does, with a full disk said in the hub's words. */
async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOSPC' || code === 'EDQUOT' ? diskFull('What came so far is kept') : error;
  }
}

/** Another request has brought the same bytes sooner. */
async function overtaken(row: UploadRow, ctx: Context): Promise<HttpProblem> {
  return wrongOffset((await uploadRow(ctx, row.id)).received);
}

function wrongOffset(offset: number): HttpProblem {
  return new HttpProblem({
    status: 409,
    title: 'Another offset',
    detail: `The hub has ${offset} bytes of this upload: go on with upload-offset ${offset}.`,
    fields: [{ path: 'upload-offset', reason: `must be ${offset}` }],
  });
}

function tooMany({ bytes }: UploadRow): HttpProblem {
  return new HttpProblem({
    status: 413,
    title: 'Too large',
    detail: `More bytes came than the ${bytes} that were announced: begin again with the right size.`,
  });
}
