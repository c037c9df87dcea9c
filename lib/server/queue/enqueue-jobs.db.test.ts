import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { changedSql } from '../testing/changed-sql.ts';
import { enrolled } from '../testing/devices.ts';
import { enqueueFor, readJobs } from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
});

/** Ids of a device and of copies of it. */
async function manyDevices(copies: number): Promise<string[]> {
  const { deviceId } = await enrolled(ctx);
  const { rows } = await ctx.pool.query<{ id: string }>(
    `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
       agent_version, instance_id)
     select d.workspace, gen_random_uuid(), 'key ' || n, d.name, d.device_class, d.fingerprint,
            d.environment, d.agent_version, d.instance_id
       from device d, generate_series(1, $2) n where d.id = $1 returning id`,
    [deviceId, copies],
  );
  return [deviceId, ...rows.map(({ id }) => id)];
}

test('jobs of many devices wait for each of them, in statements of a bounded size', async () => {
  const everybody = await manyDevices(699);
  let statements = 0;
  const watched = changedSql(ctx, (sql) => {
    if (sql.includes('insert into queue_entry')) statements++;
    return null;
  });
  const ids = await enqueueFor(
    watched.ctx,
    Array.from({ length: 4 }, () => everybody),
  );
  const jobs = await readJobs(ctx);
  expect(ids.map((id) => jobs.get(id)?.entries)).toEqual([700, 700, 700, 700]);
  expect(statements).toBe(2);
});
