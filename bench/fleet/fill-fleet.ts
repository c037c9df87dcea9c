import pg from 'pg';
import { v7 as uuid7 } from 'uuid';

export const devices = 500;
export const jobs = 100_000;

/** What a board says of itself: ten minutes of temperatures, and the runtimes that it found. */
const state = {
  agentVersion: '0.1.0',
  temperatureC: 51.5,
  temperatures: Array.from({ length: 60 }, (_, i) => 50 + (i % 7) / 2),
  startTemperatureC: 55,
  powerMode: 'MAXN',
  governor: 'performance',
  clockMhz: 1500,
  clockMaxMhz: 1800,
  throttled: false,
  freeBytes: 2e9,
  waitingRuns: 0,
  spoolFull: false,
  tuningAllowed: false,
};
const capabilities = ['onnxruntime-node', 'onnxruntime-web', 'litertjs', 'tfjs'].map((runtime) => ({
  runtime,
  name: runtime,
  state: 'ok',
  version: '1.30.0',
  executionProviders: ['cpu'],
  reason: null,
}));
const progress = {
  phase: 'running',
  runsDone: 1,
  runsPlanned: 5,
  runShare: 0.5,
  temperatureC: 52,
  targetC: null,
  secondsLeft: 30,
  logTail: 'run 2 of 5\n'.repeat(20),
};

/**
 * Fills a workspace: every fifth device holds a job, 20 jobs wait for each, all others have ended, most
 * of them well and with a result.
 */
export async function fillFleet(databaseUrl: string): Promise<void> {
  // No time limits: filling is not what is measured.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await fillDevices(client);
    await fillJobs(client);
    await fillResults(client);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Ids in the order of time, as the server makes them. */
const id7 = (n: string, family: string) =>
  `(lpad(to_hex(1790000000000 + ${n}), 12, '0') || '7${family}8' || lpad(to_hex(${n}), 15, '0'))::uuid`;

async function fillDevices(tx: pg.Client): Promise<void> {
  await tx.query(
    `insert into device_class (workspace, slug, name) values ('home', 'board', 'A board')`,
  );
  await tx.query(
    `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
       agent_version, instance_id, instance_at, last_seen_at, confirmed_at, tags, state, capabilities)
     select 'home', ${id7('n', '111')}, 'key ' || n, 'board-' || lpad(n::text, 4, '0'), 'board', 'f',
            '{"identity": {}, "details": {}}', '0.1.0', $1, now(), now(), now(),
            array['shelf-' || n % 10], $2, $3
       from generate_series(1, ${devices}) n`,
    [uuid7(), state, JSON.stringify(capabilities)],
  );
}

async function fillJobs(tx: pg.Client): Promise<void> {
  const submission = uuid7();
  await tx.query(
    `insert into submission (workspace, id, name, profile, priority, request, asked_by)
     values ('home', $1, 'Everything', 'quick', 0, '{}', 'owner')`,
    [submission],
  );
  await tx.query(
    `insert into job (workspace, id, submission_id, title, work, profile, priority, state, device_id,
       candidate_ids, reason, progress, lease_sha256, lease_until, attempt_until, started_at, ended_at)
     select 'home', ${id7('n', '222')}, $1, 'MobileNetV2 · ONNX Runtime · int8 · ' || n, $2, 'quick', 0,
            state, device, array[device], case when state = 'failed' then 'no memory' end,
            case when state = 'running' then $3::jsonb end,
            case when state = 'running' then n::text end,
            case when state = 'running' then now() + interval '1 minute' end,
            case when state = 'running' then now() + interval '1 hour' end,
            case when state <> 'queued' then now() end,
            case when state not in ('queued', 'running') then now() end
       from (select n, ${id7('1 + n % 500', '111')} as device,
                    case when n > ${jobs} - ${devices * 20} then 'queued'
                         when n > ${jobs} - ${devices * 20 + devices} and n % 5 = 0 then 'running'
                         when n % 50 = 0 then 'failed' when n % 97 = 0 then 'cancelled'
                         when n % 41 = 0 then 'unsupported' else 'done' end as state
               from generate_series(1, ${jobs}) n) j`,
    [
      submission,
      {
        kind: 'cell',
        entry: { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'int8' },
      },
      progress,
    ],
  );
  await tx.query(
    `insert into queue_entry (workspace, device_id, rank, job_id)
     select workspace, device_id, 10, id from job where state = 'queued'`,
  );
}

async function fillResults(tx: pg.Client): Promise<void> {
  await tx.query(
    `insert into combination (workspace, sha256, device_class, artifact, runtime)
     values ('home', 'c', 'board', 'a', 'onnxruntime-node');
     insert into series (workspace, sha256, combination, device_id, runtime_version, fingerprint)
     select 'home', id::text, 'c', id, '1', 'f' from device`,
  );
  await tx.query(
    `insert into result (workspace, id, claim_key, device_id, series, combination, runtime_version,
       fingerprint, profile, state, validity, planned, cell, environment, job_id, finished_at)
     select workspace, ${id7('row_number() over (order by id)', '333')}, gen_random_uuid(), device_id,
            device_id::text, 'c', '1', 'f', 'quick', 'complete', 'valid', '[]', '{}', '{}', id, now()
       from job where state = 'done'`,
  );
}
