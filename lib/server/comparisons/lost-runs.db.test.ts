import { v7 as uuid7 } from 'uuid';
import { expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { expireResults } from '../results/expire-results.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import { enrolled } from '../testing/devices.ts';
import { claimSide, runAt } from '../testing/interleaved.ts';
import { bodyOf, makeReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { getComparison } from './get-comparison.ts';

test('a run that never came leaves the others on the side that they were dealt to', async () => {
  const ctx = await testContext();
  const device = await enrolled(ctx);
  const cell = testCell();
  const order = 'abbabaababba';
  const part = { id: uuid7(), kind: 'aa', side: 'a', order, runsPerSide: 6 } as const;
  const resultId = await claimSide({ ctx, device }, part, cell);
  for (const [runIndex, letter] of [...order].entries()) {
    if (runIndex === 1) continue;
    const run = runAt(runIndex, letter === 'b' ? 3 : 2);
    const report = makeReport(resultId, { cell, runIndex, ...run });
    await ingestRun({ body: bodyOf(report), device }, ctx);
  }
  await ctx.pool.query(`update result set opened_at = now() - interval '25 hours'`);
  await ctx.pool.query(`update run set received_at = now() - interval '25 hours'`);
  await expireResults(ctx);
  const found = (await getComparison({ id: part.id }, ctx))?.comparison;
  expect(found?.runMediansMs.a).toHaveLength(6);
  expect(found?.runMediansMs.b).toHaveLength(5);
  expect(found?.ratio?.value).toBeCloseTo(1.5, 2);
});
