import { v7 as uuid7 } from 'uuid';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { ClaimRequest } from '../../contract/claim.ts';
import type { Environment } from '../../contract/environment.ts';
import type { Reading } from '../../contract/reading.ts';
import type { RunReport } from '../../contract/run.ts';
import { testCell } from '../../contract/testing/cell.ts';

const reading = (value: Reading['value']): Reading => ({
  status: 'ok',
  value,
  unit: null,
  source: null,
});

export const environment: Environment = {
  deviceClass: { slug: 'test-board', name: 'Test board', memoryBytes: 8e9 },
  identity: { 'kernel.release': reading('6.1'), 'cpu.model': reading('Test CPU') },
  details: { 'cpu.cores': reading(2), 'network.address': reading('192.0.2.7') },
};

/** A claim of one latency run, or of what `changes` say. */
export function makeClaim(changes: Partial<ClaimRequest> = {}): ClaimRequest {
  return {
    claimKey: uuid7(),
    cell: testCell(),
    plan: { profile: 'quick', planned: [{ index: 0, kind: 'latency' }] },
    environment,
    unsupported: null,
    again: false,
    study: null,
    comparison: null,
    lease: null,
    ...changes,
  };
}

/** A hundred steady samples around `ms`, nanoseconds. */
export function steadySamples(ms = 2, count = 100): number[] {
  return Array.from({ length: count }, (_, i) => Math.round(ms * 1e6) + ((i * 7919) % 1000));
}

/** A latency report that is ok, or what `changes` say. */
export function makeReport(resultId: string, changes: Partial<RunReport> = {}): RunReport {
  return {
    version: 1,
    resultId,
    runIndex: 0,
    kind: 'latency',
    status: 'ok',
    failure: null,
    profile: 'quick',
    cell: testCell(),
    startedAt: '2026-11-21T09:00:00.000Z',
    wallNs: 60e9,
    agentVersion: '0.1.0',
    environment,
    conditions: { before: null, during: [], after: null },
    timer: { stepNs: 1, readNs: 40, loopTurnNs: 100, harnessNs: 90 },
    startup: {
      spawnNs: null,
      runtimeLoadNs: 1,
      modelLoadNs: 2,
      firstInferenceNs: 3,
      pageCache: null,
    },
    warmup: null,
    streams: { infer: encodeSamples(steadySamples(), 1), pre: null, post: null },
    stoppedBy: 'samples-and-time',
    accuracy: null,
    memory: null,
    remeasures: null,
    window: null,
    longWindow: null,
    parity: null,
    remarks: [],
    ...changes,
  };
}

/** An accuracy report: `top1` of 5,000 right. */
export function makeAccuracyReport(
  resultId: string,
  top1: number,
  changes: Partial<RunReport> = {},
): RunReport {
  return makeReport(resultId, {
    kind: 'accuracy',
    streams: null,
    accuracy: {
      dataSet: 'glyphs-64@5000',
      subsetSha256: 'b'.repeat(64),
      preprocessing: 'unit-range-v1',
      total: 5000,
      correct: { top1, top5: Math.min(5000, top1 + 500) },
      scores: {},
      skipped: 0,
      skippedNames: [],
      chance: null,
      commonest: null,
      answers: null,
    },
    ...changes,
  });
}

/** A report as it travels. */
export function bodyOf(report: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(report));
}
