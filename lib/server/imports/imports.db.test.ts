import { beforeAll, expect, test } from 'vitest';
import { ImportFile, type ImportFileInput, ImportReply } from '../../contract/import.ts';
import { Point } from '../../contract/point.ts';
import { Result } from '../../contract/result.ts';
import { combinationHistory } from '../combinations/combination-history.ts';
import { compareResults } from '../comparisons/compare-results.ts';
import type { Context } from '../context.ts';
import { listPoints } from '../points/list-points.ts';
import { pointsById } from '../points/points-by-id.ts';
import { deadlineRows } from '../results/deadline-rows.ts';
import { getResult } from '../results/get-result.ts';
import { retractResult } from '../results/retract-result.ts';
import { recomputeSummaries } from '../summaries/recompute-summaries.ts';
import { testContext } from '../testing/test-context.ts';
import { importResults } from './import-results.ts';
import { listImports } from './list-imports.ts';
import { removeImport } from './remove-import.ts';

let ctx: Context;
beforeAll(async () => {
  ctx = await testContext();
});

const samplesNs = Array.from({ length: 200 }, (_, i) => 10_000_000 + (i % 20) * 100_000);
const sampled: ImportFileInput['results'][number] = {
  task: 'image-classification',
  device: { name: 'NVIDIA Jetson Nano' },
  model: { name: 'EfficientNet-B0' },
  runtime: { name: 'TF-TRT' },
  precision: 'fp16',
  batch: 1,
  scenario: 'SingleStream',
  timedRegion: 'infer',
  runs: [{ samplesNs }],
  accuracy: [{ metric: 'top1', value: 0.62, correct: 62, total: 100, dataSet: 'ours@100' }],
  note: 'Taken in our kitchen.',
};
const stated: ImportFileInput['results'][number] = {
  task: 'image-classification',
  device: { name: 'Board nobody knows' },
  model: { name: 'Net nobody knows' },
  runtime: { name: 'ncnn' },
  latency: { unstatedMs: 12.5 },
};
const fileOf = (label: string, ...results: ImportFileInput['results']): ImportFile =>
  ImportFile.parse({
    schema: 'inferometer-results/1',
    tier: 'log',
    source: { label, url: 'https://example.org/a' },
    results,
  });
const current = async (importId: string) => {
  const { rows } = await ctx.pool.query<{ body: Point }>(
    'select body from point where source_key = $1 and to_seq is null order by id',
    [`import:${importId}`],
  );
  return rows.map(({ body }) => Point.parse(body));
};

test('a record with samples is a result: its statistics are ours, its samples come back', async () => {
  const reply = ImportReply.parse(await importResults(fileOf('kitchen', sampled), 'owner', ctx));
  expect(reply).toMatchObject({ repeated: false, points: 1, unmapped: [] });
  const id = reply.resultIds[0] ?? '';
  const result = Result.parse(await getResult({ id, samples: true }, ctx));
  expect(result).toMatchObject({
    state: 'complete',
    validity: null,
    tier: 'log',
    source: { label: 'kitchen' },
    profile: null,
    fingerprint: null,
    finishedAt: null,
    note: 'Taken in our kitchen.',
    cell: { threads: null, artifact: { sha256: null, model: { slug: 'efficientnet-b0' } } },
    accuracy: [{ correct: 62, total: 100, dataSet: 'ours@100', subsetSha256: null }],
    summary: { count: 200, p50: { valueMs: 10.9 } },
  });
  expect(result.runs[0]?.samples?.infer).toEqual(samplesNs);
  const [point] = await current(reply.importId);
  expect(point).toMatchObject({
    tier: 'log',
    resultId: id,
    device: { slug: 'jetson-nano' },
    latency: { p50Ms: 10.9 },
    samples: 200,
    source: { label: 'kitchen', url: 'https://example.org/a' },
    cohort: 'image-classification~ours@100~top1~SingleStream~b1',
  });
  expect(point?.remarks.map(({ code }) => code)).toContain('source_note');
  const deadline = await deadlineRows({ ms: 11, region: 'infer', resultIds: [id] }, ctx);
  expect(deadline.rows[0]).toMatchObject({ samples: 200, missed: 90 });
  const history = await combinationHistory(point?.combination ?? '', 'reader', ctx);
  expect(history).toMatchObject({ entries: [], points: [{ id: point?.id }] });
});

