import { expect, test } from 'vitest';
import { pixelOf } from './scale.ts';
import { stripScale } from './strip.ts';

const row = (ms: number | null, p5Ms: number | null = null, p95Ms: number | null = null) => ({
  ms,
  p5Ms,
  p95Ms,
});
const widthOf = (value: number) => String(value).length * 7;

test('one scale holds every row, and its decades are printed', () => {
  const strip = stripScale([row(0.7, 0.6, 3), row(263), row(null)], 120, widthOf);
  expect(strip?.ticks).toEqual([1, 10, 100]);
  if (!strip) throw new Error('there were latencies');
  for (const ms of [0.6, 3, 263]) {
    expect(pixelOf(strip.scale, ms)).toBeGreaterThanOrEqual(0);
    expect(pixelOf(strip.scale, ms)).toBeLessThanOrEqual(120);
  }
});

test('rows within one decade still have two marks to read them by', () => {
  const ticks = stripScale([row(3), row(7)], 120, widthOf)?.ticks ?? [];
  expect(ticks.length).toBeGreaterThanOrEqual(2);
});

test('a label at the edge that would be cut off is not printed', () => {
  const strip = stripScale([row(1), row(10_000)], 88, widthOf);
  for (const value of strip?.ticks ?? []) {
    const at = strip ? pixelOf(strip.scale, value) : 0;
    expect(at + widthOf(value) / 2).toBeLessThanOrEqual(88);
    expect(at - widthOf(value) / 2).toBeGreaterThanOrEqual(0);
  }
  expect(strip?.ticks).toContain(100);
});

test('a p5 of 0 does not blank the column; without any latency there is none', () => {
  expect(stripScale([row(5, 0, 9)], 120, widthOf)?.scale.domain.low).toBeGreaterThan(0);
  expect(stripScale([row(null), row(0)], 120, widthOf)).toBeNull();
});
