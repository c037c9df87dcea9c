import { expect, test } from 'vitest';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { claimGaps } from '../../link/claims.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { besidePublished } from './beside-published.ts';
import { publishPoints } from './publish-points.ts';

test('a result stands beside what others published of its board, model and runtime', async () => {
  const ctx = await testContext();
  const device = await enrolled(ctx);
  const result = await measureCell({ ctx, device }, [{}]);
  const [own] = await besidePublished(result, ctx);
  if (!own) throw new Error('the result is no point');
  expect(own.resultId).toBe(result);
  const { device: board, model, runtime, batch, scenario } = own;
  const figure = latency({ meanMs: 10 * (own.latency.p50Ms ?? 1) });
  const shared = { tier: 'published' as const, device: board, runtime, batch, scenario };
  const claim = makePoint({ ...shared, id: 'someone.1', model, latency: figure });
  const other = makePoint({ ...shared, id: 'someone.2', model: { ...model, slug: 'other' } });
  const sources = [{ key: 'someone', digest: 'one', points: () => [claim, other] }];
  await publishPoints({ sources, curatedCohort: null }, ctx);

  const points = await besidePublished(result, ctx);
  expect(points.map(({ id }) => id)).toEqual([own.id, 'someone.1']);
  expect(claimGaps(points).get(own.id)?.claimed.id).toBe('someone.1');
  expect(await besidePublished('0199b7c4-8e21-7000-8000-0123456789ab', ctx)).toEqual([]);
});
