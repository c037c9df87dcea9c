import { expect, test } from 'vitest';
import { ClaimRequest } from '../../../lib/contract/claim.ts';
import { builtinModels } from '../../../lib/models/builtin.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import type { BuildChoice } from './built-file.ts';
import { builtinSource } from './builtin-source.ts';
import { DataSets } from './data-sets.ts';
import type { Probe } from './probe-runtimes.ts';
import { type MissingRuntime, type ResolvedCell, resolveEntry } from './resolve-entry.ts';

const ok: Probe = { status: 'ok', version: '1.30.0', loadMs: 10 };

/** Hands out the description of any file without building it. */
const files = {
  get: async ({ model, format, precision, batch, inputSize = 64 }: BuildChoice) => ({
    path: `/cache/${model}.${format}`,
    sha256: (format === 'onnx' && precision === 'fp32' ? 'ab' : 'cd').repeat(32),
    bytes: 1000,
    format,
    precision,
    inputName: 'input',
    outputName: 'logits',
    inputShape: [batch, 3, inputSize, inputSize],
    layout: 'NCHW' as const,
  }),
};
const entry: CellEntry = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
const found = builtinModels.map((model) => ({
  model,
  source: builtinSource(model, files, new DataSets(null)),
}));

async function resolve(
  change: Partial<CellEntry>,
  probe: Probe = ok,
  others: Record<string, Probe> = {},
): Promise<ResolvedCell> {
  const resolved = await attempt(change, probe, others);
  if ('missing' in resolved) throw new Error(resolved.missing);
  return resolved;
}

function attempt(
  change: Partial<CellEntry>,
  probe: Probe,
  others: Record<string, Probe> = {},
): Promise<ResolvedCell | MissingRuntime> {
  const cell = { ...entry, ...change };
  return resolveEntry(cell, {
    profile: 'quick',
    allowTuning: false,
    probes: { of: async (slug) => (slug === cell.runtime ? probe : (others[slug] ?? ok)) },
    sourceOf: (slug) => {
      const source = found.find(({ model }) => model.slug === slug)?.source;
      if (!source) throw new Error('no such model');
      return source;
    },
  });
}

const kindsOf = ({ plan }: ResolvedCell) => plan.planned.map(({ kind }) => kind);

test('a cell can be claimed as it is resolved, latency first', async () => {
  const resolved = await resolve({});
  expect(resolved.unsupported).toBeNull();
  expect(kindsOf(resolved)).toEqual(['latency', 'accuracy', 'memory']);
  const claim = {
    claimKey: '01900000-0000-7000-8000-000000000001',
    cell: resolved.cell,
    plan: resolved.plan,
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

test('a model with synthetic weights is measured for speed, and its outputs are compared', async () => {
  const resolved = await resolve({ model: 'resnet-50', runtime: 'tfjs' });
  expect(kindsOf(resolved)).toEqual(['latency', 'parity', 'memory']);
  expect(resolved.cell.artifact.model).toMatchObject({ family: 'ResNet', speedOnly: true });
  expect(resolved.workload).toMatchObject({ model: 'resnet-50', dataSet: { kind: 'noise' } });
  expect(resolved.reference).toMatchObject({
    adapter: { slug: 'onnxruntime-node' },
    file: { format: 'onnx', precision: 'fp32' },
    version: '1.30.0',
  });
});

test('the reference is never the cell itself, and none when nothing else runs here', async () => {
  const missing: Probe = { status: 'missing', version: null, reason: 'not installed' };
  const speed = { model: 'resnet-50' };
  const itself = await resolve(speed);
  expect(itself.reference?.adapter.slug).toBe('onnxruntime-web');
  const alone = await resolve(speed, ok, { 'onnxruntime-web': missing });
  expect(alone.reference).toBeNull();
  const int8 = await resolve({ ...speed, precision: 'int8' }, ok, { 'onnxruntime-web': missing });
  expect(int8.reference?.adapter.slug).toBe('onnxruntime-node');
});

test('batch, size, threads, scenario and minutes of an entry reach the cell and its file', async () => {
  const sized = await resolve({ model: 'mobilenet-v2', batch: 4, inputSize: 160, threads: 2 });
  expect(sized.unsupported).toBeNull();
  expect(sized.cell).toMatchObject({ batch: 4, threads: 2, inputShape: [4, 3, 160, 160] });
  expect(sized.workload.inputShape).toEqual([4, 3, 160, 160]);
  const offline = await resolve({ scenario: 'Offline', concurrency: 2, profile: 'standard' });
  expect(offline.cell).toMatchObject({ scenario: 'Offline', concurrency: 2 });
  expect(kindsOf(offline)).not.toContain('cold-start');
  const sustained = await resolve({ scenario: 'Sustained', minutes: 12 });
  expect(sustained.minutes).toBe(12);
  expect(kindsOf(sustained)).toEqual(['latency']);
  expect((await resolve({})).minutes).toBeNull();
});

test('what cannot be measured is unsupported with the reason, and nothing is planned', async () => {
  const refused: [Partial<CellEntry>, Probe, RegExp][] = [
    [{ runtime: 'tfjs', precision: 'int8' }, ok, /int8/],
    [{ precision: 'fp16' }, ok, /fp32 and int8, not in fp16/],
    [{ batch: 4000 }, ok, /1 to 64, not 4000/],
    [{ inputSize: 96 }, ok, /input size of glyphs-s is 64 only/],
    [{ scenario: 'Server' }, ok, /not measured by this agent yet/],
    [{ concurrency: 2 }, ok, /choose Offline/],
    [{ minutes: 10 }, ok, /Only Sustained/],
    [{ runtime: 'tfjs', threads: 4 }, ok, /at most 1 thread/],
    [{ dataSet: 'my-photos' }, ok, /pass --data-sets DIR/],
    [{ model: 'resnet-50', dataSet: 'my-photos' }, ok, /synthetic weights/],
    [{}, { status: 'broken', version: '9', reason: 'it does not load here: SIGSEGV' }, /SIGSEGV/],
  ];
  for (const [change, probe, reason] of refused) {
    const resolved = await resolve(change, probe);
    expect(resolved.unsupported).toMatch(reason);
    expect(resolved.plan.planned).toEqual([]);
  }
});

test('the last words of a runtime that crashes make a reason that a claim takes', async () => {
  const reason = `it does not load here: code 1: \u001b[31mno\tAVX\u001b[0m\n    at load (/x.js)`;
  const resolved = await resolve({}, { status: 'broken', version: '9', reason });
  expect(resolved.unsupported).toBe('it does not load here: code 1: [31mno AVX[0m');
  expect(ClaimRequest.shape.unsupported.safeParse(resolved.unsupported).success).toBe(true);
});

test('of a runtime that is not installed nothing is said to the hub', async () => {
  const missing: Probe = { status: 'missing', version: null, reason: 'not installed' };
  expect(await attempt({}, missing)).toEqual({ missing: 'not installed' });
});

test('a runtime that does not exist is answered with those that do', async () => {
  await expect(resolve({ runtime: 'torch' })).rejects.toThrow('it knows onnxruntime-node');
});
