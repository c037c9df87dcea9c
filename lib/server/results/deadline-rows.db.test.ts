import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { DeadlineReport, Distribution } from '../../contract/distribution.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { wilson } from '../../stats/wilson.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { makeLongWindow, makeWindow } from '../testing/windows.ts';
import { deadlineRows } from './deadline-rows.ts';
import { distributionOf } from './distribution-of.ts';
import { retractResult } from './retract-result.ts';

let ctx: Context;
let device: DeviceIdentity;
const place = () => ({ ctx, device });

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const ms = (values: readonly number[]) => values.map((value) => Math.round(value * 1e6));
const infer = (values: readonly number[]): RunChanges => ({
  streams: { infer: encodeSamples(ms(values), 1), pre: null, post: null },
});

/** A hundred of 2 ms, with the given ones from `at` on. */
function hundred(at: number, slow: readonly number[]): number[] {
  const values = Array.from({ length: 100 }, () => 2);
  values.splice(at, slow.length, ...slow);
  return values;
}

async function report(
  deadline: number,
  ids: string[],
  region: 'infer' | 'total' | 'pre' = 'infer',
) {
  const found = await deadlineRows({ ms: deadline, region, resultIds: ids }, ctx);
  return DeadlineReport.parse(found);
}

test('misses are counted over the valid latency runs, rows of them within one run', async () => {
  const id = await measureCell(place(), [
    infer(hundred(97, [5, 5, 5])),
    infer(hundred(0, [5, 5, 40])),
    { ...infer(hundred(0, [90, 90])), status: 'failed', failure: { phase: 'run', message: 'x' } },
  ]);
  const { rows, leftOut } = await report(4, [id]);
  expect(leftOut).toEqual([]);
  const { low, high } = wilson(6, 200);
  expect(rows).toEqual([
    {
      resultId: id,
      samples: 200,
      missed: 6,
      share: 0.03,
      low,
      high,
      longestMs: 40,
      longestStreak: 3,
    },
  ]);
  // What takes exactly as long has kept it; another deadline is counted from what was read.
  expect((await report(5, [id])).rows[0]).toMatchObject({ missed: 1, longestStreak: 1 });
  expect((await report(40, [id])).rows[0]).toMatchObject({ missed: 0, share: 0, low: 0 });
});

test('each part has its own samples; a part that was not timed is no zero', async () => {
  const streams = {
    infer: encodeSamples(ms(hundred(0, [9])), 1),
    pre: encodeSamples(ms(hundred(50, [9, 9])), 1),
    post: null,
  };
  const apart = await measureCell(place(), [{ streams }]);
  const alone = await measureCell(place(), [infer(hundred(0, []))]);
  const found = await report(4.5, [apart, alone], 'total');
  expect(found.rows).toMatchObject([
    { resultId: apart, missed: 3, longestMs: 11, longestStreak: 2 },
  ]);
  expect(found.leftOut).toEqual([{ resultId: alone, reason: 'not-timed' }]);
  expect((await report(4.5, [apart], 'pre')).rows[0]).toMatchObject({ missed: 2 });
});

test('what says nothing of a single inference is left out with the reason', async () => {
  const window = makeWindow({ callsPerSample: 4, items: 400, wallNs: 1e9 });
  const batched = await measureCell(place(), [{ ...infer(hundred(0, [])), window }]);
  const cell = testCell({ concurrency: 4 });
  const four = { ...infer(hundred(0, [])), window: makeWindow({ inFlight: 4 }) };
  const loaded = await measureCell(place(), [four], cell);
  const gone = await measureCell(place(), [infer(hundred(0, []))]);
  await retractResult({ id: gone, reason: 'wrong model' }, ctx);
  const unknown = uuid7();
  const found = await report(1, [batched, loaded, gone, unknown]);
  expect(found.rows).toEqual([]);
  expect(found.leftOut).toEqual([
    { resultId: batched, reason: 'batched' },
    { resultId: loaded, reason: 'no-latency' },
    { resultId: gone, reason: 'none' },
    { resultId: unknown, reason: 'none' },
  ]);
});

test('a long window is counted where its histograms decide, and never a streak', async () => {
  const longWindow = makeLongWindow([ms(hundred(0, [8])), ms(hundred(0, [8, 8.01]))]);
  const cell = testCell({ scenario: 'Sustained' });
  const window = makeWindow({}, 200, 2.1);
  const id = await measureCell(place(), [{ streams: null, longWindow, window }], cell);
  expect((await report(5, [id])).rows).toMatchObject([
    { samples: 200, missed: 3, longestMs: 8.01, longestStreak: null },
  ]);
  expect((await report(9, [id])).rows[0]).toMatchObject({ missed: 0 });
  // A bucket from 7.995 to 8.126 ms holds samples on both sides of this one, for all it says.
  expect((await report(8.005, [id])).leftOut).toEqual([{ resultId: id, reason: 'too-coarse' }]);
});

test('a bad deadline, no id and too many are refused', async () => {
  const bad = { status: 400 };
  const ask = (deadline: number, resultIds: string[]) =>
    deadlineRows({ ms: deadline, region: 'infer', resultIds }, ctx);
  await expect(ask(0, [uuid7()])).rejects.toMatchObject(bad);
  await expect(ask(Number.NaN, [uuid7()])).rejects.toMatchObject(bad);
  await expect(ask(1, [])).rejects.toMatchObject(bad);
  await expect(ask(1, ['x'])).rejects.toMatchObject(bad);
  await expect(
    ask(
      1,
      Array.from({ length: 101 }, () => uuid7()),
    ),
  ).rejects.toMatchObject(bad);
});

test('a distribution is 201 samples by nearest rank, from the least to the largest', async () => {
  const rising = Array.from({ length: 200 }, (_, i) => i + 1);
  const id = await measureCell(place(), [infer(rising.slice(100)), infer(rising.slice(0, 100))]);
  const found = Distribution.parse(await distributionOf({ resultId: id, region: 'infer' }, ctx));
  expect(found).toMatchObject({ resultId: id, region: 'infer', samples: 200, runs: 2 });
  expect(found.quantilesMs).toEqual([1, ...rising]);
  expect(await distributionOf({ resultId: id, region: 'pre' }, ctx)).toBeNull();
  expect(await distributionOf({ resultId: uuid7(), region: 'infer' }, ctx)).toBeNull();
  expect(await distributionOf({ resultId: 'x', region: 'infer' }, ctx)).toBeNull();
});
