import { writeFileSync } from 'node:fs';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { deleteArtifact } from './delete-artifact.ts';
import { listArtifacts } from './list-artifacts.ts';
import { openArtifact } from './open-artifact.ts';
import { modelFile, requestOf, sent } from './testing/sent-files.ts';

let ctx: Context;
const file = modelFile(600_000);
const { sha256 } = requestOf(file);

beforeAll(async () => {
  ctx = await testContext();
  await sent(ctx, file);
});

const get = (headers: Record<string, string> = {}) =>
  openArtifact(sha256, new Headers(headers), ctx);
/** Compared as bytes: a list of 600,000 numbers takes seconds to compare. */
const holds = async (response: Response, bytes: Uint8Array) =>
  Buffer.from(await response.arrayBuffer()).equals(bytes);

test('the whole file comes with its hash as its tag', async () => {
  const response = await get();
  expect([response.status, response.headers.get('etag')]).toEqual([200, `"${sha256}"`]);
  expect(response.headers.get('content-length')).toBe(String(file.length));
  expect(await holds(response, file)).toBe(true);
});

test('a cut download goes on where it stopped', async () => {
  const response = await get({ range: 'bytes=300000-', 'if-range': `"${sha256}"` });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(
    `bytes 300000-${file.length - 1}/${file.length}`,
  );
  expect(await holds(response, file.slice(300_000))).toBe(true);
  expect(await holds(await get({ range: 'bytes=-5' }), file.slice(-5))).toBe(true);
  const other = await get({ range: 'bytes=300000-', 'if-range': '"another"' });
  expect(other.status).toBe(200);
  await other.body?.cancel();
});

test('a range behind the end is 416 with the length', async () => {
  const response = await get({ range: `bytes=${file.length}-` });
  expect([response.status, response.headers.get('content-range')]).toEqual([
    416,
    `bytes */${file.length}`,
  ]);
});

test('unknown, malformed and cut files are not found', async () => {
  for (const name of ['0'.repeat(64), '../secret/hub-key', sha256.toUpperCase(), '']) {
    await expect(openArtifact(name, new Headers(), ctx)).rejects.toMatchObject({ status: 404 });
  }
  const short = modelFile();
  await sent(ctx, short);
  const name = requestOf(short).sha256;
  writeFileSync(`${ctx.dataDir}/artifacts/kept/${name.slice(0, 2)}/${name}`, short.slice(1));
  await expect(openArtifact(name, new Headers(), ctx)).rejects.toMatchObject({ status: 404 });
  // Sent again, it is whole again.
  expect(await sent(ctx, short)).toMatchObject({ done: true });
  expect(await holds(await openArtifact(name, new Headers(), ctx), short)).toBe(true);
});

test('a file is deleted when no open job needs it', async () => {
  const submission = uuid7();
  await ctx.pool.query(
    `insert into submission (workspace, id, name, profile, priority, request, asked_by)
     values ('home', $1, 's', 'quick', 0, '{}', 'owner')`,
    [submission],
  );
  const job = uuid7();
  await ctx.pool.query(
    `insert into job (workspace, id, submission_id, title, work, models, profile, priority)
     values ('home', $1, $2, 't', '{}', $3, 'quick', 0)`,
    [job, submission, JSON.stringify([{ slug: 'a', sha256 }])],
  );
  await expect(deleteArtifact(sha256, ctx)).rejects.toMatchObject({
    status: 409,
    message: 'One job waits for this file: cancel them first, or let them end.',
  });
  await ctx.pool.query(`update job set state = 'done', ended_at = now() where id = $1`, [job]);
  await deleteArtifact(sha256, ctx);
  expect((await listArtifacts(ctx)).some((one) => one.sha256 === sha256)).toBe(false);
  await expect(get()).rejects.toMatchObject({ status: 404 });
  await expect(deleteArtifact(sha256, ctx)).rejects.toMatchObject({ status: 404 });
  expect(await sent(ctx, file)).toMatchObject({ done: true });
});
