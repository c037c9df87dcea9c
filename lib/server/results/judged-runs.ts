import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import type { Remark } from '../../contract/remark.ts';
import type { AccuracyCount, Parity, RunReport } from '../../contract/run.ts';
import type { RunKind, RunStatus } from '../../contract/vocabulary.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { accuracyRemarks, parityRemarks } from './answer-remarks.ts';
import type { JudgedRun } from './judge-result.ts';
import { publicText } from './public-text.ts';

interface Row {
  run_index: number;
  kind: RunKind;
  status: RunStatus;
  sample_count: number | null;
  fingerprint: string;
  failure: RunReport['failure'];
  stopped_by: string | null;
  remeasures: number | null;
  remarks: Remark[];
  accuracy: AccuracyCount | null;
  parity: Parity | null;
  found: Remark[] | null;
}

/**
 * The reported runs of a result as they are judged: with the remarks that the server found in their
 * samples and answers before those that the agent reported.
 */
export async function judgedRuns(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { cell, fingerprint }: { cell: Cell; fingerprint: string },
): Promise<JudgedRun[]> {
  const { rows } = await tx.query<Row>(
    `select run_index, u.kind, u.status, u.sample_count, r.fingerprint,
            r.report->'failure' as failure, r.report->>'stoppedBy' as stopped_by,
            (r.report->>'remeasures')::int as remeasures, r.report->'remarks' as remarks,
            nullif(r.report->'accuracy', 'null') as accuracy,
            nullif(r.report->'parity', 'null') as parity,
            (select s.remarks from summary s
              where s.workspace = u.workspace and s.result_id = u.result_id
                and s.run_index = u.run_index
              order by s.version desc limit 1) as found
       from run u join run_report r using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 order by run_index`,
    [workspace, resultId],
  );
  return rows.map((row) => ({
    index: row.run_index,
    kind: row.kind,
    status: row.status,
    reason: row.failure ? publicText(row.failure.message) : null,
    stoppedBy: row.stopped_by,
    samples: row.sample_count ?? 0,
    remeasures: row.remeasures,
    remarks: [...foundRemarks(row, cell, fingerprint), ...row.remarks.map(withoutNames)],
  }));
}

/** What is said of a result may be read by anyone: names of files stay with the run. */
function withoutNames(remark: Remark): Remark {
  if (remark.code !== 'images_skipped') return remark;
  return { ...remark, detail: remark.detail?.split(':')[0] || null };
}

function foundRemarks(row: Row, cell: Cell, claimed: string): Remark[] {
  const remarks = row.kind === 'latency' ? [...(row.found ?? [])] : [];
  if (row.kind === 'latency' && cell.concurrency > 1) {
    remarks.push({ code: 'under_load', detail: `${cell.concurrency} requests in flight` });
  }
  if (row.accuracy) remarks.push(...accuracyRemarks(row.accuracy));
  if (row.parity) remarks.push(...parityRemarks(row.parity, cell.precision));
  if (row.fingerprint !== claimed) {
    const detail = `run ${row.run_index} ran in another environment than was claimed`;
    remarks.push({ code: 'environment_changed', detail });
  }
  return remarks;
}
