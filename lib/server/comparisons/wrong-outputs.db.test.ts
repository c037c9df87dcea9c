import { expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { enrolled } from '../testing/devices.ts';
import { fiveMs, runAt } from '../testing/interleaved.ts';
import { measureCell } from '../testing/measure.ts';
import { parityRun } from '../testing/parity.ts';
import { testContext } from '../testing/test-context.ts';
import { compareResults } from './compare-results.ts';

test('what another result found to compute wrongly is not called faster', async () => {
  const ctx = await testContext();
  const place = { ctx, device: await enrolled(ctx) };
  const five = (factor: number) => fiveMs.map((ms, i) => runAt(i, ms * factor));
  const other = { ...testCell().runtime, slug: 'another' };
  const a = await measureCell(place, five(1), testCell());
  const b = await measureCell(place, five(0.5), testCell({ runtime: other }));
  const verdict = async () => (await compareResults({ a, b }, ctx))?.comparison;
  expect(await verdict()).toMatchObject({ verdict: 'faster', obstacles: [] });

  await measureCell(place, [{}, parityRun(0.7)], testCell({ runtime: other, threads: 2 }));
  const found = await verdict();
  expect(found).toMatchObject({ verdict: 'not comparable', p: null, ratio: { low: null } });
  expect(found?.obstacles).toEqual([
    { code: 'outputs_mismatch', detail: 'of side b to a cosine of 0.700, where 0.99 passes' },
  ]);
});
