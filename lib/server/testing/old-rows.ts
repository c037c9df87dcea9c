import { encodeDeltaVarint } from '../../codec/delta-varint.ts';
import { sha256OfJson } from '../../codec/sha256.ts';
import { steadySamples } from './reports.ts';

/** Ids of the rows that `oldRows` inserts. */
export const oldIds = {
  device: '01900000-0000-7000-8000-000000000001',
  result: '01900000-0000-7000-8000-000000000002',
  combination: 'c'.repeat(64),
};

const reading = { status: 'ok', value: 'x', unit: null, source: null };
const environment = {
  deviceClass: { slug: 'old-board', name: 'Old board', memoryBytes: 8e9 },
  identity: { 'cpu.model': reading },
  details: {},
};
const artifact = {
  sha256: 'a'.repeat(64),
  bytes: 1000,
  format: 'onnx',
  model: {
    slug: 'glyphs-s',
    name: 'Glyphs S',
    family: 'Glyphs',
    task: 'image-classification',
    speedOnly: false,
    parameters: 100,
    flops: 200,
  },
};
const runtime = {
  slug: 'onnxruntime-node',
  name: 'ONNX Runtime',
  version: '1.29.0',
  executionProvider: 'cpu',
};
const cell = {
  artifact,
  runtime,
  precision: 'fp32',
  batch: 1,
  threads: 1,
  scenario: 'SingleStream',
  powerMode: null,
  inputShape: [1, 3, 64, 64],
  timedRegion: 'infer',
};

/** A summary as version 1 stored it; its figures are wrong on purpose, so that redoing them shows. */
const summary = {
  version: 1,
  count: 100,
  effectiveCount: 100,
  minMs: 9,
  maxMs: 9,
  meanMs: 9,
  p5Ms: 9,
  p95WhiskerMs: 9,
  p50: { valueMs: 9, lowMs: 9, highMs: 9 },
  p90: null,
  p95: null,
  p99: null,
  dispersion: 0,
  outliers: 0,
  runMediansMs: [9],
};

const report = {
  version: 1,
  resultId: oldIds.result,
  status: 'ok',
  failure: null,
  profile: 'quick',
  startedAt: '2026-11-20T09:00:00.000Z',
  wallNs: 60e9,
  agentVersion: '0.1.0',
  conditions: { before: null, during: [], after: null },
  timer: { stepNs: 40, readNs: 50, loopTurnNs: 900 },
  startup: { spawnNs: 1, runtimeLoadNs: 2, modelLoadNs: 3, firstInferenceNs: 4 },
  stoppedBy: 'samples-and-time',
  memory: null,
  remarks: [],
  warmupEnd: 'steady',
};

const accuracy = {
  dataSet: 'glyphs-64@5000',
  subsetSha256: 'b'.repeat(64),
  preprocessing: 'unit-range-v1',
  total: 5000,
  correct: { top1: 4000 },
};

const point = {
  id: `m.${sha256OfJson({ combination: oldIds.combination, runtimeVersion: '1.29.0' }).slice(0, 24)}`,
  combination: oldIds.combination,
  resultId: oldIds.result,
  tier: 'measured',
  outcome: 'ok',
  outcomeReason: null,
  validity: 'valid',
  task: 'image-classification',
  cohort: 'image-classification~glyphs-64@5000~top1~SingleStream~b1',
  device: { slug: 'old-board', name: 'Old board' },
  model: { slug: 'glyphs-s', name: 'Glyphs S', family: 'Glyphs' },
  runtime: { slug: 'onnxruntime-node', name: 'ONNX Runtime', version: '1.29.0' },
  executionProvider: 'cpu',
  precision: 'fp32',
  batch: 1,
  threads: 1,
  scenario: 'SingleStream',
  powerMode: null,
  timedRegion: 'infer',
  latency: {
    minMs: 9,
    p50Ms: 9,
    p90Ms: null,
    p95Ms: null,
    p99Ms: null,
    maxMs: 9,
    meanMs: 9,
    spread: { p5Ms: 9, p95Ms: 9 },
    unstatedMs: null,
  },
  samples: 100,
  runs: 1,
  throughputPerS: null,
  peakMemoryBytes: null,
  modelBytes: 1000,
  powerW: null,
  energyMj: null,
  placement: null,
  accuracy: [{ metric: 'top1', value: 0.8, total: 5000, low: 0.78, high: 0.81, measuredAt: null }],
  noAccuracyReason: null,
  remarks: [],
  source: null,
  referenceDevice: false,
  measuredAt: '2026-11-20T09:10:00.000Z',
};

