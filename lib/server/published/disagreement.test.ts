import { expect, test } from 'vitest';
import type { PublishedRow } from '../../contract/published.ts';
import { disagreements } from './disagreement.ts';
import { pointOfRow } from './point-of-row.ts';
import { shortCatalogue, shortSource } from './testing/short-catalogue.ts';
import { shortRow } from './testing/short-row.ts';

function mapped(source: string, given: Partial<PublishedRow>) {
  const row = shortRow({ source_title: `Table of ${source}`, source_date: '2019-10-09', ...given });
  const outcome = pointOfRow(row, shortSource(source), shortCatalogue);
  if ('leftOut' in outcome) throw new Error(outcome.leftOut);
  return { source, row, point: outcome.point };
}

const details = (...rows: ReturnType<typeof mapped>[]) => {
  const found = disagreements(rows);
  return rows.map(({ point }) => found.get(point.id)?.detail ?? null);
};

/** Two sources need a catalogue each; both are in the one of the tests under the key `table`. */
const table = (given: Partial<PublishedRow>) => mapped('table', given);
const other = (given: Partial<PublishedRow>) => ({ ...table(given), source: 'other' });

test('two publishers of one thing: both rows carry both figures and both sources', () => {
  expect(
    details(
      table({ latency_ms_mean: 2.67 }),
      other({ latency_ms_mean: 29.8, source_title: 'Another table', precision: 'fp16', batch: 1 }),
    ),
  ).toEqual([
    '2.67 ms (Table of table, 2019-10-09) against 29.8 ms (Another table, 2019-10-09)',
    '29.8 ms (Another table, 2019-10-09) against 2.67 ms (Table of table, 2019-10-09)',
  ]);
});

test('what both state must be equal, and less than half apart is agreement', () => {
  const first = table({ latency_ms_mean: 10, threads: 1 });
  expect(details(first, other({ latency_ms_mean: 30, threads: 4 }))).toEqual([null, null]);
  expect(details(first, other({ latency_ms_mean: 14.9 }))).toEqual([null, null]);
  expect(details(first, other({ throughput_fps: 3 }))).toEqual([null, null]);
  expect(details(first, other({ latency_ms_mean: 15 }))).not.toContain(null);
});

test('rows of one table disagree only under the same names; of several the furthest is named', () => {
  const fast = table({ latency_ms_mean: 10, note: 'input 224x224x3' });
  const slow = table({ latency_ms_mean: 20, note: 'input 224x224x3' });
  const slowest = table({ latency_ms_mean: 40, note: 'input 224x224x3' });
  expect(details(fast, slow, slowest)[0]).toContain('against 40 ms');
  const revised = table({ latency_ms_mean: 40, soc: 'another revision' });
  expect(details(table({ latency_ms_mean: 10 }), revised)).toEqual([null, null]);
});

test('two long citations and their figures are one line', () => {
  const source_title = 'A very long title of a source '.repeat(6).trim();
  const [detail] = details(
    table({ latency_ms_mean: 1.234567, source_title }),
    other({ latency_ms_mean: 123_456.789, source_title: `${source_title}, revised` }),
  );
  expect(detail?.length).toBeLessThanOrEqual(200);
});
