import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { Point } from '../../contract/point.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { claimResult } from '../results/claim-result.ts';
import { getResult } from '../results/get-result.ts';
import { retractResult } from '../results/retract-result.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import { enrolled } from '../testing/devices.ts';
import {
  bodyOf,
  makeAccuracyReport,
  makeClaim,
  makeReport,
  steadySamples,
} from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { listPoints } from './list-points.ts';
import { publishPoints } from './publish-points.ts';

const glyphs = 'image-classification~glyphs-64@5000~top1~SingleStream~b1';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

/** Measures a cell whole: claims it and posts its runs. */
async function measure(ms: number, top1: number | null, cell = testCell()): Promise<string> {
  const kinds = top1 === null ? ['latency' as const] : (['latency', 'accuracy'] as const);
  const planned = kinds.map((kind, index) => ({ index, kind }));
  const plan = { profile: 'quick' as const, planned };
  const input = makeClaim({ cell, plan, again: true });
  const { resultId } = await claimResult({ input, device }, ctx);
  const streams = { infer: encodeSamples(steadySamples(ms), 1), pre: null, post: null };
  await ingestRun({ body: bodyOf(makeReport(resultId, { cell, streams })), device }, ctx);
  if (top1 !== null) {
    const report = makeAccuracyReport(resultId, top1, { cell, runIndex: 1 });
    await ingestRun({ body: bodyOf(report), device }, ctx);
  }
  return resultId;
}

test('a life of points: empty, measured, re-measured, retracted, and any moment of it again', async () => {
  const empty = await listPoints({}, ctx);
  expect(empty).toMatchObject({ cohort: null, cohorts: [], ds: 0, points: [], totalPoints: 0 });

  const first = await measure(2, 4000);
  const one = await listPoints({}, ctx);
  expect(one).toMatchObject({
    cohort: { id: glyphs, own: true, points: 1 },
    ds: 1,
    latestDs: 1,
    totalPoints: 1,
    points: [
      {
        resultId: first,
        tier: 'measured',
        outcome: 'ok',
        validity: 'valid',
        samples: 100,
        accuracy: [
          { metric: 'top1', value: 0.8, total: 5000 },
          { metric: 'top5', value: 0.9 },
        ],
      },
    ],
  });
  expect(one.points[0]?.latency.p50Ms).toBeCloseTo(2, 2);

  const second = await measure(3, 4000);
  const two = await listPoints({}, ctx);
  expect(two.ds).toBe(2);
  expect(two.points).toHaveLength(1);
  expect(two.points[0]).toMatchObject({ resultId: second, id: one.points[0]?.id });
  expect(two.points[0]?.latency.p50Ms).toBeCloseTo(3, 2);
  expect((await listPoints({ ds: 1 }, ctx)).points).toEqual(one.points);

  const ds = await retractResult({ id: second, reason: 'The fan was unplugged.' }, ctx);
  expect(ds).toBe(3);
  const three = await listPoints({}, ctx);
  expect(three.points).toMatchObject([{ resultId: first }]);
  const old = await listPoints({ ds: 2 }, ctx);
  expect(old.points).toMatchObject([
    { resultId: second, outcome: 'retracted', outcomeReason: 'The fan was unplugged.' },
  ]);
  expect(old.points[0]?.latency.p50Ms).toBeNull();
  expect(old.points[0]?.accuracy).toEqual([]);
  expect(await getResult({ id: second }, ctx)).toMatchObject({
    retracted: { reason: 'The fan was unplugged.' },
  });
  expect(await retractResult({ id: second, reason: 'again' }, ctx)).toBe(3);
});

test('accuracy that comes later joins the points of equal keys, and only those', async () => {
  const timed = testCell({ runtime: { ...testCell().runtime, slug: 'late', version: '2.0.0' } });
  const otherVersion = testCell({ runtime: { ...timed.runtime, version: '2.1.0' } });
  const early = await measure(4, null, timed);
  const other = await measure(4, null, otherVersion);
  const find = (list: { points: Point[] }, id: string) =>
    list.points.find(({ resultId }) => resultId === id);
  const before = await listPoints({ co: glyphs }, ctx);
  expect(find(before, early)).toMatchObject({ cohort: null, accuracy: [] });

  await measure(9, 3500, testCell({ ...timed, threads: 2 }));
  const after = await listPoints({ co: glyphs }, ctx);
  expect(find(after, early)).toMatchObject({ cohort: glyphs, accuracy: [{ value: 0.7 }, {}] });
  expect(find(after, other)).toMatchObject({ cohort: null, accuracy: [] });
  expect(after.ds).toBe(before.ds + 1);
});

