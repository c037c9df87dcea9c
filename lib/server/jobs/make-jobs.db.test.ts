import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { newestOwnResult } from '../results/newest-own-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { makeWindow } from '../testing/windows.ts';
import { comparisonJob, noiseJob } from './make-jobs.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

test('without any result there is no worked example; then it is one of many runs', async () => {
  expect(await newestOwnResult(ctx)).toBeNull();
  const many = await measureCell({ ctx, device }, [{}, {}, {}, {}], testCell({ threads: 2 }));
  await measureCell({ ctx, device }, [{}], testCell());
  const newest = await newestOwnResult(ctx);
  expect(newest?.id).toBe(many);
  expect(newest?.runs[0]?.samples?.infer).toHaveLength(100);
});

test('a job measures two results again, writing only what is not usual', async () => {
  const a = await measureCell({ ctx, device }, [{}], testCell());
  const b = await measureCell({ ctx, device }, [{}], testCell({ threads: 2, precision: 'int8' }));
  expect(await comparisonJob({ a, b }, ctx)).toMatchObject({
    name: 'Glyphs S fp32 on ONNX Runtime, 1 x 3 x 64 x 64 against Glyphs S int8 on ONNX Runtime, 2 threads, 1 x 3 x 64 x 64',
    profile: 'standard',
    cells: [],
    comparisons: [
      {
        a: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' },
        b: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'int8', threads: 2 },
      },
    ],
  });
  expect((await noiseJob({ result: a }, ctx)).noise).toEqual([
    { cell: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' } },
  ]);
});

test('another input size is written in either layout', async () => {
  const { artifact } = testCell();
  const model = { ...artifact.model, slug: 'mobilenet-v2' };
  const of = (inputShape: number[]) =>
    measureCell({ ctx, device }, [{}], testCell({ artifact: { ...artifact, model }, inputShape }));
  for (const [shape, size] of [
    [[1, 3, 160, 160], 160],
    [[1, 160, 160, 3], 160],
    [[1, 3, 224, 224], undefined],
  ] as const) {
    const job = await noiseJob({ result: await of([...shape]) }, ctx);
    expect(job.noise[0]?.cell.inputSize).toBe(size);
  }
});

test('what cannot be measured elsewhere, or is no latency, is said', async () => {
  const { artifact } = testCell();
  const model = { ...artifact.model, slug: 'my-own', name: 'My own' };
  const own = await measureCell(
    { ctx, device },
    [{}],
    testCell({ artifact: { ...artifact, model } }),
  );
  await expect(noiseJob({ result: own }, ctx)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('"models"'),
  });
  const cell = testCell({ concurrency: 2, scenario: 'Offline' });
  const window = makeWindow({ inFlight: 2 });
  const loaded = await measureCell({ ctx, device }, [{ window }], cell);
  await expect(comparisonJob({ a: own, b: loaded }, ctx)).rejects.toMatchObject({ status: 409 });
  await expect(noiseJob({ result: uuid7() }, ctx)).rejects.toMatchObject({ status: 404 });
});
