import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { appendToUpload } from './append-to-upload.ts';
import { artifactStore } from './artifact-store.ts';
import { findArtifactModel } from './find-artifact-model.ts';
import { listArtifacts } from './list-artifacts.ts';
import { openUpload } from './open-upload.ts';
import { bodyOf, modelFile, requestOf, sent } from './testing/sent-files.ts';
import { uploadState } from './upload-state.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

const append = (id: string, offset: number, pieces: Uint8Array[], breaks = false) =>
  appendToUpload({ id, offset, announced: null, body: bodyOf(pieces, breaks) }, ctx);
const leftOvers = (id: string) => existsSync(path.join(ctx.dataDir, 'artifacts/uploads', id));

test('a file sent whole is kept under its sha256, scanned, and named in jobs', async () => {
  const file = modelFile();
  const state = await sent(ctx, file, { slug: 'whole' });
  expect(state).toMatchObject({ done: true, offset: file.length, refused: null });
  expect(leftOvers(state.id)).toBe(false);
  const { sha256 } = requestOf(file);
  const [listed] = (await listArtifacts(ctx)).filter((one) => one.sha256 === sha256);
  expect(listed).toMatchObject({
    bytes: file.length,
    facts: { format: 'onnx', precision: 'fp32' },
  });
  expect(await findArtifactModel(sha256, ctx)).toEqual({
    slug: 'whole',
    name: 'Street Net',
    task: 'image-classification',
    format: 'onnx',
    precision: 'fp32',
    inputShape: [1, 3, 32, 32],
    inputName: 'x',
    outputName: 'y',
    sha256,
    bytes: file.length,
  });
  expect(await findArtifactModel('0'.repeat(64), ctx)).toBeNull();
});

test('what came before a connection broke stays, and the rest is sent from there', async () => {
  const file = modelFile(40_000);
  const { id } = await openUpload(requestOf(file), ctx);
  const broken = append(id, 0, [file.slice(0, 7000), file.slice(7000, 15_000)], true);
  await expect(broken).rejects.toMatchObject({ status: 400 });
  expect(await uploadState(id, ctx)).toMatchObject({ offset: 15_000, done: false });
  await expect(append(id, 7000, [file.slice(7000)])).rejects.toMatchObject({
    status: 409,
    fields: [{ path: 'upload-offset', reason: 'must be 15000' }],
  });
  expect(await append(id, 15_000, [file.slice(15_000, 20_000)])).toMatchObject({ offset: 20_000 });
  const again = await openUpload(requestOf(file), ctx);
  expect(again).toMatchObject({ id, offset: 20_000 });
  expect(await append(id, 20_000, [file.slice(20_000)])).toMatchObject({ done: true });
  expect(await append(id, 20_000, [])).toMatchObject({ done: true });
});

test('bytes of another sha256 are refused, and gone', async () => {
  const file = modelFile();
  const other = modelFile();
  const { id } = await openUpload(requestOf(file), ctx);
  const state = await append(id, 0, [other]);
  expect(state.done).toBe(false);
  expect(state.refused).toContain(`have the sha256 ${requestOf(other).sha256}`);
  expect(leftOvers(id)).toBe(false);
  // The refusal is final for this upload only.
  expect(await sent(ctx, file)).toMatchObject({ done: true });
});

test('a changed byte behind a break is found, though the pieces were stored one by one', async () => {
  const file = modelFile(30_000);
  const bent = file.slice();
  bent[20_000] = (bent[20_000] ?? 0) ^ 1;
  const { id } = await openUpload(requestOf(file), ctx);
  await append(id, 0, [file.slice(0, 10_000)]);
  const state = await append(id, 10_000, [bent.slice(10_000)]);
  expect(state.refused).toContain('sha256');
});

test('what is no model, and what contradicts its description, is refused with the reason', async () => {
  const pickle = Buffer.concat([Buffer.from('\x80\x02cos\nsystem\n', 'latin1'), modelFile()]);
  expect((await sent(ctx, pickle)).refused).toContain('a pickle');
  const int8 = await sent(ctx, modelFile(), { precision: 'int8' });
  expect(int8.refused).toContain('description.precision is int8');
  expect(leftOvers(int8.id)).toBe(false);
});

