import { v7 as uuid7 } from 'uuid';
import { sha256Hex } from '../../codec/sha256.ts';
import type { DeviceState, Instance } from '../../contract/device-state.ts';
import type { JobProgress, Lease, LeaseEnd, LeaseRequest } from '../../contract/lease.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { enqueueJobs, type NewJob } from '../queue/enqueue-jobs.ts';

/** What a healthy idle board says of itself. */
export const deviceState: DeviceState = {
  agentVersion: '0.1.0',
  temperatureC: 41.5,
  temperatures: [41, 41.5],
  startTemperatureC: 46,
  powerMode: null,
  governor: 'performance',
  clockMhz: 1500,
  clockMaxMhz: 1800,
  throttled: false,
  freeBytes: 2e9,
  waitingRuns: 0,
  spoolFull: false,
  tuningAllowed: false,
};

/** A process of an agent; `boot` names the boot of its device. */
export function makeInstance(boot = 'first boot'): Instance {
  return { id: uuid7(), boot: sha256Hex(boot) };
}

/** A request for work that does not wait, or what `changes` say. */
export function askFor(instance: Instance, changes: Partial<LeaseRequest> = {}): LeaseRequest {
  return {
    claimId: uuid7(),
    instance,
    state: deviceState,
    facts: null,
    waitS: 0,
    leaving: false,
    ...changes,
  };
}

/** What a job is at, measuring its second of five runs, or what `changes` say. */
export function makeProgress(changes: Partial<JobProgress> = {}): JobProgress {
  return {
    phase: 'running',
    runsDone: 1,
    runsPlanned: 5,
    runShare: 0.5,
    temperatureC: 44,
    targetC: null,
    secondsLeft: 40,
    logTail: 'run 2 of 5\n',
    ...changes,
  };
}

/** The end of a lease. */
export function endOf(
  { leaseToken }: Pick<Lease, 'leaseToken'>,
  instance: Instance,
  changes: Partial<LeaseEnd> = {},
): LeaseEnd {
  const outcome = 'failed';
  return { leaseToken, instance, outcome, reason: null, log: '', resultIds: [], ...changes };
}

/** A submission without jobs. */
export async function makeSubmission(ctx: Context): Promise<string> {
  const id = uuid7();
  await ctx.pool.query(
    `insert into submission (workspace, id, name, profile, priority, request, asked_by)
     values ($1, $2, 'Test', 'quick', 0, '{}', 'owner')`,
    [ctx.workspace, id],
  );
  return id;
}

/** Puts jobs into the queue, one for each list of devices that may take it; returns their ids. */
export async function enqueueFor(
  ctx: Context,
  lists: readonly (readonly string[])[],
  changes: Partial<NewJob> = {},
): Promise<string[]> {
  const submissionId = changes.submissionId ?? (await makeSubmission(ctx));
  const jobs = lists.map((deviceIds, index): NewJob => {
    return {
      id: uuid7(),
      submissionId,
      title: `Job ${index}`,
      work: {
        kind: 'cell',
        entry: { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' },
      },
      models: [],
      profile: 'quick',
      priority: 0,
      deviceIds,
      state: 'queued',
      reason: null,
      estimatedS: 60,
      ...changes,
    };
  });
  await inTransaction(ctx.pool, (tx) => enqueueJobs(tx, ctx.workspace, jobs));
  return jobs.map(({ id }) => id);
}

/**
 * Lets time pass for the queue: everything that it measures time by is so much longer ago, and a
 * moment more. The database's clock is the only one, so no test has to wait.
 */
export async function passTime(ctx: Context, seconds: number): Promise<void> {
  const passed = seconds + 0.001;
  const earlier = (column: string) => `${column} = ${column} - make_interval(secs => $2)`;
  await ctx.pool.query(
    `update job set ${earlier('lease_until')}, ${earlier('attempt_until')} where workspace = $1`,
    [ctx.workspace, passed],
  );
  await ctx.pool.query(
    `update device set ${earlier('instance_at')}, ${earlier('rival_at')} where workspace = $1`,
    [ctx.workspace, passed],
  );
}

/** States of all jobs by id, and what else an oracle looks at. */
export async function readJobs(ctx: Context): Promise<Map<string, JobFacts>> {
  const { rows } = await ctx.pool.query<JobFacts & { id: string }>(
    `select id, state, attempts, device_id as "deviceId", reason, result_ids as "resultIds",
            cancel_at is not null as cancelling, progress->>'phase' as phase,
            (select count(*)::int from queue_entry q
              where q.workspace = j.workspace and q.job_id = j.id) as entries
       from job j where workspace = $1`,
    [ctx.workspace],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

export interface JobFacts {
  state: string;
  attempts: number;
  deviceId: string | null;
  reason: string | null;
  resultIds: string[];
  cancelling: boolean;
  phase: string | null;
  entries: number;
}
