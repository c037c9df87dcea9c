import { expect, test } from 'vitest';
import { rowsPerPage, sourceRows } from './source-rows.ts';

const all = { find: '', page: 1, row: null };

test('a source that does not ship has no rows', () => {
  expect(sourceRows('nobody', all)).toBeNull();
});

test('pages hold the rows in the order of their source, and end where it ends', () => {
  const first = sourceRows('ncnn', all);
  expect(first).toMatchObject({ matches: 7294, page: 1, pages: 73 });
  expect(first?.rows).toHaveLength(rowsPerPage);
  expect(first?.rows[0]?.number).toBe(1);
  const last = sourceRows('ncnn', { ...all, page: 9999 });
  expect(last?.page).toBe(73);
  expect(last?.rows.at(-1)?.number).toBe(7294);
  expect(sourceRows('ncnn', { ...all, page: -3 })?.page).toBe(1);
});

test('words narrow the rows, and every row found has all of them', () => {
  const found = sourceRows('ncnn', { ...all, find: 'Jetson  RESNET50' });
  expect(found?.matches).toBeGreaterThan(3);
  for (const { row } of found?.rows ?? []) {
    expect(`${row.device} ${row.model}`.toLowerCase()).toMatch(/jetson.*resnet50/);
  }
  expect(sourceRows('ncnn', { ...all, find: 'no such thing' })?.rows).toEqual([]);
});

test('a point leads to the page of its row, past any filter', () => {
  const row = 'tryolabs.b58ceb7bedce5558';
  const found = sourceRows('tryolabs', { find: 'nothing of it', page: 1, row });
  expect(found?.rows.find(({ id }) => id === row)?.row).toMatchObject({
    latency_ms_mean: 2.67,
    throughput_fps: 375,
  });
  expect(found?.rows.flatMap(({ leftOut }) => leftOut ?? [])).toEqual([
    'states neither latency nor throughput',
  ]);
  const late = sourceRows('ncnn', { ...all, page: 50 })?.rows[7];
  expect(sourceRows('ncnn', { ...all, row: late?.id ?? '' })?.page).toBe(50);
});

test('what a source never states is no column of it', () => {
  const stated = sourceRows('mlperf_tiny', all)?.stated;
  expect(stated?.has('throughput_fps')).toBe(true);
  expect(stated?.has('latency_ms_p50')).toBe(false);
});
