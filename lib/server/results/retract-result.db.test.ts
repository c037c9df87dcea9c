import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Point } from '../../contract/point.ts';
import { Result } from '../../contract/result.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { boardSpread, countBoards } from '../catalogue/board-spread.ts';
import { catalogueEntry } from '../catalogue/catalogue-entry.ts';
import { findNoise } from '../comparisons/device-noise.ts';
import { getComparison } from '../comparisons/get-comparison.ts';
import type { Context } from '../context.ts';
import { getDevice } from '../fleet/get-device.ts';
import { addNote } from '../notes/add-note.ts';
import { listNotes } from '../notes/list-notes.ts';
import { findPoints } from '../points/find-points.ts';
import { listPoints } from '../points/list-points.ts';
import { getStudy } from '../studies/get-study.ts';
import { enrolled } from '../testing/devices.ts';
import { measureNoise } from '../testing/interleaved.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { environment, makeAccuracyReport, makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { claimResult } from './claim-result.ts';
import { deadlineRows } from './deadline-rows.ts';
import { distributionOf } from './distribution-of.ts';
import { getResult } from './get-result.ts';
import { retractResult } from './retract-result.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

/** An accuracy run, its place in the result left to whoever measures it. */
function countedRun(top1: number): RunChanges {
  const { kind, streams, accuracy } = makeAccuracyReport('', top1);
  return { kind, streams, accuracy };
}

const reason = 'The fan was unplugged.';
const slug = environment.deviceClass.slug;
const place = () => ({ ctx, device });

/** The current point that stands for a result, in whichever cohort. */
async function shownOf(id: string): Promise<Point | undefined> {
  const { rows } = await ctx.pool.query<{ body: Point }>(
    'select body from point where result_id = $1 and to_seq is null',
    [id],
  );
  return rows[0]?.body;
}

test('a retracted result is a tombstone: what it was and why it went, no figure, its notes kept', async () => {
  const counted = countedRun(4000);
  const first = await measureCell(place(), [{}]);
  const second = await measureCell(place(), [{}, counted]);
  const note = await addNote({ about: { kind: 'result', id: second }, text: 'Check.' }, ctx);
  const ds = await retractResult({ id: second, reason }, ctx);
  expect(await retractResult({ id: second, reason: 'Another.' }, ctx)).toBe(ds);
  for (const viewer of ['reader', 'owner'] as const) {
    const stone = Result.parse(await getResult({ id: second, samples: true, viewer }, ctx));
    expect(stone).toMatchObject({
      retracted: { reason, replacedBy: first },
      state: 'complete',
      validity: null,
      summary: null,
      accuracy: [],
      throughputPerS: null,
      runs: [
        { status: 'ok', summary: null, samples: null, timer: null },
        { status: 'ok', accuracy: null },
      ],
    });
    expect(stone.cell).toEqual(testCell());
  }
  expect(await listNotes({ kind: 'result', id: second }, ctx)).toEqual([note]);
  expect(await distributionOf({ resultId: second, region: 'infer' }, ctx)).toBeNull();
  const deadline = await deadlineRows({ ms: 10, region: 'infer', resultIds: [first, second] }, ctx);
  expect(deadline.rows.map(({ resultId }) => resultId)).toEqual([first]);
  await retractResult({ id: first, reason }, ctx);
  expect((await getResult({ id: second }, ctx))?.retracted?.replacedBy).toBeNull();
});

test('its accuracy leaves every result that it was joined to', async () => {
  const cell = testCell({ runtime: { ...testCell().runtime, slug: 'joined' } });
  const counted = countedRun(3500);
  const timed = await measureCell(place(), [{}], cell);
  const judge = await measureCell(place(), [{}, counted], testCell({ ...cell, threads: 2 }));
  expect((await shownOf(timed))?.accuracy[0]?.value).toBe(0.7);
  await retractResult({ id: judge, reason }, ctx);
  expect(await shownOf(timed)).toMatchObject({ cohort: null, accuracy: [] });
  expect(await shownOf(judge)).toBeUndefined();
  expect((await getResult({ id: timed }, ctx))?.accuracy).toEqual([]);
});

