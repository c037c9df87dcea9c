import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { Point } from '../../contract/point.ts';
import { Result } from '../../contract/result.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { parityRun } from '../testing/parity.ts';
import { makeAccuracyReport, makeReport, steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { makeAnswers, makeWindow, throttledWindow } from '../testing/windows.ts';
import { getResult } from './get-result.ts';
import { mostNumbers } from './sampled-runs.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

/** A cell of a runtime of its own, so that no accuracy or parity of another test joins it. */
const cellOf = (slug: string, changes = {}) =>
  testCell({ runtime: { ...testCell().runtime, slug }, ...changes });

const stream = (ms: number) => encodeSamples(steadySamples(ms), 1);

async function pointOf(resultId: string): Promise<Point | undefined> {
  const { rows } = await ctx.pool.query<{ body: Point }>(
    'select body from point where result_id = $1 and to_seq is null',
    [resultId],
  );
  return rows[0]?.body;
}

const accuracyRun = (top1: number, changes: RunChanges = {}): RunChanges => {
  const { accuracy } = makeAccuracyReport('', top1);
  return { kind: 'accuracy', streams: null, accuracy, ...changes };
};

test('each timed part has figures of its own samples, and items a second are measured', async () => {
  const streams = { infer: stream(2), pre: stream(1), post: stream(3) };
  const window = makeWindow({}, 100, 6);
  const id = await measureCell(
    { ctx, device },
    [
      { streams, window },
      { streams, window },
    ],
    cellOf('parts'),
  );
  const result = Result.parse(await getResult({ id }, ctx));
  const p50 = (part: 'pre' | 'post' | 'total') => result.regions?.[part]?.p50.valueMs;
  expect(result.summary?.p50.valueMs).toBeCloseTo(2, 2);
  expect([p50('pre'), p50('post'), p50('total')]).toEqual([
    expect.closeTo(1, 2),
    expect.closeTo(3, 2),
    expect.closeTo(6, 2),
  ]);
  expect(result.regions?.total?.runMediansMs).toHaveLength(2);
  expect(result.runs[0]?.regions?.total?.p50.valueMs).toBeCloseTo(6, 2);
  expect(result.throughputPerS).toBeCloseTo(100 / (window.wallNs / 1e9), 6);
  const point = await pointOf(id);
  expect(point?.throughputPerS).toBe(result.throughputPerS);
  expect(point?.regions?.total?.p50Ms).toBeCloseTo(6, 2);
});

test('peak memory is that of the newest result that measured it', async () => {
  const memory = { peakBytes: 5e6, baselineBytes: null, scope: 'VmHWM' };
  const cell = cellOf('memory');
  await measureCell({ ctx, device }, [{}, { kind: 'memory', streams: null, memory }], cell);
  const without = await measureCell({ ctx, device }, [{}], cell);
  expect(await pointOf(without)).toMatchObject({ peakMemoryBytes: 5e6 });
});

test('a start is told by the cold-start runs, where there are some', async () => {
  const startup = { ...makeReport('').startup, spawnNs: 4, modelLoadNs: 20e6 };
  const cold: RunChanges = { kind: 'cold-start', streams: null, startup };
  const latency = await measureCell({ ctx, device }, [{}, {}], cellOf('start-1'));
  const both = await measureCell({ ctx, device }, [{}, cold, cold, cold], cellOf('start-2'));
  expect((await getResult({ id: latency }, ctx))?.start).toMatchObject([
    { kind: 'cold-process', processes: 2, spawn: null },
  ]);
  expect((await getResult({ id: both }, ctx))?.start).toMatchObject([
    { processes: 3, load: { medianMs: 20, count: 3 } },
  ]);
});

test('time under load is no latency: throughput alone is drawn', async () => {
  const cell = cellOf('loaded', { concurrency: 4, scenario: 'Offline' as const });
  const id = await measureCell({ ctx, device }, [{ window: makeWindow({ inFlight: 4 }) }], cell);
  const result = await getResult({ id }, ctx);
  expect(result?.summary?.p50.valueMs).toBeCloseTo(2, 2);
  expect(result?.remarks).toMatchObject([{ code: 'under_load' }]);
  const point = await pointOf(id);
  expect(point).toMatchObject({
    concurrency: 4,
    latency: { p50Ms: null, meanMs: null },
    regions: null,
  });
  expect(point?.throughputPerS).toBeGreaterThan(1900);
});

test('a throughput that latency contradicts rejects the result', async () => {
  const cell = cellOf('little', { concurrency: 4, scenario: 'Offline' as const });
  const window = makeWindow({ inFlight: 4, wallNs: 100e6 });
  const id = await measureCell({ ctx, device }, [{ window }], cell);
  expect(await getResult({ id }, ctx)).toMatchObject({
    validity: 'rejected',
    reason: 'latency times throughput of run 0 says 2.00 requests were in flight, not 4',
  });
});

test('outputs that agree are joined to every result of what was compared', async () => {
  const timed = await measureCell({ ctx, device }, [{}], cellOf('agrees'));
  expect(await pointOf(timed)).toMatchObject({ parity: null });
  const checked = await measureCell(
    { ctx, device },
    [{}, parityRun(0.999)],
    cellOf('agrees', { threads: 2 }),
  );
  expect(await getResult({ id: checked }, ctx)).toMatchObject({ validity: 'valid' });
  expect(await pointOf(timed)).toMatchObject({ parity: { cosineLeast: 0.999, threshold: 0.99 } });
});

test('fast but wrong is rejected, and its counts join nothing', async () => {
  const timed = await measureCell({ ctx, device }, [{}], cellOf('wrong'));
  const wrong = await measureCell(
    { ctx, device },
    [{}, accuracyRun(4000), parityRun(0.5)],
    cellOf('wrong', { threads: 2 }),
  );
  expect(await getResult({ id: wrong }, ctx)).toMatchObject({
    validity: 'rejected',
    reason: 'the outputs agree with onnxruntime-web to a cosine of 0.500, less than 0.99',
    accuracy: [],
  });
  expect(await pointOf(timed)).toMatchObject({ accuracy: [], parity: { cosineLeast: 0.5 } });
});

test('answers no better than guessing reject the result', async () => {
  const { accuracy } = makeAccuracyReport('', 500);
  const guessing = accuracyRun(500, { accuracy: accuracy && { ...accuracy, chance: 0.1 } });
  const id = await measureCell({ ctx, device }, [{}, guessing], cellOf('guess'));
  expect(await getResult({ id }, ctx)).toMatchObject({
    validity: 'rejected',
    reason: 'right in 10 %, where guessing reaches 10 %',
  });
});

test('a metric that is no count is kept with its interval', async () => {
  const { accuracy } = makeAccuracyReport('', 0);
  const scores = {
    'map50-95': { value: 0.4, low: 0.35, high: 0.45 },
    map50: { value: 0.6, low: null, high: null },
  };
  const run = accuracyRun(0, { accuracy: accuracy && { ...accuracy, correct: {}, scores } });
  const id = await measureCell({ ctx, device }, [{}, run], cellOf('detector'));
  expect((await getResult({ id }, ctx))?.accuracy).toMatchObject([
    { metric: 'map50-95', correct: null, value: 0.4, low: 0.35, high: 0.45 },
    { metric: 'map50', correct: null, value: 0.6, low: null, high: null },
  ]);
  expect((await pointOf(id))?.cohort).toContain('~map50-95~');
});

test('a sustained run tells its thirds; its window comes only when asked for', async () => {
  const cell = cellOf('long', { scenario: 'Sustained' as const });
  const longWindow = throttledWindow(1.5);
  const run: RunChanges = {
    streams: null,
    longWindow,
    window: makeWindow({ wallNs: 300e9 }, 3000),
    wallNs: 310e9,
    stoppedBy: 'duration',
  };
  const id = await measureCell({ ctx, device }, [run], cell);
  const plain = Result.parse(await getResult({ id }, ctx));
  expect(plain.sustained?.ratio).toBeCloseTo(1.5, 1);
  expect(plain.runs[0]?.longWindow).toBeNull();
  expect((await getResult({ id, samples: true }, ctx))?.runs[0]?.longWindow).toEqual(longWindow);
  expect((await pointOf(id))?.sustained).toMatchObject({ throttledAfterS: null });
});

test('samples and answers come with one run, or with all when these are few', async () => {
  const { accuracy } = makeAccuracyReport('', 4000);
  const answers = makeAnswers(5000, 4000);
  const counted = accuracyRun(4000, { accuracy: accuracy && { ...accuracy, answers } });
  const id = await measureCell({ ctx, device }, [{}, {}, counted], cellOf('bounded'));
  const sampled = async (samples: Parameters<typeof getResult>[0]['samples']) =>
    (await getResult({ id, samples }, ctx))?.runs.map((run) => run.samples?.infer.length ?? 0);
  expect(await sampled(true)).toEqual([100, 100, 0]);
  expect(await sampled({ run: 1 })).toEqual([0, 100, 0]);
  expect(await sampled(false)).toEqual([0, 0, 0]);
  const answersOf = async (samples: boolean) =>
    (await getResult({ id, samples }, ctx))?.runs[2]?.accuracy?.answers;
  expect([await answersOf(false), await answersOf(true)]).toEqual([null, answers]);
  await ctx.pool.query('update run_samples set infer_count = $2 where result_id = $1', [
    id,
    mostNumbers,
  ]);
  await expect(sampled(true)).rejects.toMatchObject({
    status: 413,
    message: expect.stringContaining('?samples=1&run=N'),
  });
  expect(await sampled('when few')).toEqual([0, 0, 0]);
});

test('names of skipped files are for the owner alone', async () => {
  const { accuracy } = makeAccuracyReport('', 4000);
  const skipped = { skipped: 1, skippedNames: ['ann-and-bob.jpg'] };
  const remarks = [{ code: 'images_skipped', detail: '1 image did not decode: ann-and-bob.jpg' }];
  const run = accuracyRun(4000, { remarks, accuracy: accuracy && { ...accuracy, ...skipped } });
  const id = await measureCell({ ctx, device }, [{}, run], cellOf('names'));
  expect(JSON.stringify(await getResult({ id }, ctx))).not.toContain('ann-and-bob');
  const many = await measureCell({ ctx, device }, [{}, { ...run, accuracy: null }], cellOf('none'));
  const unread = await getResult({ id: many }, ctx);
  expect(unread?.remarks).toEqual([{ code: 'images_skipped', detail: '1 image did not decode' }]);
  expect(JSON.stringify(await pointOf(many))).not.toContain('ann-and-bob');
  expect(JSON.stringify(await getResult({ id, viewer: 'owner' }, ctx))).toContain('ann-and-bob');
});
