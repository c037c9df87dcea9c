import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import type { ComparisonSide } from '../../contract/comparison.ts';
import type { Environment } from '../../contract/environment.ts';
import type { Remark } from '../../contract/remark.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import type { ResultState, Validity } from '../../contract/vocabulary.ts';
import { wholeCell } from '../../contract/whole-cell.ts';
import type { ComparedSide } from '../../stats/comparison/compared-side.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { loadSamples } from '../runs/load-samples.ts';
import { timedSamples } from '../runs/timed-samples.ts';
import { readSlots } from './device-noise.ts';

/** A result as one side of a comparison. */
export interface SideRow {
  id: string;
  /** Null of an imported result. */
  device_id: string | null;
  state: ResultState;
  validity: Validity | null;
  cell: ResultCell;
  environment: Environment;
  combination: string;
  runtime_version: string | null;
  fingerprint: string;
  finished_at: Date | null;
  retracted: boolean;
}

/** One that a device of ours measured: only such results are compared. */
export type MeasuredSideRow = Omit<SideRow, 'device_id' | 'runtime_version' | 'cell'> & {
  device_id: string;
  runtime_version: string;
  cell: Cell;
};

/** The row as a measured one; null when it was imported. */
export function measuredRow(row: SideRow): MeasuredSideRow | null {
  const { device_id, runtime_version } = row;
  const cell = wholeCell(row.cell);
  if (device_id === null || runtime_version === null || cell === null) return null;
  return { ...row, device_id, runtime_version, cell };
}

/** One run of a side with its place among the planned ones and the moment at which it began. */
export type TimedRun = ComparedSide['runs'][number] & { place: number; startedAt: Date };

/** At most this many samples are compared at once. */
export const mostCompared = 4_000_000;

/** The result of this id, or undefined. */
export async function readSideRow(id: string, ctx: Context): Promise<SideRow | undefined> {
  const { rows } = await ctx.pool.query<SideRow>(
    `select r.id, r.device_id, r.state, r.validity, r.cell, r.environment, r.combination,
            r.runtime_version, r.fingerprint, r.finished_at, x.result_id is not null as retracted
       from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
      where r.workspace = $1 and r.id = $2`,
    [ctx.workspace, id],
  );
  return rows[0];
}

/** The side as a page shows it: its device by class, never by name. */
export function shownSide({ id, cell, environment, finished_at }: SideRow): ComparisonSide {
  const { slug, name } = environment.deviceClass;
  const measuredAt = finished_at?.toISOString() ?? null;
  return { resultId: id, cell, device: { slug, name }, measuredAt };
}

/**
 * The valid latency runs of a result in plan order, one a planned run, with their samples and with
 * every remark on them, found by the server or reported.
 *
 * @throws HttpProblem 413 when their samples are too many to compare at once
 */
export async function readTimedRuns(resultId: string, ctx: Context): Promise<TimedRun[]> {
  const slots = await readSlots(ctx.pool, ctx.workspace, resultId);
  const indexes = slots.flatMap(({ run_index }) => run_index ?? []);
  const { rows } = await ctx.pool.query<{
    run_index: number;
    sample_count: number | null;
    started_at: Date;
    remarks: Remark[];
    found: Remark[] | null;
    changed: boolean;
  }>(
    `select u.run_index, u.sample_count, u.started_at, p.report->'remarks' as remarks,
            p.fingerprint <> r.fingerprint as changed,
            (select s.remarks from summary s
              where s.workspace = u.workspace and s.result_id = u.result_id
                and s.run_index = u.run_index
              order by s.version desc limit 1) as found
       from run u join run_report p using (workspace, result_id, run_index)
       join result r on r.workspace = u.workspace and r.id = u.result_id
      where u.workspace = $1 and u.result_id = $2 and u.run_index = any($3::int[])`,
    [ctx.workspace, resultId, indexes],
  );
  const total = rows.reduce((sum, { sample_count }) => sum + (sample_count ?? 0), 0);
  if (total > mostCompared / 2) throw tooMany(total);
  const stored = await loadSamples(ctx.pool, ctx.workspace, resultId, indexes);
  const cell = (await readSideRow(resultId, ctx))?.cell;
  return slots.flatMap(({ run_index: index }, place) => {
    const row = rows.find(({ run_index }) => run_index === index);
    const samples = stored.find((run) => run.index === index);
    if (!row || !samples?.streams || !cell) return [];
    const remarks = [...(row.found ?? []), ...row.remarks];
    if (row.changed) remarks.push({ code: 'environment_changed', detail: null });
    return {
      place,
      startedAt: row.started_at,
      samplesNs: timedSamples(samples.streams, cell.timedRegion),
      callsPerSample: samples.callsPerSample,
      remarks,
    };
  });
}

function tooMany(total: number): HttpProblem {
  return new HttpProblem({
    status: 413,
    title: 'Too large',
    detail: `A side has ${total} samples, more than the ${mostCompared / 2} that are compared at once: measure it with a smaller profile.`,
  });
}
