import { expect, test } from 'vitest';
import type { Point } from '../../lib/contract/point.ts';
import { latency, makePoint, top1 } from '../../lib/contract/testing/point.ts';
import { figureRange, largeCount, latencyRange } from './figure-range.ts';
import { modeGains, powerModeRows } from './power-mode-rows.ts';
import { variantRows } from './variant-rows.ts';
import { versionRows } from './version-rows.ts';

const p50 = (p50Ms: number, given: Partial<Point> = {}) =>
  makePoint({ id: String(p50Ms), latency: latency({ p50Ms }), ...given });

test('power modes: what states none comes last, and modes are compared on what both ran', () => {
  const points = [
    p50(20, { powerMode: '5w' }),
    p50(40, { powerMode: '5w', threads: 2, powerW: 5 }),
    p50(60, { powerMode: '5w', threads: 4 }),
    p50(10, { powerMode: 'maxn' }),
    p50(10, { powerMode: 'maxn', threads: 2, powerW: 10 }),
    p50(1, {}),
    p50(2, {}),
    p50(3, {}),
    p50(4, {}),
  ];
  const rows = powerModeRows(points);
  expect(rows.map(({ mode, results }) => [mode, results])).toEqual([
    ['5w', 3],
    ['maxn', 2],
    [null, 4],
  ]);
  expect(rows[0]).toMatchObject({ powerW: [5], energyMj: [] });
  const [gain, ...more] = modeGains(points, rows);
  expect(gain).toMatchObject({ mode: 'maxn', base: '5w', pairs: 2 });
  expect(gain?.ratio).toBeCloseTo(Math.sqrt(2 * 4), 12);
  expect(more).toEqual([]);
});

test('versions stand by their numbers, each against the one before on what both measured', () => {
  const version = (name: string | null) => ({
    runtime: { slug: 'x', name: 'X', version: name },
  });
  const rows = versionRows([
    p50(10, { ...version('1.9'), combination: 'a'.repeat(64) }),
    p50(8, { ...version('1.10'), combination: 'a'.repeat(64) }),
    p50(30, { ...version('1.10'), combination: 'b'.repeat(64) }),
    p50(5, version(null)),
  ]);
  expect(
    rows.map(({ version: name, results, before, pairs }) => [name, results, before, pairs]),
  ).toEqual([
    ['1.10', 2, '1.9', 1],
    ['1.9', 1, null, 0],
  ]);
  expect(rows[0]?.ratio).toBeCloseTo(1.25, 12);
  expect(rows[1]?.ratio).toBeNull();
});

test('variants: the fastest is measured, single and valid; somebody’s table never is', () => {
  const [fp32, int8] = variantRows([
    p50(9, { inputShape: [1, 3, 64, 64], modelBytes: 100 }),
    p50(7, { inputShape: [1, 3, 64, 64], modelBytes: 100, accuracy: [{ ...top1(0.7), total: 9 }] }),
    p50(1, { inputShape: [1, 3, 64, 64], tier: 'published' }),
    p50(2, { inputShape: [1, 3, 64, 64], validity: 'rejected' }),
    p50(3, { inputShape: [1, 3, 64, 64], batch: 8 }),
    p50(5, { precision: 'int8' }),
  ]);
  expect(fp32).toMatchObject({ precision: 'fp32', input: '3 × 64 × 64', bytes: [100], results: 5 });
  expect(fp32?.fastest?.latency.p50Ms).toBe(7);
  expect(fp32?.accuracy?.value).toBe(0.8);
  expect(int8).toMatchObject({ precision: 'int8', input: null, results: 1 });
});

test('ranges have one unit, and nothing for nothing', () => {
  expect(latencyRange([2.67, 375], 'en')).toBe('2.67–375 ms');
  expect(latencyRange([5, 5], 'en')).toBe('5.00 ms');
  expect(latencyRange([], 'en')).toBeNull();
  expect(latencyRange([0], 'en')).toBeNull();
  expect(figureRange([5, 10], 'W', 'en')).toBe('5.00–10.0 W');
  expect(figureRange([], 'W', 'en')).toBeNull();
  expect(largeCount(3_500_000, (figure) => `${figure} million`, 'en')).toBe('3.50 million');
  expect(largeCount(1200, String, 'en')).toBe('1,200');
});
