import { expect, test } from 'vitest';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { firstGap } from '../../link/claims.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { besideCombination } from './beside-combination.ts';
import { besidePublished } from './beside-published.ts';
import { publishPoints } from './publish-points.ts';

test('a combination stands beside the other kind of evidence of the same thing, from both sides', async () => {
  const ctx = await testContext();
  const device = await enrolled(ctx);
  const result = await measureCell({ ctx, device }, [{}]);
  const [own] = await besidePublished(result, ctx);
  if (!own) throw new Error('the result is no point');
  const { device: board, model, runtime, batch, scenario } = own;
  const shared = { tier: 'published' as const, device: board, model, runtime, batch, scenario };
  const row = (id: string, combination: string, times: number) =>
    makePoint({
      ...shared,
      id,
      combination: combination.repeat(64),
      latency: latency({ meanMs: times * (own.latency.p50Ms ?? 1) }),
    });
  const elsewhere = { ...row('someone.3', '3', 9), model: { ...model, slug: 'other' } };
  const claims = [row('someone.1', '1', 10), row('someone.2', '2', 20), elsewhere];
  const sources = [{ key: 'someone', digest: 'one', points: () => claims }];
  await publishPoints({ sources, curatedCohort: null }, ctx);

  const beside = await besideCombination(own.combination, ctx);
  expect(beside.map(({ id }) => id)).toEqual([own.id, 'someone.1', 'someone.2']);
  const about = (combination: string) => (point: { combination: string }) =>
    point.combination === combination;
  expect(firstGap(beside, about(own.combination))?.claimed.id).toBe('someone.2');

  const published = await besideCombination('1'.repeat(64), ctx);
  expect(published.map(({ id }) => id)).toEqual(['someone.1', own.id]);
  expect(firstGap(published, about('1'.repeat(64)))?.measured.id).toBe(own.id);
  expect(await besideCombination('0'.repeat(64), ctx)).toEqual([]);
});
