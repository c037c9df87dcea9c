import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { listPoints } from '../points/list-points.ts';
import { testContext } from '../testing/test-context.ts';
import { loadPublished } from './load-published.ts';
import { packSource, unpackSource } from './packed-source.ts';
import { readSources } from './sources.ts';

const shipped = path.resolve('prisma/reference');

/** A folder with one small source and no curated rows. */
function smallFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'inferometer-published-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(shipped, 'catalogue'), path.join(folder, 'catalogue'), { recursive: true });
  cpSync(path.join(shipped, 'roofs.json'), path.join(folder, 'roofs.json'));
  cpSync(path.join(shipped, 'aallan_edge.json.gz'), path.join(folder, 'aallan_edge.json.gz'));
  const sources = readSources(shipped).filter(({ key }) => key === 'aallan_edge');
  writeFileSync(path.join(folder, 'sources.json'), JSON.stringify({ sources }));
  const curated = JSON.parse(readFileSync(path.join(shipped, 'curated.json'), 'utf8'));
  const none = { ...curated, select: [], also: [], referenceDevices: [], claims: [] };
  writeFileSync(path.join(folder, 'curated.json'), JSON.stringify(none));
  return folder;
}

async function versionOf({ pool }: Context): Promise<number> {
  const { rows } = await pool.query<{ ds: string }>("select ds from workspace where id = 'home'");
  return Number(rows[0]?.ds);
}

test('everything that ships is loaded once, and the curated cohort is what people meet', {
  timeout: 180_000,
}, async () => {
  const ctx = await testContext();
  expect(await loadPublished(ctx)).toEqual({ sources: 21, points: 24_312, changed: true });
  expect(await loadPublished(ctx)).toEqual({ sources: 21, points: 24_312, changed: false });
  expect(await versionOf(ctx)).toBe(1);
  const list = await listPoints({}, ctx);
  expect(list.cohort?.id).toBe('image-classification~imagenet-2012-val~top1~SingleStream~b1');
  expect(list.totalPoints).toBe(24_312);
  expect(list.points).toHaveLength(list.cohort?.points ?? 0);
  expect(list.points.filter(({ referenceDevice }) => referenceDevice)).toHaveLength(1);
});

test('a changed row closes the old point and opens a new one; other rows stay', async () => {
  const ctx = await testContext();
  const folder = smallFolder();
  await loadPublished(ctx, folder);
  const before = await listPoints({}, ctx);

  const file = path.join(folder, 'aallan_edge.json.gz');
  const { rows } = unpackSource(readFileSync(file));
  const changed = rows.map((row, i) => (i === 0 ? { ...row, latency_ms_mean: 1234 } : row));
  writeFileSync(file, packSource('aallan_edge', changed.slice(0, -1)));
  const loaded = await loadPublished(ctx, folder);
  expect(loaded).toEqual({ sources: 1, points: rows.length - 1, changed: true });
  expect(await versionOf(ctx)).toBe(2);

  const { rows: spans } = await ctx.pool.query<{ from_seq: string; to_seq: string | null }>(
    'select from_seq, to_seq, count(*)::int as points from point group by 1, 2 order by 1, 2',
  );
  expect(spans).toEqual([
    { from_seq: '1', to_seq: '2', points: 2 },
    { from_seq: '1', to_seq: null, points: rows.length - 2 },
    { from_seq: '2', to_seq: null, points: 1 },
  ]);
  const earlier = await listPoints({ co: before.cohort?.id, ds: 1 }, ctx);
  expect(earlier.points).toEqual(before.points);
});

test('two processes that load at once write the points once', async () => {
  const ctx = await testContext();
  const folder = smallFolder();
  const both = await Promise.all([loadPublished(ctx, folder), loadPublished(ctx, folder)]);
  expect(both.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(await versionOf(ctx)).toBe(1);
});

test('a broken pack loads nothing', async () => {
  const ctx = await testContext();
  const folder = smallFolder();
  writeFileSync(path.join(folder, 'aallan_edge.json.gz'), 'not gzip');
  await expect(loadPublished(ctx, folder)).rejects.toThrow();
  expect(await versionOf(ctx)).toBe(0);
});
