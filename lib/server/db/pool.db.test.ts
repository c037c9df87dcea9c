import pg from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Context } from '../context.ts';
import { respond } from '../http/respond.ts';
import { listPoints } from '../points/list-points.ts';
import { testContext } from '../testing/test-context.ts';
import { poolLimits } from './pool.ts';

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext({ impatient: true });
});

const read = () => respond(() => listPoints({}, ctx));

test('D04: behind a lock every request gets 503 instead of waiting for ever, and the next one after it is served', async () => {
  const holder = await ctx.pool.connect();
  await holder.query('begin; lock table point in access exclusive mode');
  const answers = await Promise.all(Array.from({ length: 40 }, read));
  expect(answers.map(({ status }) => status)).toEqual(new Array(40).fill(503));
  expect(answers.every((answer) => answer.headers.get('retry-after') === '2')).toBe(true);
  await holder.query('rollback');
  holder.release();
  expect((await read()).status).toBe(200);
});

test('D05: connections that the database ends do not end the process', async () => {
  const killer = new pg.Client({ connectionString: inject('postgresUrl') });
  await killer.connect();
  const { rows } = await ctx.pool.query<{ name: string }>('select current_database() as name');
  let served = 0;
  for (let round = 0; round < 20; round++) {
    await Promise.all(Array.from({ length: 8 }, read));
    await killer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [rows[0]?.name],
    );
    // Each retry uses up at most one connection that broke while it was idle.
    for (let retry = 0; retry <= poolLimits.max; retry++) {
      const { status } = await read();
      expect([200, 503]).toContain(status);
      if (status !== 200) continue;
      served++;
      break;
    }
  }
  await killer.end();
  expect(served).toBe(20);
});
