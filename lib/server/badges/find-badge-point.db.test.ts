import { beforeAll, expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { publishPoints } from '../points/publish-points.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { findBadgePoint } from './find-badge-point.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

async function publish(points: readonly ReturnType<typeof makePoint>[], digest: string) {
  const sources = [{ key: 'someone', digest, points: () => points }];
  await publishPoints({ sources, curatedCohort: null }, ctx);
}

test('a combination, a point and a result name the same row, until it is retracted', async () => {
  const first = await measureCell({ ctx, device }, [{}]);
  const found = await findBadgePoint(first, ctx);
  expect(found).toMatchObject({ resultId: first, outcome: 'ok' });
  const combination = found?.combination ?? '';
  expect(await findBadgePoint(combination, ctx)).toEqual(found);
  expect(await findBadgePoint(found?.id ?? '', ctx)).toEqual(found);

  const second = await measureCell({ ctx, device }, [{}], testCell());
  expect((await findBadgePoint(combination, ctx))?.resultId).toBe(second);
  // The older result stands as it is, at its own address.
  expect((await findBadgePoint(first, ctx))?.resultId).toBe(first);

  await retractResult({ id: second, reason: 'the wrong weights' }, ctx);
  expect(await findBadgePoint(second, ctx)).toMatchObject({
    outcome: 'retracted',
    latency: { p50Ms: null },
  });
  // What counts again is shown, not the tombstone.
  expect((await findBadgePoint(combination, ctx))?.resultId).toBe(first);
  await retractResult({ id: first, reason: 'the wrong weights' }, ctx);
  expect((await findBadgePoint(combination, ctx))?.outcome).toBe('retracted');
});

test('a published row by its id, and nothing for one that its source took back or that never was', async () => {
  const point = makePoint({
    id: 'someone.0123456789abcdef',
    tier: 'published',
    latency: latency({ meanMs: 2.67 }),
  });
  await publish([point], 'one');
  expect((await findBadgePoint(point.id, ctx))?.latency.meanMs).toBe(2.67);
  await publish([], 'two');
  expect(await findBadgePoint(point.id, ctx)).toBeNull();
  for (const id of ['none', 'f'.repeat(64), 'x'.repeat(5000), "' or 1=1 --", 'a\0b']) {
    expect(await findBadgePoint(id, ctx)).toBeNull();
  }
});
