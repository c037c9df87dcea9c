import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { Point } from '../../contract/point.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { publishPoints } from '../points/publish-points.ts';
import { tombstone } from '../points/tombstone.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { testContext } from '../testing/test-context.ts';
import { type DataSetFormat, exportPoints } from './export-points.ts';
import { textStream } from './text-stream.ts';

/** More than two pages of rows, and none of a whole page. */
const count = 1203;

let ctx: Context;

function points(meanMs: number): Point[] {
  return Array.from({ length: count }, (_, i) =>
    makePoint({
      id: `p${i}`,
      tier: 'published',
      device: { slug: `d${i % 7}`, name: i % 2 === 0 ? '=cmd' : `Board, "${i}"` },
      latency: latency({ meanMs: meanMs + i }),
    }),
  );
}

async function publish(meanMs: number): Promise<void> {
  const source = { key: 'made', digest: String(meanMs), points: () => points(meanMs) };
  await publishPoints({ sources: [source], curatedCohort: null }, ctx);
}

async function read(format: DataSetFormat, ds: number | null = null): Promise<string> {
  const { pieces } = await exportPoints({ format, ds }, ctx);
  return new Response(textStream(pieces())).text();
}

beforeAll(async () => {
  ctx = await testContext();
  await publish(1);
  await publish(1001);
});

test('every point is a line of JSON, once, in one order, and equal to what is stored', async () => {
  const lines = (await read('ndjson')).trimEnd().split('\n');
  const exported = lines.map((line) => Point.parse(JSON.parse(line)));
  const { rows } = await ctx.pool.query<{ body: Point }>(
    'select body from point where to_seq is null order by id',
  );
  expect(exported).toEqual(rows.map(({ body }) => body));
  expect(exported).toHaveLength(count);
});

test('the CSV holds the same rows and figures in the same order', async () => {
  const records: Record<string, string>[] = parse(await read('csv'), { columns: true });
  const lines = (await read('ndjson')).trimEnd().split('\n');
  const made = lines.map((line) => Point.parse(JSON.parse(line)));
  expect(records.map((record) => record.point_id)).toEqual(made.map(({ id }) => id));
  expect(records.map((record) => Number(record.latency_mean_ms))).toEqual(
    made.map((point) => point.latency.meanMs),
  );
  expect(new Set(records.map(({ latency_p50_ms }) => latency_p50_ms))).toEqual(new Set(['']));
  expect(records.find(({ point_id }) => point_id === 'p0')?.device).toBe("'=cmd");
});

test('an earlier data version is what it was, under another tag', async () => {
  const [earlier, latest] = [await read('csv', 1), await read('csv', 2)];
  expect(earlier).not.toBe(latest);
  expect(latest).toBe(await read('csv'));
  const records: Record<string, string>[] = parse(earlier, { columns: true });
  expect(records).toHaveLength(count);
  expect(records.every((record) => Number(record.latency_mean_ms) <= count)).toBe(true);
  const [one, two] = [
    await exportPoints({ format: 'csv', ds: 1 }, ctx),
    await exportPoints({ format: 'csv', ds: 2 }, ctx),
  ];
  expect(one.etag).not.toBe(two.etag);
  await expect(exportPoints({ format: 'csv', ds: 9 }, ctx)).rejects.toThrow(HttpProblem);
});

test('rows are read as they are taken, and no more once the reader is gone', async () => {
  let given = 0;
  async function* endless() {
    try {
      for (;;) yield `line ${given++}\n`;
    } finally {
      given = -1;
    }
  }
  const reader = textStream(endless()).getReader();
  expect(given).toBe(0);
  await reader.read();
  expect(given).toBe(1);
  await reader.cancel();
  expect(given).toBe(-1);
});

test('a result that is withdrawn is a tombstone in every export, under another tag', async () => {
  const device = await enrolled(ctx);
  const id = await measureCell({ ctx, device }, [{}]);
  const before = await exportPoints({ format: 'ndjson', ds: null }, ctx);
  await retractResult({ id, reason: 'a "wrong" clock' }, ctx);
  const after = await exportPoints({ format: 'ndjson', ds: before.ds }, ctx);
  expect(after.etag).not.toBe(before.etag);
  const lines = (await read('ndjson', before.ds)).trimEnd().split('\n');
  const gone = lines.map((line) => Point.parse(JSON.parse(line))).filter((p) => p.resultId === id);
  expect(gone).toHaveLength(1);
  expect(gone[0]).toEqual(tombstone(gone[0] ?? makePoint(), 'a "wrong" clock'));
});
