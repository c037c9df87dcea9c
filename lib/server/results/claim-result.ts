import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { canonicalJson } from '../../codec/canonical-json.ts';
import type { PlannedRun } from '../../contract/cell.ts';
import type { ClaimReply, ClaimRequest } from '../../contract/claim.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type CellIdentity, upsertCell } from '../catalogue/upsert-cell.ts';
import { checkPart } from '../comparisons/check-part.ts';
import { holdComparison, joinComparison } from '../comparisons/join-comparison.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { refreshPoints } from '../points/refresh-points.ts';
import { requireLease } from '../queue/fence.ts';
import { joinStudy } from '../studies/join-study.ts';
import { adoptResult } from './adopt-result.ts';
import { claimReply } from './claim-reply.ts';
import { expireResults } from './expire-results.ts';
import { publicText } from './public-text.ts';

interface Claim {
  input: ClaimRequest;
  device: DeviceIdentity;
}

/**
 * Opens the result of one job cell, or returns the one that is there: that of the same `claimKey`
 * (whose plan may have grown by re-measured runs), or a complete one of the same series and profile
 * with every kind of run that is asked for, so that nothing is measured twice unless `again`. A side of a comparison is always measured anew,
 * once. `unsupported` keeps the reason as the outcome. Under a lease it belongs to that attempt of the job.
 *
 * @throws HttpProblem 409 when the lease is lost, the claimKey was used for another cell or the
 * comparison is another one, 422 for a plan that repeats an index, is empty, or does not fit its comparison
 */
export async function claimResult(
  given: Claim,
  ctx: Context = serverContext(),
): Promise<ClaimReply> {
  checkPlan(given.input);
  checkPart(given.input);
  const claim = withPublicReason(given);
  await expireResults(ctx);
  return inTransaction(ctx.pool, async (tx) => {
    const { workspace } = ctx;
    const { study, comparison, lease } = claim.input;
    if (lease) await requireLease(tx, workspace, claim.device.deviceId, lease);
    const repeated = await findRepeated(tx, workspace, claim);
    if (repeated && lease) await adoptResult(tx, workspace, repeated, lease);
    const resultId = repeated ?? (await findOrOpen(tx, workspace, claim));
    if (study) await joinStudy(tx, workspace, resultId, study);
    if (comparison) {
      if (repeated) await holdComparison(tx, workspace, claim.device.deviceId, comparison);
      await joinComparison(tx, workspace, resultId, comparison);
    }
    return claimReply(tx, workspace, resultId);
  });
}

async function findOrOpen(tx: Transaction, workspace: string, claim: Claim): Promise<string> {
  const { input, device } = claim;
  const { comparison } = input;
  const side = comparison && (await holdComparison(tx, workspace, device.deviceId, comparison));
  if (side) return sameCell(tx, workspace, side, input);
  const identity = await upsertCell(tx, workspace, device.deviceId, input);
  const existing =
    input.again || comparison ? null : await findExisting(tx, workspace, claim, identity);
  if (existing) return existing;
  const opened = await open(tx, workspace, claim, identity);
  if (input.unsupported !== null) {
    await refreshPoints(tx, workspace, `result ${opened} is unsupported`, [
      { combination: identity.combination, runtimeVersion: input.cell.runtime.version },
    ]);
  }
  return opened;
}

/** A side that was claimed under another claimKey, by an agent that lost its own notes. */
async function sameCell(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { cell }: ClaimRequest,
): Promise<string> {
  const { rows } = await tx.query<{ cell: unknown }>(
    'select cell from result where workspace = $1 and id = $2',
    [workspace, resultId],
  );
  if (canonicalJson(rows[0]?.cell) === canonicalJson(cell)) return resultId;
  throw HttpProblem.conflict(
    `This side of the comparison is result ${resultId} of another cell: use a new comparison.`,
  );
}