test('more bytes than announced are not taken, in whatever way they come', async () => {
  const file = modelFile(20_000);
  const { id } = await openUpload(requestOf(file), ctx);
  const body = bodyOf([file]);
  const announced = file.length + 1;
  await expect(appendToUpload({ id, offset: 0, announced, body }, ctx)).rejects.toMatchObject({
    status: 413,
  });
  const more = [file.slice(0, 1000), file.slice(1000), Uint8Array.of(1)];
  await expect(append(id, 0, more)).rejects.toMatchObject({ status: 413 });
  expect(await uploadState(id, ctx)).toMatchObject({ offset: 0, done: false });
  expect(readdirSync(path.join(ctx.dataDir, 'artifacts/uploads', id))).toEqual([]);
});

test('the same file from several senders at once is one file', async () => {
  const file = modelFile(60_000);
  const tries = Array.from({ length: 3 }, async () => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const { id, offset, done } = await openUpload(requestOf(file), ctx);
      if (done) return true;
      const pieces = [file.slice(offset, offset + 9000), file.slice(offset + 9000)];
      const state = await append(id, offset, pieces).catch((error: { status?: number }) => {
        if (error.status !== 409) throw error;
        return null;
      });
      if (state?.done) return true;
    }
    return false;
  });
  expect(await Promise.all(tries)).toEqual(Array(3).fill(true));
  const { sha256 } = requestOf(file);
  const kept = (await listArtifacts(ctx)).filter((one) => one.sha256 === sha256);
  expect(kept).toHaveLength(1);
  const at = path.join(ctx.dataDir, 'artifacts/kept', sha256.slice(0, 2), sha256);
  expect(statSync(at).size).toBe(file.length);
  expect(await artifactStore(ctx).has(sha256, file.length)).toBe(true);
});

test('the same file twice is done at once, and a new description is held against it', async () => {
  const file = modelFile();
  await sent(ctx, file, { name: 'First' });
  expect(await openUpload(requestOf(file, { name: 'First' }), ctx)).toMatchObject({ done: true });
  const renamed = requestOf(file, { name: 'Second', inputShape: [8, 3, 32, 32] });
  expect(await openUpload(renamed, ctx)).toMatchObject({ done: true });
  expect(await findArtifactModel(renamed.sha256, ctx)).toMatchObject({
    name: 'Second',
    inputShape: [8, 3, 32, 32],
  });
  const wrong = openUpload(requestOf(file, { inputShape: [8, 3, 32, 16] }), ctx);
  await expect(wrong).rejects.toMatchObject({
    status: 422,
    fields: [{ path: 'description.inputShape' }],
  });
  const short = openUpload({ ...renamed, bytes: file.length - 1 }, ctx);
  await expect(short).rejects.toMatchObject({ status: 422, fields: [{ path: 'bytes' }] });
});

test('formats that cannot be looked into are refused before a byte is sent', async () => {
  for (const format of ['tfjs', 'engine', 'other'] as const) {
    await expect(openUpload(requestOf(modelFile(), { format }), ctx)).rejects.toMatchObject({
      status: 422,
      fields: [{ path: 'description.format' }],
    });
  }
});

test('an upload that was whole when the hub crashed is finished by a request without bytes', async () => {
  const file = modelFile();
  const { id } = await openUpload(requestOf(file), ctx);
  const segment = await artifactStore(ctx).openSegment(id);
  await segment.write(file);
  await segment.close();
  await ctx.pool.query('update artifact_file set received = bytes, segments = $2 where id = $1', [
    id,
    JSON.stringify([{ at: 0, name: segment.name }]),
  ]);
  expect(await append(id, file.length, [])).toMatchObject({ done: true });
});

test('unknown uploads are not found, and stale ones are forgotten with their bytes', async () => {
  for (const id of [uuid7(), 'x', '../../etc']) {
    await expect(uploadState(id, ctx)).rejects.toMatchObject({ status: 404 });
  }
  const file = modelFile();
  const { id } = await openUpload(requestOf(file), ctx);
  await append(id, 0, [file.slice(0, 100)]);
  expect(leftOvers(id)).toBe(true);
  await ctx.pool.query(
    `update artifact_file set touched_at = now() - interval '25 hours' where id = $1`,
    [id],
  );
  await openUpload(requestOf(modelFile()), ctx);
  await expect(uploadState(id, ctx)).rejects.toMatchObject({ status: 404 });
  expect(leftOvers(id)).toBe(false);
});
