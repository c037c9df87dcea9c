import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test, vi } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import { enrolled } from '../testing/devices.ts';
import { bodyOf, makeClaim, makeReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { claimResult } from './claim-result.ts';
import { expireResults } from './expire-results.ts';
import { getResult } from './get-result.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const claim = (input: ReturnType<typeof makeClaim>) => claimResult({ input, device }, ctx);

test('the same claimKey is the same result, also when asked many times at once', async () => {
  const input = makeClaim({ cell: testCell({ threads: 8 }) });
  const replies = await Promise.all(Array.from({ length: 12 }, () => claim(input)));
  expect(new Set(replies.map(({ resultId }) => resultId)).size).toBe(1);
  await expect(claim({ ...input, cell: testCell({ threads: 9 }) })).rejects.toMatchObject({
    status: 409,
  });
});

test('a grown plan is taken over, and says which runs are reported', async () => {
  const cell = testCell({ threads: 7 });
  const input = makeClaim({ cell });
  const { resultId } = await claim(input);
  const planned = [...input.plan.planned, { index: 1, kind: 'latency' as const }];
  await claim({ ...input, plan: { ...input.plan, planned } });
  const rejected = makeReport(resultId, { cell, status: 'rejected' });
  await ingestRun({ body: bodyOf(rejected), device }, ctx);
  expect(await claim(input)).toMatchObject({
    state: 'open',
    runs: [
      { index: 0, kind: 'latency', status: 'rejected' },
      { index: 1, kind: 'latency', status: null },
    ],
  });
  const body = bodyOf(makeReport(resultId, { cell, runIndex: 1, remeasures: 0 }));
  const { resultState } = await ingestRun({ body, device }, ctx);
  expect(resultState).toBe('complete');
  expect(await getResult({ id: resultId }, ctx)).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'remeasured' }],
    summary: { count: 100, runMediansMs: [expect.any(Number)] },
    runs: [{ status: 'rejected' }, { status: 'ok' }],
  });
});

test('nothing is measured twice, unless asked to', async () => {
  const cell = testCell({ threads: 3 });
  const first = await claim(makeClaim({ cell }));
  await ingestRun({ body: bodyOf(makeReport(first.resultId, { cell })), device }, ctx);
  expect(await claim(makeClaim({ cell }))).toMatchObject({
    resultId: first.resultId,
    state: 'complete',
    runs: [{ status: 'ok' }],
  });
  expect((await claim(makeClaim({ cell, again: true }))).resultId).not.toBe(first.resultId);
  const standard = {
    profile: 'standard' as const,
    planned: [{ index: 0, kind: 'latency' as const }],
  };
  expect((await claim(makeClaim({ cell, plan: standard }))).state).toBe('open');
});

test('a result without a kind of run that is asked for does not stand in for it', async () => {
  const cell = testCell({ threads: 33 });
  const short = await claim(makeClaim({ cell }));
  await ingestRun({ body: bodyOf(makeReport(short.resultId, { cell })), device }, ctx);
  const planned = [
    { index: 0, kind: 'latency' as const },
    { index: 1, kind: 'memory' as const },
  ];
  const whole = await claim(makeClaim({ cell, plan: { profile: 'quick', planned } }));
  expect(whole).toMatchObject({ state: 'open' });
  expect(whole.resultId).not.toBe(short.resultId);
});

test('a plan that repeats an index, or is empty without a reason, is refused', async () => {
  const run = { index: 0, kind: 'latency' as const };
  for (const planned of [[run, run], []]) {
    await expect(claim(makeClaim({ plan: { profile: 'quick', planned } }))).rejects.toMatchObject({
      status: 422,
    });
  }
});

test('a result nobody reported on for a day is incomplete; a late run still completes it', async () => {
  const cell = testCell({ threads: 5 });
  const { resultId } = await claim(makeClaim({ cell }));
  expect(await expireResults(ctx)).toBe(0);
  await ctx.pool.query(`update result set opened_at = now() - interval '25 hours' where id = $1`, [
    resultId,
  ]);
  expect(await expireResults(ctx)).toBe(1);
  expect(await getResult({ id: resultId }, ctx)).toMatchObject({
    state: 'incomplete',
    reason: '1 of 1 planned runs were not reported in time.',
    summary: null,
  });
  const { resultState } = await ingestRun(
    { body: bodyOf(makeReport(resultId, { cell })), device },
    ctx,
  );
  expect(resultState).toBe('complete');
});

test('who is not the owner sees the allow-listed fields only', async () => {
  const cell = testCell({ threads: 6 });
  const { resultId } = await claim(makeClaim({ cell }));
  const readings = {
    'thermal.zone0': { status: 'ok' as const, value: 40, unit: 'C', source: null },
    'host.name': { status: 'ok' as const, value: 'ann-pi', unit: null, source: null },
  };
  const at = '2026-11-21T09:00:00.000Z';
  const conditions = { before: { at, readings }, during: [{ at, readings }], after: null };
  const report = makeReport(resultId, {
    cell,
    status: 'failed',
    failure: { phase: 'load', message: 'open /home/ann/x.onnx failed\nat log line' },
    conditions,
  });
  await ingestRun({ body: bodyOf(report), device }, ctx);
  const secrets = /192\.0\.2\.7|ann-pi|\/home\/ann|log line|Bench board of Ann/;
  const forReader = JSON.stringify(await getResult({ id: resultId, samples: true }, ctx));
  expect(forReader).not.toMatch(secrets);
  expect(forReader).toContain('thermal.zone0');
  const forOwner = JSON.stringify(await getResult({ id: resultId, viewer: 'owner' }, ctx));
  expect(forOwner).toMatch(/ann-pi/);
  expect(forOwner).toMatch(/192\.0\.2\.7/);
});

test('the reason of an unsupported cell names no path, and is known again', async () => {
  const cell = testCell({ threads: 31 });
  const plan = { profile: 'quick' as const, planned: [] };
  const unsupported = "it does not load here: Cannot find module '/home/ann/lib/tfjs.node'";
  const { resultId } = await claim(makeClaim({ cell, plan, unsupported }));
  expect((await getResult({ id: resultId }, ctx))?.reason).toBe(
    "it does not load here: Cannot find module '…'",
  );
  const { rows } = await ctx.pool.query('select body from point where result_id = $1', [resultId]);
  expect(JSON.stringify(rows)).not.toContain('/home');
  expect((await claim(makeClaim({ cell, plan, unsupported }))).resultId).toBe(resultId);
});

test('a result that cannot be closed holds up no other, and no claim', async () => {
  const [broken, whole] = [testCell({ threads: 41 }), testCell({ threads: 42 })];
  const { resultId } = await claim(makeClaim({ cell: broken }));
  const other = await claim(makeClaim({ cell: whole }));
  await ctx.pool.query(
    `update result set opened_at = now() - interval '25 hours',
            cell = case when id = $1 then '{}'::jsonb else cell end where id in ($1, $2)`,
    [resultId, other.resultId],
  );
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await claim(makeClaim({ cell: testCell({ threads: 43 }) }));
  expect(log).toHaveBeenCalledWith(expect.stringContaining(resultId), expect.any(Error));
  log.mockRestore();
  expect((await getResult({ id: other.resultId }, ctx))?.state).toBe('incomplete');
  await ctx.pool.query('delete from result where id = $1', [resultId]);
});

test('an id that is none, or of nothing, is no result', async () => {
  for (const id of ['', 'x', "'; drop table result", uuid7(), uuid7().toUpperCase()]) {
    expect(await getResult({ id }, ctx)).toBeNull();
  }
});