/** The reason is shown to anyone, and a runtime that does not load names the paths it tried. */
function withPublicReason({ input, device }: Claim): Claim {
  const { unsupported } = input;
  const reason = unsupported === null ? null : publicText(unsupported);
  return { input: { ...input, unsupported: reason }, device };
}

function checkPlan({ plan, unsupported }: ClaimRequest): void {
  const indexes = new Set(plan.planned.map(({ index }) => index));
  if (indexes.size !== plan.planned.length) {
    const reason = 'must not repeat an index';
    throw HttpProblem.unprocessable([{ path: 'plan.planned', reason }]);
  }
  if ((indexes.size === 0) !== (unsupported !== null)) {
    const reason = 'must be empty exactly when the cell is unsupported';
    throw HttpProblem.unprocessable([{ path: 'plan.planned', reason }]);
  }
}

async function findRepeated(
  tx: Transaction,
  workspace: string,
  { input, device }: Claim,
): Promise<string | null> {
  const { rows } = await tx.query<{
    id: string;
    state: string;
    cell: unknown;
    planned: PlannedRun[];
  }>(
    `select id, state, cell, planned from result
      where workspace = $1 and device_id = $2 and claim_key = $3 for update`,
    [workspace, device.deviceId, input.claimKey],
  );
  const found = rows[0];
  if (!found) return null;
  if (canonicalJson(found.cell) !== canonicalJson(input.cell)) {
    throw HttpProblem.conflict(
      `The claimKey belongs to result ${found.id} of another cell: use a new one.`,
    );
  }
  const known = new Set(found.planned.map(({ index }) => index));
  const added = input.plan.planned.filter(({ index }) => !known.has(index));
  if (added.length > 0 && found.state === 'open') {
    await tx.query('update result set planned = $3 where workspace = $1 and id = $2', [
      workspace,
      found.id,
      JSON.stringify([...found.planned, ...added]),
    ]);
  }
  return found.id;
}

async function findExisting(
  tx: Transaction,
  workspace: string,
  { input }: Claim,
  { series }: CellIdentity,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string; planned: PlannedRun[] }>(
    `select r.id, r.planned from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
      where r.workspace = $1 and r.series = $2 and x.result_id is null
        and case when $3::text is null
              then r.state = 'complete' and r.validity <> 'rejected' and not r.superseded
                   and r.profile = $4
              else r.state = 'unsupported' and r.reason = $3 end
      order by r.finished_at desc limit 20`,
    [workspace, series, input.unsupported, input.plan.profile],
  );
  return rows.find(({ planned }) => answers(planned, input.plan.planned))?.id ?? null;
}

/** One side of a comparison has no memory run, say: it does not stand in for a whole measurement. */
function answers(planned: readonly PlannedRun[], asked: readonly PlannedRun[]): boolean {
  const kinds = new Set(planned.map(({ kind }) => kind));
  return asked.every(({ kind }) => kinds.has(kind));
}

async function open(
  tx: Transaction,
  workspace: string,
  { input, device }: Claim,
  { combination, series, fingerprint }: CellIdentity,
): Promise<string> {
  const id = uuid7();
  const unsupported = input.unsupported !== null;
  const { rows } = await tx.query<{ id: string }>(
    `insert into result (workspace, id, claim_key, device_id, series, combination,
       runtime_version, fingerprint, profile, state, reason, planned, cell, environment,
       job_id, attempt, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
             case when $10 = 'unsupported' then now() end)
     on conflict (workspace, device_id, claim_key) do update set claim_key = excluded.claim_key
     returning id`,
    [
      workspace,
      id,
      input.claimKey,
      device.deviceId,
      series,
      combination,
      input.cell.runtime.version,
      fingerprint,
      input.plan.profile,
      unsupported ? 'unsupported' : 'open',
      input.unsupported,
      JSON.stringify(input.plan.planned),
      input.cell,
      input.environment,
      input.lease?.jobId ?? null,
      input.lease?.attempt ?? null,
    ],
  );
  return rows[0]?.id ?? id;
}
