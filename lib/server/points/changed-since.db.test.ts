import { beforeAll, expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { changedSince } from './changed-since.ts';
import { listPoints } from './list-points.ts';
import { publishPoints } from './publish-points.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const now = async () => (await listPoints({}, ctx)).ds;

async function pointOf(resultId: string): Promise<string> {
  const { rows } = await ctx.pool.query<{ id: string }>(
    'select id from point where result_id = $1 and to_seq is null',
    [resultId],
  );
  return rows[0]?.id ?? '';
}

const isRecent = (since: string | undefined) => Date.now() - Date.parse(since ?? '') < 60_000;

test('a point is superseded by the next result, counts again when that one is retracted', async () => {
  const first = await measureCell({ ctx, device }, [{}]);
  const id = await pointOf(first);
  const ds = await now();
  expect(await changedSince([id, 'm.unknown'], ds, ctx)).toEqual([]);

  const second = await measureCell({ ctx, device }, [{}]);
  const later = await now();
  const [superseded] = await changedSince([id], ds, ctx);
  expect(superseded).toMatchObject({ id, why: 'superseded', reason: null });
  expect(isRecent(superseded?.since)).toBe(true);
  expect(await changedSince([id], later, ctx)).toEqual([]);

  await retractResult({ id: second, reason: 'The fan was unplugged.' }, ctx);
  expect(await changedSince([id], ds, ctx)).toEqual([]);
  expect(await changedSince([id, id], later, ctx)).toMatchObject([
    { id, why: 'retracted', reason: 'The fan was unplugged.' },
  ]);
  await retractResult({ id: first, reason: 'So was it here.' }, ctx);
  expect(await changedSince([id], ds, ctx)).toMatchObject([
    { why: 'retracted', reason: 'So was it here.' },
  ]);
  expect(await changedSince([id], 0, ctx)).toEqual([]);
});

test('accuracy that joins later changes no time that was drawn', async () => {
  const runtime = { ...testCell().runtime, slug: 'late' };
  const timed = testCell({ runtime });
  const id = await pointOf(await measureCell({ ctx, device }, [{}], timed));
  const ds = await now();
  const counted = testCell({ runtime, threads: 2 });
  const report = makeAccuracyReport('', 3500, { cell: counted, runIndex: 1 });
  const { resultId: _, ...accuracy } = report;
  await measureCell({ ctx, device }, [{}, accuracy], counted);
  expect(await now()).toBeGreaterThan(ds);
  expect(await changedSince([id], ds, ctx)).toEqual([]);
});

test('a published figure is superseded by another one, not by a better name, and removed', async () => {
  const row = (id: string, meanMs: number, name = 'Jetson Nano') =>
    makePoint({
      id: `table.${id}`,
      tier: 'published',
      device: { slug: 'jetson-nano', name },
      latency: latency({ meanMs }),
    });
  const publish = async (digest: string, points: ReturnType<typeof row>[]) => {
    const sources = [{ key: 'table', digest, points: () => points }];
    await publishPoints({ sources, curatedCohort: null }, ctx);
    return now();
  };
  const ds = await publish('1', [row('a', 1), row('b', 2), row('c', 3)]);
  const ids = ['table.c', 'table.a', 'table.b'];
  await publish('2', [row('a', 1, 'Jetson Nano (4 GB)'), row('b', 5)]);
  expect(await changedSince(ids, ds, ctx)).toMatchObject([
    { id: 'table.c', why: 'removed', reason: null },
    { id: 'table.b', why: 'superseded', reason: null },
  ]);
});
