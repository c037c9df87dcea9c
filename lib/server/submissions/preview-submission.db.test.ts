import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { SubmissionPreview } from '../../contract/submission.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { listJobs } from '../fleet/list-jobs.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { previewSubmission } from './preview-submission.ts';
import { submitJobs } from './submit-jobs.ts';
import { describeDevice, found, makeRequest } from './testing/request.ts';

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

async function made(given: Parameters<typeof makeRequest>[1]) {
  const request = makeRequest(device.deviceId, given);
  const preview = SubmissionPreview.parse(await previewSubmission(request, ctx));
  const reply = await submitJobs(request, 'owner', ctx);
  // One path for both: what is shown is what is done.
  expect(reply).toEqual({ submissionId: request.submissionId, preview });
  const { jobs } = await listJobs({ submissionId: request.submissionId, limit: 200 }, ctx);
  return { preview, jobs: jobs.reverse() };
}

test('targets are devices, tags, classes and capabilities, each device once', async () => {
  const other = await enrolled(ctx);
  await describeDevice(ctx, device, {
    name: 'one',
    tags: ['shelf'],
    capabilities: [found('tensorrt', '8.5.2-1')],
  });
  await describeDevice(ctx, other, {
    name: 'other',
    tags: ['shelf'],
    capabilities: [found('tensorrt', '8.4')],
  });
  const countOf = async (...targets: object[]) =>
    (await previewSubmission(makeRequest(device.deviceId, { targets }), ctx)).devices.map(
      ({ name }) => name,
    );
  const tensorrt = (leastVersion: string | null) => ({
    kind: 'capability',
    runtime: 'tensorrt',
    leastVersion,
  });
  expect(await countOf({ kind: 'tag', tag: 'shelf' })).toEqual(['one', 'other']);
  expect(await countOf({ kind: 'class', deviceClass: 'test-board' })).toEqual(['one', 'other']);
  expect(await countOf(tensorrt(null))).toEqual(['one', 'other']);
  expect(await countOf(tensorrt('8.5'))).toEqual(['one']);
  const twice = { kind: 'device', deviceId: other.deviceId };
  expect(await countOf(twice, tensorrt('8.5'), twice)).toEqual(['one', 'other']);
  const nobody: [object, string][] = [
    [{ kind: 'tag', tag: 'attic' }, 'targets.0.tag: no device has the tag attic; there are shelf.'],
    [{ kind: 'class', deviceClass: 'x' }, 'targets.0.deviceClass: no device is of the class x;'],
    [tensorrt('9'), 'targets.0.runtime: tensorrt 9 or newer loads on no device'],
    [{ kind: 'device', deviceId: uuid7() }, 'targets.0.deviceId: no device has this id'],
  ];
  for (const [target, message] of nobody) {
    const refused = { status: 422, message: expect.stringContaining(message) };
    await expect(countOf(target)).rejects.toMatchObject(refused);
  }
  await ctx.pool.query('update device set revoked_at = now() where id = $1', [device.deviceId]);
  expect(await countOf({ kind: 'tag', tag: 'shelf' })).toEqual(['other']);
  await expect(countOf({ kind: 'device', deviceId: device.deviceId })).rejects.toThrow(
    'was revoked',
  );
});

test('any one device: each cell waits for those that can, and is shared out in the preview', async () => {
  const other = await enrolled(ctx);
  await describeDevice(ctx, device, {
    name: 'one',
    capabilities: [found('onnxruntime-node'), found('tfjs', null)],
  });
  await describeDevice(ctx, other, {
    name: 'other',
    capabilities: [found('onnxruntime-node'), found('tfjs')],
  });
  const { preview, jobs } = await made({
    targets: [{ kind: 'class', deviceClass: 'test-board' }],
    reach: 'any',
    matrix: { runtimes: ['onnxruntime-node', 'tfjs'], precisions: ['fp32', 'int8'] },
  });
  expect(
    jobs.map(({ state, candidates, device: d }) => [state, candidates, d?.name ?? null]),
  ).toEqual([
    ['queued', 2, null],
    ['queued', 2, null],
    ['queued', 1, 'other'],
    ['unsupported', 0, null],
  ]);
  expect(preview.devices.map(({ name, jobs: count }) => [name, count])).toEqual([
    ['one', 1],
    ['other', 2],
  ]);
  expect(preview.impossible).toMatchObject([
    {
      deviceId: null,
      reason: expect.stringContaining('None of the 2 devices can; one says: not installed'),
    },
  ]);
});

