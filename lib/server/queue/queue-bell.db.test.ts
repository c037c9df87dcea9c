import { v7 as uuid7 } from 'uuid';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Context } from '../context.ts';
import { testContext } from '../testing/test-context.ts';
import { QueueBell } from './queue-bell.ts';
import { ringBell } from './ring-bell.ts';

let ctx: Context;
let bell: QueueBell;

beforeAll(async () => {
  ctx = await testContext();
});

afterEach(() => bell.close());

const long = 30_000;

/** A waiting device, past the ring that everybody gets once the bell listens. */
async function listening(device = uuid7()) {
  const waiter = bell.enter('home', device);
  expect(await waiter.wait(long)).toBe('rung');
  return { device, waiter };
}

test('a ring wakes the device that it names, and no other', async () => {
  bell = new QueueBell(ctx.pool.options);
  const [one, other] = [await listening(), bell.enter('home', uuid7())];
  await ringBell(ctx.pool, 'home', [one.device]);
  expect(await one.waiter.wait(long)).toBe('rung');
  expect(await other.wait(1)).toBe('over');
  expect(bell.waiting).toBe(2);
  one.waiter.leave();
  other.leave();
  expect(bell.waiting).toBe(0);
});

test('a ring in a transaction is heard when it commits, and one that comes early is not lost', async () => {
  bell = new QueueBell(ctx.pool.options);
  const { device, waiter } = await listening();
  const tx = await ctx.pool.connect();
  await tx.query('begin');
  await ringBell(tx, 'home', [device, ...Array.from({ length: 400 }, () => uuid7())]);
  expect(await waiter.wait(1)).toBe('over');
  await tx.query('commit');
  tx.release();
  expect(await waiter.wait(long)).toBe('rung');
  expect(await waiter.wait(1)).toBe('over');
});

test('two processes hear one ring', async () => {
  bell = new QueueBell(ctx.pool.options);
  const second = new QueueBell(ctx.pool.options);
  const { device, waiter } = await listening();
  const there = second.enter('home', device);
  expect(await there.wait(long)).toBe('rung');
  await ringBell(ctx.pool, 'home', [device]);
  expect(await waiter.wait(long)).toBe('rung');
  expect(await there.wait(long)).toBe('rung');
  second.close();
});

test('a connection that breaks is made anew, and everybody looks once', async () => {
  bell = new QueueBell(ctx.pool.options);
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { device, waiter } = await listening();
  await ctx.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'inferometer-bell' and datname = current_database()`,
  );
  expect(await waiter.wait(long)).toBe('rung');
  await ringBell(ctx.pool, 'home', [device]);
  expect(await waiter.wait(long)).toBe('rung');
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

test('who hangs up, and everybody when the hub stops, waits no longer', async () => {
  bell = new QueueBell(ctx.pool.options);
  const { waiter } = await listening();
  const call = new AbortController();
  const waiting = waiter.wait(long, call.signal);
  call.abort();
  expect(await waiting).toBe('over');
  const stopped = waiter.wait(long);
  bell.close();
  expect(await stopped).toBe('over');
  expect(await bell.enter('home', uuid7()).wait(long)).toBe('over');
});
