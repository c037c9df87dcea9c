import type { Cell } from '../../contract/cell.ts';
import type { ClaimRequest } from '../../contract/claim.ts';
import type { RunReport } from '../../contract/run.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import { bodyOf, makeClaim, makeReport } from './reports.ts';

/** What a run of `measureCell` reports besides its index, cell and profile. */
export type RunChanges = Partial<RunReport>;

/** Claims a cell and posts its runs in order; returns the result's id. */
export async function measureCell(
  { ctx, device }: { ctx: Context; device: DeviceIdentity },
  runs: readonly RunChanges[],
  cell: Cell = testCell(),
  changes: Partial<ClaimRequest> & { profile?: Profile } = {},
): Promise<string> {
  const { profile = 'quick', ...claim } = changes;
  const planned = runs.map(({ kind = 'latency' }, index) => ({ index, kind }));
  const input = makeClaim({ cell, plan: { profile, planned }, again: true, ...claim });
  const { resultId } = await claimResult({ input, device }, ctx);
  for (const [runIndex, run] of runs.entries()) {
    const report = makeReport(resultId, { cell, profile, runIndex, ...run });
    await ingestRun({ body: bodyOf(report), device }, ctx);
  }
  return resultId;
}