test('missing only: what is valid and recent, or waits already, is left out', async () => {
  const matrix = { precisions: ['fp32', 'int8'], missingOnly: true };
  const knownOf = async (given: Parameters<typeof makeRequest>[1] = {}) =>
    (await previewSubmission(makeRequest(device.deviceId, { matrix, ...given }), ctx)).known;
  expect(await knownOf()).toBe(0);
  const id = await measureCell({ ctx, device }, [{}], testCell());
  expect(await knownOf()).toBe(1);
  // Not as carefully as is asked for now; of other images; on another device.
  expect(await knownOf({ profile: 'standard' })).toBe(0);
  expect(await knownOf({ matrix: { ...matrix, settings: { images: 50 } } })).toBe(0);
  const other = await enrolled(ctx);
  expect(await knownOf({ targets: [{ kind: 'device', deviceId: other.deviceId }] })).toBe(0);
  await ctx.pool.query(`update result set finished_at = now() - interval '31 days' where id = $1`, [
    id,
  ]);
  expect(await knownOf()).toBe(0);
  await submitJobs(makeRequest(device.deviceId), 'owner', ctx);
  expect(await knownOf()).toBe(1);
  const anywhere = [device, other].map(({ deviceId }) => ({ kind: 'device', deviceId }));
  expect(await knownOf({ targets: anywhere })).toBe(1);
  expect(await knownOf({ targets: anywhere, reach: 'any' })).toBe(1);
});

test('how long it takes comes from results of the same cell, else of the device, else of nobody', async () => {
  const estimateOf = async (matrix: object) => {
    const { preview, jobs } = await made({ matrix });
    return [preview.estimatedS, jobs[0]?.estimatedS];
  };
  expect(await estimateOf({})).toEqual([40, null]);
  for (const seconds of [10, 12, 50]) {
    await measureCell({ ctx, device }, [{ wallNs: seconds * 1e9 }, { wallNs: 1e9 }], testCell());
  }
  expect(await estimateOf({})).toEqual([13, 13]);
  await measureCell({ ctx, device }, [{ wallNs: 90e9 }], testCell({ threads: 2 }));
  // Another cell: the pace of the device, which is no promise for the attempt's limit.
  expect(await estimateOf({ settings: { threads: 4 } })).toEqual([32, null]);
  expect(await estimateOf({ settings: { scenario: 'Sustained', minutes: 20 } })).toEqual([
    1260,
    null,
  ]);
});

test('a data set that a device does not have is refused before it is queued', async () => {
  const ask = { matrix: { settings: { dataSet: 'imagenetv2', images: 100 } } };
  const whys = async () =>
    (await previewSubmission(makeRequest(device.deviceId, ask), ctx)).impossible.map(
      ({ reason }) => reason,
    );
  // A device that does not tell is asked: it refuses in its own words.
  expect(await whys()).toEqual([]);
  await describeDevice(ctx, device, { name: 'one', dataSets: [] });
  expect(await whys()).toEqual([
    'This device has no data set imagenetv2 (it has none): register it there with --data-sets.',
  ]);
  const dataSets = [{ slug: 'imagenetv2', kind: 'image-folder' as const }];
  await describeDevice(ctx, device, { name: 'one', dataSets });
  expect(await whys()).toEqual([]);
});
