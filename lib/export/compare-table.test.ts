import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { ViewExport } from '../contract/view-export.ts';
import { defaultCompareView } from '../link/compare-view.ts';
import { compareTable } from './compare-table.ts';
import { tableJson } from './json.ts';
import { about } from './testing/list.ts';

const a = makePoint({ id: 'a', latency: latency({ p50Ms: 10 }) });
const b = makePoint({ id: 'b', latency: latency({ p50Ms: 5 }) });
const unknown = { id: 'x', why: 'unknown' as const, goneSince: null, reason: null, was: null };

function made() {
  const slots = { ds: 7, latestDs: 7, asOf: null, points: [b, a], gone: [unknown] };
  const view = { ...defaultCompareView(), c: ['a', 'x', 'b'], base: 'b' };
  return tableJson(compareTable(slots, view, about));
}

test('the sides stand in the order of the address with their multiple of the baseline', () => {
  const { rows } = ViewExport.parse(made());
  expect(rows.map(({ values }) => values.side)).toEqual(['A', 'B', 'C']);
  expect(rows.map(({ values }) => values.baseline)).toEqual(['no', 'no', 'yes']);
  expect(rows.map(({ values }) => values.latency_times_baseline)).toEqual([2, null, 1]);
});

test('a side that is gone keeps its row and says so, without a figure or a made up name', () => {
  const gone = made().rows[1];
  expect(gone?.outcome).toBe('unknown');
  expect(gone?.tier).toBeNull();
  expect(gone?.values.device).toBeNull();
  expect(gone?.values.latency_p50_ms).toBeNull();
});

test('figures that no side states are no empty columns', () => {
  const keys = made().columns.map(({ key }) => key);
  expect(keys).toContain('latency_p50_ms');
  expect(keys).not.toContain('energy_per_inference_mj');
});
