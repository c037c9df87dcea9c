import { expect, test } from 'vitest';
import { ClaimRequest } from '../../../lib/contract/claim.ts';
import type { JobEntry } from '../../../lib/contract/job.ts';
import type { BuildOrder } from './built-file.ts';
import { planOf } from './plan.ts';
import type { Probe } from './probe-runtimes.ts';
import { resolveEntry } from './resolve-entry.ts';

const ok: Probe = { status: 'ok', version: '1.30.0', loadMs: 10 };

/** Hands out the description of any file without building it. */
const files = {
  get: async ({ format, precision }: Pick<BuildOrder, 'model' | 'format' | 'precision'>) => ({
    path: '/cache/file',
    sha256: 'ab'.repeat(32),
    bytes: 1000,
    format,
    precision,
    inputName: 'input',
    outputName: 'logits',
    inputShape: [1, 3, 64, 64],
    layout: 'NCHW' as const,
  }),
};
const entry: JobEntry = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
const resolve = (change: Partial<JobEntry>, probe: Probe = ok) =>
  resolveEntry({ ...entry, ...change }, 'quick', probe, files, planOf);

test('a cell can be claimed as it is resolved, latency first', async () => {
  const resolved = await resolve({});
  expect(resolved?.unsupported).toBeNull();
  expect(resolved?.plan.planned.map(({ kind }) => kind)).toEqual(['latency', 'accuracy', 'memory']);
  const claim = {
    claimKey: '01900000-0000-7000-8000-000000000001',
    cell: resolved?.cell,
    plan: resolved?.plan,
    environment: {
      deviceClass: { slug: 'x', name: 'X', memoryBytes: null },
      identity: {},
      details: {},
    },
    unsupported: null,
    again: false,
  };
  expect(ClaimRequest.parse(claim).cell.artifact.model).toMatchObject({
    slug: 'glyphs-s',
    name: 'Glyphs S',
    family: 'Glyphs',
    speedOnly: false,
  });
});

test('a model with synthetic weights is measured for speed only', async () => {
  const resolved = await resolve({ model: 'resnet-50', profile: 'standard' });
  const kinds = resolved?.plan.planned.map(({ kind }) => kind);
  expect(kinds).toEqual(['latency', 'memory', 'latency', 'latency', 'latency', 'latency']);
  expect(resolved?.cell.artifact.model).toMatchObject({ family: 'ResNet', speedOnly: true });
});

test('what cannot be measured is unsupported with the reason, and nothing is planned', async () => {
  const refused: [Partial<JobEntry>, Probe, RegExp][] = [
    [{ runtime: 'tfjs', precision: 'int8' }, ok, /int8/],
    [{ precision: 'fp16' }, ok, /fp32 and int8, not in fp16/],
    [{ batch: 8 }, ok, /batch 1/],
    [{ scenario: 'Offline' }, ok, /SingleStream/],
    [{ runtime: 'tfjs', threads: 4 }, ok, /at most 1 thread/],
    [{}, { status: 'broken', version: '9', reason: 'it does not load here: SIGSEGV' }, /SIGSEGV/],
  ];
  for (const [change, probe, reason] of refused) {
    const resolved = await resolve(change, probe);
    expect(resolved?.unsupported).toMatch(reason);
    expect(resolved?.plan.planned).toEqual([]);
  }
});

test('the last words of a runtime that crashes make a reason that a claim takes', async () => {
  const reason = `it does not load here: code 1: \u001b[31mno\tAVX\u001b[0m\n    at load (/x.js)`;
  const resolved = await resolve({}, { status: 'broken', version: '9', reason });
  expect(resolved?.unsupported).toBe('it does not load here: code 1: [31mno AVX[0m');
  expect(ClaimRequest.shape.unsupported.safeParse(resolved?.unsupported).success).toBe(true);
});

test('of a runtime that is not installed nothing is said to the hub', async () => {
  const missing: Probe = { status: 'missing', version: null, reason: 'not installed' };
  expect(await resolve({}, missing)).toBeNull();
});

test('names that do not exist are answered with those that do', async () => {
  await expect(resolve({ model: 'vgg' })).rejects.toThrow('there are glyphs-s, glyphs-m');
  await expect(resolve({ runtime: 'torch' })).rejects.toThrow('it knows onnxruntime-node');
});
