import { beforeAll, expect, test } from 'vitest';
import { ChangeList, changeBatch } from '../../contract/change.ts';
import { ImportFile } from '../../contract/import.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { importResults } from '../imports/import-results.ts';
import { removeImport } from '../imports/remove-import.ts';
import { listPoints } from '../points/list-points.ts';
import { publishPoints } from '../points/publish-points.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { type ChangeQuery, listChanges } from './list-changes.ts';
import { mostListed } from './read-changes.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const changes = async (query: ChangeQuery = {}) => ChangeList.parse(await listChanges(query, ctx));
const newest = async () => (await changes()).versions[0]?.changes;

async function publish(digest: string, ids: readonly string[], meanMs = 3): Promise<void> {
  const source = { label: 'A table', url: null, licence: null, date: null };
  const points = () =>
    ids.map((id) =>
      makePoint({ id: `table.${id}`, tier: 'published', source, latency: latency({ meanMs }) }),
    );
  const sources = ids.length === 0 ? [] : [{ key: 'table', digest, points }];
  await publishPoints({ sources, curatedCohort: null }, ctx);
}

test('what a life of results and sources changed, version by version', async () => {
  expect(await changes()).toEqual({ versions: [], next: null });
  const first = await measureCell({ ctx, device }, [{}]);
  expect(await newest()).toMatchObject([
    { kind: 'added', formerId: null, resultId: first, points: 1, sourceKey: null },
  ]);
  const second = await measureCell({ ctx, device }, [{}]);
  const [superseded] = (await newest()) ?? [];
  expect(superseded).toMatchObject({ kind: 'superseded', formerId: first, resultId: second });
  expect(superseded?.what).toMatch(/^.+, ONNX Runtime 1\.30\.0, fp32, Test board$/);

  const { kind, streams, accuracy } = makeAccuracyReport('', 4000);
  const judge = testCell({ threads: 2 });
  const third = await measureCell({ ctx, device }, [{}, { kind, streams, accuracy }], judge);
  expect((await newest())?.map((one) => [one.kind, one.resultId])).toEqual([
    ['added', third],
    ['recomputed', second],
  ]);

  await retractResult({ id: second, reason: 'The fan was unplugged.' }, ctx);
  expect(await newest()).toMatchObject([
    {
      kind: 'retracted',
      reason: 'The fan was unplugged.',
      formerId: second,
      resultId: first,
      points: 1,
      what: superseded?.what,
    },
  ]);
  await retractResult({ id: first, reason: 'So was it here.' }, ctx);
  expect(await newest()).toMatchObject([{ kind: 'retracted', formerId: first, resultId: null }]);

  await publish('1', ['a', 'b', 'c']);
  const source = { what: 'A table', sourceKey: 'table', pointId: null };
  expect(await newest()).toMatchObject([{ kind: 'added', points: 3, ...source }]);
  await publish('2', ['a', 'b', 'd'], 4);
  expect((await newest())?.map((one) => [one.kind, one.points, one.what])).toEqual([
    ['superseded', 2, 'A table'],
    ['added', 1, 'A table'],
    ['removed', 1, 'A table'],
  ]);
  await publish('', []);
  expect(await newest()).toMatchObject([{ kind: 'removed', points: 3, ...source }]);
});

test('rows of a source that ships are told by its name, not by what one of them is cited to', async () => {
  const source = { label: 'MLPerf v2.0, published by Krai', url: null, licence: null, date: null };
  const point = makePoint({
    id: 'p.one',
    tier: 'published',
    source,
    latency: latency({ p90Ms: 3 }),
  });
  const sources = [{ key: 'mlperf_inference_edge_open', digest: '1', points: () => [point] }];
  await publishPoints({ sources, curatedCohort: null }, ctx);
  expect((await newest())?.find(({ kind }) => kind === 'added')?.what).toBe(
    'MLPerf Inference, edge, open division',
  );
});

test('an import is one change when it comes and one when it is removed, a retraction of its own', async () => {
  const result = {
    task: 'image-classification',
    device: { name: 'Board nobody knows' },
    model: { name: 'Net nobody knows' },
    runtime: { name: 'ncnn' },
  };
  const samplesNs = Array.from({ length: 100 }, (_, i) => 10_000_000 + i * 1000);
  const file = ImportFile.parse({
    schema: 'inferometer-results/1',
    tier: 'log',
    source: { label: 'kitchen' },
    results: [1, 2].map((threads) => ({ ...result, threads, runs: [{ samplesNs }] })),
  });
  const { importId, resultIds } = await importResults(file, 'owner', ctx);
  const of = { what: 'kitchen', sourceKey: `import:${importId}` };
  expect(await newest()).toMatchObject([{ kind: 'added', points: 2, ...of }]);
  await retractResult({ id: resultIds[0] ?? '', reason: 'A typing error.' }, ctx);
  expect(await newest()).toMatchObject([
    { kind: 'retracted', formerId: resultIds[0], reason: 'A typing error.' },
    { kind: 'removed', points: 1, ...of },
  ]);
  await removeImport({ id: importId, reason: 'It was wrong.' }, ctx);
  expect(await newest()).toMatchObject([{ kind: 'removed', points: 1, ...of }]);
});

test('corrections alone, since a version, before one, by pages', async () => {
  const { ds } = await listPoints({}, ctx);
  const corrections = await changes({ kind: 'corrections' });
  const kinds = corrections.versions.flatMap((version) => version.changes.map((one) => one.kind));
  expect(kinds).not.toContain('added');
  expect(corrections.versions.length).toBeLessThan((await changes()).versions.length);
  expect((await changes({ since: ds })).versions).toEqual([]);
  expect((await changes({ since: ds - 2 })).versions.map((one) => one.ds)).toEqual([ds, ds - 1]);
  expect((await changes({ before: 3 })).versions.map((one) => one.ds)).toEqual([2, 1]);
  for (const wrong of [-1, 0.5, Number.NaN]) {
    await expect(changes({ since: wrong })).rejects.toMatchObject({ status: 400 });
    await expect(changes({ before: wrong })).rejects.toMatchObject({ status: 400 });
  }
  await ctx.pool.query(
    `insert into data_version (workspace, ds, cause)
     select $1, ds, 'more' from generate_series(100, 99 + $2::int) ds`,
    [ctx.workspace, changeBatch],
  );
  const page = await changes();
  expect(page.versions).toHaveLength(changeBatch);
  expect(page.next).toBe(100);
  expect((await changes({ before: page.next })).versions[0]?.ds).toBe(ds);
});

test('many own points at once are listed by twenty, the rest is counted', async () => {
  await ctx.pool.query(
    `insert into point (workspace, id, from_seq, to_seq, combination, tier, outcome, task,
       device_class, model, runtime, body_sha256, body)
     select workspace, 'many.' || n, 100, null, combination, tier, outcome, task, device_class,
            model, runtime, 'x', body
       from (select * from point where source_key is null limit 1) p, generate_series(1, $1) n`,
    [mostListed + 5],
  );
  const version = (await changes({ since: 99, before: 101 })).versions[0];
  expect(version?.changes).toHaveLength(mostListed + 1);
  expect(version?.changes.at(-1)).toMatchObject({ kind: 'added', what: null, points: 5 });
});
