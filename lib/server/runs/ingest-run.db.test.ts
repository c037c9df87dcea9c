import { createHash } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { Problem } from '../../contract/problem.ts';
import type { Receipt } from '../../contract/run.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { isDatabaseBusy } from '../db/database-errors.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { respond } from '../http/respond.ts';
import { claimResult } from '../results/claim-result.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { bodyOf, makeClaim, makeReport, steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { ingestRun } from './ingest-run.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

async function claim(): Promise<string> {
  const input = makeClaim({ again: true });
  return (await claimResult({ input, device }, ctx)).resultId;
}

async function refusal(body: Uint8Array, by = device): Promise<HttpProblem> {
  const problem = await ingestRun({ body, device: by }, ctx).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof HttpProblem)) throw new Error(`expected a refusal, got ${problem}`);
  return problem;
}

async function runRows(resultId: string): Promise<number> {
  const { rows } = await ctx.pool.query<{ n: number }>(
    `select (select count(*) from run where result_id = $1)
          + (select count(*) from run_samples where result_id = $1)
          + (select count(*) from run_report where result_id = $1)
          + (select count(*) from summary where result_id = $1) as n`,
    [resultId],
  );
  return Number(rows[0]?.n);
}

test('I01: the same run 500 times at once is one row and 500 equal receipts', async () => {
  const resultId = await claim();
  const body = bodyOf(makeReport(resultId));
  // As a device would: a busy database (503) is asked again.
  const post = async (): Promise<Receipt> => {
    for (;;) {
      try {
        return await ingestRun({ body, device }, ctx);
      } catch (error) {
        if (!isDatabaseBusy(error)) throw error;
      }
    }
  };
  const receipts = await Promise.all(Array.from({ length: 500 }, post));
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
  expect(receipts[0]).toMatchObject({
    resultId,
    runIndex: 0,
    sha256: createHash('sha256').update(body).digest('hex'),
    resultState: 'complete',
  });
  expect(await runRows(resultId)).toBe(5);
});

test('I02: another body under the same index is refused, naming what is stored', async () => {
  const resultId = await claim();
  const body = bodyOf(makeReport(resultId));
  const { sha256 } = await ingestRun({ body, device }, ctx);
  for (let i = 1; i <= 20; i++) {
    const problem = await refusal(bodyOf(makeReport(resultId, { wallNs: 60e9 + i })));
    expect(problem.status).toBe(409);
    expect(problem.message).toContain(sha256);
  }
  expect(await runRows(resultId)).toBe(5);
  const stored = await getResult({ id: resultId, samples: true }, ctx);
  expect(stored?.runs[0]?.bodySha256).toBe(sha256);
});

