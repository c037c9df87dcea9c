import { v7 } from 'uuid';
import { encodeSamples } from '../lib/codec/sample-stream.ts';
import type { Cell } from '../lib/contract/cell.ts';
import type { ClaimRequest } from '../lib/contract/claim.ts';
import type { RunReport } from '../lib/contract/run.ts';
import { testCell } from '../lib/contract/testing/cell.ts';
import { makeClaim, makeReport, steadySamples } from '../lib/server/testing/reports.ts';
import { type TestDevice, testEnvironment } from './test-device.ts';

/** A result as a test device hands it in: what it claims, and the median of each of its processes. */
export interface MadeResult {
  claim: Partial<ClaimRequest> & { cell: Cell };
  /** One process each, milliseconds and the second at which it began. */
  runs: { ms: number; at: number }[];
  report?: Partial<RunReport>;
}

/** A cell of a model that only journeys know. */
export function journeyCell(changes: Partial<Cell> = {}): Cell {
  const cell = testCell(changes);
  // Speed only: it belongs to no cohort of its own, so that `/` opens what it opened before.
  const model = { ...cell.artifact.model, slug: 'journey', name: 'Journey', speedOnly: true };
  const sha256 = changes.precision === 'int8' ? 'b'.repeat(64) : 'c'.repeat(64);
  return { ...cell, artifact: { ...cell.artifact, sha256, model } };
}

/** Claims a result over HTTP and posts each of its processes; returns its id. */
export async function handIn(
  device: Pick<TestDevice, 'post'>,
  { claim, runs, report }: MadeResult,
) {
  const planned = runs.map((_, index) => ({ index, kind: 'latency' as const }));
  const body = makeClaim({
    environment: testEnvironment,
    plan: { profile: 'quick', planned },
    claimKey: v7(),
    ...claim,
  });
  const claimed = await expectOk(await device.post('/api/v1/results', body));
  const resultId = String(claimed.resultId);
  for (const [runIndex, { ms, at }] of runs.entries()) {
    await expectOk(
      await device.post(
        '/api/v1/runs',
        makeReport(resultId, {
          runIndex,
          cell: claim.cell,
          environment: testEnvironment,
          startedAt: new Date(Date.UTC(2026, 10, 20, 9, 0, at)).toISOString(),
          streams: {
            infer: encodeSamples(steadySamples(ms), 1),
            pre: encodeSamples(steadySamples(ms / 4), 1),
            post: encodeSamples(steadySamples(ms / 8), 1),
          },
          ...report,
        }),
      ),
    );
  }
  return resultId;
}

async function expectOk(response: Response): Promise<Record<string, unknown>> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}
