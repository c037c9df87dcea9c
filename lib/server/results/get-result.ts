import 'server-only';
import type { PlannedRun } from '../../contract/cell.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import type { RegionSummaries } from '../../contract/regions.ts';
import type { Remark } from '../../contract/remark.ts';
import type { Result } from '../../contract/result.ts';
import type { Summary } from '../../contract/summary.ts';
import type { Viewer } from '../auth/require-owner.ts';
import { type Context, serverContext } from '../context.ts';
import type { ImportRecord } from '../imports/import-record.ts';
import { statedFigures } from '../imports/stated-figures.ts';
import { belongsTo } from './belongs-to.ts';
import { forViewer } from './for-viewer.ts';
import { getRuns } from './get-runs.ts';
import { type JoinedFigures, joinedFigures } from './joined-figures.ts';
import { type SampleChoice, sampledRuns } from './sampled-runs.ts';
import { startOf } from './start-of.ts';
import { readSustained } from './window-figures.ts';
import { withdrawnResult } from './withdrawn-result.ts';

/**
 * Which result, with which of its samples, and for whom; without a viewer, for the public. With `ds` it
 * has the accuracy and parity that other results had found out by that data version.
 */
export interface ResultQuery {
  id: string;
  samples?: SampleChoice;
  viewer?: Viewer;
  ds?: number | null;
}

interface Row {
  id: string;
  state: Result['state'];
  validity: Result['validity'];
  reason: string | null;
  profile: Result['profile'];
  cell: Result['cell'];
  combination: string;
  runtime_version: string | null;
  fingerprint: string;
  environment: Result['environment'];
  planned: PlannedRun[];
  remarks: Remark[];
  opened_at: Date;
  finished_at: Date | null;
  superseded: boolean;
  tier: Result['tier'];
  source: Result['source'];
  imported: ImportRecord | null;
  retracted_at: Date | null;
  retraction: string | null;
  replaced_by: string | null;
  summary: Summary | null;
  regions: RegionSummaries | null;
}

/**
 * One result with its runs, or null when there is none of this id. Who is not the owner sees the
 * environment and condition fields of lib/contract/public.ts only. Of a retracted one everybody sees
 * a tombstone: its figures and samples are kept, and shown no more.
 *
 * @throws HttpProblem 413 when all samples are asked for and are too many for one answer
 */
export async function getResult(
  { id, samples = false, viewer = 'reader', ds = null }: ResultQuery,
  ctx: Context = serverContext(),
): Promise<Result | null> {
  if (!Uuid7.safeParse(id).success) return null;
  const row = await readRow(id, ctx);
  if (!row) return null;
  const shown = row.retraction === null ? samples : false;
  const sampled = await sampledRuns({ resultId: id, samples: shown }, ctx);
  const runs = await getRuns({ resultId: id, planned: row.planned, sampled }, ctx);
  const result: Result = {
    id: row.id,
    state: row.state,
    validity: row.validity,
    reason: row.reason,
    retracted:
      row.retracted_at && row.retraction
        ? {
            at: row.retracted_at.toISOString(),
            reason: row.retraction,
            replacedBy: row.replaced_by,
          }
        : null,
    superseded: row.superseded,
    tier: row.tier,
    source: row.source,
    note: row.imported?.note ?? null,
    profile: row.profile,
    cell: row.cell,
    combination: row.combination,
    fingerprint: row.imported ? null : row.fingerprint,
    environment: row.environment,
    openedAt: row.opened_at.toISOString(),
    // When an imported one came in is not when it was measured.
    finishedAt: row.imported ? row.imported.measuredAt : (row.finished_at?.toISOString() ?? null),
    summary: row.summary,
    regions: row.regions,
    // Whether a process of somebody else began with warm files, nobody says.
    start: row.imported ? [] : startOf(runs),
    sustained: await readSustained(ctx.pool, ctx.workspace, id, row.cell),
    ...(await figuresOf(row, ds, ctx)),
    ...(await belongsTo(ctx.pool, ctx.workspace, id)),
    runs,
  };
  return forViewer(result.retracted ? withdrawnResult(result) : result, viewer);
}

function figuresOf(
  row: Row,
  ds: number | null,
  ctx: Context,
): Promise<JoinedFigures> | JoinedFigures {
  const { id, imported, remarks, combination, runtime_version: runtimeVersion } = row;
  if (imported) return statedFigures(id, imported, remarks);
  return joinedFigures(row, { combination, runtimeVersion: runtimeVersion ?? '' }, ctx, ds);
}

async function readRow(id: string, ctx: Context): Promise<Row | undefined> {
  const { rows } = await ctx.pool.query<Row>(
    `select r.id, r.state, r.validity, r.reason, r.profile, r.cell, r.combination,
            r.runtime_version, r.fingerprint, r.environment, r.planned, r.remarks, r.opened_at,
            r.finished_at, r.superseded, r.tier, r.source, r.imported, x.at as retracted_at, x.reason as retraction,
            s.summary, s.regions, p.result_id as replaced_by
       from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       left join point p on x.result_id is not null and p.workspace = r.workspace and p.to_seq is null
                        and p.combination = r.combination and p.runtime_version = r.runtime_version
                        and p.result_id is not null
       left join lateral (
         select summary, regions from summary s
          where s.workspace = r.workspace and s.result_id = r.id and s.run_index = -1
          order by s.version desc limit 1) s on true
      where r.workspace = $1 and r.id = $2`,
    [ctx.workspace, id],
  );
  return rows[0];
}
