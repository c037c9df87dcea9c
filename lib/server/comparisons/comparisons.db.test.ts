import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { ComparisonReport } from '../../contract/comparison.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { expireResults } from '../results/expire-results.ts';
import { getResult } from '../results/get-result.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { claimSide, fiveMs, interleave, measureNoise, runAt } from '../testing/interleaved.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { makeAccuracyReport, makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { makeAnswers } from '../testing/windows.ts';
import { compareResults } from './compare-results.ts';
import { findNoise } from './device-noise.ts';
import { getComparison } from './get-comparison.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const cells = { a: testCell(), b: testCell({ threads: 2 }) };
const place = () => ({ ctx, device });

async function report(id: string): Promise<ComparisonReport> {
  return ComparisonReport.parse(await getComparison({ id }, ctx));
}

const obstacles = (of: ComparisonReport) => of.comparison?.obstacles.map(({ code }) => code);

test.each([
  [1.2, 'slower'],
  [0.8, 'faster'],
  [1, 'no relevant difference'],
])('interleaved runs, side b %f times as long: %s', async (factor, verdict) => {
  const { id, a, b } = await interleave(place(), cells, { factor });
  const found = await report(id);
  expect(found).toMatchObject({
    kind: 'ab',
    order: 'abbabaabab',
    a: { resultId: a, device: { slug: 'test-board' } },
    b: { resultId: b, cell: { threads: 2 } },
    comparison: { grade: 'interleaved', verdict, obstacles: [], differs: ['threads'] },
  });
  expect(found.comparison?.ratio?.value).toBeCloseTo(factor, 2);
  expect((await getResult({ id: a }, ctx))?.comparisons).toContainEqual({ id, kind: 'ab' });
  // Asked by its results it is the same comparison, also the other way round.
  expect(await compareResults({ a, b }, ctx)).toEqual(found);
  const reversed = await compareResults({ a: b, b: a }, ctx);
  expect(reversed).toMatchObject({ id, order: 'baababbaba', comparison: { grade: 'interleaved' } });
  expect(reversed?.comparison?.ratio?.value).toBeCloseTo(1 / factor, 2);
});

test('an order that was not kept is found from the moments at which the runs began', async () => {
  const { id } = await interleave(place(), cells, { factor: 1.2, ran: 'aaaaabbbbb' });
  const found = await report(id);
  expect(found.comparison).toMatchObject({ verdict: 'not comparable', p: null });
  expect(obstacles(found)).toEqual(['not_interleaved']);
});

test('there is no verdict while a side is being measured, nor a report before it is claimed', async () => {
  const part = { id: uuid7(), kind: 'ab', order: 'abbaabba', runsPerSide: 4 } as const;
  await claimSide(place(), { ...part, side: 'a' }, cells.a);
  expect(await getComparison({ id: part.id }, ctx)).toBeNull();
  await claimSide(place(), { ...part, side: 'b' }, cells.b);
  expect(await report(part.id)).toMatchObject({ comparison: null });
  expect(await getComparison({ id: uuid7() }, ctx)).toBeNull();
  expect(await getComparison({ id: 'x' }, ctx)).toBeNull();
});

test('sides that were never measured are few runs, not runs in a wrong order', async () => {
  const part = { id: uuid7(), kind: 'ab', order: 'abbaabba', runsPerSide: 4 } as const;
  const a = await claimSide(place(), { ...part, side: 'a' }, cells.a);
  const b = await claimSide(place(), { ...part, side: 'b' }, cells.b);
  await ctx.pool.query(
    `update result set opened_at = now() - interval '25 hours' where id in ($1, $2)`,
    [a, b],
  );
  await expireResults(ctx);
  expect(await report(part.id)).toMatchObject({
    comparison: { grade: 'ratio only', verdict: null, obstacles: [{ code: 'few_runs' }] },
  });
});

test('a side is measured once, whatever was measured before and however often it is claimed', async () => {
  const stored = await measureCell(place(), [{}], cells.a);
  const part = { id: uuid7(), kind: 'ab', side: 'a', order: 'abbaabba', runsPerSide: 4 } as const;
  const first = await claimSide(place(), part, cells.a);
  expect(first).not.toBe(stored);
  expect(await claimSide(place(), part, cells.a)).toBe(first);
  await expect(claimSide(place(), part, cells.b)).rejects.toMatchObject({ status: 409 });
  await expect(claimSide(place(), { ...part, order: 'aabbaabb' }, cells.a)).rejects.toMatchObject({
    status: 409,
  });
});

test('a part that does not fit its plan is refused by field', async () => {
  const part = { id: uuid7(), kind: 'ab', side: 'a', order: 'abbaabba', runsPerSide: 4 } as const;
  const table = [
    { ...part, order: 'abbb' },
    { ...part, runsPerSide: 5 },
    part,
    { ...part, kind: 'aa' as const, side: 'b' as const },
    { ...part, kind: 'aa' as const, runsPerSide: 3 },
  ];
  for (const comparison of table) {
    const input = makeClaim({ cell: cells.a, comparison });
    await expect(claimResult({ input, device }, ctx)).rejects.toMatchObject({
      status: 422,
      fields: [{ path: expect.stringMatching(/^comparison\./) }],
    });
  }
});

test('a device that was measured against itself widens its own margin', async () => {
  const noisy = await enrolled(ctx);
  const at = { ctx, device: noisy };
  const { id, result } = await measureNoise(at, cells.a, [1.01, 0.99, 1.08, 1, 1, 1, 1, 1, 1, 1]);
  const fingerprint = (await getResult({ id: result }, ctx))?.fingerprint ?? '';
  const key = { deviceId: noisy.deviceId, fingerprint, combination: 'x' };
  const noise = await findNoise(ctx.pool, ctx.workspace, key);
  expect(noise).toMatchObject({ repeats: 10, resultId: result });
  expect(noise?.share95).toBeCloseTo(0.08, 2);
  const itself = await report(id);
  expect(itself).toMatchObject({ kind: 'aa', comparison: { verdict: 'no relevant difference' } });
  expect(itself.a).toEqual(itself.b);

  const slower = await interleave(at, cells, { factor: 1.06 });
  expect((await report(slower.id)).comparison).toMatchObject({ verdict: 'no relevant difference' });
  expect((await report(slower.id)).comparison?.margin).toBeCloseTo(0.08, 2);
  const elsewhere = await interleave(place(), cells, { factor: 1.06 });
  expect((await report(elsewhere.id)).comparison).toMatchObject({
    verdict: 'slower',
    margin: 0.03,
  });

  expect(
    await findNoise(ctx.pool, ctx.workspace, { ...key, fingerprint: 'f'.repeat(64) }),
  ).toBeNull();
  const judge = (validity: string) =>
    ctx.pool.query('update result set validity = $2 where id = $1', [result, validity]);
  await judge('rejected');
  expect(await findNoise(ctx.pool, ctx.workspace, key)).toBeNull();
  await judge('valid');
  await ctx.pool.query(
    `update device_noise set measured_at = now() - interval '31 days' where result_id = $1`,
    [result],
  );
  expect(await findNoise(ctx.pool, ctx.workspace, key)).toBeNull();
});

test('a noise of fewer than ten repeats is told, and is no margin', async () => {
  const at = { ctx, device: await enrolled(ctx) };
  const few = await measureNoise(at, cells.a, [1.08, 1]);
  const slower = await interleave(at, cells, { factor: 1.06 });
  expect((await report(slower.id)).comparison).toMatchObject({
    verdict: 'slower',
    margin: 0.03,
    noise: { repeats: 2, resultId: few.result },
  });
  const enough = await measureNoise(at, cells.b, [1.07, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  // Each measurement tells what was learned from it, whatever was learned since.
  expect((await report(few.id)).comparison?.noise).toMatchObject({ repeats: 2 });
  expect((await report(enough.id)).comparison?.noise).toMatchObject({ repeats: 10 });
  expect((await report(slower.id)).comparison).toMatchObject({
    verdict: 'no relevant difference',
    noise: { repeats: 10, resultId: enough.result },
  });
});

test('stored results are compared side by side, with a ratio only when a side has few runs', async () => {
  const five = (factor: number): RunChanges[] => fiveMs.map((ms, i) => runAt(i, ms * factor));
  const a = await measureCell(place(), five(1), testCell({ threads: 11 }));
  const b = await measureCell(place(), five(1.2), testCell({ threads: 12 }));
  const one = await measureCell(place(), five(2).slice(0, 1), testCell({ threads: 13 }));
  expect(await compareResults({ a, b }, ctx)).toMatchObject({
    id: null,
    order: null,
    comparison: { grade: 'side by side', verdict: 'slower', margin: 0.05 },
  });
  const ratio = await compareResults({ a, b: one }, ctx);
  expect(ratio?.comparison).toMatchObject({
    grade: 'ratio only',
    verdict: null,
    ratio: { low: null, high: null },
    obstacles: [{ code: 'few_runs' }],
  });
  expect(ratio?.comparison?.ratio?.value).toBeCloseTo(2, 1);
  expect(await compareResults({ a, b: uuid7() }, ctx)).toBeNull();
  await expect(compareResults({ a, b: a }, ctx)).rejects.toMatchObject({ status: 400 });

  await retractResult({ id: b, reason: 'The fan was unplugged.' }, ctx);
  expect((await compareResults({ a, b }, ctx))?.comparison).toMatchObject({
    verdict: 'not comparable',
    obstacles: [{ code: 'retracted', detail: 'the result of side b was retracted' }],
    ratio: null,
    p: null,
    runMediansMs: { b: [] },
    answers: null,
  });
  const left = (await compareResults({ a, b }, ctx))?.comparison?.runMediansMs.a;
  expect(left?.length).toBeGreaterThan(3);
});

test('answers to the same images are paired', async () => {
  const counted = (top1: number): RunChanges => {
    const { accuracy } = makeAccuracyReport('', top1);
    const answers = makeAnswers(5000, top1);
    return { kind: 'accuracy', streams: null, accuracy: accuracy && { ...accuracy, answers } };
  };
  const other = { ...testCell().runtime, slug: 'another' };
  const a = await measureCell(place(), [{}, counted(4000)], testCell({ threads: 21 }));
  const b = await measureCell(
    place(),
    [{}, counted(3900)],
    testCell({ threads: 21, runtime: other }),
  );
  expect((await compareResults({ a, b }, ctx))?.comparison?.answers).toMatchObject({
    images: 5000,
    onlyA: 100,
    onlyB: 0,
    agreement: 0.98,
  });
  // Of two results that time the same, each has answers of its own; none is paired with itself.
  const again = await measureCell(place(), [{}, counted(4000)], testCell({ threads: 22 }));
  const only = await measureCell(place(), [{}], testCell({ threads: 23 }));
  const answersOf = async (ids: { a: string; b: string }) =>
    (await compareResults(ids, ctx))?.comparison?.answers;
  expect(await answersOf({ a, b: again })).toMatchObject({ agreement: 1 });
  expect(await answersOf({ a: again, b: only })).toBeNull();
});
