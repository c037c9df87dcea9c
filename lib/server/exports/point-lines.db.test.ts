import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { makePoint } from '../../contract/testing/point.ts';
import type { Context } from '../context.ts';
import { publishPoints } from '../points/publish-points.ts';
import { testContext } from '../testing/test-context.ts';
import { pageRows, partBytes, pointLines } from './point-lines.ts';

/** Two whole pages and a part of a third. */
const count = 2 * pageRows + 203;

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext();
  const points = Array.from({ length: count }, (_, i) => makePoint({ id: `p${i}`, tier: 'log' }));
  const source = { key: 'made', digest: '1', points: () => points };
  await publishPoints({ sources: [source], curatedCohort: null }, ctx);
});

test('two pages are there at most, the second asked for before the first is worked on', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    let taken = 0;
    let parts = 0;
    for await (const text of pointLines(1, ctx)) {
      taken += text.split('\n').length;
      parts++;
      const page = Math.ceil(taken / pageRows);
      expect(asked.mock.calls.length).toBe(Math.min(page + 1, Math.ceil(count / pageRows)));
    }
    expect(taken).toBe(count);
    expect(parts).toBeGreaterThan(Math.ceil(count / pageRows));
  } finally {
    asked.mockRestore();
  }
});

test('no text is longer than a part and one line of it', async () => {
  for await (const text of pointLines(1, ctx)) {
    const longest = Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)));
    expect(Buffer.byteLength(text)).toBeLessThan(partBytes + longest + text.length / longest + 1);
  }
});

test('what the driver keeps of a page holds none of its rows', async () => {
  const query = vi.spyOn(ctx.pool, 'query');
  try {
    let lines = 0;
    for await (const text of pointLines(1, ctx)) lines += text.split('\n').length;
    expect(lines).toBe(count);
    const kept = await Promise.all(query.mock.results.map(({ value }) => value));
    expect(kept.map(({ rows }) => rows)).toEqual(Array(Math.ceil(count / pageRows)).fill([]));
  } finally {
    query.mockRestore();
  }
});
