import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../codec/canonical-json.ts';
import type { PlannedRun } from '../../contract/cell.ts';
import { type Receipt, RunReport } from '../../contract/run.ts';
import type { Profile, ResultState } from '../../contract/vocabulary.ts';
import { recordAccuracy } from '../accuracy/record-accuracy.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parseBody } from '../http/parse-body.ts';
import { finishResult } from '../results/finish-result.ts';
import { type CheckedReport, checkReport } from './check-report.ts';
import { findReceipt } from './find-receipt.ts';
import { type Figures, figuresOfRun } from './run-figures.ts';
import { storeRun } from './store-run.ts';

interface OpenResult {
  state: ResultState;
  series: string;
  fingerprint: string;
  profile: Profile;
  planned: PlannedRun[];
  cell: unknown;
}

/**
 * Takes in the report of one run, exactly once: the same body again returns the first receipt. When
 * it is the last planned run, the result is judged and its point drawn in the same transaction.
 *
 * @throws HttpProblem 400 or 422 for a bad body, 404 for a result that is unknown or another
 * device's, 409 for another body under the same index; nothing is stored then
 */
export async function ingestRun(
  { body, device }: { body: Uint8Array; device: DeviceIdentity },
  ctx: Context = serverContext(),
): Promise<Receipt> {
  const bodySha256 = createHash('sha256').update(body).digest('hex');
  const report = parseBody(body, RunReport);
  const known = await findReceipt(ctx.pool, ctx.workspace, device.deviceId, report, bodySha256);
  if (known) return known;
  const checked = checkReport(report);
  // Before the transaction: a large window takes a while, and nobody shall wait behind a lock for it.
  const figures = figuresOfReport(checked);
  return inTransaction(ctx.pool, async (tx) => {
    const result = await holdResult(tx, ctx.workspace, device.deviceId, report.resultId);
    const first = await findReceipt(tx, ctx.workspace, device.deviceId, report, bodySha256);
    if (first) return first;
    checkAgainst(result, report);
    return store(tx, ctx.workspace, { checked, figures, device, result, bodySha256 });
  });
}

function figuresOfReport({ report, streams }: CheckedReport): Figures | null {
  const { runIndex: index, longWindow, window, wallNs, cell } = report;
  const callsPerSample = window?.callsPerSample ?? 1;
  return figuresOfRun({ index, streams, longWindow, callsPerSample, wallNs, window }, cell);
}

/** Holds the result's row, so that its runs are taken in one after another. */
async function holdResult(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  resultId: string,
): Promise<OpenResult> {
  const { rows } = await tx.query<OpenResult>(
    `select state, series, fingerprint, profile, planned, cell from result
      where workspace = $1 and id = $2 and device_id = $3 for update`,
    [workspace, resultId, deviceId],
  );
  const result = rows[0];
  if (!result) throw HttpProblem.notFound(`Result ${resultId} is not one of this device's.`);
  return result;
}

function checkAgainst(result: OpenResult, report: RunReport): void {
  const planned = result.planned.find(({ index }) => index === report.runIndex);
  const rules: [boolean, string, string][] = [
    [!planned, 'runIndex', 'is not planned: extend the plan by claiming again'],
    [planned?.kind !== report.kind, 'kind', `must be ${planned?.kind}, as was planned`],
    [result.profile !== report.profile, 'profile', `must be ${result.profile}, as was claimed`],
    [
      canonicalJson(result.cell) !== canonicalJson(report.cell),
      'cell',
      'must equal the cell that was claimed',
    ],
    [
      report.remeasures !== null && !repeatable(result, report),
      'remeasures',
      'must be the index of another planned run of the same kind',
    ],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  if (broken) throw HttpProblem.unprocessable([{ path: broken[1], reason: broken[2] }]);
}

function repeatable({ planned }: OpenResult, { runIndex, remeasures, kind }: RunReport): boolean {
  const other = planned.find(({ index }) => index === remeasures);
  return other !== undefined && other.index !== runIndex && other.kind === kind;
}

async function store(
  tx: Transaction,
  workspace: string,
  given: {
    checked: CheckedReport;
    figures: Figures | null;
    device: DeviceIdentity;
    result: OpenResult;
    bodySha256: string;
  },
): Promise<Receipt> {
  const { checked, figures, device, result, bodySha256 } = given;
  const { resultId, runIndex } = checked.report;
  const receipt: Receipt = {
    resultId,
    runIndex,
    sha256: bodySha256,
    receivedAt: new Date().toISOString(),
    resultState: result.state,
  };
  const { deviceId } = device;
  const { series, fingerprint } = result;
  await storeRun(tx, checked, {
    workspace,
    deviceId,
    series,
    figures,
    fingerprint,
    bodySha256,
    receipt,
  });
  await recordAccuracy(tx, workspace, checked.report);
  const { rows } = await tx.query<{ reported: number }>(
    'select count(*)::int as reported from run where workspace = $1 and result_id = $2',
    [workspace, resultId],
  );
  if (rows[0]?.reported !== result.planned.length) return receipt;
  const resultState = await finishResult(tx, workspace, resultId, { expired: false });
  const last = { ...receipt, resultState };
  await tx.query(
    'update run set receipt = $4 where workspace = $1 and result_id = $2 and run_index = $3',
    [workspace, resultId, runIndex, last],
  );
  return last;
}
