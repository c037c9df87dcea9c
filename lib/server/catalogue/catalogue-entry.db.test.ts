import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { CatalogueEntry, SearchReply } from '../../contract/catalogue.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { listPoints } from '../points/list-points.ts';
import { publishPoints } from '../points/publish-points.ts';
import { retractResult } from '../results/retract-result.ts';
import { searchCatalogue } from '../search/search-catalogue.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { catalogueEntry } from './catalogue-entry.ts';

let ctx: Context;
let boards: [DeviceIdentity, DeviceIdentity];
let result: string;

const wasm = { slug: 'onnxruntime-web', name: 'ONNX Runtime Web', version: '1.30.0' };
const taking = (ms: number) => ({
  streams: { infer: encodeSamples(steadySamples(ms), 1), pre: null, post: null },
});

beforeAll(async () => {
  ctx = await testContext();
  boards = [await enrolled(ctx), await enrolled(ctx)];
  const [first, second] = boards;
  result = await measureCell({ ctx, device: first }, [taking(2)]);
  await measureCell({ ctx, device: second }, [taking(3)]);
  await measureCell(
    { ctx, device: first },
    [taking(8)],
    testCell({ runtime: { ...wasm, executionProvider: 'wasm' } }),
  );
  const published = makePoint({
    id: 'table.1',
    tier: 'published',
    device: { slug: 'jetson-nano', name: 'Jetson Nano' },
    model: { slug: 'resnet-50', name: 'ResNet-50', family: 'ResNet' },
    runtime: { slug: 'tensorrt', name: 'TensorRT', version: '8.2' },
    latency: latency({ meanMs: 27 }),
    validity: null,
  });
  await publishPoints(
    { curatedCohort: null, sources: [{ key: 'table', digest: '1', points: () => [published] }] },
    ctx,
  );
});

test('a device: what ran on it, and how far its boards lie apart', async () => {
  const entry = await catalogueEntry({ noun: 'device', slug: 'test-board' }, ctx);
  expect(CatalogueEntry.parse(entry)).toEqual(entry);
  expect(entry).toMatchObject({
    name: 'Test board',
    facts: { memoryBytes: 8e9, task: null },
    boards: 2,
    total: 2,
    gains: null,
  });
  expect(entry?.spread).toHaveLength(1);
  expect(entry?.spread[0]).toMatchObject({ model: 'Glyphs S', runtimeVersion: '1.30.0' });
  expect(entry?.spread[0]?.p50Ms.map((ms) => Math.round(ms))).toEqual([2, 3]);
  expect(entry?.newestAt).not.toBeNull();
});

test('a model: its facts and files; of one that is only published, what its rows state', async () => {
  const own = await catalogueEntry({ noun: 'model', slug: 'glyphs-s' }, ctx);
  expect(own?.facts).toMatchObject({
    family: 'Glyphs',
    task: 'image-classification',
    parameters: 100,
    flops: 200,
    speedOnly: false,
    artifacts: [{ sha256: 'a'.repeat(64), format: 'onnx', bytes: 1000 }],
  });
  const published = await catalogueEntry({ noun: 'model', slug: 'resnet-50' }, ctx);
  expect(published).toMatchObject({
    name: 'ResNet-50',
    facts: { family: 'ResNet', parameters: null, speedOnly: null, artifacts: [] },
    newestAt: null,
    boards: 0,
  });
});

test('a framework is held against the one it shares most with, or the one that is named', async () => {
  const entry = await catalogueEntry({ noun: 'framework', slug: 'onnxruntime-node' }, ctx);
  expect(CatalogueEntry.parse(entry)).toEqual(entry);
  expect(entry?.gains).toMatchObject({
    base: { slug: 'onnxruntime-web', name: 'ONNX Runtime Web' },
    others: [{ slug: 'onnxruntime-web', shared: 1 }],
    pairs: [{ device: { slug: 'test-board' }, statistic: 'p50' }],
    means: [{ tier: 'measured', pairs: 1 }],
  });
  expect(entry?.gains?.means[0]?.ratio).toBeCloseTo(8 / 3, 1);
  const alone = await catalogueEntry({ noun: 'framework', slug: 'tensorrt', base: 'x' }, ctx);
  expect(alone?.gains).toEqual({ base: null, others: [], pairs: [], means: [] });
});