test('a record without samples is a point, with nothing that its source does not state', async () => {
  const { importId, resultIds, unmapped } = await importResults(
    fileOf('a table', stated),
    'owner',
    ctx,
  );
  expect(resultIds).toEqual([]);
  expect(unmapped).toEqual([
    { noun: 'device', name: 'Board nobody knows', results: 1 },
    { noun: 'model', name: 'Net nobody knows', results: 1 },
  ]);
  const [point] = await current(importId);
  expect(point).toMatchObject({
    resultId: null,
    device: { slug: 'board-nobody-knows', name: 'Board nobody knows' },
    runtime: { slug: 'ncnn', version: null },
    batch: null,
    latency: { unstatedMs: 12.5, p50Ms: null, meanMs: null },
    accuracy: [],
    remarks: [{ code: 'statistic_not_stated' }],
  });
});

test('the same content again, also at once, changes nothing', async () => {
  const file = fileOf('twice', sampled, stated, stated);
  const replies = await Promise.all([1, 2, 3].map(() => importResults(file, 'owner', ctx)));
  expect(replies.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(replies.map(({ importId }) => importId)).size).toBe(1);
  expect(replies.map(({ points }) => points)).toEqual([2, 2, 2]);
  expect(new Set(replies.flatMap(({ resultIds }) => resultIds)).size).toBe(1);
  expect(await current(replies[0]?.importId ?? '')).toHaveLength(2);
});

test('an imported result is compared with nothing, and the reason is said', async () => {
  const one = await importResults(fileOf('side a', sampled), 'owner', ctx);
  const other = await importResults(fileOf('side b', sampled), 'owner', ctx);
  const ids = { a: one.resultIds[0] ?? '', b: other.resultIds[0] ?? '' };
  const report = await compareResults(ids, ctx);
  expect(report?.comparison).toMatchObject({
    verdict: 'not comparable',
    ratio: null,
    obstacles: [{ code: 'imported' }, { code: 'imported' }],
    runMediansMs: { a: [10.9], b: [10.9] },
  });
});

test('a removed import takes its points along; its results are tombstones; it may come again', async () => {
  const file = fileOf('removed', sampled, stated);
  const first = await importResults(file, 'owner', ctx);
  const [kept] = await current(first.importId);
  const { ds } = await removeImport({ id: first.importId, reason: 'wrong board' }, ctx);
  expect(ds).toBe(first.ds + 1);
  expect(await current(first.importId)).toEqual([]);
  const gone = await getResult({ id: first.resultIds[0] ?? '' }, ctx);
  expect(gone).toMatchObject({ retracted: { reason: 'wrong board' }, summary: null });
  const before = await listPoints({ co: kept?.cohort ?? '', ds: first.ds }, ctx);
  expect(before.points.length).toBeGreaterThan(0);
  await expect(removeImport({ id: first.importId, reason: 'again' }, ctx)).rejects.toThrow(
    'no import',
  );
  const again = await importResults(file, 'owner', ctx);
  expect(again).toMatchObject({ repeated: false, points: 2 });
  const { imports } = await listImports(ctx);
  expect(
    imports.filter(({ label }) => label === 'removed').map(({ removedAt }) => removedAt),
  ).toEqual([null, expect.any(String)]);
});

test('a retracted imported result leaves every chart', async () => {
  const { importId, resultIds } = await importResults(fileOf('retracted', sampled), 'owner', ctx);
  const [point] = await current(importId);
  await retractResult({ id: resultIds[0] ?? '', reason: 'the clock was wrong' }, ctx);
  expect(await current(importId)).toEqual([]);
  const { gone } = await pointsById([point?.id ?? ''], {}, ctx);
  expect(gone).toMatchObject([{ why: 'retracted', reason: 'the clock was wrong' }]);
});

test('when the arithmetic changes, figures of imported samples are redone and judged by nobody', async () => {
  const { importId, resultIds } = await importResults(fileOf('older', sampled), 'owner', ctx);
  await ctx.pool.query(
    `update summary set version = 1, summary = jsonb_set(summary, '{p50,valueMs}', '5')
      where result_id = $1`,
    [resultIds[0]],
  );
  const stale = await current(importId);
  await ctx.pool.query(
    `update point set body = jsonb_set(body, '{latency,p50Ms}', '5'), body_sha256 = 'old'
      where id = $1 and to_seq is null`,
    [stale[0]?.id],
  );
  await ctx.pool.query('update workspace set summary_version = 1');
  const redone = await recomputeSummaries(ctx);
  expect(redone).toMatchObject({ results: 1, failed: 0, ds: expect.any(Number) });
  expect((await current(importId))[0]?.latency.p50Ms).toBe(10.9);
  expect(await getResult({ id: resultIds[0] ?? '' }, ctx)).toMatchObject({ validity: null });
});
