import 'server-only';
import { inputEdge } from '../../contract/input-edge.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';
import { type MeasuredCell, measuredCell, wantedSize } from './cell-key.ts';
import type { Pace } from './default-estimate.ts';
import type { PlannedWork, Side } from './planned-work.ts';

/** Days for which a valid result counts as known. */
export const knownDays = 30;

/** Days whose results say how long something takes, and of how many of them the pace of a device is. */
const paceDays = 90;
const paceResults = 20;

/** Results of one cell in one profile on one device. */
interface Measured extends MeasuredCell {
  deviceId: string;
  profile: Profile;
  inputShape: number[];
  artifact: string;
  /** Median wall time of all processes of a result, seconds. */
  wallS: number | null;
  /** Whether one of the last 30 days is valid. */
  valid: boolean;
}

/** What is known of the devices' own results. */
export interface History {
  /** Median seconds of results of this very cell and profile; null without one. */
  secondsOf(side: Side, profile: Profile, deviceId: string): number | null;
  /** Whether a valid result of at least this profile is at most 30 days old. */
  isKnown(side: Side, profile: Profile, deviceId: string): boolean;
  paceOf(profile: Profile, deviceId: string): Pace | null;
}

/** Reads the history of everything that the work may be, in two statements. */
export async function readHistory(
  works: readonly PlannedWork[],
  deviceIds: readonly string[],
  ctx: Context,
): Promise<History> {
  const measured = await readMeasured(works, deviceIds, ctx);
  const paces = await readPaces(works, deviceIds, ctx);
  const byCell = new Map<string, Measured[]>();
  for (const row of measured) {
    for (const model of [row.model, row.artifact]) {
      const key = keyOf(row.deviceId, { ...row, model });
      byCell.set(key, [...(byCell.get(key) ?? []), row]);
    }
  }
  const find = (side: Side, deviceId: string) => {
    const size = wantedSize(side);
    const rows = byCell.get(keyOf(deviceId, measuredCell(side))) ?? [];
    return rows.filter(({ inputShape }) => size === null || inputEdge(inputShape) === size);
  };
  return {
    secondsOf: (side, profile, deviceId) =>
      find(side, deviceId).find((row) => row.profile === profile)?.wallS ?? null,
    isKnown: (side, profile, deviceId) =>
      find(side, deviceId).some((row) => row.valid && rank(row.profile) >= rank(profile)),
    paceOf: (profile, deviceId) => paces.get(`${deviceId} ${profile}`) ?? null,
  };
}

function rank(profile: Profile): number {
  return { quick: 0, standard: 1, full: 2 }[profile];
}

function keyOf(deviceId: string, cell: MeasuredCell): string {
  const { model, runtime, precision, threads, batch, concurrency, scenario } = cell;
  return [deviceId, model, runtime, precision, threads, batch, concurrency, scenario].join(' ');
}

/** A side of a comparison has other runs than a whole measurement: it says nothing of its length. */
async function readMeasured(
  works: readonly PlannedWork[],
  deviceIds: readonly string[],
  { pool, workspace }: Context,
): Promise<Measured[]> {
  const sides = works.flatMap((one) => one.sides);
  const models = [...new Set(sides.map((side) => measuredCell(side).model))];
  const runtimes = [...new Set(sides.map(({ entry }) => entry.runtime))];
  const { rows } = await pool.query<Measured>(
    `select r.device_id as "deviceId", r.profile, a.model, c.artifact, c.runtime, c.precision,
            c.threads, c.batch, c.concurrency, c.scenario, c.input_shape as "inputShape",
            percentile_cont(0.5) within group (order by w.wall_s)
              filter (where r.state = 'complete' and not compared) as "wallS",
            coalesce(bool_or(r.state = 'complete' and r.validity <> 'rejected'
              and not r.superseded and x.result_id is null
              and r.finished_at > now() - make_interval(days => $5)), false) as valid
       from result r
       join combination c on c.workspace = r.workspace and c.sha256 = r.combination
       join artifact a on a.workspace = r.workspace and a.sha256 = c.artifact
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       cross join lateral (select exists (select from comparison p
           where p.workspace = r.workspace and (p.a_result = r.id or p.b_result = r.id)) as compared) k
       cross join lateral (select sum(u.wall_ns) / 1e9 as wall_s from run u
           where u.workspace = r.workspace and u.result_id = r.id) w
      where r.workspace = $1 and r.device_id = any($2::uuid[])
        and (a.model = any($3) or c.artifact = any($3)) and c.runtime = any($4)
        and r.finished_at > now() - make_interval(days => $6)
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
    [workspace, deviceIds, models, runtimes, knownDays, paceDays],
  );
  return rows;
}

async function readPaces(
  works: readonly PlannedWork[],
  deviceIds: readonly string[],
  { pool, workspace }: Context,
): Promise<Map<string, Pace>> {
  const profiles = [...new Set(works.map(({ profile }) => profile))];
  const { rows } = await pool.query<Pace & { deviceId: string; profile: Profile }>(
    `select d.id as "deviceId", p.profile,
            percentile_cont(0.5) within group (order by w.wall_s) as "cellS",
            percentile_cont(0.5) within group (order by w.latency_s) as "latencyRunS"
       from unnest($2::uuid[]) d (id) cross join unnest($3::text[]) p (profile)
       cross join lateral (
         select r.id from result r
          where r.workspace = $1 and r.device_id = d.id and r.profile = p.profile
            and r.state = 'complete' and r.cell->>'scenario' <> 'Sustained'
            and r.finished_at > now() - make_interval(days => $4)
          order by r.id desc limit ${paceResults}) r
       cross join lateral (
         select sum(u.wall_ns) / 1e9 as wall_s,
                avg(u.wall_ns) filter (where u.kind = 'latency') / 1e9 as latency_s
           from run u where u.workspace = $1 and u.result_id = r.id) w
      where w.latency_s is not null
      group by 1, 2`,
    [workspace, deviceIds, profiles, paceDays],
  );
  return new Map(rows.map(({ deviceId, profile, ...pace }) => [`${deviceId} ${profile}`, pace]));
}