test('what a runtime cannot take is a point that says so', async () => {
  const cell = testCell({ precision: 'int8' });
  const plan = { profile: 'quick' as const, planned: [] };
  const input = makeClaim({ cell, plan, unsupported: 'This runtime has no int8 kernels.' });
  const reply = await claimResult({ input, device }, ctx);
  expect(reply).toMatchObject({ state: 'unsupported', runs: [] });
  const { points } = await listPoints({ co: glyphs }, ctx);
  expect(points.find(({ resultId }) => resultId === reply.resultId)).toMatchObject({
    outcome: 'unsupported',
    outcomeReason: 'This runtime has no int8 kernels.',
    latency: { p50Ms: null },
  });
  const again = makeClaim({ cell, plan, unsupported: 'This runtime has no int8 kernels.' });
  expect((await claimResult({ input: again, device }, ctx)).resultId).toBe(reply.resultId);
});

test('a failed run is a point without figures, until a good one takes its place', async () => {
  const cell = testCell({ threads: 4 });
  const { resultId } = await claimResult({ input: makeClaim({ cell }), device }, ctx);
  const message = 'cannot read /home/ann/model.onnx\nat stack';
  const report = makeReport(resultId, {
    cell,
    status: 'failed',
    failure: { phase: 'load', message },
    streams: null,
  });
  const receipt = await ingestRun({ body: bodyOf(report), device }, ctx);
  expect(receipt.resultState).toBe('failed');
  const failed = (await listPoints({}, ctx)).points.find((point) => point.resultId === resultId);
  expect(failed).toMatchObject({ outcome: 'failed', outcomeReason: 'cannot read …' });
  expect(failed?.latency.p50Ms).toBeNull();
  const good = await measure(2, null, cell);
  const now = (await listPoints({}, ctx)).points;
  expect(now.find(({ id }) => id === failed?.id)).toMatchObject({ resultId: good, outcome: 'ok' });
});

test('published figures are loaded once, changed in place, and removed with their source', async () => {
  const template = (await listPoints({}, ctx)).points[0];
  if (!template) throw new Error('a point was measured above');
  const published = (id: string, p50Ms: number): Point => ({
    ...template,
    id,
    tier: 'published',
    resultId: null,
    cohort: 'image-classification~imagenet~top1~SingleStream~b1',
    latency: { ...template.latency, p50Ms },
  });
  const curatedCohort = 'image-classification~imagenet~top1~SingleStream~b1';
  const publish = (digest: string, points: Point[]) =>
    publishPoints(
      { curatedCohort, sources: [{ key: 'table', digest, points: () => points }] },
      ctx,
    );
  const first = await publish('1', [published('a', 1), published('b', 2)]);
  expect(first).toMatchObject({ points: 2, changed: true });
  expect(await publish('1', [])).toMatchObject({ points: 2, changed: false, ds: null });
  const second = await publish('2', [published('a', 1), published('b', 5)]);
  expect(second.ds).toBe((first.ds ?? 0) + 1);
  const rows = await ctx.pool.query(`select id, from_seq from point where source_key = 'table'`);
  expect(rows.rowCount).toBe(3);
  const then = await listPoints({ co: curatedCohort, ds: first.ds }, ctx);
  expect(then.points.map(({ latency }) => latency.p50Ms)).toEqual([1, 2]);
  await publishPoints({ curatedCohort, sources: [] }, ctx);
  expect((await listPoints({ co: curatedCohort }, ctx)).points).toEqual([]);
  expect((await listPoints({}, ctx)).cohort?.id).toBe(glyphs);
});

test('an address that is no cohort, or a version yet to come, is refused', async () => {
  const status = (query: { co?: string; ds?: number }) =>
    listPoints(query, ctx).then(
      () => 200,
      (error: unknown) => (error instanceof HttpProblem ? error.status : 500),
    );
  expect(await status({ co: 'nonsense' })).toBe(400);
  expect(await status({ co: "a~b~c~'; drop table point~b1" })).toBe(400);
  expect(await status({ co: 'a~b\u0000~c~SingleStream~b1' })).toBe(400);
  expect(await status({ ds: 10_000 })).toBe(404);
  expect(await status({ ds: -1 })).toBe(400);
  expect(await status({ ds: Number.NaN })).toBe(400);
  expect(await status({ co: 'task~set~top1~SingleStream~b9' })).toBe(200);
});
