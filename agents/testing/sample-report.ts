import { encodeSamples } from '../../lib/codec/sample-stream.ts';
import type { ClaimRequest } from '../../lib/contract/claim.ts';
import type { Environment } from '../../lib/contract/environment.ts';
import type { RunReport } from '../../lib/contract/run.ts';
import { testCell } from '../../lib/contract/testing/cell.ts';

/** A cell like the ones the agent measures. */
export const sampleCell = testCell();

const environment: Environment = {
  deviceClass: { slug: 'test-device', name: 'Test device', memoryBytes: null },
  identity: {},
  details: {},
};

/** A claim of `count` latency runs of the sample cell; each `other` makes a cell of its own. */
export function sampleClaim(claimKey: string, count: number, other = 0): ClaimRequest {
  const planned = Array.from({ length: count }, (_, index) => ({
    index,
    kind: 'latency' as const,
  }));
  return {
    claimKey,
    cell: { ...sampleCell, threads: 1 + other },
    plan: { profile: 'quick', planned },
    environment,
    unsupported: null,
    again: false,
    study: null,
    comparison: null,
    lease: null,
  };
}

/** A latency report with so many samples of its own, as the agent would write it. */
export function sampleReport(
  resultId: string,
  runIndex: number,
  seed: number,
  length = 100,
): RunReport {
  const samples = Array.from({ length }, (_, i) => 500_000 + ((seed * 7919 + i * 104_729) % 9973));
  return {
    version: 1,
    resultId,
    runIndex,
    kind: 'latency',
    status: 'ok',
    failure: null,
    profile: 'quick',
    cell: sampleCell,
    startedAt: '2026-11-21T10:00:00.000Z',
    wallNs: 9_000_000_000,
    agentVersion: '0.1.0',
    environment,
    conditions: { before: null, during: [], after: null },
    timer: { stepNs: 40, readNs: 50, loopTurnNs: 900, harnessNs: 200 },
    startup: { spawnNs: 1, runtimeLoadNs: 2, modelLoadNs: 3, firstInferenceNs: 4, pageCache: null },
    warmup: { end: 'steady', samples: encodeSamples(samples, 40) },
    streams: { infer: encodeSamples(samples, 40), pre: null, post: null },
    stoppedBy: 'samples-and-time',
    accuracy: null,
    memory: null,
    remeasures: null,
    window: null,
    longWindow: null,
    parity: null,
    remarks: [],
  };
}
