import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { UploadRequest } from '../../contract/stored-artifact.ts';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { appendToUpload } from './append-to-upload.ts';
import { FolderStore } from './folder-store.ts';
import { openUpload } from './open-upload.ts';
import { bodyOf, modelFile, requestOf } from './testing/sent-files.ts';
import { uploadState } from './upload-state.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});
afterEach(() => vi.restoreAllMocks());

const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

/** The disk takes so many bytes of every segment, and of the next write a part. */
function diskOf(bytes: number): void {
  const open = FolderStore.prototype.openSegment;
  vi.spyOn(FolderStore.prototype, 'openSegment').mockImplementation(async function (
    this: FolderStore,
    id,
  ) {
    const segment = await open.call(this, id);
    let left = bytes;
    return {
      ...segment,
      write: async (piece) => {
        await segment.write(piece.subarray(0, Math.max(0, left)));
        if (piece.length > left) throw full();
        left -= piece.length;
      },
    };
  });
}

test('J07: a disk that fills in the middle is said, keeps what came, and goes on with room', async () => {
  const file = modelFile(50_000);
  const { id } = await openUpload(requestOf(file), ctx);
  const send = (offset: number) => {
    const pieces = [];
    for (let at = offset; at < file.length; at += 4000) pieces.push(file.slice(at, at + 4000));
    return appendToUpload({ id, offset, announced: null, body: bodyOf(pieces) }, ctx);
  };
  diskOf(10_000);
  await expect(send(0)).rejects.toMatchObject({ status: 507 });
  expect(await uploadState(id, ctx)).toMatchObject({ offset: 8000, done: false });
  vi.restoreAllMocks();
  expect(await send(8000)).toMatchObject({ done: true });
});

test('a disk that fails to keep what it took has nothing of it registered', async () => {
  const file = modelFile(50_000);
  const { id } = await openUpload(requestOf(file), ctx);
  const open = FolderStore.prototype.openSegment;
  vi.spyOn(FolderStore.prototype, 'openSegment').mockImplementation(async function (
    this: FolderStore,
    upload,
  ) {
    const segment = await open.call(this, upload);
    return { ...segment, sync: () => Promise.reject(full()) };
  });
  const body = bodyOf([file]);
  const sent = appendToUpload({ id, offset: 0, announced: null, body }, ctx);
  await expect(sent).rejects.toMatchObject({ status: 507 });
  expect(await uploadState(id, ctx)).toMatchObject({ offset: 0, done: false });
});

test('what will not fit is refused before a byte is sent, counting what others were promised', async () => {
  const free = vi.spyOn(FolderStore.prototype, 'freeBytes');
  const request = requestOf(modelFile());
  free.mockResolvedValue(256 * 1024 ** 2 + request.bytes - 1);
  await expect(openUpload(request, ctx)).rejects.toMatchObject({ status: 507 });
  free.mockResolvedValue(10 * 1024 ** 3);
  await openUpload({ ...requestOf(modelFile()), bytes: 2 * 1024 ** 3 }, ctx);
  free.mockResolvedValue(2 * 1024 ** 3);
  await expect(openUpload(request, ctx)).rejects.toMatchObject({ status: 507 });
});

test('J07: five gigabytes are more than the hub takes', () => {
  const { success } = UploadRequest.safeParse({ ...requestOf(modelFile()), bytes: 5 * 1024 ** 3 });
  expect(success).toBe(false);
});
