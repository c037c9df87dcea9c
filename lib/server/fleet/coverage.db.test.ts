import { beforeAll, beforeEach, expect, test } from 'vitest';
import { Coverage } from '../../contract/coverage.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { submitJobs } from '../submissions/submit-jobs.ts';
import { describeDevice, found, makeRequest } from '../submissions/testing/request.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { coverage } from './coverage.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission, device cascade');
  device = await enrolled(ctx);
  await describeDevice(ctx, device, { name: 'one' });
});

test('coverage says what became of each model on each runtime, and what is missing', async () => {
  await describeDevice(ctx, device, {
    name: 'one',
    capabilities: [found('onnxruntime-node'), found('tfjs', null)],
  });
  const resultId = await measureCell({ ctx, device }, [{}], testCell());
  const { artifact } = testCell();
  const medium = {
    ...artifact,
    sha256: 'd'.repeat(64),
    model: { ...artifact.model, slug: 'glyphs-m', name: 'Glyphs M' },
  };
  const failure = { phase: 'load', message: 'no memory' };
  await measureCell(
    { ctx, device },
    [{ status: 'failed', streams: null, failure }],
    testCell({ artifact: medium }),
  );
  await submitJobs(
    makeRequest(device.deviceId, { matrix: { models: [{ kind: 'built-in', slug: 'glyphs-l' }] } }),
    'owner',
    ctx,
  );
  const { cells, devices, runtimes, missing } = Coverage.parse(await coverage(ctx));
  const of = (model: string, runtime = 'onnxruntime-node') =>
    cells.find((cell) => cell.model === model && cell.runtime === runtime);
  expect(devices).toEqual([{ id: device.deviceId, name: 'one' }]);
  expect(runtimes.map(({ slug }) => slug)).toContain('litertjs');
  expect(of('glyphs-s')).toMatchObject({
    state: 'measured',
    resultId,
    p50Ms: expect.closeTo(2, 1),
  });
  expect(of('glyphs-m')).toMatchObject({ state: 'failed', p50Ms: null });
  expect(of('glyphs-l')).toMatchObject({ state: 'queued', p50Ms: null });
  expect(of('resnet-50')).toMatchObject({ state: 'never' });
  expect(of('glyphs-s', 'tfjs')).toMatchObject({ state: 'impossible', reason: 'not installed' });
  expect(missing.cells).toBe(cells.filter(({ state }) => state === 'never').length);
  await ctx.pool.query(`update result set finished_at = now() - interval '31 days'`);
  const later = await coverage(ctx);
  expect(later.cells.find(({ state }) => state === 'stale')).toMatchObject({
    model: 'glyphs-s',
    resultId,
  });
  expect(later.missing.cells).toBe(missing.cells + 1);
});
