import { beforeAll, expect, test } from 'vitest';
import { FoundPoints, PointSlots } from '../../contract/point-slots.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { findPoints } from './find-points.ts';
import { pointsById } from './points-by-id.ts';
import { publishPoints } from './publish-points.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const published = makePoint({
  id: 'someone.0123456789abcdef',
  tier: 'published',
  device: { slug: 'jetson-nano', name: 'Jetson Nano (4 GB)' },
  model: { slug: 'resnet-50', name: 'ResNet-50', family: 'ResNet' },
  runtime: { slug: 'tensorrt', name: 'TensorRT', version: '8.2' },
  latency: latency({ meanMs: 2.67 }),
  powerMode: '10w',
});

async function publish(points: readonly (typeof published)[], digest: string): Promise<void> {
  const sources = [{ key: 'someone', digest, points: () => points }];
  await publishPoints({ sources, curatedCohort: null }, ctx);
}

const slots = async (ids: string[], ds: number | null = null) =>
  PointSlots.parse(await pointsById(ids, { ds }, ctx));

test('points by their ids in the order given, and what became of those that are gone', async () => {
  const result = await measureCell({ ctx, device }, [{}]);
  const { rows } = await ctx.pool.query<{ id: string }>(
    'select id from point where result_id = $1',
    [result],
  );
  const own = rows[0]?.id ?? '';
  const before = await slots([own, published.id]);
  expect(before.points.map(({ id }) => id)).toEqual([own]);
  expect(before.gone).toEqual([
    { id: published.id, why: 'unknown', goneSince: null, reason: null, was: null },
  ]);

  await publish([published], 'one');
  const both = await slots([published.id, own, published.id]);
  expect(both.points.map(({ id }) => id)).toEqual([published.id, own]);
  expect(both.points[1]).toMatchObject({ resultId: result, outcome: 'ok' });
  // It came after the first version: a pinned link says so and names what it is.
  expect((await slots([published.id], before.ds)).gone).toMatchObject([
    { why: 'later', goneSince: null, was: { model: { name: 'ResNet-50' } } },
  ]);

  await retractResult({ id: result, reason: 'the wrong weights' }, ctx);
  await publish([], 'two');
  const after = await slots([own, published.id]);
  expect(after.points).toEqual([]);
  expect(after.gone).toMatchObject([
    { id: own, why: 'retracted', reason: 'the wrong weights' },
    { id: published.id, why: 'removed', reason: null },
  ]);
  for (const { goneSince, was } of after.gone) {
    expect(Date.now() - Date.parse(goneSince ?? '')).toBeLessThan(60_000);
    expect(was).toMatchObject({ latency: { p50Ms: null, meanMs: null }, accuracy: [] });
  }
  // The old version still shows them, the retracted one without its figures.
  const old = await slots([own, published.id], both.ds);
  expect(old.points).toMatchObject([
    { id: own, outcome: 'retracted', outcomeReason: 'the wrong weights', latency: { p50Ms: null } },
    { id: published.id, outcome: 'ok', latency: { meanMs: 2.67 } },
  ]);
});

test('too many ids and a version to come are refused', async () => {
  const many = Array.from({ length: 101 }, (_, i) => `x.${i}`);
  await expect(pointsById(many, {}, ctx)).rejects.toMatchObject({ status: 400 });
  await expect(pointsById([], { ds: 1e6 }, ctx)).rejects.toMatchObject({ status: 404 });
  expect(await slots([])).toMatchObject({ points: [], gone: [] });
});

test('points are found by words of their identity, own ones and those nearby first', async () => {
  await measureCell({ ctx, device }, [{}], testCell({ threads: 2 }));
  await publish([published, { ...published, id: 'someone.2', batch: 8 }], 'three');
  const find = async (text: string, limit = 20) => {
    const found = FoundPoints.parse(await findPoints({ find: text, limit }, ctx));
    return { ids: found.points.map(({ id }) => id.split('.')[0]), total: found.total };
  };
  expect(await find('')).toEqual({ ids: ['m', 'someone', 'someone'], total: 3 });
  expect(await find('resnet50 nano')).toEqual({ ids: ['someone', 'someone'], total: 2 });
  expect(await find('RESNET-50  8.2 10W')).toMatchObject({ total: 2 });
  expect(await find('(4 GB)', 1)).toEqual({ ids: ['someone'], total: 2 });
  expect(await find('glyphs test board fp32')).toMatchObject({ ids: ['m'] });
  expect(await find('resnet glyphs')).toEqual({ ids: [], total: 0 });
  expect(await find('%_ \\')).toMatchObject({ total: 3 });
});