test('an older data version tells what there was: no later board, no later model, a tombstone', async () => {
  const { ds: first } = await listPoints({}, ctx);
  const slug = 'lately';
  const model = { ...testCell().artifact.model, slug, name: 'Lately' };
  const artifact = { ...testCell().artifact, sha256: 'c'.repeat(64), model };
  const cell = testCell({ artifact });
  const [one, other] = boards;
  const early = await measureCell({ ctx, device: one }, [taking(2)], cell);
  const { ds: second } = await listPoints({}, ctx);
  await measureCell({ ctx, device: other }, [taking(5)], cell);

  const now = await catalogueEntry({ noun: 'model', slug }, ctx);
  expect(now).toMatchObject({ total: 1, latestDs: now?.ds });
  const before = await catalogueEntry({ noun: 'model', slug, ds: first }, ctx);
  expect(before).toMatchObject({ name: 'Lately', total: 0, points: [], ds: first });
  const then = await catalogueEntry({ noun: 'model', slug, ds: second }, ctx);
  expect(CatalogueEntry.parse(then)).toEqual(then);
  expect(then?.points).toMatchObject([{ resultId: early, outcome: 'ok' }]);
  expect(then?.asOf).not.toBeNull();

  const spreadOf = async (ds: number | null) => {
    const board = await catalogueEntry({ noun: 'device', slug: 'test-board', ds }, ctx);
    return board?.spread.filter((row) => row.model === 'Lately');
  };
  expect((await spreadOf(null))?.map(({ p50Ms }) => p50Ms.map(Math.round))).toEqual([[2, 5]]);
  expect(await spreadOf(second)).toEqual([]);

  await retractResult({ id: early, reason: 'The fan was unplugged.' }, ctx);
  const told = await catalogueEntry({ noun: 'model', slug, ds: second }, ctx);
  expect(told?.points).toMatchObject([
    { resultId: early, outcome: 'retracted', outcomeReason: 'The fan was unplugged.' },
  ]);
  await expect(catalogueEntry({ noun: 'model', slug, ds: 9999 }, ctx)).rejects.toMatchObject({
    status: 404,
  });
});

test('a framework is held against what shared a device and a model with it at that version', async () => {
  const { ds } = await listPoints({}, ctx);
  const gains = async (at: number) =>
    (await catalogueEntry({ noun: 'framework', slug: 'onnxruntime-node', ds: at }, ctx))?.gains;
  expect((await gains(ds))?.others.map(({ slug }) => slug)).toContain('onnxruntime-web');
  expect(await gains(1)).toEqual({ base: null, others: [], pairs: [], means: [] });
  expect((await catalogueEntry({ noun: 'framework', slug: 'tensorrt', ds: 0 }, ctx))?.name).toBe(
    'TensorRT',
  );
});

test('what nobody knows is not in the catalogue', async () => {
  expect(await catalogueEntry({ noun: 'device', slug: 'nothing' }, ctx)).toBeNull();
  expect(await catalogueEntry({ noun: 'model', slug: "x'; drop table point" }, ctx)).toBeNull();
});

test('names, studies and the beginnings of ids are found', async () => {
  const find = async (q: string) => {
    const reply = await searchCatalogue(q, ctx);
    expect(SearchReply.parse(reply)).toEqual(reply);
    return reply.items.map(({ kind, id }) => `${kind} ${id}`);
  };
  expect(await find('jetson')).toEqual(['device jetson-nano']);
  expect(await find('TENSOR')).toEqual(['framework tensorrt']);
  expect(await find('onnx')).toEqual(['framework onnxruntime-node', 'framework onnxruntime-web']);
  expect(await find(result.slice(0, 24))).toContain(`result ${result}`);
  expect(await find(`http://hub.test/r/${result}`)).toEqual([`result ${result}`]);
  expect(await find('')).toEqual([]);
  expect(await find("%_\\'")).toEqual([]);
  await expect(searchCatalogue('x'.repeat(101), ctx)).rejects.toMatchObject({ status: 400 });
});

test('a name that came since the last search is found', async () => {
  expect((await searchCatalogue('fresh', ctx)).items).toEqual([]);
  const model = { ...testCell().artifact.model, slug: 'fresh', name: 'Fresh' };
  const artifact = { ...testCell().artifact, sha256: 'd'.repeat(64), model };
  await measureCell({ ctx, device: boards[0] }, [taking(1)], testCell({ artifact }));
  expect((await searchCatalogue('fresh', ctx)).items).toMatchObject([{ id: 'fresh', points: 1 }]);
});