/**
 * Statements that fill a database of the first two migrations with one whole result, as the server
 * of that time stored it: a latency run of a hundred samples around 2 ms and an accuracy run.
 */
export function oldRows(): [string, unknown[]][] {
  const { device, result, combination } = oldIds;
  const samples = Buffer.from(encodeDeltaVarint(steadySamples()));
  const planned = JSON.stringify([
    { index: 0, kind: 'latency' },
    { index: 1, kind: 'accuracy' },
  ]);
  const fingerprint = 'f'.repeat(64);
  return [
    [`insert into workspace (id, name, ds) values ('home', 'Home', 1)`, []],
    [`insert into data_version (workspace, ds, cause) values ('home', 1, 'a result')`, []],
    [`insert into device_class values ('home', 'old-board', 'Old board', 8000000000)`, []],
    [
      `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
         agent_version, instance_id)
       values ('home', $1, 'key', 'A board', 'old-board', $2, $3, '0.1.0', $1)`,
      [device, fingerprint, environment],
    ],
    [
      `insert into model values ('home', 'glyphs-s', 'Glyphs S', 'Glyphs', 'image-classification',
         false, 100, 200)`,
      [],
    ],
    [`insert into artifact values ('home', $1, 1000, 'onnx', 'glyphs-s')`, [artifact.sha256]],
    [
      `insert into combination values ('home', $1, 'old-board', $2, 'onnxruntime-node', 'cpu',
         'fp32', 1, 1, 'SingleStream', null, '{1,3,64,64}', 'infer')`,
      [combination, artifact.sha256],
    ],
    [
      `insert into series values ('home', $1, $2, $3, '1.29.0', $4)`,
      ['5'.repeat(64), combination, device, fingerprint],
    ],
    [
      `insert into result (workspace, id, claim_key, device_id, series, combination,
         runtime_version, fingerprint, profile, state, validity, planned, cell, environment,
         finished_at)
       values ('home', $1, $1, $2, $3, $4, '1.29.0', $5, 'quick', 'complete', 'valid', $6, $7, $8,
         '2026-11-20T09:10:00Z')`,
      [result, device, '5'.repeat(64), combination, fingerprint, planned, cell, environment],
    ],
    ...[0, 1].flatMap((index): [string, unknown[]][] => [
      [
        `insert into run (workspace, result_id, run_index, device_id, series, kind, status,
           started_at, wall_ns, agent_version, sample_count, p50_ns, body_sha256, receipt)
         values ('home', $1, $2, $3, $4, $5, 'ok', '2026-11-20T09:00:00Z', 60000000000, '0.1.0',
           $6, $7, decode(repeat('00', 32), 'hex'), '{}')`,
        index === 0
          ? [result, 0, device, '5'.repeat(64), 'latency', 100, 2_000_000]
          : [result, 1, device, '5'.repeat(64), 'accuracy', null, null],
      ],
      [
        `insert into run_report values ('home', $1, $2, $3, $4)`,
        [
          result,
          index,
          fingerprint,
          index === 0
            ? { ...report, runIndex: 0, kind: 'latency', accuracy: null }
            : { ...report, runIndex: 1, kind: 'accuracy', timer: null, accuracy },
        ],
      ],
    ]),
    [
      `insert into run_samples (workspace, result_id, run_index, infer_tick_ns, infer_count, infer)
       values ('home', $1, 0, 1, 100, $2)`,
      [result, samples],
    ],
    ...[0, -1].map((index): [string, unknown[]] => [
      `insert into summary (workspace, result_id, run_index, version, summary)
       values ('home', $1, $2, 1, $3)`,
      [result, index, summary],
    ]),
    [
      `insert into accuracy values ('home', $1, 1, 'top1', $2, 'onnxruntime-node', 'cpu', '1.29.0',
         'fp32', 'old-board', 'unit-range-v1', 'glyphs-64@5000', $3, 4000, 5000,
         '2026-11-20T09:05:00Z')`,
      [result, artifact.sha256, 'b'.repeat(64)],
    ],
    [
      `insert into point (workspace, id, from_seq, combination, runtime_version, result_id, tier,
         outcome, validity, task, cohort, device_class, model, runtime, scenario, batch, p50_ms,
         measured_at, body_sha256, body)
       values ('home', $1, 1, $2, '1.29.0', $3, 'measured', 'ok', 'valid', 'image-classification',
         $4, 'old-board', 'glyphs-s', 'onnxruntime-node', 'SingleStream', 1, 9,
         '2026-11-20T09:10:00Z', 'old', $5)`,
      [point.id, combination, result, point.cohort, point],
    ],
  ];
}
