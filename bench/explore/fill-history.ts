import pg from 'pg';
import type { Point } from '../../lib/contract/point.ts';
import { hashPoint, openPoints } from '../../lib/server/points/write-points.ts';

const workspace = 'home';

/**
 * Gives each of the points `results` results, measured one after the other: the newest is the point as
 * it is given, every earlier one a closed row of an earlier data version. One day lies between two.
 */
export async function fillHistory(
  databaseUrl: string,
  points: readonly Point[],
  results: number,
): Promise<void> {
  // No time limits: filling is not what is measured.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const tx = await pool.connect();
  try {
    await tx.query('begin');
    await fillDevices(tx);
    await tx.query('update workspace set ds = $2 where id = $1', [workspace, results]);
    await tx.query(
      `insert into data_version (workspace, ds, cause, at)
       select $1, n, 'benchmark', now() - make_interval(days => $2::int - n)
         from generate_series(1, $2::int) n`,
      [workspace, results],
    );
    await openPoints(tx, workspace, results, points.map(hashPoint));
    await fillSeries(tx);
    for (let nth = 1; nth <= results; nth++) {
      await fillResults(tx, nth, results);
      if (nth < results) await closeEarlier(tx, nth, results);
    }
    await tx.query('commit');
    await tx.query('vacuum (analyze) point');
    await tx.query('vacuum (analyze) result');
  } finally {
    tx.release();
    await pool.end();
  }
}

/** One device a class; combination and series of each point. */
async function fillDevices(tx: pg.PoolClient): Promise<void> {
  await tx.query(
    `insert into device_class (workspace, slug, name) values ($1, 'board', 'A board')`,
    [workspace],
  );
  await tx.query(
    `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
       agent_version, instance_id, instance_at)
     values ($1, '0199b7c4-8e21-7000-8000-000000000001', 'key', 'board', 'board', 'f',
       '{"identity": {}, "details": {}}', '0.1.0', gen_random_uuid(), now())`,
    [workspace],
  );
}

async function fillSeries(tx: pg.PoolClient): Promise<void> {
  await tx.query(
    `insert into combination (workspace, sha256, device_class, artifact, runtime)
     select workspace, combination, 'board', id, runtime from point where workspace = $1`,
    [workspace],
  );
  await tx.query(
    `insert into series (workspace, sha256, combination, device_id, runtime_version, fingerprint)
     select workspace, combination, combination, '0199b7c4-8e21-7000-8000-000000000001',
            runtime_version, 'f' from point where workspace = $1`,
    [workspace],
  );
}

/** One result of each combination; the last is that of the point. */
async function fillResults(tx: pg.PoolClient, nth: number, results: number): Promise<void> {
  await tx.query(
    `insert into result (workspace, id, claim_key, device_id, series, combination, runtime_version,
       fingerprint, profile, state, validity, planned, cell, environment, finished_at)
     select workspace,
            case when $2::int = $3::int then result_id
                 else overlay(result_id::text placing lpad(to_hex($2::int), 3, '0') from 16 for 3)::uuid end,
            gen_random_uuid(), '0199b7c4-8e21-7000-8000-000000000001', combination, combination,
            runtime_version, 'f', 'standard', 'complete', 'valid', '[]', '{}', '{}',
            now() - make_interval(days => $3::int - $2::int)
       from point where workspace = $1 and from_seq = $3`,
    [workspace, nth, results],
  );
}

/** The same point of an earlier data version, closed by the next. */
async function closeEarlier(tx: pg.PoolClient, nth: number, results: number): Promise<void> {
  await tx.query(
    `insert into point (workspace, id, from_seq, to_seq, combination, runtime_version, tier, outcome,
       validity, task, cohort, device_class, model, runtime, execution_provider, precision, scenario,
       batch, p50_ms, measured_at, body_sha256, body)
     select workspace, id, $2::int, $2::int + 1, combination, runtime_version, tier, outcome, validity, task,
            cohort, device_class, model, runtime, execution_provider, precision, scenario, batch,
            p50_ms, measured_at - make_interval(days => $3::int - $2::int), body_sha256, body
       from point where workspace = $1 and from_seq = $3`,
    [workspace, nth, results],
  );
}
