import 'server-only';
import type { PlannedRun } from '../../contract/cell.ts';
import type { RegionSummaries } from '../../contract/regions.ts';
import type { ResultRun, RunSamples } from '../../contract/result.ts';
import type { RunReport } from '../../contract/run.ts';
import type { Summary } from '../../contract/summary.ts';
import type { RunStatus } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';
import { loadSamples, type StoredSamples } from '../runs/load-samples.ts';

type StoredReport = Pick<
  RunReport,
  | 'parity'
  | 'window'
  | 'remeasures'
  | 'failure'
  | 'timer'
  | 'startup'
  | 'stoppedBy'
  | 'accuracy'
  | 'memory'
  | 'conditions'
  | 'remarks'
> & { warmupEnd: string | null };

interface Row {
  run_index: number;
  status: RunStatus;
  started_at: Date | null;
  received_at: Date;
  agent_version: string | null;
  body_sha256: Buffer;
  report: StoredReport;
  summary: Summary | null;
  regions: RegionSummaries | null;
}

/** Which runs come with their samples, answers and long windows; null: none does. */
export type SampledRuns = readonly number[] | null;

/** The runs of a result in plan order; a planned run that was not reported has status null. */
export async function getRuns(
  given: { resultId: string; planned: readonly PlannedRun[]; sampled: SampledRuns },
  ctx: Context,
): Promise<ResultRun[]> {
  const { resultId, planned } = given;
  const sampled = given.sampled ?? [];
  const { rows } = await ctx.pool.query<Row>(
    `select u.run_index, u.status, u.started_at, u.received_at, u.agent_version, u.body_sha256,
            case when u.run_index = any($3::int[]) then p.report
              else jsonb_set(p.report, '{accuracy,answers}', 'null', false) end as report,
            s.summary, s.regions
       from run u join run_report p using (workspace, result_id, run_index)
       left join lateral (
         select summary, regions from summary s
          where s.workspace = u.workspace and s.result_id = u.result_id
            and s.run_index = u.run_index
          order by s.version desc limit 1) s on true
      where u.workspace = $1 and u.result_id = $2`,
    [ctx.workspace, resultId, sampled],
  );
  const stored =
    sampled.length > 0 ? await loadSamples(ctx.pool, ctx.workspace, resultId, sampled) : [];
  return planned.map((plan) => {
    const row = rows.find(({ run_index }) => run_index === plan.index);
    const samples = stored.find(({ index }) => index === plan.index);
    return row ? reported(plan, row, samples) : { ...plan, ...notReported };
  });
}

function reported(plan: PlannedRun, row: Row, stored: StoredSamples | undefined): ResultRun {
  const { report } = row;
  return {
    ...plan,
    status: row.status,
    failure: report.failure,
    startedAt: row.started_at?.toISOString() ?? null,
    receivedAt: row.received_at.toISOString(),
    agentVersion: row.agent_version,
    bodySha256: row.body_sha256.toString('hex'),
    summary: row.summary,
    regions: row.regions,
    timer: report.timer,
    startup: report.startup,
    warmupEnd: report.warmupEnd,
    stoppedBy: report.stoppedBy,
    accuracy: report.accuracy,
    memory: report.memory,
    parity: report.parity,
    remeasures: report.remeasures,
    window: report.window,
    longWindow: stored?.longWindow ?? null,
    conditions: report.conditions,
    remarks: report.remarks,
    samples: stored ? toSamples(stored) : null,
  };
}

const notReported: Omit<ResultRun, keyof PlannedRun> = {
  status: null,
  failure: null,
  startedAt: null,
  receivedAt: null,
  agentVersion: null,
  bodySha256: null,
  summary: null,
  timer: null,
  startup: null,
  warmupEnd: null,
  stoppedBy: null,
  accuracy: null,
  memory: null,
  parity: null,
  regions: null,
  remeasures: null,
  window: null,
  longWindow: null,
  conditions: null,
  remarks: [],
  samples: null,
};

function toSamples({ streams, warmup }: StoredSamples): RunSamples | null {
  if (!streams && !warmup) return null;
  return {
    unit: 'ns',
    warmup: warmup ? [...warmup] : [],
    infer: streams ? [...streams.infer] : [],
    pre: streams?.pre ? [...streams.pre] : null,
    post: streams?.post ? [...streams.post] : null,
  };
}
