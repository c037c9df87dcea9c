import type { Result, ResultRun } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import { testCell } from '../../lib/contract/testing/cell.ts';

const id = '0199b7c4-8e21-7000-8000-0123456789ab';
const hash = 'a'.repeat(64);
const cell = testCell();

/** A summary of 1,000 samples around 26 ms. */
export const summary: Summary = {
  version: 1,
  count: 1000,
  effectiveCount: 1000,
  callsPerSample: 1,
  intervalOf: 'samples',
  minMs: 25,
  maxMs: 67.3,
  meanMs: 27,
  p5Ms: 25.5,
  p95WhiskerMs: 37.7,
  p50: { valueMs: 26.1, lowMs: 26, highMs: 26.2 },
  p90: null,
  p95: null,
  p99: { valueMs: 41.5, lowMs: 41.2, highMs: 42.1 },
  dispersion: 0.02,
  outliers: 3,
  runMediansMs: [26, 26.3],
};

/** One latency process with three samples. */
export function makeRun(given: Partial<ResultRun> = {}): ResultRun {
  return {
    index: 0,
    kind: 'latency',
    status: 'ok',
    failure: null,
    startedAt: '2026-11-03T14:20:00.000Z',
    receivedAt: '2026-11-03T14:21:00.000Z',
    agentVersion: '0.1.0',
    bodySha256: hash,
    summary,
    timer: { stepNs: 1, readNs: 40, loopTurnNs: 60, harnessNs: 70 },
    startup: {
      spawnNs: 1e7,
      runtimeLoadNs: 2e7,
      modelLoadNs: 3e7,
      firstInferenceNs: 4e7,
      pageCache: null,
    },
    warmupEnd: 'steady',
    stoppedBy: 'samples-and-time',
    accuracy: null,
    parity: null,
    memory: null,
    regions: null,
    remeasures: null,
    window: null,
    longWindow: null,
    conditions: null,
    remarks: [],
    samples: {
      unit: 'ns',
      warmup: [],
      infer: [26_000_000, 26_100_000, 26_200_000],
      pre: null,
      post: null,
    },
    ...given,
  };
}

/** A complete result of one process; everything that is not given is plain and valid. */
export function makeResult(given: Partial<Result> = {}): Result {
  return {
    id,
    state: 'complete',
    validity: 'valid',
    reason: null,
    retracted: null,
    superseded: false,
    tier: 'measured',
    source: null,
    note: null,
    profile: 'quick',
    cell: {
      ...cell,
      artifact: {
        ...cell.artifact,
        model: { ...cell.artifact.model, slug: 'glyphs-m', name: 'Glyphs M' },
      },
    },
    combination: hash,
    fingerprint: hash,
    environment: {
      deviceClass: { slug: 'rpi4', name: 'Raspberry Pi 4', memoryBytes: null },
      identity: {},
      details: {},
    },
    openedAt: '2026-11-03T14:20:00.000Z',
    finishedAt: '2026-11-03T14:21:00.000Z',
    summary,
    regions: null,
    throughputPerS: null,
    start: [],
    sustained: null,
    parity: null,
    studies: [],
    comparisons: [],
    accuracy: [],
    noAccuracyReason: null,
    remarks: [],
    runs: [makeRun()],
    ...given,
  };
}
