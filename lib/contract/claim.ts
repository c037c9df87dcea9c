import * as z from 'zod';
import { Cell, Plan, PlannedRun } from './cell.ts';
import { ComparisonPart } from './comparison.ts';
import { Environment } from './environment.ts';
import { LeaseToken } from './lease.ts';
import { Line, Uuid7 } from './primitives.ts';
import { StudyRef } from './study.ts';
import { ResultState, RunStatus } from './vocabulary.ts';

/**
 * POST /api/v1/results, by a device: opens the result of one job cell and mints its id.
 * `claimKey` makes a repeated claim return the same result; while that is open, a repeated claim
 * whose plan has more runs (a re-measure is a new index) extends its plan. With `unsupported` no run is planned
 * and the reason is kept as the outcome. When a complete result of the same series and profile
 * exists already, it is returned with state `complete` and nothing is opened, unless `again`.
 */
export const ClaimRequest = z.strictObject({
  claimKey: Uuid7,
  cell: Cell,
  plan: Plan,
  environment: Environment,
  unsupported: Line.nullable(),
  again: z.boolean(),
  /** The sweep that this cell belongs to. An existing result joins it without being measured again. */
  study: StudyRef.nullable().default(null),
  /** The interleaved comparison that this result is one side of. */
  comparison: ComparisonPart.nullable().default(null),
  /** The lease under which it is measured; null for a local job file. A lost lease is a 409. */
  lease: z
    .strictObject({ jobId: Uuid7, attempt: z.number().int().min(1), leaseToken: LeaseToken })
    .nullable()
    .default(null),
});
export type ClaimRequest = z.infer<typeof ClaimRequest>;

export const ClaimReply = z.strictObject({
  resultId: Uuid7,
  state: ResultState,
  runs: z.array(z.strictObject({ ...PlannedRun.shape, status: RunStatus.nullable() })),
});
export type ClaimReply = z.infer<typeof ClaimReply>;
