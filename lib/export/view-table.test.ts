import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { filterPoints } from '../link/filter.ts';
import { sortRows } from '../link/rows.ts';
import { anyPoints } from '../link/testing/any-point.ts';
import { anyView } from '../link/testing/view.ts';
import { defaultView } from '../link/view.ts';
import { about, listOf } from './testing/list.ts';
import { type ViewTable, viewTable } from './view-table.ts';

function cell(table: ViewTable, row: number, key: string) {
  const at = table.columns.findIndex((column) => column.key === key);
  expect(at, key).toBeGreaterThanOrEqual(0);
  return table.rows[row]?.cells[at];
}

test('the rows are those of the page in its order, for any view', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, view) => {
      const table = viewTable(listOf(points), view, about);
      const shown = sortRows(filterPoints(points, view), view, 'top1');
      expect(table.rows.map(({ point }) => point.id)).toEqual(shown.map(({ id }) => id));
      const keys = table.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { cells } of table.rows) expect(cells).toHaveLength(keys.length);
    }),
  );
});

test('a figure stands under its statistic only, and missing is null', () => {
  const mean = makePoint({ id: 'm', latency: latency({ meanMs: 4 }) });
  const table = viewTable(listOf([mean]), defaultView(), about);
  expect(cell(table, 0, 'latency_p50_ms')).toBeNull();
  expect(cell(table, 0, 'other_latency_ms')).toBe(4);
  expect(cell(table, 0, 'other_latency_statistic')).toBe('mean');
  expect(cell(table, 0, 'spread_p5_ms')).toBeNull();
});

test('a failed row has an outcome and its reason, and no figure that it may still hold', () => {
  const failed = makePoint({ outcome: 'failed', outcomeReason: 'out of memory', samples: 12 });
  const table = viewTable(listOf([failed]), defaultView(), about);
  expect(cell(table, 0, 'outcome')).toBe('failed');
  expect(cell(table, 0, 'outcome_reason')).toBe('out of memory');
  expect(cell(table, 0, 'latency_p50_ms')).toBeNull();
  expect(cell(table, 0, 'samples')).toBeNull();
});

test('every row says where it is from: its own source, and the view', () => {
  const source = {
    label: 'Coral',
    url: 'https://coral.test/benchmarks',
    licence: 'CC BY 4.0',
    date: '2020-01',
  };
  const table = viewTable(listOf([makePoint({ tier: 'published', source })]), defaultView(), about);
  expect(cell(table, 0, 'source_licence')).toBe('CC BY 4.0');
  expect(cell(table, 0, 'view_url')).toBe(about.address);
  expect(cell(table, 0, 'data_version')).toBe(7);
  expect(table.about.licences).toEqual([
    { source: 'Coral', url: source.url, licence: 'CC BY 4.0' },
  ]);
});

test('figures measured here stand under the licence that their owner states, or none', () => {
  const licensed = viewTable(listOf([makePoint()]), defaultView(), { ...about, licence: 'CC0' });
  expect(cell(licensed, 0, 'source_licence')).toBe('CC0');
  expect(licensed.about.licences).toEqual([{ source: null, url: null, licence: 'CC0' }]);
  const plain = viewTable(listOf([makePoint()]), defaultView(), about);
  expect(cell(plain, 0, 'source_licence')).toBeNull();
  expect(plain.about.licences).toEqual([{ source: null, url: null, licence: null }]);
});

test('a deadline brings its columns, with the interval of the share', () => {
  const resultId = '0199f0c4-6c00-7000-8000-000000000001';
  const row = { resultId, samples: 10, missed: 1, share: 0.1, low: 0.02, high: 0.4 };
  const misses = new Map([[resultId, { ...row, longestMs: 40, longestStreak: 1 }]]);
  const view = { ...defaultView(), dl: 33.3 };
  const points = [makePoint({ id: 'own', resultId }), makePoint({ id: 'z' })];
  const table = viewTable(listOf(points), view, about, { misses });
  expect(cell(table, 0, 'deadline_ms')).toBe(33.3);
  expect(cell(table, 0, 'missed_share')).toBe(0.1);
  expect(cell(table, 1, 'missed_share')).toBeNull();
});

test("the reader's limits say which rows are within them", () => {
  const points = [
    makePoint({ id: 'fast', latency: latency({ p50Ms: 5 }) }),
    makePoint({ id: 'slow', latency: latency({ p50Ms: 50 }) }),
  ];
  const table = viewTable(listOf(points), { ...defaultView(), max_lat: 10 }, about);
  expect(cell(table, 0, 'limits')).toBe('within');
  expect(cell(table, 1, 'limits')).toBe('broken');
});