test('the peak memory that it measured leaves the point of another result', async () => {
  const cell = testCell({ threads: 31 });
  const memory = { peakBytes: 9e6, baselineBytes: 1e6, scope: 'process' };
  const measured = await measureCell(
    place(),
    [{}, { kind: 'memory', memory, streams: null }],
    cell,
  );
  const next = await measureCell(place(), [{}], cell);
  expect((await shownOf(next))?.peakMemoryBytes).toBe(9e6);
  await retractResult({ id: measured, reason }, ctx);
  expect((await shownOf(next))?.peakMemoryBytes).toBeNull();
});

test('it leaves the catalogue, the search, its study, its device and the spread of boards', async () => {
  const other = await enrolled(ctx);
  const cell = testCell({ runtime: { ...testCell().runtime, slug: 'lonely', name: 'Lonely' } });
  const study = { id: 'f'.repeat(24), name: 'Threads', axes: ['threads' as const] };
  const one = await measureCell(place(), [{}], cell, { study });
  const two = await measureCell({ ctx, device: other }, [{}], cell);
  const counted = async () => (await getDevice(other.deviceId, ctx))?.results;
  const spread = async () => (await boardSpread(slug, ctx)).find((row) => row.runtime === 'Lonely');
  const boards = await countBoards(slug, ctx);
  expect(await counted()).toBe(1);
  expect((await spread())?.p50Ms).toHaveLength(2);
  await retractResult({ id: two, reason }, ctx);
  expect(await counted()).toBe(0);
  expect(await spread()).toBeUndefined();
  expect(await countBoards(slug, ctx)).toBe(boards - 1);
  await ctx.pool.query(`update result set superseded = not superseded where id = $1`, [two]);
  await ctx.pool.query(`update result set superseded = not superseded where id = $1`, [two]);
  expect(await counted()).toBe(0);

  expect((await getStudy({ id: study.id }, ctx))?.points).toHaveLength(1);
  await retractResult({ id: one, reason }, ctx);
  expect((await getStudy({ id: study.id }, ctx))?.points).toEqual([]);
  expect(await catalogueEntry({ noun: 'framework', slug: 'lonely', base: null }, ctx)).toBeNull();
  expect((await findPoints({ find: 'lonely' }, ctx)).total).toBe(0);
});

test('noise learned from it counts no more, and a comparison with it has no figure', async () => {
  const { id: comparisonId, result: resultId } = await measureNoise(
    place(),
    testCell({ threads: 5 }),
    [1, 1.01, 0.99],
  );
  const { rows } = await ctx.pool.query<{ fingerprint: string; combination: string }>(
    'select fingerprint, combination from result where id = $1',
    [resultId],
  );
  const key = { deviceId: device.deviceId, ...(rows[0] ?? { fingerprint: '', combination: '' }) };
  expect(await findNoise(ctx.pool, ctx.workspace, key)).toMatchObject({ resultId });
  await retractResult({ id: resultId, reason }, ctx);
  expect(await findNoise(ctx.pool, ctx.workspace, key)).toBeNull();
  expect((await getComparison({ id: comparisonId }, ctx))?.comparison).toMatchObject({
    verdict: 'not comparable',
    ratio: null,
    noise: null,
    runMediansMs: { a: [], b: [] },
  });
});

test('one that no chart shows gets a data version of its own; an open or unknown one is refused', async () => {
  const cell = testCell({ threads: 12 });
  const old = await measureCell(place(), [{}], cell);
  await measureCell(place(), [{}], cell);
  const before = (await listPoints({}, ctx)).ds;
  expect(await retractResult({ id: old, reason }, ctx)).toBe(before + 1);
  const { resultId } = await claimResult({ input: makeClaim({ again: true }), device }, ctx);
  await expect(retractResult({ id: resultId, reason }, ctx)).rejects.toMatchObject({ status: 409 });
  for (const id of [uuid7(), 'nonsense']) {
    await expect(retractResult({ id, reason }, ctx)).rejects.toMatchObject({ status: 404 });
  }
});
