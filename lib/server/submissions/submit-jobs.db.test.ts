import { beforeAll, beforeEach, expect, test } from 'vitest';
import { SubmissionPreview } from '../../contract/submission.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { getJob } from '../fleet/get-job.ts';
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

test('a matrix becomes jobs that a person can read, in the order of the matrix', async () => {
  const { preview, jobs } = await made({
    matrix: {
      models: [
        { kind: 'built-in', slug: 'glyphs-s' },
        { kind: 'built-in', slug: 'mobilenet-v2' },
      ],
      precisions: ['fp32', 'int8'],
      settings: { threads: 2 },
    },
    priority: 3,
  });
  expect(jobs.map(({ title }) => title)).toEqual([
    'Glyphs S · ONNX Runtime · fp32 · 2 threads',
    'Glyphs S · ONNX Runtime · int8 · 2 threads',
    'MobileNetV2 1.0 · ONNX Runtime · fp32 · 2 threads',
    'MobileNetV2 1.0 · ONNX Runtime · int8 · 2 threads',
  ]);
  expect(jobs[0]).toMatchObject({
    state: 'queued',
    priority: 3,
    device: { id: device.deviceId, name: 'one' },
    estimatedS: null,
    work: { kind: 'cell', entry: { model: 'glyphs-s', precision: 'fp32', threads: 2 } },
  });
  expect(preview).toMatchObject({ jobs: 4, known: 0, impossible: [], estimatedS: 160 });
});

test('what is impossible is kept with the reason, and the rest is queued', async () => {
  await describeDevice(ctx, device, {
    name: 'one',
    capabilities: [found('onnxruntime-node'), found('tfjs', null)],
  });
  const { preview, jobs } = await made({
    matrix: { runtimes: ['onnxruntime-node', 'tfjs', 'litertjs'], precisions: ['fp32', 'fp16'] },
  });
  expect(jobs.map(({ state, reason }) => reason ?? state)).toEqual([
    'queued',
    'The built-in models exist in fp32 and int8, not in fp16.',
    'not installed',
    'not installed',
    'The agent of this device does not know the runtime litertjs: update it.',
    'The agent of this device does not know the runtime litertjs: update it.',
  ]);
  expect(preview.impossible[0]).toEqual({
    deviceId: device.deviceId,
    deviceName: 'one',
    cell: 'Glyphs S · ONNX Runtime · fp16',
    reason: 'The built-in models exist in fp32 and int8, not in fp16.',
  });
  expect(jobs[1]).toMatchObject({ state: 'unsupported', device: { name: 'one' }, candidates: 0 });
  expect((await getJob(jobs[1]?.id ?? '', ctx))?.transitions).toHaveLength(1);
});

test('comparisons and noise are jobs too, measured carefully, and refused where they cannot tell', async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  const { preview, jobs } = await made({
    matrix: null,
    comparisons: [
      { a: cell, b: { ...cell, precision: 'int8' } },
      { a: cell, b: { ...cell, batch: 4 } },
      { a: cell, b: { ...cell, runtime: 'tfjs', threads: 4 } },
    ],
    noise: [{ cell }, { cell: { ...cell, scenario: 'Offline', concurrency: 2 } }],
  });
  expect(jobs.map(({ title, profile, reason }) => [title, profile, reason])).toEqual([
    ['Glyphs S · ONNX Runtime · fp32 against int8', 'standard', null],
    [expect.any(String), 'standard', expect.stringContaining('batch 1 and batch 4')],
    [expect.any(String), 'standard', 'B: TensorFlow.js uses at most 1 thread here.'],
    ['Glyphs S · ONNX Runtime · fp32 against itself', 'standard', null],
    [expect.any(String), 'standard', expect.stringContaining('Only SingleStream')],
  ]);
  // 2 x 5 runs of 17 s, and 10 repeats of them.
  expect(preview).toMatchObject({ jobs: 2, estimatedS: 170 + 1700 });
  const swept = { a: cell, b: { ...cell, sweep: { threads: [1, 2] } } };
  const request = makeRequest(device.deviceId, { matrix: null, comparisons: [swept] });
  await expect(submitJobs(request, 'owner', ctx)).rejects.toThrow('comparisons.0.b.sweep');
});

test('the same request again gets the first answer, also at the same time; another one is refused', async () => {
  const request = makeRequest(device.deviceId, { matrix: { precisions: ['fp32', 'int8'] } });
  const replies = await Promise.all([1, 2, 3].map(() => submitJobs(request, 'owner', ctx)));
  for (const reply of replies) expect(reply).toEqual(replies[0]);
  await measureCell({ ctx, device }, [{}], testCell());
  expect(await submitJobs(request, 'owner', ctx)).toEqual(replies[0]);
  expect((await listJobs({}, ctx)).counts).toEqual({ queued: 2 });
  await expect(submitJobs({ ...request, name: 'Other' }, 'owner', ctx)).rejects.toMatchObject({
    status: 409,
  });
});

test('too many jobs, and models and runtimes that nobody knows, are refused by their field', async () => {
  const values = Array.from({ length: 32 }, (_, i) => i + 1);
  const refused: [object, string][] = [
    [
      { sweep: { batch: values, threads: values, concurrency: values } },
      'matrix: makes more than 5000 jobs',
    ],
    [
      { models: [{ kind: 'built-in', slug: 'bert' }] },
      'matrix.models.0.slug: there is no model bert',
    ],
    [
      { models: [{ kind: 'artifact', sha256: 'f'.repeat(64) }] },
      'matrix.models.0.sha256: no uploaded file',
    ],
    [
      { runtimes: ['tfjs', 'torch'] },
      'matrix.runtimes.1: there is no runtime torch; known are onnx',
    ],
  ];
  for (const [matrix, message] of refused) {
    const request = makeRequest(device.deviceId, { matrix });
    await expect(submitJobs(request, 'owner', ctx)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(message),
    });
  }
  expect((await listJobs({}, ctx)).counts).toEqual({});
});

test('the cells of a sweep are of one study, whichever device measures them', async () => {
  const { jobs } = await made({ matrix: { sweep: { threads: [1, 2] } } });
  const studies = jobs.map(({ work }) => (work.kind === 'cell' ? work.study : null));
  expect(studies[0]).toMatchObject({ name: 'Test', axes: ['threads'] });
  expect(studies[1]).toEqual(studies[0]);
});