test('I05: what is wrong is named by field and reason, and nothing is stored', async () => {
  const resultId = await claim();
  const good = makeReport(resultId);
  const stream = good.streams?.infer;
  const table: [string, unknown, number, string][] = [
    ['not JSON', '{', 400, ''],
    ['null', null, 422, ''],
    ['an array', [], 422, ''],
    ['an unknown field', { ...good, extra: 1 }, 422, ''],
    ['wallNs -1', { ...good, wallNs: -1 }, 422, 'wallNs'],
    ['wallNs 1.5', { ...good, wallNs: 1.5 }, 422, 'wallNs'],
    ['wallNs 1e308', { ...good, wallNs: 1e308 }, 422, 'wallNs'],
    ['wallNs as text', { ...good, wallNs: '1' }, 422, 'wallNs'],
    ['wallNs null', { ...good, wallNs: null }, 422, 'wallNs'],
    ['wallNs nested', { ...good, wallNs: { ns: 1 } }, 422, 'wallNs'],
    ['index -1', { ...good, runIndex: -1 }, 422, 'runIndex'],
    ['index 1000', { ...good, runIndex: 1000 }, 422, 'runIndex'],
    ['index not planned', { ...good, runIndex: 1 }, 422, 'runIndex'],
    ['another kind', { ...good, kind: 'cold-start' }, 422, 'kind'],
    ['an unknown kind', { ...good, kind: 'magic' }, 422, 'kind'],
    ['another profile', { ...good, profile: 'full' }, 422, 'profile'],
    ['another cell', { ...good, cell: { ...good.cell, threads: 2 } }, 422, 'cell'],
    ['a result id that is none', { ...good, resultId: 'x' }, 422, 'resultId'],
    ['ok with a failure', { ...good, failure: { phase: 'load', message: 'x' } }, 422, 'failure'],
    ['failed without a reason', { ...good, status: 'failed' }, 422, 'failure'],
    ['no samples at all', { ...good, streams: null }, 422, 'streams.infer.count'],
    [
      'no sample',
      { ...good, streams: { infer: { tickNs: 1, count: 0, data: '' }, pre: null, post: null } },
      422,
      'streams.infer.count',
    ],
    [
      'fewer samples than said',
      { ...good, streams: { infer: { ...stream, count: 101 }, pre: null, post: null } },
      422,
      'streams.infer.data',
    ],
    [
      'more samples than said',
      { ...good, streams: { infer: { ...stream, count: 99 }, pre: null, post: null } },
      422,
      'streams.infer.data',
    ],
    [
      'more samples than allowed',
      { ...good, streams: { infer: { ...stream, count: 200_001 }, pre: null, post: null } },
      422,
      'streams.infer.count',
    ],
    [
      'parts of unequal length',
      {
        ...good,
        streams: { infer: stream, pre: { tickNs: 1, count: 1, data: 'Ag==' }, post: null },
      },
      422,
      'streams.pre.count',
    ],
    [
      'a value that is too long',
      {
        ...good,
        streams: {
          infer: { tickNs: 1, count: 1, data: '/////////////w==' },
          pre: null,
          post: null,
        },
      },
      422,
      'streams.infer.data',
    ],
    [
      'not base64',
      { ...good, streams: { infer: { ...stream, data: '%%%' }, pre: null, post: null } },
      422,
      'streams.infer.data',
    ],
    ['a control character', { ...good, agentVersion: 'a\u0000b' }, 422, 'agentVersion'],
    ['a direction override', { ...good, agentVersion: 'a\u202eb' }, 422, 'agentVersion'],
  ];
  for (const [name, value, status, field] of table) {
    const body = typeof value === 'string' ? new TextEncoder().encode(value) : bodyOf(value);
    const problem = await refusal(body);
    expect([name, problem.status], name).toEqual([name, status]);
    if (status === 422)
      expect(
        problem.fields.map(({ path }) => path),
        name,
      ).toContain(field);
    expect(problem.message, name).toMatch(/\.$/);
  }
  expect(await runRows(resultId)).toBe(0);
  const { resultState } = await ingestRun({ body: bodyOf(good), device }, ctx);
  expect(resultState).toBe('complete');
});

test('a result that is unknown or of another device looks the same: absent', async () => {
  const resultId = await claim();
  const other = await enrolled(ctx);
  const foreign = await refusal(bodyOf(makeReport(resultId)), other);
  const unknown = await refusal(bodyOf(makeReport(uuid7())));
  expect([foreign.status, unknown.status]).toEqual([404, 404]);
  await ingestRun({ body: bodyOf(makeReport(resultId)), device }, ctx);
  expect((await refusal(bodyOf(makeReport(resultId)), other)).status).toBe(404);
});

test('the samples come back as they were taken, with the figures computed from them', async () => {
  const resultId = await claim();
  await ingestRun({ body: bodyOf(makeReport(resultId)), device }, ctx);
  const result = await getResult({ id: resultId, samples: true }, ctx);
  const samples = steadySamples();
  expect(result?.runs[0]?.samples?.infer).toEqual(samples);
  const sorted = [...samples].sort((a, b) => a - b);
  expect(result?.summary?.p50.valueMs).toBe((sorted[49] ?? 0) / 1e6);
  const { rows } = await ctx.pool.query<{ p50_ns: string; p99_ns: string }>(
    'select p50_ns, p99_ns from run where result_id = $1',
    [resultId],
  );
  expect(rows[0]).toEqual({ p50_ns: String(sorted[49]), p99_ns: String(sorted[98]) });
});

test('a text that Postgres cannot hold is refused, not an internal error', async () => {
  const resultId = await claim();
  const readings = { 'cpu.note': { status: 'ok', value: 'a\u0000b', unit: null, source: null } };
  const before = { at: '2026-11-21T09:00:00.000Z', readings };
  const conditions = { before, during: [], after: null };
  const body = bodyOf({ ...makeReport(resultId), conditions });
  const response = await respond(() => ingestRun({ body, device }, ctx));
  expect(response.status).toBe(422);
  expect(Problem.parse(await response.json()).fields).toHaveLength(1);
  expect(await runRows(resultId)).toBe(0);
});

test('a run in another environment is taken, kept with it, and remarked', async () => {
  const resultId = await claim();
  const identity = { 'kernel.release': { status: 'ok', value: '6.2', unit: null, source: null } };
  const report = makeReport(resultId);
  const body = bodyOf({ ...report, environment: { ...report.environment, identity } });
  await ingestRun({ body, device }, ctx);
  expect(await getResult({ id: resultId }, ctx)).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'environment_changed' }],
  });
  const { rows } = await ctx.pool.query(
    `select report->'environment'->'identity' as identity from run_report where result_id = $1`,
    [resultId],
  );
  expect(rows).toEqual([{ identity }]);
});
